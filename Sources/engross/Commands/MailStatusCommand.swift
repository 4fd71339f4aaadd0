import ArgumentParser
import Diagnostics
import Mailing
import Production

/// How far mailings are.
struct MailStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how far mailings are.",
    discussion: """
      Examples:
        engross mail status
        engross mail status Р-1/2026
        engross mail status Р-1/2026 --letters
        engross mail status Р-1/2026 --csv > letters.csv
      """)

  @Argument(help: "The mailing's number (default: all mailings).")
  var mailing: String?

  @Flag(help: "Show every letter.")
  var letters = false

  @Flag(help: "Print comma-separated values with a row of names, for a spreadsheet.")
  var csv = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if letters, mailing == nil { throw ValidationError("--letters needs a mailing's number.") }
  }

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      let desk = try RegistryDesk(surroundings, office: office.office)
      let report = try desk.mailingStatus(.init(mailing: mailing, showsLetters: letters, asCSV: csv))
      return speech.json ? report.withoutOutput : report
    }
  }
}
