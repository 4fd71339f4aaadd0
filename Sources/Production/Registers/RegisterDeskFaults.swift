import Diagnostics
import Values

/// What can be wrong with questions to the registers, in sentences.
extension Diagnostic {
  static func periodUnreadable(_ written: String) -> Diagnostic {
    Diagnostic(
      .periodUnreadable, "`\(written)` is not a period",
      hint:
        "write a month, a quarter or a year: 2026-11, 2026-Q4, 2026; or two days: --from 2026-11-01 --until 2026-11-15")
  }

  static func periodBackwards(from: CalendarDate, until: CalendarDate) -> Diagnostic {
    Diagnostic(
      .periodUnreadable, "the period ends on \(until), before it begins on \(from)", hint: "exchange --from and --until"
    )
  }

  static func sumUnreadable(_ written: String) -> Diagnostic {
    Diagnostic(.paymentSum, "`\(written)` is not a sum of money", hint: "write it to the kopeck: --sum 12345,67")
  }

  static func contractNotFound(_ number: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .contractNotFound, "there is no contract `\(number)` in the registry or in contracts.yaml",
      hint: suggestion(for: number, among: known)
        ?? (known.isEmpty ? "enter it in `contracts.yaml`" : "there are \(listed(known))"))
  }

  static func replyToAnother(_ reply: String, client: String, claim: String, owner: String) -> Diagnostic {
    Diagnostic(
      .claimReply, "`\(reply)` was written to `\(client)`, and claim `\(claim)` came from `\(owner)`",
      hint: "name the reply that went to `\(owner)`, or leave --reply out where there was no letter")
  }

  static func replyDead(_ reply: String, state: String) -> Diagnostic {
    Diagnostic(
      .claimReply, "`\(reply)` is \(state), and answers nothing", hint: "name the reply that was sent")
  }

  static func replyUnsigned(_ reply: String, state: String) -> Diagnostic {
    Diagnostic(
      .claimReply, "`\(reply)` stands at `\(state)`: nobody has signed it", severity: .warning,
      hint: "the answer is noted; see that the letter that went out is the one that was agreed")
  }
}

// MARK: Claims

extension Diagnostic {
  static func claimAhead(_ date: CalendarDate, today: CalendarDate) -> Diagnostic {
    Diagnostic(
      .registerDate, "\(date) has not come yet: today is \(today)", hint: "write the day on which the claim came")
  }
}
