import ArgumentParser
import Diagnostics
import Production

/// Many documents as one file for the printer.
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Join documents into one Word file for the printer.",
    discussion: """
      Documents are named by their numbers, and Word files by their paths: what ends in .docx is a file. A batch's \
      number stands for all of its documents, in the order of its list. They are joined in the order in which they are \
      named, each from a page of its own, with its own page numbers, notes, lists, headers and footers.

      Documents that nobody has approved bear the mark of a draft; approved ones are as they leave the house.

      Examples:
        engross join --batch ПД-1/2026 --output all.docx --duplex
        engross join 7/2026 12/2026-КП --output both.docx
        engross join cover.docx 7/2026 terms.docx --output pack.docx
      """)

  @Argument(help: "Numbers of documents, and files in .docx; `contract 7/2026` where several kinds have a number.")
  var documents: [String] = []

  @Option(help: ArgumentHelp("All documents of a batch, behind those that are named.", valueName: "number"))
  var batch: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The Word file to write.", valueName: "all.docx"))
  var output: String

  @Flag(help: "Begin each document on a sheet of its own when both sides are printed.")
  var duplex = false

  @Flag(name: .shortAndLong, help: "Replace a file that is already there.")
  var force = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if documents.isEmpty, batch.isEmpty {
      throw ValidationError("Name what is joined: numbers of documents, files in .docx, or --batch NUMBER.")
    }
    if documents.contains("") || batch.contains("") {
      throw ValidationError("A document has a number, or a file's name.")
    }
    if !output.lowercased().hasSuffix(".docx") { throw ValidationError("--output takes a name in .docx.") }
  }

  func run() throws {
    let order = JoinOrder(
      office: office.office, sources: documents.map { .init(argument: $0) } + batch.map { .batch($0) },
      output: PrintedFile(output, isDuplex: duplex, replaces: force))
    let progress = speech.progress
    Interruption.watch()
    try speech.console.finish { _ throws(Faults) in
      defer { progress.end() }
      return try Producer(surroundings: LiveSurroundings.surroundings()).join(
        order,
        RunControl(isStopped: { Interruption.isWanted }) {
          progress.show(.init(stage: "joining", done: $0.done, total: $0.total, faults: 0))
        })
    }
  }
}
