import ArgumentParser
import Diagnostics
import Mailing
import Production

/// What became of a mailing.
struct MailReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on a mailing: sent, refused, unsure, kept back, by reason.",
    discussion: """
      A document is made from `templates/mail/report.md` of the office, or the built-in one.

      Examples:
        engross mail report Р-1/2026
        engross mail report Р-1/2026 --output report.docx
        engross mail report Р-1/2026 --output letters.csv
      """)

  @Argument(help: "The mailing's number.")
  var mailing: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write (default: a table on the terminal).", valueName: "file.docx|.html|.txt|.csv"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Replace a file that is already there.")
  var force = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output takes the name of a file.") }
  }

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      let desk = try RegistryDesk(surroundings, office: office.office)
      let report = try desk.mailingReport(.init(mailing: mailing, output: output, replaces: force), surroundings)
      return speech.json ? report.withoutOutput : report
    }
  }
}
