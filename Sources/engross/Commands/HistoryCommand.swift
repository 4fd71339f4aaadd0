import ArgumentParser
import Diagnostics
import Production

/// Everything that happened to a document.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show everything that happened to a document.",
    discussion: """
      A record of the journal a line: its position, the day where the office is, the time in UTC, the revision it is \
      about by the first digits of its digest, who did it, what it was. `--json` prints the records whole.

      Examples:
        engross history 7/2026
        engross history 7/2026 --json
      """)

  @Argument(help: "The document's number.")
  var number: String

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in try producer.history(number, office: office.office) }
  }
}
