import ArgumentParser
import Diagnostics
import Production

/// All that is known of a document.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of a document.",
    discussion: """
      A number may be written without its spaces, capitals and `№`; a kind before it says which of several is meant.

      Examples:
        engross show 7/2026
        engross show 'contract 7/2026' --json
      """)

  @Argument(help: "The document's number.")
  var number: String

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in try producer.show(number, office: office.office) }
  }
}
