import ArgumentParser
import Diagnostics
import Mailing
import Production

/// Calls a mailing off.
struct MailCancelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Call off what has not gone of a mailing.",
    discussion: """
      Letters that wait are not sent; those that have gone stay gone, and one that may have is named. The documents may \
      go with another mailing then, and the same `mail prepare` makes the letters anew: with another sender, another \
      letter, or the consents that were missing.

      Examples:
        engross mail cancel Р-1/2026 --reason 'Wrong attachment'
      """)

  @Argument(help: "The mailing's number.")
  var mailing: String

  @Option(help: ArgumentHelp("Why, for the history.", valueName: "text"))
  var reason: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let order = CancellingOrder(mailing: mailing, reason: reason, person: acting.person)
    let outside = LiveSurroundings.sender()
    try speech.console.finish { _ throws(Faults) in
      try MailDesk(outside, office: office.office).cancel(order)
    }
  }
}
