import ArgumentParser
import Diagnostics
import Production

/// Lets a contract run on.
struct ProlongCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prolong",
    abstract: "Let a contract run on until another day.",
    discussion: """
      Examples:
        engross prolong 7/2026 --until 2028-12-31
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Option(help: ArgumentHelp("The new last day.", valueName: "yyyy-mm-dd"))
  var until: String

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.prolong(number, until: until, decision.order)
    }
  }
}
