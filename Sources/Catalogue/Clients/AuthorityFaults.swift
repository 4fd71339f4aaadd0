import Diagnostics
import Values

/// What can be wrong with the paper a signatory acts by, in sentences.
extension Diagnostic {
  static func authorityKindUnknown(_ text: String, at place: DataPlace?) -> Diagnostic {
    let kinds = AuthorityKind.allCases.map(\.usualRussianName) + AuthorityKind.allCases.map(\.rawValue)
    return Diagnostic(
      .authorityKindUnknown, "`\(text)` is no paper that somebody signs by", at: place?.place,
      hint: suggestion(for: text, among: kinds) ?? "the papers are \(listed(kinds, most: kinds.count))")
  }

  static func authorityVoid(of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .authorityVoid, "the power of attorney of \(owner) has no date, so it is void (ГК РФ 186)", at: place?.place,
      hint: "write its date: `доверенности от 12.01.2026 № 7`")
  }

  static func authorityExpired(
    _ authority: Authority, lastDay: CalendarDate, on day: CalendarDate, of owner: String, at place: DataPlace?
  ) -> Diagnostic {
    let silent = authority.until == nil ? "; one that names no term holds for a year (ГК РФ 186)" : ""
    return Diagnostic(
      .authorityNotInForce,
      "the \(authority.kind.spoken) of \(owner) held until \(lastDay), and the document is of \(day)\(silent)",
      at: place?.place, hint: "take the new one, or name its end: `authority_until`, or «до» and the day in `basis`")
  }

  static func authorityNotBegun(
    _ authority: Authority, from date: CalendarDate, on day: CalendarDate, of owner: String, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .authorityNotInForce,
      "the \(authority.kind.spoken) of \(owner) is of \(date), and the document is of \(day), before it",
      at: place?.place, hint: "check both dates")
  }

  static func authorityReversed(_ from: CalendarDate, _ until: CalendarDate, of owner: String, at place: DataPlace?)
    -> Diagnostic
  {
    Diagnostic(
      .authorityReversed, "the authority of \(owner) would end on \(until), before its date, \(from)",
      at: place?.place, hint: "check both dates")
  }

  static func authorityUnusual(_ reason: String, of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .authorityUnusual, "\(owner) \(reason)", at: place?.place, severity: .warning,
      hint: "correct it, or leave it as it is where the papers have it so")
  }
}

extension AuthorityKind {
  /// In English, for a sentence.
  var spoken: String { rawValue.replacing("_", with: " ") }
}
