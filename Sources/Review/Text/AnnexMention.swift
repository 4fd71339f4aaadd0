/// An annex that the text names: `Приложение № 1`, `Schedule 1`.
struct AnnexMention: Sendable {
  var number: String
  var tokens: Range<Int>

  init?(in passage: Passage, at start: Int) {
    guard passage.starts(start, "приложени") || passage.is(start, anyOf: ["schedule", "annex", "appendix"]) else {
      return nil
    }
    var at = start + 1
    if passage.is(at, "№") { at += 1 }
    guard let number = passage.number(at), number < 100 else { return nil }
    self.number = String(number)
    tokens = start..<at + 1
  }
}
