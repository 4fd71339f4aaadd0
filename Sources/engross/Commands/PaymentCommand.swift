import ArgumentParser
import Diagnostics
import Production

/// The register of payments.
struct PaymentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payment",
    abstract: "Note money that came in, and show what is paid.",
    discussion: """
      Examples:
        engross payment add 12 --sum 12345,67 --document 'п/п 118'
        engross payment list --client sever --period 2026-11
      """,
    subcommands: [PaymentAddCommand.self, PaymentListCommand.self])
}

/// Money that came in.
struct PaymentAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Note money for an invoice, an act or a contract.",
    discussion: """
      What is noted stays: a slip is put right by a sum below zero, with the reason. More than is left to pay is noted \
      with a warning. Money for offers and claims, or in another currency, is refused.

      Examples:
        engross payment add 12 --sum 12345,67 --document 'п/п 118'
        engross payment add 'act 3' --sum 50000 --date 2026-11-20
        engross payment add 12 --sum -2345,67 --correct 'was for invoice 13'
      """)

  @Argument(help: "The number of what is paid; with its kind where numbers are the same: 'act 3'.")
  var number: String

  @Option(parsing: .unconditional, help: ArgumentHelp("How much came: 12345,67.", valueName: "sum"))
  var sum: String

  @Option(help: ArgumentHelp("The currency of the sum (default: the document's).", valueName: "code"))
  var currency: String?

  @Option(help: ArgumentHelp("The day it came (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("The bank's paper: 'п/п 118'.", valueName: "text"))
  var document = ""

  @Option(help: ArgumentHelp("Why an earlier payment is put right by a sum below zero.", valueName: "reason"))
  var correct: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let correct, !correct.contains(where: { !$0.isWhitespace }) {
      throw ValidationError("--correct takes the reason: --correct 'was for invoice 13'.")
    }
  }

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      let desk = try RegistryDesk(surroundings, office: office.office)
      let report = try desk.pay(
        PaymentOrder(
          number: number, sum: sum, currency: currency, date: date, document: document, correction: correct,
          person: acting.person))
      return speech.quiet ? report.withoutOutput : report
    }
  }
}

/// What was noted.
struct PaymentListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show payments, with what is left to pay.",
    discussion: """
      Examples:
        engross payment list
        engross payment list --client sever --period 2026-Q4
        engross payment list --number 12
        engross payment list --from 2026-11-01 --csv > payments.csv
      """)

  @Option(help: ArgumentHelp("The client's id.", valueName: "id"))
  var client: String?

  @Option(help: ArgumentHelp("What was paid.", valueName: "number"))
  var number: String?

  @OptionGroup var period: PeriodOptions

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      try RegistryDesk(surroundings, office: office.office).payments(
        PaymentListOrder(
          client: client, number: number, period: period.period, from: period.from, until: period.until, asCSV: csv))
    }
  }
}

extension ProductionReport {
  /// The same, for who wants to hear of faults alone.
  var withoutOutput: ProductionReport {
    var report = self
    report.standardOutput = []
    return report
  }
}
