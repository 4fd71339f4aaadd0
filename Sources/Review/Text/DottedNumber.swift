/// The number of a clause as it is written: `7`, `7.3`, `3.2.1`.
struct DottedNumber: Sendable {
  var parts: [Int]
  var tokens: Range<Int>

  /// Nil where no such number begins; dates and amounts are none.
  init?(in passage: Passage, at start: Int) {
    guard let first = passage.number(start), first < 1000 else { return nil }
    var parts = [first]
    var at = start + 1
    while passage.is(at, "."), passage.isGlued(at), passage.isGlued(at + 1), let next = passage.number(at + 1) {
      guard next < 1000, parts.count < 9 else { return nil }
      parts.append(next)
      at += 2
    }
    self.parts = parts
    tokens = start..<at
  }

  var text: String { parts.map(String.init).joined(separator: ".") }
}
