import Diagnostics
import Values

/// What keeps a question about registered documents from an answer, in sentences.
extension Diagnostic {
  static func stateUnknown(_ state: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .stateUnknown, "no document is ever in the state `\(state)`; there are \(listed(known, most: 20))",
      hint: suggestion(for: state, among: known))
  }

  static func doerUnknown(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .doerUnknown, "`\(name)` is neither a person nor a role of the office",
      hint: suggestion(for: name, among: known) ?? "there are \(listed(known))")
  }

  static func badDay(_ option: String, _ written: String) -> Diagnostic {
    Diagnostic(
      .badDate, "`\(written)` is not a date",
      hint: CalendarDate.tooLateDay(in: written) ?? "write \(option) 2026-11-23")
  }

  static func badSpan(_ written: String) -> Diagnostic {
    Diagnostic(.badSpan, "`\(written)` is not a span of time", hint: "write days, weeks or months: 30d, 6w, 3m")
  }

  static func nothingUnder(_ option: String, _ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .nothingFound, "no registered document has `\(name)` as its \(option)", severity: .warning,
      hint: suggestion(for: name, among: known) ?? (known.isEmpty ? nil : "there are \(listed(known))"))
  }
}

// MARK: Revisions and files

extension Diagnostic {
  static func revisionUnknown(_ revision: Int, of number: String, count: Int) -> Diagnostic {
    Diagnostic(
      .revisionUnknown, "`\(number)` has no revision \(revision)",
      hint: count == 0 ? "it has none yet" : count == 1 ? "it has one: leave --revision out" : "it has 1 to \(count)")
  }

  static func revisionWithoutFile(_ format: String?, of number: String, revision: Int, known: [String]) -> Diagnostic {
    let wanted = format.map { "file in the format `\($0)`" } ?? "file to open"
    return Diagnostic(
      .revisionWithoutFile, "revision \(revision) of `\(number)` has no \(wanted)",
      hint: known.isEmpty
        ? "see what it has: engross show '\(number)'" : "there are \(listed(known)): --format \(known[0])")
  }

  static func revisionWithoutOriginal(of number: String, revision: Int) -> Diagnostic {
    Diagnostic(
      .revisionWithoutFile, "revision \(revision) of `\(number)` was made here, and has no file that came from outside",
      hint: "leave --original out")
  }

  static func copiesMeanwhile(_ number: String) -> Diagnostic {
    Diagnostic(
      .revisionOutOfOrder, "somebody decided about `\(number)` while its copy was made", hint: "open it again")
  }

  static func badDigest(_ written: String) -> Diagnostic {
    Diagnostic(
      .badDigest, "`\(written)` is not a digest",
      hint: "write all 64 digits that `engross verify` printed, in lower case")
  }

  static func exportNotEmpty(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileExists, "the folder `\(path)` is not empty", at: Place(file: path),
      hint: "name a new folder, so that nothing else lies among the files")
  }
}
