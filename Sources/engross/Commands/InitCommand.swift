import ArgumentParser
import Diagnostics
import Production

/// A new office, ready to run.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start an office: a folder with clients, services, packages and templates.",
    discussion: """
      Without --sample the office holds one example client, service and package to write over. Nothing that is already \
      in the folder is replaced without --force.

      Examples:
        engross init my-office
        engross init try-it --sample chisty-gorod
        engross init try-it --sample harbour-fm
      """)

  @Argument(help: "The folder (default: the current one).")
  var folder = "."

  @Option(
    help: ArgumentHelp("A complete sample office: chisty-gorod (Russian) or harbour-fm (English).", valueName: "name"))
  var sample: String?

  @Option(help: "The language of the documents of an office without --sample: ru or en.")
  var language = "ru"

  @Flag(name: .shortAndLong, help: "Replace files that are already there.")
  var force = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if folder.isEmpty { throw ValidationError("Name the folder of the office.") }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { console throws(Faults) in
      let report = try producer.startOffice(in: folder, sample: sample, language: language, replaces: force)
      console.say("An office is ready in \(folder). Try: engross new offer --office \(folder) --help")
      return report
    }
  }
}
