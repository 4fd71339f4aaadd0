import ArgumentParser
import Diagnostics
import Production

/// Ends a contract before its last day.
struct TerminateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terminate",
    abstract: "End a contract before its last day.",
    discussion: """
      Examples:
        engross terminate 7/2026 --date 2027-03-31 --reason 'Notice of the client of 1 March'
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Option(help: ArgumentHelp("The last day of the contract.", valueName: "yyyy-mm-dd"))
  var date: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.terminate(number, on: date, reason: reason, decision.order)
    }
  }
}
