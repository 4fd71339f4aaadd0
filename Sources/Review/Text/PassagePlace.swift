import Diagnostics

extension Passage {
  /// Where tokens of the passage are, with its text.
  func place(_ range: Range<Int>, in file: String) -> Place { place(bytes: span(range) ?? 0..<0, in: file) }

  func place(bytes range: Range<Int>, in file: String) -> Place {
    Place(
      file: file, line: spot.line, column: letters(0..<range.lowerBound) + 1, length: max(1, letters(range)),
      excerpt: text,
      part: spot.isLine ? nil : part)
  }

  /// How many characters so many bytes are; an accent on its own counts too, which keeps a long text quick.
  private func letters(_ range: Range<Int>) -> Int {
    bytes[range.clamped(to: bytes.indices)].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// `clause 3.2`, `annex 1`: what people call the place.
  private var part: String {
    let annex = spot.annex.map { $0.isEmpty ? "annex" : "annex \($0)" }
    let clause = spot.clause.isEmpty ? nil : "clause \(spot.clause)"
    return [annex, clause].compactMap(\.self).joined(separator: ", ")
  }
}
