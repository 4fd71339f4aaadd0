import ArgumentParser
import Diagnostics
import Production

/// One template and data -> one document, or one for every record; no office needed.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Make a document from a template and data.",
    discussion: """
      The template is an outline (.md), a Word file (.docx, .dotx, .docm) or a text (.txt, .html). The format is the \
      ending of the output: .txt, .html, .docx. `--output -` writes to standard output in the format of `--format`.

      Examples:
        engross render offer.md --data client.yaml --output offer.docx
        engross render offer.md --data client.yaml --output - --format txt
        engross render contract.docx --data client.yaml --output contract-12.docx
        engross render offer.md --data office.yaml --each client=clients.csv --output 'out/{{ client.id }}.docx'
        engross render offer.md --draft --output look.html
      """)

  @Argument(
    help: "The template: .md, .docx (.dotx, .docm), .txt or .html.", completion: .file(extensions: TemplateKind.endings)
  )
  var template: String

  @OptionGroup var input: DataOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; with --each a pattern with {{ fields }}; - for standard output.", valueName: "file"))
  var output: String

  @Option(
    help: ArgumentHelp("The format, where the output's ending does not say it: txt, html, docx.", valueName: "format"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "One document per record of a CSV, JSON, JSON Lines or YAML list; NAME=FILE puts the record under a name.",
      valueName: "[name=]records"))
  var each: String?

  @Option(
    help: ArgumentHelp("Documents made at the same time with --each (default: one per processor).", valueName: "n"))
  var jobs: Int?

  @OptionGroup var folders: FolderOptions

  @OptionGroup var word: WordOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up.") }
    if jobs != nil, each == nil { throw ValidationError("--jobs goes with --each.") }
    if output == "-", each != nil {
      throw ValidationError("--each needs a file pattern for --output, not standard output.")
    }
    if output == "-", format == nil { throw ValidationError("--output - needs --format txt, html or docx.") }
  }

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    let order = RenderOrder(
      template: template, includeFolders: folders.include, data: input.data, settings: input.set, output: output,
      format: format, style: writing.style, refusesTrackedChanges: word.refusesTrackedChanges,
      textWidth: writing.width, isDraft: writing.draft, replaces: writing.force)
    let producer = Producer(surroundings: surroundings)
    try speech.console.finish { console throws(Faults) in
      guard let each else { return try producer.render(order) }
      let progress = speech.progress
      defer { progress.end() }
      return try producer.renderEach(order, records: each, workers: jobs ?? surroundings.processors) {
        progress.show(.init(stage: "making", done: $0, total: nil, faults: 0))
      }
    }
  }
}
