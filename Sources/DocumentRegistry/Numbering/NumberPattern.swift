import Values

/// How the numbers of a kind are made: `{n:03}/{yyyy}-КП`, `№ {n} к договору {parent}`.
///
/// Counting begins anew with every year, month or parent that the pattern names.
package struct NumberPattern: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case text(String)
    /// The counter, with zeros before it up to so many digits.
    case counter(width: Int)
    case year
    case shortYear
    case month
    case parent
  }

  /// What is wrong with a written pattern.
  package enum Flaw: Error, Equatable {
    case unclosed
    case unknownField(String)
    case counters(Int)
    case width(String)
  }

  package let written: String
  private let pieces: [Piece]

  /// More digits than a year of documents has.
  private static let widest = 9
  /// A longer number comes back from the journal as a text.
  private static let mostDigits = 18

  /// What a kind has that nothing is said about: `7/2026`.
  package static let usual = NumberPattern(written: "{n}/{yyyy}", pieces: [.counter(width: 1), .text("/"), .year])

  private init(written: String, pieces: [Piece]) {
    self.written = written
    self.pieces = pieces
  }

  package init(_ written: String) throws(Flaw) {
    var pieces: [Piece] = []
    var rest = written[...]
    while let brace = rest.firstIndex(of: "{") {
      if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
      guard let end = rest[brace...].firstIndex(of: "}") else { throw .unclosed }
      pieces.append(try Self.piece(String(rest[rest.index(after: brace)..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    let counters = pieces.count { if case .counter = $0 { true } else { false } }
    if counters != 1 { throw .counters(counters) }
    self.written = written
    self.pieces = pieces
  }

  private static func piece(_ field: String) throws(Flaw) -> Piece {
    switch field {
    case "n": return .counter(width: 1)
    case "yyyy": return .year
    case "yy": return .shortYear
    case "mm": return .month
    case "parent": return .parent
    default:
      guard field.hasPrefix("n:") else { throw .unknownField(field) }
      guard let width = Int(field.dropFirst(2)), (1...widest).contains(width) else { throw .width(field) }
      return .counter(width: width)
    }
  }

  package var namesParent: Bool { pieces.contains(.parent) }

  /// The whole number with some text for the counter.
  func number(counter: String, date: CalendarDate, parent: String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .counter: counter
      case .year: Self.padded(Int(date.year), 4)
      case .shortYear: Self.padded(Int(date.year) % 100, 2)
      case .month: Self.padded(Int(date.month), 2)
      case .parent: parent
      }
    }.joined()
  }

  /// The counter as the number shows it.
  func counter(_ ordinal: Int) -> String {
    for case .counter(let width) in pieces { return Self.padded(ordinal, width) }
    return String(ordinal)
  }

  /// What is counted together: numbers that differ in the counter alone.
  func series(kind: String, date: CalendarDate, parent: String) -> String {
    kind + " " + number(counter: "{n}", date: date, parent: parent)
  }

  /// The counter of a number that this pattern could have made; nil for any other number.
  func ordinal(of number: String, date: CalendarDate, parent: String) -> Int? {
    let whole = self.number(counter: "\u{0}", date: date, parent: parent)
    guard let mark = whole.firstIndex(of: "\u{0}") else { return nil }
    let before = whole[..<mark]
    let after = whole[whole.index(after: mark)...]
    guard number.utf8.count > before.utf8.count + after.utf8.count, number.hasPrefix(before), number.hasSuffix(after)
    else { return nil }
    let digits = number.dropFirst(before.count).dropLast(after.count)
    guard digits.utf8.count <= Self.mostDigits, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let ordinal = Int(digits), ordinal > 0
    else { return nil }
    return counter(ordinal) == digits ? ordinal : nil
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
