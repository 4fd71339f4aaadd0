import ArgumentParser
import Mailing

/// A mailing that stands still.
struct MailResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a mailing that was stopped.",
    discussion: """
      Goes on with preparing it where that was stopped, then with sending it.

      A letter is unsure when it was handed over and no answer came: the connection broke, or the program was killed. \
      It may have arrived or not, so nothing happens to it until you decide: resend risks a second copy, skip that it \
      never came. With letters that go into a folder there is nothing to decide: the same file is written again.

      A refused letter is given up. Where that was a mistake, of the server's or of yours, --retry-refused queues it \
      again and notes who did. An address that came on the suppression list stays there, and its letter stays refused, \
      until it is taken off: engross mail suppress --remove.

      A letter is kept back where its address had no consent or was on the suppression list. When that is mended, \
      --retry-kept queues it again.

      Examples:
        engross mail resume Р-1/2026
        engross mail resume Р-1/2026 --unsure resend
        engross mail resume Р-1/2026 --retry-refused
        engross mail resume Р-1/2026 --retry-kept
        engross mail resume Р-1/2026 --retry-refused --address office@sever.example
      """)

  enum Unsure: String, CaseIterable, ExpressibleByArgument {
    case resend
    case skip
  }

  @Option(help: ArgumentHelp("What is done with letters that may have gone out.", valueName: "resend|skip"))
  var unsure: Unsure?

  @Flag(help: "Queue letters again that were refused, where nothing keeps letters from their address.")
  var retryRefused = false

  @Flag(help: "Queue letters again that were kept back, where nothing keeps them any more.")
  var retryKept = false

  @Option(
    help: ArgumentHelp(
      "With --retry-refused or --retry-kept: only the letter to this address; several may be given.",
      valueName: "address"))
  var address: [String] = []

  @OptionGroup var sending: SendingOptions

  func validate() throws {
    if retryRefused, retryKept { throw ValidationError("--retry-refused and --retry-kept: one after the other.") }
    if !address.isEmpty, !retryRefused, !retryKept {
      throw ValidationError("--address goes with --retry-refused or --retry-kept.")
    }
  }

  func run() throws {
    var order = sending.order
    order.isResumed = true
    order.unsure = unsure.flatMap { SendingOrder.Unsure(rawValue: $0.rawValue) }
    if retryRefused || retryKept { order.retried = .init(addresses: address, isOfKept: retryKept) }
    try sending.send(order)
  }
}
