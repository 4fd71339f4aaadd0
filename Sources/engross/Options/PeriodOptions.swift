import ArgumentParser

/// The days that a list or a report is about.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A month, a quarter or a year: 2026-11, 2026-Q4, 2026.", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("The first day.", valueName: "yyyy-mm-dd"))
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "yyyy-mm-dd"))
  var until: String?

  func validate() throws {
    if period != nil, from != nil || until != nil {
      throw ValidationError("--period names its days: leave --from and --until out.")
    }
  }
}
