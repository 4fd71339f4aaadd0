import ArgumentParser
import Diagnostics
import Mailing

/// A letter before it goes.
struct MailPreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a letter of a mailing as its recipient will see it.",
    discussion: """
      What is shown is what will be sent, but for the date. An .eml file opens in any mail program.

      Examples:
        engross mail preview Р-1/2026
        engross mail preview Р-1/2026 --client sever --output letter.eml
        engross mail preview Р-1/2026 --letter 12 --output letter.html
        engross mail preview Р-1/2026 --all letters
      """)

  @Argument(help: "The mailing's number.")
  var mailing: String

  @Option(help: ArgumentHelp("Which letter, counted from 1 (default: the first).", valueName: "n"))
  var letter: Int?

  @Option(help: ArgumentHelp("The letter to this client.", valueName: "id"))
  var client: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file.eml|.html|.txt"))
  var output: String?

  @Option(
    name: .customLong("all"), help: ArgumentHelp("Write all letters as .eml files into a folder.", valueName: "dir"))
  var folder: String?

  @Flag(name: .shortAndLong, help: "Replace files that are already there.")
  var force = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let letter, letter < 1 { throw ValidationError("--letter takes a number from 1 on.") }
    if letter != nil, client != nil { throw ValidationError("--letter and --client exclude each other.") }
    if folder != nil, letter != nil || client != nil || output != nil {
      throw ValidationError("--all writes every letter: leave --letter, --client and --output out.")
    }
    if output == "" || folder == "" { throw ValidationError("--output and --all take a name.") }
  }

  func run() throws {
    let outside = LiveSurroundings.sender()
    let order = PreviewOrder(
      mailing: mailing, letter: letter, client: client, output: output, folder: folder, replaces: force)
    let progress = speech.progress
    try speech.console.finish { _ throws(Faults) in
      defer { progress.end() }
      let report = try MailDesk(outside, office: office.office).preview(order) { done, total in
        progress.show(.init(stage: "writing", done: done, total: total, faults: 0))
      }
      return speech.json ? report.withoutOutput : report
    }
  }
}
