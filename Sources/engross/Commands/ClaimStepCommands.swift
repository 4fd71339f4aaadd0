import ArgumentParser
import Diagnostics
import DocumentRegistry
import Production

/// Who sees to a claim.
struct ClaimAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Say who sees to a claim.",
    discussion: """
      Examples:
        engross claim assign ВП-1/2026 --to gusev
      """)

  @Option(help: ArgumentHelp("The person's id in office.yaml.", valueName: "person"))
  var to: String

  @OptionGroup var claim: ClaimOptions

  func run() throws { try claim.take { _ throws(Faults) in .assign(to: to) } }
}

/// What was done about a claim.
struct ClaimMeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Note what was done about a claim.",
    discussion: """
      Examples:
        engross claim measure ВП-1/2026 --text 'Окна вымыты повторно, смене сделано замечание.'
      """)

  @Option(help: ArgumentHelp("What was done.", valueName: "text"))
  var text: String

  @OptionGroup var claim: ClaimOptions

  func validate() throws {
    if !text.contains(where: { !$0.isWhitespace }) { throw ValidationError("--text takes what was done.") }
  }

  func run() throws { try claim.take { _ throws(Faults) in .measure(text) } }
}

/// That a claim was answered.
struct ClaimAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Note that a claim was answered.",
    discussion: """
      The letter is made with `engross new claim-reply`, and named here by its number.

      Examples:
        engross claim answer ВП-1/2026 --reply 4
        engross claim answer ВП-1/2026 --date 2026-11-20
      """)

  @Option(help: ArgumentHelp("The reply in the registry, a document of the kind claim-reply.", valueName: "number"))
  var reply: String?

  @Option(help: ArgumentHelp("The day of the answer (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @OptionGroup var claim: ClaimOptions

  func run() throws {
    try claim.take { desk throws(Faults) in .answer(reply: reply, on: try desk.day(date)) }
  }
}

/// What became of a claim.
struct ClaimCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a claim that was answered.",
    discussion: """
      Examples:
        engross claim close ВП-1/2026 --outcome 'Клиент принял перерасчёт.' --cause 'качество уборки'
      """)

  @Option(help: ArgumentHelp("What became of it.", valueName: "text"))
  var outcome: String

  @Option(help: ArgumentHelp("What it came from, where that is known better now.", valueName: "cause"))
  var cause: String?

  @Option(help: ArgumentHelp("The day (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @OptionGroup var claim: ClaimOptions

  func validate() throws {
    if !outcome.contains(where: { !$0.isWhitespace }) { throw ValidationError("--outcome takes what became of it.") }
  }

  func run() throws {
    try claim.take { desk throws(Faults) in .close(outcome: outcome, cause: cause, on: try desk.day(date)) }
  }
}
