import ArgumentParser
import Diagnostics
import Production

/// Where a document's file lies.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Print the path of a document's file.",
    discussion: """
      Of the revision in force it is the copy in `documents`, which is made again where it is gone; of an earlier \
      revision, the registry's own file, which is for reading only.

      Examples:
        xdg-open "$(engross open 7/2026)"
        engross open 7/2026 --revision 1 --format txt
        engross open 7/2026 --original
      """)

  @Argument(help: "The document's number.")
  var number: String

  @Option(help: ArgumentHelp("A revision (default: the one in force).", valueName: "n"))
  var revision: Int?

  @Option(help: ArgumentHelp("A format (default: docx, else html, else txt).", valueName: "txt|html|docx"))
  var format: String?

  @Flag(help: "The file that came from outside, as it came.")
  var original = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let order = OpenOrder(
      number: number, office: office.office, revision: revision, format: format, isOriginal: original)
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in try producer.open(order) }
  }
}
