import ArgumentParser
import Diagnostics
import Production

/// Every fault of templates, and of data against them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every fault of a template, with its place.",
    discussion: """
      With data, also what the data lack: every missing field with every place that asks for it.
      Nothing is written. Exit code 1 where there is a fault.

      Examples:
        engross check offer.md
        engross check offer.md --data client.yaml
        engross check Templates/ru/*.md --json
      """)

  @Argument(help: "Templates: .md, .txt or .html.", completion: .file(extensions: ["md", "txt", "html"]))
  var templates: [String]

  @OptionGroup var input: DataOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { console throws(Faults) in
      var report = ProductionReport()
      for template in templates {
        let order = RenderOrder(
          template: template, includeFolders: folders.include, data: input.data, settings: input.set)
        report.findings += producer.check(order)
      }
      if !report.findings.contains(where: { $0.severity == .error }) { console.say("no faults") }
      return report
    }
  }
}
