/// Reads a number as Jinja2 writes it, into digits alone: `1_000`, `0xFF`, `1.50`, `1.5e3`.
enum NumberLiteral {
  enum Result {
    case integer(String)
    case decimal(String)
    /// `0123`
    case leadingZero
    /// `12abc`
    case gluedName
    case tooLong
  }

  /// Longer ones are no amount anybody means; also bounds what `1e999999999` asks for.
  static let maximumDigits = 200

  /// The number at `start`, which is a digit, and the bytes it takes; a faulty one is taken whole.
  static func read(
    _ bytes: [UInt8], from start: Int, to end: Int, allowsPoint: Bool
  ) -> (result: Result, length: Int) {
    var cursor = Cursor(bytes: bytes, index: start, end: end)
    let result = cursor.prefixed() ?? cursor.plain(allowsPoint: allowsPoint)
    let afterNumber = cursor.index
    while cursor.index < end, let (scalar, length) = bytes.scalar(at: cursor.index, end: end), scalar.continuesName {
      cursor.index += length
    }
    let length = cursor.index - start
    if cursor.index > afterNumber { return (.gluedName, length) }
    return (length > maximumDigits ? .tooLong : result, length)
  }

  private struct Cursor {
    let bytes: [UInt8]
    var index: Int
    let end: Int

    /// A number of another base: `0x…`, `0o…`, `0b…`.
    mutating func prefixed() -> Result? {
      guard bytes[index] == UInt8(ascii: "0"), index + 2 < end else { return nil }
      let radix: UInt8
      switch bytes[index + 1] | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: return nil
      }
      var copy = self
      copy.index += bytes[index + 2] == UInt8(ascii: "_") ? 3 : 2
      let digits = copy.digits { $0.hexValue.map { $0 < radix } ?? false }
      guard !digits.isEmpty else { return nil }
      self = copy
      return digits.count > maximumDigits ? .tooLong : .integer(decimalDigits(digits, radix: Int(radix)))
    }

    mutating func plain(allowsPoint: Bool) -> Result {
      let whole = digits(\.isDigit)
      var fraction: [UInt8]?
      if allowsPoint, index + 1 < end, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isDigit {
        index += 1
        fraction = digits(\.isDigit)
      }
      let exponent = allowsPoint ? exponent() : nil
      if fraction == nil, exponent == nil {
        if whole.count > 1, whole[0] == UInt8(ascii: "0"), whole.contains(where: { $0 != UInt8(ascii: "0") }) {
          return .leadingZero
        }
        return .integer(withoutLeadingZeros(whole))
      }
      guard whole.count + (fraction?.count ?? 0) + abs(exponent ?? 0) <= maximumDigits else { return .tooLong }
      return .decimal(shifted(whole: whole, fraction: fraction ?? [], by: exponent ?? 0))
    }

    /// Digits with single `_` between them.
    private mutating func digits(_ isDigit: (UInt8) -> Bool) -> [UInt8] {
      var digits: [UInt8] = []
      while index < end {
        if isDigit(bytes[index]) {
          digits.append(bytes[index])
          index += 1
        } else if bytes[index] == UInt8(ascii: "_"), !digits.isEmpty, index + 1 < end, isDigit(bytes[index + 1]) {
          index += 1
        } else {
          break
        }
      }
      return digits
    }

    private mutating func exponent() -> Int? {
      guard index < end, bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
      var copy = self
      copy.index += 1
      var negative = false
      if copy.index < end, bytes[copy.index] == UInt8(ascii: "-") || bytes[copy.index] == UInt8(ascii: "+") {
        negative = bytes[copy.index] == UInt8(ascii: "-")
        copy.index += 1
      }
      let digits = copy.digits(\.isDigit)
      guard !digits.isEmpty else { return nil }
      self = copy
      let size = digits.count > 6 ? 1_000_000 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return negative ? -size : size
    }
  }

  private static func withoutLeadingZeros(_ digits: [UInt8]) -> String {
    let rest = digits.drop { $0 == UInt8(ascii: "0") }
    return rest.isEmpty ? "0" : String(decoding: rest, as: UTF8.self)
  }

  /// Moves the point by `exponent` places, exactly.
  private static func shifted(whole: [UInt8], fraction: [UInt8], by exponent: Int) -> String {
    let zero = UInt8(ascii: "0")
    var digits = whole + fraction
    var point = whole.count + exponent
    if point <= 0 {
      digits.insert(contentsOf: [UInt8](repeating: zero, count: 1 - point), at: 0)
      point = 1
    }
    if point >= digits.count {
      digits.append(contentsOf: [UInt8](repeating: zero, count: point + 1 - digits.count))
    }
    return withoutLeadingZeros(Array(digits[..<point])) + "." + String(decoding: digits[point...], as: UTF8.self)
  }

  private static func decimalDigits(_ digits: [UInt8], radix: Int) -> String {
    // Least significant first; at most `maximumDigits` of them, so the square is small.
    var decimal: [Int] = [0]
    for digit in digits {
      var carry = Int(digit.hexValue ?? 0)
      for place in decimal.indices {
        let value = decimal[place] * radix + carry
        decimal[place] = value % 10
        carry = value / 10
      }
      while carry > 0 {
        decimal.append(carry % 10)
        carry /= 10
      }
    }
    return decimal.reversed().map(String.init).joined()
  }
}
