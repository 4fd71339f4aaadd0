import ArgumentParser
import Production

/// How much of a list is shown, and as what.
struct ListingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many are shown at most (default: 50).", valueName: "n"))
  var limit: Int?

  @Flag(help: "Show all of them.")
  var all = false

  @Flag(help: "Print comma-separated values with a row of names, for a spreadsheet.")
  var csv = false

  /// nil for all.
  var most: Int? { all ? nil : limit ?? ListOrder.usualLimit }

  var layout: ListOrder.Layout { csv ? .csv : .table(width: LiveSurroundings.terminalWidth) }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
    if all, limit != nil { throw ValidationError("--limit and --all exclude each other.") }
  }
}
