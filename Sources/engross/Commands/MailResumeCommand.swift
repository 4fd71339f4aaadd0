import ArgumentParser
import Mailing

/// A mailing that stands still.
struct MailResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a mailing that was stopped.",
    discussion: """
      Goes on with preparing it where that was stopped, then with sending it.

      A letter is unsure when it was handed over and no answer came: the connection broke, or the program was killed. It may
      have arrived or not, so nothing happens to it until you decide: resend risks a second copy, skip that it never came.
      With letters that go into a folder there is nothing to decide: the same file is written again.

      Examples:
        engross mail resume Р-1/2026
        engross mail resume Р-1/2026 --unsure resend
      """)

  enum Unsure: String, CaseIterable, ExpressibleByArgument {
    case resend
    case skip
  }

  @Option(help: ArgumentHelp("What is done with letters that may have gone out.", valueName: "resend|skip"))
  var unsure: Unsure?

  @OptionGroup var sending: SendingOptions

  func run() throws {
    var order = sending.order
    order.isResumed = true
    order.unsure = unsure.flatMap { SendingOrder.Unsure(rawValue: $0.rawValue) }
    try sending.send(order)
  }
}
