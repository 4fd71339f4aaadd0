import Wording

/// An amount written in digits: `103 985,00`, `1,200.50`, `5 000`.
struct AmountMention: Sendable {
  /// In hundredths.
  var hundredths: Int
  /// Whether the hundredths were written.
  var hasHundredths: Bool
  var tokens: Range<Int>

  /// The amount that begins with this token; nil where it begins no number, or one too large.
  ///
  /// - Parameter commas: whether a comma groups the thousands, as in English; in Russian it begins the fraction.
  init?(in passage: Passage, at start: Int, commas: Bool) {
    guard passage.kind(start) == .digits, var whole = passage.number(start) else { return nil }
    let firstLength = passage.tokens[start].end - passage.tokens[start].start
    var at = start + 1
    if firstLength <= 3 {
      while let (group, next) = Self.group(in: passage, at: at, commas) {
        let (scaled, overflow) = whole.multipliedReportingOverflow(by: 1000)
        guard !overflow, scaled < 10_000_000_000_000_000 else { return nil }
        whole = scaled + group
        at = next
      }
    }
    var hundredths = 0
    hasHundredths = false
    if passage.is(at, anyOf: commas ? ["."] : [",", "."]), passage.isGlued(at), passage.isGlued(at + 1),
      let part = passage.number(at + 1),
      passage.tokens[at + 1].end - passage.tokens[at + 1].start <= 2
    {
      let isOne = passage.tokens[at + 1].end - passage.tokens[at + 1].start == 1
      hundredths = isOne ? part * 10 : part
      hasHundredths = !isOne
      at += 2
    }
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: 100)
    guard !overflow, scaled < Int.max - 100 else { return nil }
    self.hundredths = scaled + hundredths
    tokens = start..<at
  }

  /// A group of three digits behind a space, or behind a comma that touches it.
  private static func group(in passage: Passage, at index: Int, _ commas: Bool) -> (value: Int, next: Int)? {
    var at = index
    if commas, passage.is(at, ","), passage.isGlued(at), passage.isGlued(at + 1) {
      at += 1
    } else if passage.isGlued(at) {
      return nil
    }
    guard let value = passage.number(at), passage.tokens[at].end - passage.tokens[at].start == 3 else { return nil }
    return (value, at + 1)
  }

  /// `103 985,00`, as findings say it: with plain spaces, which a terminal shows and a search finds.
  static func written(_ hundredths: Int) -> String {
    AmountFormat(in: .russian).write(digits: Int128(hundredths), scale: 2).replacing("\u{A0}", with: " ")
  }
}
