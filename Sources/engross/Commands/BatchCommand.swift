import ArgumentParser
import Diagnostics
import Production

/// A document of a kind for every client of a list, as one thing in the registry.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Make a document for every client of a list, to be approved and sent as one.",
    discussion: """
      The list is an Excel file (.xlsx) or CSV with a row for each client; its headings are matched to fields, as \
      `--columns` shows. A row with the id or the ИНН of a client of the office is that client; any other is a client \
      of this list alone. A column `package` says what is offered to whom; --package is for rows that say nothing there.

      All rows are checked before anything is written. Where some have faults, nothing is made; they are written to a \
      copy of the list, to be corrected and given again. With --keep-going the good ones are made first.

      The documents have numbers in the order of the list. A batch that is stopped (Ctrl-C, or the power) goes on when \
      the same command is run again: nothing is made twice.

      Examples:
        engross batch offer --clients clients.xlsx --package optimal
        engross batch offer --all --where 'client.area > 1000' --recommended
        engross batch offer --clients list.csv --map 'Организация=name' --package basic --keep-going
        engross batch offer --clients clients.xlsx --package optimal --merge all.docx --duplex
      """)

  @Argument(help: "The kind of document: offer, contract, letter … `engross kinds` lists them.")
  var kind: String

  @Option(help: ArgumentHelp("A list of clients: .xlsx or .csv.", valueName: "file"))
  var clients: String?

  @Flag(help: "All clients of the office.")
  var all = false

  @Option(help: ArgumentHelp("A sheet of the workbook (default: the first).", valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "What a column is, where its heading does not say it; 'HEADING=' leaves it out.", valueName: "heading=field"))
  var map: [String] = []

  @Flag(help: "Show what the columns of the list are taken for, and make nothing.")
  var columns = false

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only clients for whom this is true: client.area > 1000.", valueName: "expression"))
  var condition: String?

  @Option(help: ArgumentHelp("Formats, with commas.", valueName: "txt,html,docx"))
  var format = "docx"

  @Flag(help: "Have a careful reader look at every document, not at the first 20 and every 50th; takes its time.")
  var reviewAll = false

  @Flag(help: "Make the good ones, where other rows have faults.")
  var keepGoing = false

  @Option(
    help: ArgumentHelp(
      "Where rows with faults are written (default: beside the list, with «faults» in its name).", valueName: "file"))
  var faults: String?

  @Option(
    help: ArgumentHelp(
      "One Word file with all documents for the printer, in the order of the list; for a batch that is made already, this alone is done.",
      valueName: "all.docx"))
  var merge: String?

  @Flag(help: "With --merge: each document on a sheet of its own when both sides are printed.")
  var duplex = false

  @Flag(help: "Make another one, though the same batch is there, or one for these clients that is not finished.")
  var anew = false

  @Option(help: ArgumentHelp("How many work at a time (default: one for each processor).", valueName: "count"))
  var jobs: Int?

  @OptionGroup var making: MakingOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if all, clients != nil { throw ValidationError("--clients and --all exclude each other.") }
    if !all, clients == nil { throw ValidationError("Name whom it is for: --clients FILE, or --all.") }
    if clients == nil, sheet != nil || !map.isEmpty || columns {
      throw ValidationError("--sheet, --map and --columns belong to --clients.")
    }
    try MakingOptions.check(formats: format)
    if let merge {
      if !merge.lowercased().hasSuffix(".docx") { throw ValidationError("--merge takes a name in .docx.") }
      if !format.lowercased().split(separator: ",").contains("docx") {
        throw ValidationError("--merge joins Word files: leave docx in --format.")
      }
    }
    if duplex, merge == nil { throw ValidationError("--duplex goes with --merge.") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    var order = BatchOrder(
      document: making.order(kind, clients: nil, formats: format),
      clients: clients.map { .list(ClientListOrder(path: $0, sheet: sheet, mapping: map)) } ?? .office,
      condition: condition, keepsGoing: keepGoing, isAnew: anew, faultsFile: faults,
      workers: jobs ?? surroundings.processors)
    order.showsColumns = columns
    order.reviewsAll = reviewAll
    order.joined = merge.map { PrintedFile($0, isDuplex: duplex, replaces: making.writing.force) }
    let progress = speech.progress
    Interruption.watch()
    try speech.console.finish { _ throws(Faults) in
      defer { progress.end() }
      return try Producer(surroundings: surroundings).makeBatch(
        order,
        RunControl(isStopped: { Interruption.isWanted }, times: StageTimes(clock: LiveSurroundings.seconds)) {
          progress.show(.init($0))
        })
    }
  }
}
