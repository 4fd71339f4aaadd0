import ArgumentParser
import Diagnostics
import Production

/// Every fault of templates, and of data against them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every fault of a template, a finished document or an office, with its place.",
    discussion: """
      With data, also what the data lack: every missing field with every place that asks for it. Nothing is written \
      but what --comments asks for. Exit code 1 where there is a fault.

      With --finished, the files are documents that are done, whoever made them, and are looked at as a careful lawyer \
      would: blanks and marks that were left, amounts whose words say another number, dates that contradict each \
      other, references to clauses and annexes that are not there, totals that do not add up. With --data, the rules \
      know what the document should say.

      With --office, an office is looked at: the codes of every client, papers that have run out, clients entered \
      twice, its contracts, and its templates.

      Examples:
        engross check offer.md
        engross check offer.md --data client.yaml
        engross check Templates/ru/*.md --json
        engross check contract.docx --data client.yaml --comments checked.docx
        engross check --finished "documents/Договор 7-2026.docx"
        engross check --office my-office
      """)

  @Argument(
    help: "Templates: .md, .docx (.dotx, .docm), .txt or .html; with --finished, documents: .docx or .txt.",
    completion: .file(extensions: TemplateKind.endings))
  var templates: [String] = []

  @Flag(help: "The files are finished documents, not templates.")
  var finished = false

  @Option(help: ArgumentHelp("Check the data and the templates of this office.", valueName: "dir"))
  var office: String?

  @OptionGroup var input: DataOptions

  @Option(
    help: ArgumentHelp(
      "Write a copy of a Word template with every finding as a comment at its place.", valueName: "checked.docx"))
  var comments: String?

  @Flag(name: .shortAndLong, help: "Replace the file of --comments where it is already there.")
  var force = false

  @OptionGroup var folders: FolderOptions

  @OptionGroup var word: WordOptions

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if office == "" { throw ValidationError("--office takes the name of a folder.") }
    if templates.isEmpty, office == nil { throw ValidationError("Name a template, a document or an office to check.") }
    if templates.isEmpty, comments != nil { throw ValidationError("--comments needs a Word template.") }
    if finished, templates.isEmpty { throw ValidationError("--finished needs documents to look at.") }
    if finished, comments != nil { throw ValidationError("--comments goes with templates, not with --finished.") }
    guard let comments else {
      if force { throw ValidationError("--force goes with --comments.") }
      return
    }
    if comments.isEmpty { throw ValidationError("--comments takes the name of a file to write.") }
    if templates.count > 1 { throw ValidationError("--comments takes one template at a time.") }
    if templates.contains(comments) {
      throw ValidationError("--comments writes a copy: name another file than the template.")
    }
    if templates.contains(where: { TemplateKind(of: $0) != .word }) {
      throw ValidationError("--comments needs a Word template: .docx, .dotx or .docm.")
    }
    // Word opens no file whose ending is not that of its kind.
    let ending = templates.first.map(TemplateKind.ending(of:)) ?? ""
    if TemplateKind.ending(of: comments) != ending {
      throw ValidationError("--comments writes a file of the template's kind: name it with .\(ending) at its end.")
    }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { console throws(Faults) in
      var report = ProductionReport()
      if let office { report.findings += producer.checkOffice(named: office) }
      for template in templates {
        let order = RenderOrder(
          template: template, includeFolders: folders.include, data: input.data, settings: input.set,
          refusesTrackedChanges: word.refusesTrackedChanges, replaces: force)
        report.findings += finished ? producer.checkFinished(order) : producer.check(order)
        if let comments { report.writeComments(on: order, to: comments, producer) }
      }
      // A finding about a finished document is a question: with one open, nobody says that there are no faults.
      let worst = report.findings.map(\.severity).max() ?? .note
      if worst < (finished ? .warning : .error) {
        console.say(comments == nil || !report.files.isEmpty ? "no faults" : "no faults, so no comments were written")
      }
      return report
    }
  }
}

extension ProductionReport {
  /// Writes the findings as comments; where that fails, why joins them.
  fileprivate mutating func writeComments(on order: RenderOrder, to path: String, _ producer: Producer) {
    var log = FaultLog()
    let file = log.attempt { () throws(Faults) in try producer.writeComments(findings, on: order, to: path) }
    if let written = file ?? nil { files.append(written) }
    findings += log.findings.filter { !findings.contains($0) }
  }
}
