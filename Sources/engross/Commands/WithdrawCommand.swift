import ArgumentParser
import Diagnostics
import Production

/// Takes a document back before it is approved.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take a document back before it is approved; nothing more happens to it.",
    discussion: """
      Examples:
        engross withdraw 7/2026 --reason 'The client has thought better of it'
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String?

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.withdraw(number, reason: reason, decision.order)
    }
  }
}
