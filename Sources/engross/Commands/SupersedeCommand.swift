import ArgumentParser
import Diagnostics
import Production

/// Puts another document in the place of one.
struct SupersedeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede",
    abstract: "Note that another document has taken the place of one.",
    discussion: """
      Examples:
        engross supersede 7/2026 --by 9/2026
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Option(help: ArgumentHelp("The number of the document that is in force instead.", valueName: "number"))
  var by: String

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.supersede(number, by: by, decision.order)
    }
  }
}
