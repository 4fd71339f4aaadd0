/// Reads a sum as people in Russia type it.
///
/// These are `1 234,56`, `1234.56`, `1 234-56`, `1234=` and `120 000 руб.`. It is stricter than the reader of
/// numbers in data: what could be read in two ways is refused, as is what no price can be.
package enum AmountReader {
  /// Why a text is no sum that can be read.
  package enum Fault: Error, Sendable, Hashable {
    case empty
    /// Letters or signs that no sum has; digits of other scripts too.
    case notANumber
    case negative
    /// A point or comma that may part thousands or kopecks: `1,234.56`, `1.234,56`.
    case ambiguous
    /// More than two digits after the point.
    case tooManyPlaces
    /// Spaces elsewhere than between thousands: `12 34`.
    case misplacedSpace
    case tooLarge
  }

  /// The sum in hundredths.
  package static func hundredths(_ text: String) throws(Fault) -> Int128 {
    let number = withoutCurrency(trimmed(text[...]))
    guard let first = number.first else { throw .empty }
    if first == "-" || first == "\u{2212}" { throw .negative }
    guard number.allSatisfy({ isDigit($0) || ",.-=".contains($0) || isSpace($0) }), isDigit(first) else {
      throw .notANumber
    }
    let marks = number.filter { ",.-=".contains($0) }
    if marks.count > 1 { throw .ambiguous }
    let mark = number.firstIndex { ",.-=".contains($0) }
    let whole = mark.map { number[..<$0] } ?? number
    let fraction = mark.map { number[number.index(after: $0)...] } ?? ""
    if fraction.contains(where: isSpace) { throw .misplacedSpace }
    if marks == "=" ? !fraction.isEmpty : !marks.isEmpty && fraction.isEmpty { throw .notANumber }
    // Banks write kopecks behind a hyphen with both digits.
    if marks == "-", fraction.count != 2 { throw .notANumber }
    if fraction.count > 2 { throw .tooManyPlaces }
    let digits = try ungrouped(whole) + fraction + String(repeating: "0", count: 2 - fraction.count)
    guard digits.count <= 30, let sum = Int128(digits) else { throw .tooLarge }
    return sum
  }

  private static func ungrouped(_ whole: Substring) throws(Fault) -> String {
    let groups = whole.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
    guard groups.count > 1 else { return String(whole) }
    guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ !$0.isEmpty })
    else { throw .misplacedSpace }
    return groups.joined()
  }

  private static func withoutCurrency(_ text: Substring) -> Substring {
    for mark in ["руб.", "руб", "р.", "рублей", "₽", "RUB"] where text.hasSuffix(mark) {
      return trimmed(text.dropLast(mark.count))
    }
    return text
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, isSpace(first) { text = text.dropFirst() }
    while let last = text.last, isSpace(last) { text = text.dropLast() }
    return text
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isSpace(_ character: Character) -> Bool {
    [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(character)
  }
}
