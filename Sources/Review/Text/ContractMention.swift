import Values

/// A contract that the text names by its number or date: `к договору от 23.11.2026 № 7`.
struct ContractMention: Sendable {
  var number: String?
  var date: CalendarDate?
  var tokens: Range<Int>
  /// `Договор № 7 …`, as in a title, not `к договору`.
  var isNominative: Bool

  /// How many words may stand between the word and its number: `возмездного оказания услуг по уборке помещений`.
  private static let reach = 9

  static func all(in passage: Passage) -> [ContractMention] {
    var found: [ContractMention] = []
    var at = 0
    while at < passage.tokens.count {
      if passage.starts(at, anyOf: ["договор", "контракт"]), let mention = read(passage, at) {
        found.append(mention)
        at = mention.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private static func read(_ passage: Passage, _ start: Int) -> ContractMention? {
    var mention = ContractMention(
      number: nil, date: nil, tokens: start..<start + 1,
      isNominative: passage.is(start, anyOf: ["договор", "контракт"]))
    var at = start + 1
    var words = 0
    while at < passage.tokens.count, words <= reach {
      if passage.is(at, "№"), mention.number == nil, let (number, next) = passage.documentNumber(at: at + 1) {
        mention.number = number
        mention.tokens = start..<next
        at = next
        words = 0
      } else if let date = passage.date(startingAt: at), mention.date == nil {
        mention.date = date.date
        mention.tokens = start..<date.tokens.upperBound
        at = date.tokens.upperBound
        words = 0
      } else if passage.kind(at) == .word, !passage.starts(at, anyOf: ["договор", "контракт", "приложен", "соглаш"]) {
        // Behind a date or number only what joins the other one.
        if mention.date != nil || mention.number != nil, !passage.is(at, anyOf: ["от", "г"]) { break }
        words += 1
        at += 1
      } else if passage.is(at, anyOf: ["«", "\"", "“", "."]), at > start + 1 {
        at += 1
      } else {
        break
      }
    }
    return mention.number == nil && mention.date == nil ? nil : mention
  }
}

extension Passage {
  /// `12/2026-К`: what stands behind `№` up to the next space, without the marks at its end.
  func documentNumber(at start: Int) -> (number: String, next: Int)? {
    guard tokens.indices.contains(start), kind(start) != .mark else { return nil }
    var end = start + 1
    while isGlued(end), kind(end) != .mark || self.is(end, anyOf: ["/", "-", "–", ".", "_", "\\"]) { end += 1 }
    while end > start + 1, kind(end - 1) == .mark, !starts(end - 1, "_") { end -= 1 }
    return (written(start..<end), end)
  }
}
