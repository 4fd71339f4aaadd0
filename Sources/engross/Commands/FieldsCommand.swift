import ArgumentParser
import Diagnostics
import Production

/// What data a template asks for.
struct FieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "Show what data a template needs.",
    discussion: """
      tree         one field a line, nested, with its kind, whether it may be missing, and where it is asked for \
      json-schema  JSON Schema 2020-12, for programs that make the data example      data in YAML to be filled in

      Examples:
        engross fields offer.md
        engross fields offer.md --format example > data.yaml
      """)

  @Argument(
    help: "The template: .md, .docx (.dotx, .docm), .txt or .html.", completion: .file(extensions: TemplateKind.endings)
  )
  var template: String

  @Option(help: "tree, json-schema or example.")
  var format = FieldFormat.tree

  @OptionGroup var word: WordOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    let format = speech.json ? .jsonSchema : format
    var speech = speech
    // The schema is itself the JSON that --json asks for.
    speech.json = false
    try speech.console.finish { console throws(Faults) in
      let order = RenderOrder(
        template: template, includeFolders: folders.include, refusesTrackedChanges: word.refusesTrackedChanges)
      console.result(try producer.fields(order, format: format))
      return ProductionReport()
    }
  }
}

extension FieldFormat: ExpressibleByArgument {}
