import Diagnostics
import Values

/// The sentences of this target's findings; how much they weigh, their rules say.
extension Diagnostic {
  static func markLeft(_ mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .markLeft, "`\(mark)` was left in the text", at: place, hint: "fill the field in, or mend the reference in Word")
  }

  static func blankLeft(at place: Place) -> Diagnostic {
    Diagnostic(.blankLeft, "a blank was left where data should stand", at: place, hint: "fill it in, or strike it out")
  }

  static func clauseAbsent(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .clauseAbsent, "the document has no clause `\(number)`", at: place, hint: "name the clause that is meant")
  }

  static func numberingBroken(_ number: String, after before: String, isTwice: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .numberingBroken,
      isTwice ? "the number `\(number)` is used twice" : "`\(number)` follows upon `\(before)`", at: place,
      hint: "let the program or Word number the clauses")
  }

  static func annexAbsent(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .annexAbsent, "the document names `\(name)` and does not have it", at: place,
      hint: "attach it, or take its name out")
  }

  static func annexUnnamed(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .annexUnnamed, "the text of the contract never names annex \(number)", at: place,
      hint: "name it where its matter is agreed, and among the annexes")
  }

  static func termUnused(_ term: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .termUnused, "`\(term)` is defined and never used", at: place,
      hint: "leave the definition out, or see what is called by another word")
  }

  static func copiesOfParties(_ copies: Int, _ parties: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .copiesOfParties, "\(copies) \(copies == 1 ? "copy" : "copies") for \(parties) parties", at: place,
      hint: "each party takes a copy home")
  }

  static func typographySlip(_ what: String, times: Int, hint: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .typographySlip, times == 1 ? what : "\(what), \(times) times in the document", at: place, hint: hint)
  }
}

// MARK: Dates

extension Diagnostic {
  static func contractAfterStart(_ date: CalendarDate, _ start: CalendarDate, at place: Place?) -> Diagnostic {
    Diagnostic(
      .contractAfterStart, "the contract is dated \(date.dotted), and its services begin on \(start.dotted)", at: place,
      hint: "say that it covers the relations from that day on (ГК РФ 425(2)), or mend one of the dates")
  }

  static func beforeItsContract(_ date: CalendarDate, _ contract: CalendarDate, at place: Place?) -> Diagnostic {
    Diagnostic(
      .beforeItsContract, "the document is dated \(date.dotted), and its contract \(contract.dotted)", at: place,
      hint: "mend one of the dates")
  }

  static func validityBeforeDate(_ until: CalendarDate, _ date: CalendarDate, at place: Place) -> Diagnostic {
    Diagnostic(
      .validityBeforeDate, "valid until \(until.dotted), which is before the document's own date \(date.dotted)",
      at: place, hint: "mend one of the dates")
  }

  static func validityPast(_ until: CalendarDate, today: CalendarDate, at place: Place) -> Diagnostic {
    Diagnostic(
      .validityPast, "valid until \(until.dotted), and today is \(today.dotted)", at: place,
      hint: "make the document anew")
  }

  static func actBeforePeriodEnd(_ date: CalendarDate, _ end: CalendarDate, at place: Place?) -> Diagnostic {
    Diagnostic(
      .actBeforePeriodEnd, "the act is dated \(date.dotted), and its period ends on \(end.dotted)", at: place,
      hint: "date it on the last day of the period or later")
  }

  static func authorityUndated(at place: Place) -> Diagnostic {
    Diagnostic(
      .authorityUndated, "this power of attorney has no date, and is void without it (ГК РФ 186(1))", at: place,
      hint: "write `доверенности от 12.01.2026 № 7`")
  }

  static func authorityExpired(_ until: CalendarDate, _ date: CalendarDate, at place: Place) -> Diagnostic {
    Diagnostic(
      .authorityExpired, "this power of attorney ended on \(until.dotted), before the document's date \(date.dotted)",
      at: place, hint: "name the one that is in force")
  }

  static func authorityNotYetGiven(_ given: CalendarDate, _ date: CalendarDate, at place: Place) -> Diagnostic {
    Diagnostic(
      .authorityExpired,
      "this power of attorney was given on \(given.dotted), after the document's date \(date.dotted)", at: place,
      hint: "mend one of the dates")
  }

  static func authorityOld(_ given: CalendarDate, _ date: CalendarDate, at place: Place) -> Diagnostic {
    Diagnostic(
      .authorityExpired,
      "this power of attorney is of \(given.dotted), more than a year before the document's date \(date.dotted)",
      at: place, hint: "see whether it names a longer term: without one it is good for a year (ГК РФ 186(1))")
  }
}

// MARK: Parties and money

extension Diagnostic {
  static func partyUnknown(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .partyUnknown, "the ИНН `\(number)` is neither our company's nor the client's", at: place,
      hint: "see whether the paragraph comes from another document")
  }

  static func partyOfOtherContract(_ client: String, _ other: String, contract: String, at place: Place?) -> Diagnostic
  {
    Diagnostic(
      .partyOfOtherContract,
      "the document is for `\(client)`, and the contract `\(contract)` is with `\(other)`", at: place,
      hint: "name the client's own contract with --parent")
  }

  static func contractNamedTwice(_ mention: ContractMention, _ other: ContractMention, at place: Place) -> Diagnostic {
    Diagnostic(
      .contractNamedTwice, "this is `\(mention.label)`, and elsewhere the contract is `\(other.label)`", at: place,
      hint: "mend the one that is wrong")
  }

  static func wordsDiffer(digits: String, words: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wordsDiffer, "the digits say `\(digits)`, and the words `\(words)`", at: place,
      hint: "mend the one that is wrong")
  }

  static func wordsUnreadable(_ word: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wordsDiffer, "the number in words cannot be read at `\(word)`", at: place,
      hint: "see whether a word is misspelt or missing")
  }

  static func totalDiffers(_ total: Int, expected: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .totalDiffers,
      "the total is `\(AmountMention.written(total))`, and its lines add up to `\(AmountMention.written(expected))`",
      at: place, hint: "see which line is missing or wrong")
  }

  static func vatRateOfPeriod(
    _ percent: Decimal, known: [Decimal], _ period: ClosedRange<CalendarDate>, at place: Place
  ) -> Diagnostic {
    let days =
      period.lowerBound == period.upperBound
      ? "on \(period.lowerBound.dotted)" : "from \(period.lowerBound.dotted) to \(period.upperBound.dotted)"
    return Diagnostic(
      .vatRateOfPeriod, "there is no rate of VAT of \(percent.description) % \(days)", at: place,
      hint: "in force then: \(listed(known.map { "\($0.description) %" }))")
  }

  static func vatSumDiffers(sum: Int, expected: Int, percent: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .vatSumDiffers,
      "VAT of \(percent) % is `\(AmountMention.written(sum))` here, and about `\(AmountMention.written(expected))` by the amount before it",
      at: place, hint: "see which of the two is wrong")
  }
}

extension ContractMention {
  /// What it is called in a finding: `№ 7 of 23.11.2026`.
  fileprivate var label: String {
    [number.map { "№ \($0)" }, date.map { "of \($0.dotted)" }].compactMap(\.self).joined(separator: " ")
  }
}
