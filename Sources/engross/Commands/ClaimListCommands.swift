import ArgumentParser
import Diagnostics
import Production

/// The claims that came in.
struct ClaimListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show claims, with who sees to each and by when.",
    discussion: """
      Examples:
        engross claim list
        engross claim list --overdue
        engross claim list --client sever --period 2026-Q4 --csv
      """)

  @Flag(help: "Those that are still to be answered.")
  var open = false

  @Flag(help: "Those that should have been answered by now.")
  var overdue = false

  @Option(help: ArgumentHelp("The client's id.", valueName: "id"))
  var client: String?

  @OptionGroup var period: PeriodOptions

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      try RegistryDesk(surroundings, office: office.office).claims(
        ClaimListOrder(
          choice: overdue ? .overdue : open ? .open : .all, client: client, period: period.period, from: period.from,
          until: period.until, asCSV: csv))
    }
  }
}

/// What claims come of, and how soon they are answered.
struct ClaimAnalysisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analysis",
    abstract: "Count claims by cause, client or manager, with how soon they were answered.",
    discussion: """
      Days are calendar days from the day a claim came to the day of its answer.

      Examples:
        engross claim analysis --period 2026-Q4
        engross claim analysis --by client --from 2026-01-01
      """)

  @Option(help: "cause, client or manager.")
  var by = ClaimGrouping.cause

  @OptionGroup var period: PeriodOptions

  @Flag(help: "Print comma-separated values.")
  var csv = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      try RegistryDesk(surroundings, office: office.office).claimAnalysis(
        ClaimListOrder(period: period.period, from: period.from, until: period.until, asCSV: csv), by: by)
    }
  }
}

extension ClaimGrouping: ExpressibleByArgument {}
