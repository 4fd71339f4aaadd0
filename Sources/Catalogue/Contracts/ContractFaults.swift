import Diagnostics
import Values

/// What can be wrong with the list of contracts, in sentences.
extension Diagnostic {
  static func clientUnknown(_ id: String, known: [String], at place: DataPlace?) -> Diagnostic {
    var fault = clientUnknown(id, known: known)
    fault.place = place?.place
    // Documents of other clients are none the worse for it.
    fault.severity = .warning
    return fault
  }

  static func packageUnknown(_ id: String, known: [String], at place: DataPlace?) -> Diagnostic {
    var fault = packageUnknown(id, known: known)
    fault.place = place?.place
    fault.severity = .warning
    return fault
  }

  static func contractEndsEarly(
    _ owner: String, start: CalendarDate, end: CalendarDate, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .contractDates, "\(owner) ends on \(end), before it starts on \(start)", at: place?.place,
      hint: "correct `start` or `end`")
  }

  static func contractTwice(_ number: String, at place: DataPlace?, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .contractDuplicate, "two contracts have the number `\(number)` and the same date", at: place?.place,
      notes: [Note("the first one stands here", at: first?.place)], hint: "take one of them out, or number it anew")
  }

  static func contractUnknown(_ number: String, client: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .contractUnknown, "there is no contract `\(number)` with client `\(client)`",
      hint: suggestion(for: number, among: known)
        ?? (known.isEmpty ? "enter it in `contracts.yaml`" : someNames(known, "its contracts are")))
  }

  static func contractNotNamed(client: String, known: [String]) -> Diagnostic {
    if known.isEmpty {
      return Diagnostic(
        .contractUnknown, "client `\(client)` has no contract that this document could belong to",
        hint: "enter its number, date and client in `contracts.yaml`")
    }
    return Diagnostic(
      .contractUnknown, "client `\(client)` has several contracts: \(listed(known))",
      hint:
        "name the one that is meant: --parent \(known[0]); a batch has none: leave this client out of it with --where")
  }

  static func contractOfAnother(
    _ number: String, client: String, owner: String, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .contractUnknown, "contract `\(number)` is with client `\(owner)`, not with `\(client)`", at: place?.place,
      hint: "make the document for `--client \(owner)`, or name another contract")
  }
}
