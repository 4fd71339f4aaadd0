import ArgumentParser
import Diagnostics
import Production

/// What was done in a period.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on a period: documents, approvals, payments, claims.",
    discussion: """
      Every figure comes from the registry and leads back to its documents: --entries names them, --json always does. \
      With --new the report is made as a document of the kind report and registered; a file may add what was done, \
      what is planned, and figures that the registry cannot know.

      Examples:
        engross report
        engross report --period 2026-Q4 --manager orlova --entries
        engross report --period 2026-11 --new --data details/report.yaml --format docx
      """)

  @OptionGroup var period: PeriodOptions

  @Option(help: ArgumentHelp("Whose work alone, by id: made or looked after by them.", valueName: "id"))
  var manager: String?

  @Flag(help: "Name the documents behind each figure.")
  var entries = false

  @Flag(help: "Make the report as a document, and register it.")
  var new = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("With --new: a file with the report's details; several add up.", valueName: "[name=]file"))
  var data: [String] = []

  @Option(help: ArgumentHelp("With --new: one value of the data.", valueName: "path=value"))
  var set: [String] = []

  @Option(help: ArgumentHelp("With --new: its number (default: the next one).", valueName: "number"))
  var number: String?

  @Option(help: ArgumentHelp("With --new: its date (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("With --new: formats, with commas (default: all three).", valueName: "txt,html,docx"))
  var format: String?

  @OptionGroup var writing: WritingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if new {
      if entries { throw ValidationError("--entries is for the terminal: the document names them in its last column.") }
      if number == "" { throw ValidationError("--number takes a number.") }
      return
    }
    if !data.isEmpty || !set.isEmpty || number != nil || date != nil || format != nil {
      throw ValidationError("--data, --set, --number, --date and --format are for a document: add --new.")
    }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    let order = WorkReportOrder(
      office: office.office, period: period.period, from: period.from, until: period.until, manager: manager,
      showsEntries: entries)
    let document = NewOrder(
      kind: "report", office: office.office, clients: [], packages: [], number: number, date: date, manager: manager,
      person: acting.person, data: data, settings: set,
      formats: (format ?? "txt,html,docx").split(separator: ",").map { String($0) }, style: writing.style,
      textWidth: writing.width, isDraft: writing.draft, replaces: writing.force)
    try speech.console.finish { _ throws(Faults) in
      new ? try producer.makeReport(order, document) : try producer.report(order)
    }
  }
}
