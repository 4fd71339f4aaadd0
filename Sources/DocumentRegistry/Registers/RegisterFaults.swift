import Diagnostics
import Values

/// The sentences of findings about payments.
extension Diagnostic {
  static func paymentZero() -> Diagnostic {
    Diagnostic(.paymentSum, "a payment of nothing is no payment", hint: "say how much came: --sum 12345,67")
  }

  static func paymentNegative(_ sum: Decimal) -> Diagnostic {
    Diagnostic(
      .paymentSum, "the sum `\(sum)` is below zero, and a payment is what came in",
      hint: "to put an earlier record right, say why: --correct 'entered for the wrong invoice'")
  }

  static func paymentBelowKopeck(_ sum: Decimal) -> Diagnostic {
    Diagnostic(.paymentSum, "the sum `\(sum)` has more than two places", hint: "write it to the kopeck: 12345,67")
  }

  static func paymentTooLarge(_ sum: Decimal) -> Diagnostic {
    Diagnostic(.paymentSum, "the sum `\(sum)` is larger than any payment", hint: "see whether all its digits are meant")
  }

  static func correctionPositive(_ sum: Decimal) -> Diagnostic {
    Diagnostic(
      .paymentSum, "a correction takes something off, and `\(sum)` does not",
      hint: "write the sum below zero: --sum -\(sum); money that came in later is a payment of its own")
  }

  static func correctionTooLarge(_ sum: Decimal, paid: Decimal) -> Diagnostic {
    Diagnostic(
      .paymentSum, "a correction by `\(sum)` leaves less than nothing paid: \(paid) is noted so far",
      hint: "see what is noted: engross payment list")
  }

  static func sumTooLarge() -> Diagnostic {
    Diagnostic(.paymentSum, "the amounts add up to more than 38 digits", hint: "see whether all their digits are meant")
  }

  static func paymentCurrency(_ currency: String, wanted: String, number: String) -> Diagnostic {
    Diagnostic(
      .paymentCurrency, "`\(number)` is to be paid in \(wanted), not in \(currency)",
      hint: "write the sum in \(wanted), as the bank credited it")
  }

  static func paymentForKind(_ number: String, kind: String) -> Diagnostic {
    Diagnostic(
      .paymentRefused, "`\(number)` is of the kind `\(kind)`, for which nobody pays",
      hint: "name the invoice, the act or the contract that the money is for")
  }

  static func paymentForDead(_ number: String, state: String) -> Diagnostic {
    Diagnostic(
      .paymentRefused, "`\(number)` is \(state), and takes no payments",
      hint: "name the document that is in force instead")
  }

  static func paymentTwice(_ document: String, date: CalendarDate, number: String) -> Diagnostic {
    Diagnostic(
      .paymentTwice, "this sum of \(date) by `\(document)` is noted for `\(number)` already",
      hint: "nothing was noted; a second transfer has a paper of its own: --document")
  }

  static func paymentOver(_ number: String, by rest: Decimal, currency: String) -> Diagnostic {
    Diagnostic(
      .paymentOver, "`\(number)` is paid by \(rest) \(currency) more than it asks for", severity: .warning,
      hint: "the payment is noted; if it is for another document too, correct it: --sum -\(rest) --correct REASON")
  }
}

// MARK: Claims

extension Diagnostic {
  static func notAClaim(_ number: String, kind: String) -> Diagnostic {
    Diagnostic(
      .claimStep, "`\(number)` is of the kind `\(kind)`, and no claim that came in",
      hint: "see which there are: engross claim list")
  }

  static func claimStep(_ step: ClaimStep.Name, _ number: String, phase: ClaimCase.Phase) -> Diagnostic {
    let possible = phase.possible.map { "engross claim \($0.rawValue) \(number)" }
    return Diagnostic(
      .claimStep, "claim `\(number)` is \(phase.sentence), so that `\(step.rawValue)` is not possible",
      hint: possible.isEmpty
        ? "a claim that comes up again is a new one: engross claim received"
        : "possible is \(listed(possible, "or"))")
  }

  static func dateAhead(_ date: CalendarDate, today: CalendarDate) -> Diagnostic {
    Diagnostic(
      .registerDate, "\(date) has not come yet: today is \(today)", hint: "write the day on which it happened")
  }

  static func dateBefore(_ date: CalendarDate, first: CalendarDate) -> Diagnostic {
    Diagnostic(
      .registerDate, "\(date) lies before \(first), when what it follows happened",
      hint: "write the day on which it happened")
  }
}

extension ClaimCase.Phase {
  fileprivate var sentence: String {
    switch self {
    case .received: "received and in nobody's hands"
    case .assigned: "assigned and not answered"
    case .measures: "being seen to and not answered"
    case .answered: "answered and not closed"
    case .closed: "closed"
    }
  }
}
