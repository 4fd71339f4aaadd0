import Diagnostics
import Values

/// What stands in the way of a batch, in sentences.
extension Diagnostic {
  static func batchCondition(_ condition: String, reason: String?) -> Diagnostic {
    Diagnostic(
      .batchCondition, "`\(condition)` is no condition: \(reason ?? "it is empty")",
      hint: "write it as in a template: client.area > 1000 and client.manager == 'orlova'")
  }

  static func batchEmpty(condition: String?) -> Diagnostic {
    Diagnostic(
      .batchEmpty,
      condition.map { "there is no client for whom `\($0)` is true" } ?? "the list names no client",
      hint: condition == nil ? "give the list a row for each client" : "leave --where out to have all of them")
  }

  static func batchFaulty(_ count: Int, of rows: Int, copy: String?) -> Diagnostic {
    Diagnostic(
      .batchFaulty, "nothing was made: \(count) of \(rows) rows have faults",
      hint: copy.map {
        "mend them in `\($0)` and give that list; --keep-going makes the others first, so that only these are left"
      } ?? "mend them, or make the others with --keep-going")
  }

  static func batchMade(_ number: String, on date: CalendarDate) -> Diagnostic {
    Diagnostic(
      .alreadyDone, "this batch was made on \(date) as `\(number)`", severity: .note,
      hint: "--anew makes all of its documents once more, with new numbers")
  }

  static func batchChanged(_ number: String) -> Diagnostic {
    Diagnostic(
      .batchChanged,
      "`\(number)` was begun with other data of the office: its list now gives another count of documents",
      hint: "bring the data back to go on with it, or begin another one with --anew")
  }

  static func batchUnfinished(_ number: String, made: Int, of count: Int) -> Diagnostic {
    Diagnostic(
      .batchUnfinished, "`\(number)` is not finished: \(made) of \(count) documents are made",
      hint: "run the same `engross batch` command again; it goes on where it stopped")
  }

  static func batchStopped(_ number: String?, made: Int, of count: Int?) -> Diagnostic {
    let done = count.map { ", \(made) of \($0) documents are made" } ?? ", nothing was made"
    return Diagnostic(
      .runStopped, "stopped as you asked" + done, severity: .warning,
      hint: number == nil ? nil : "the same command goes on where it stopped")
  }
}
