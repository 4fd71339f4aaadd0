import Diagnostics

extension ReviewRule {
  static let numberingBroken = ReviewRule(
    .numberingBroken, finds: "Clauses numbered by hand with a number left out or used twice.",
    example: "3.1. …; 3.2. …; 3.4. …"
  ) { text, _ in
    var count = TypedCount()
    return text.passages.enumerated().compactMap { position, passage in
      if text.annexes.all.contains(where: { $0.passage == position }) { count = TypedCount() }
      guard passage.role == .body || passage.role == .heading, text.isPlain || passage.spot.clause.isEmpty,
        let number = passage.typedNumber, let fault = count.take(number)
      else { return nil }
      return .numberingBroken(
        number.text, after: fault.before, isTwice: fault.isTwice, at: passage.place(number.tokens, in: text.file))
    }
  }
}

/// The last number at each place of the numbering.
private struct TypedCount {
  private var last: [[Int]: Int] = [:]

  /// What is wrong with the next number; numbers of one figure may be lists and are not looked at.
  mutating func take(_ number: DottedNumber) -> (before: String, isTwice: Bool)? {
    guard number.parts.count > 1, let own = number.parts.last else { return nil }
    let parent = Array(number.parts.dropLast())
    defer { last[parent] = own }
    // The first one seen may be in the midst: an excerpt of a contract begins anywhere.
    guard let before = last[parent], own != before + 1, own != 1 || before == 1 else { return nil }
    let name = (parent + [before]).map(String.init).joined(separator: ".")
    return own == before ? (name, true) : own > before ? (name, false) : nil
  }
}
