import ArgumentParser
import Diagnostics
import Production

/// The calendar of contracts.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is due: ends of contracts, notices, payments, claims, offers.",
    discussion: """
      Examples:
        engross due
        engross due --within 90d
        engross due personnel-notice 7/2026 --data details/personnel-notice.yaml
      """,
    subcommands: [DueListCommand.self, PersonnelNoticeCommand.self], defaultSubcommand: DueListCommand.self)
}

/// What is due in the next days.
struct DueListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show what is due in the next days, and what is overdue.",
    discussion: """
      payment  what is not paid in full by its last day    claim   a claim to be answered talks    the day to begin \
      talking about going on     notice  the last day to refuse to go on end      a contract's last day \
      offer   the last day of an offer

      The last day for a notice lies `contract.notice_days` of office.yaml before the contract's end, or on the last \
      working day before that. Contracts are those of the registry that are approved or signed, and those of \
      contracts.yaml that the registry does not have. What is overdue stands first, with days below zero.

      Examples:
        engross due --within 90d
        engross due --on 2027-09-01 --manager orlova
        engross due --csv > due.csv
      """)

  @Option(help: ArgumentHelp("How far ahead: 60d, 8w, 2m.", valueName: "span"))
  var within = "60d"

  @Option(help: ArgumentHelp("The day to count from (default: today).", valueName: "yyyy-mm-dd"))
  var on: String?

  @Option(help: ArgumentHelp("Whose clients alone, by the manager's id.", valueName: "id"))
  var manager: String?

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.due(
        DueOrder(office: office.office, within: within, on: on, manager: manager, asCSV: csv))
    }
  }
}

/// The notice that a contract ends, for those who have to find other work for its people.
struct PersonnelNoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "personnel-notice",
    abstract: "Make the notice to the personnel department that a contract ends.",
    discussion: """
      The notice is a document of the kind personnel-notice that belongs to the contract. It is addressed to whoever \
      has the role `hr`; the file says who is set free, and may say more: details/personnel-notice.yaml is an example.

      Examples:
        engross due personnel-notice 7/2026 --data details/personnel-notice.yaml
        engross due personnel-notice 7/2026 --data staff.yaml --set notice.end=2027-10-15 --format docx
      """)

  @Argument(help: "The contract's number.")
  var contract: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file with the notice's details; several add up, the later wins.", valueName: "[name=]file"))
  var data: [String] = []

  @Option(help: ArgumentHelp("One value of the data: notice.end=2027-10-15.", valueName: "path=value"))
  var set: [String] = []

  @Option(help: ArgumentHelp("The notice's number (default: the next one).", valueName: "number"))
  var number: String?

  @Option(help: ArgumentHelp("The notice's date (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("Formats, with commas.", valueName: "txt,html,docx"))
  var format = "txt,html,docx"

  @OptionGroup var writing: WritingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if number == "" { throw ValidationError("--number takes a number.") }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    let order = NewOrder(
      kind: "personnel-notice", office: office.office, clients: [], packages: [], number: number, date: date,
      manager: nil, person: acting.person, data: data, settings: set,
      formats: format.split(separator: ",").map { String($0) }, style: writing.style, textWidth: writing.width,
      isDraft: writing.draft, replaces: writing.force)
    try speech.console.finish { _ throws(Faults) in try producer.makePersonnelNotice(for: contract, order) }
  }
}
