import ArgumentParser
import Diagnostics
import Production

/// The approval sheet of a document.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Make the approval sheet of a document from its history.",
    discussion: """
      The sheet is an internal document: who was asked, what they said to which revision, the remarks with their \
      answers, the rounds before. It goes through the template `approval-sheet` of the office.

      Examples:
        engross sheet 7/2026
        engross sheet 7/2026 --format docx --output ~/sheet
        engross sheet 7/2026 --format txt --output -
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Option(help: ArgumentHelp("Formats, with commas.", valueName: "txt,html,docx"))
  var format = "docx"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, without ending; - for standard output (default: in `documents`, named by the template).",
      valueName: "stem"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Replace files that are already there.")
  var force = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output takes a name without ending.") }
    if formats.isEmpty { throw ValidationError("--format takes txt, html, docx, with commas between them.") }
    if output == "-", formats.count > 1 { throw ValidationError("--output - takes one format: --format txt.") }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.approvalSheet(
        of: number, office: office.office, formats: formats, output: output, replaces: force)
    }
  }

  private var formats: [String] { format.split(separator: ",").map { $0.filter { $0 != " " } } }
}
