/// A decimal number taken apart into its digits, so that it can be rounded and grouped whatever its size.
struct WrittenNumber {
  var isNegative: Bool
  /// At least one digit.
  var whole: [UInt8]
  var fraction: [UInt8]

  /// The number `digits` / 10^`scale`.
  init(digits: Int128, scale: Int) {
    isNegative = digits < 0
    var written = String(digits.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    // A scale is at most 38 wherever it comes from exact decimals; a wilder one must not fill the memory.
    let places = min(max(scale, 0), 100)
    if written.count <= places {
      written.insert(contentsOf: repeatElement(0, count: places + 1 - written.count), at: 0)
    }
    whole = Array(written.dropLast(places))
    fraction = Array(written.suffix(places))
  }

  var isZero: Bool { whole.allSatisfy { $0 == 0 } && fraction.allSatisfy { $0 == 0 } }

  var isWhole: Bool { fraction.allSatisfy { $0 == 0 } }

  /// Rounds half away from zero, or adds zeros, to so many places.
  mutating func round(toPlaces places: Int) {
    if fraction.count <= places {
      fraction.append(contentsOf: repeatElement(0, count: places - fraction.count))
      return
    }
    let up = fraction[places] >= 5
    fraction.removeLast(fraction.count - places)
    if up { addOneToLastDigit() }
  }

  /// Removes zeros at the end of the fraction.
  mutating func trim() {
    while fraction.last == 0 { fraction.removeLast() }
  }

  private mutating func addOneToLastDigit() {
    for position in fraction.indices.reversed() {
      if fraction[position] < 9 {
        fraction[position] += 1
        return
      }
      fraction[position] = 0
    }
    for position in whole.indices.reversed() {
      if whole[position] < 9 {
        whole[position] += 1
        return
      }
      whole[position] = 0
    }
    whole.insert(1, at: 0)
  }

  /// The digits in groups of three with the language's signs; the minus is left to the caller.
  func unsigned(in language: WordingLanguage) -> String {
    var out = ""
    for (position, digit) in whole.enumerated() {
      if position > 0, (whole.count - position) % 3 == 0 { out += language.groupSeparator }
      out.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
    }
    if fraction.isEmpty { return out }
    out += language.decimalSeparator
    for digit in fraction { out.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit)) }
    return out
  }
}

/// A number with its thousands grouped, all its places kept: `1 234 567,5` in Russian, `1,234,567.5` in English.
package func groupedNumber(digits: Int128, scale: Int, in language: WordingLanguage) -> String {
  let number = WrittenNumber(digits: digits, scale: scale)
  return (number.isNegative ? "-" : "") + number.unsigned(in: language)
}
