/// The one rule for text that was written without quotes: YAML's plain scalars and CSV's bare cells.
///
/// A scalar becomes a number or a date only if writing that value back gives the very same characters, so that nothing
/// a person wrote can get lost: `1234567.89`, `-5`, `1.50` and `2026-11-23` are read; `0123`, `+7`, `1e5`, `.5`, `-0`,
/// `1 234,50`, `23.11.2026`, `yes` stay text. So do numbers with more than 18 digits before the point: they are account
/// numbers. The one exception are `True`, `TRUE`, `False` and `FALSE`, which spreadsheets and Python write: as text,
/// the word `False` would count as true in a template.
package enum ScalarTyping {
  /// Whole digits of a number; one more and it could overflow `Int`.
  static let wholeDigits = 18

  /// The value of text typed on a command line.
  package static func value(of text: String) -> Value {
    var text = text
    return text.withUTF8 { value($0) } ?? .text(text)
  }

  /// A truth value, number or date; nil where it is text.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
    guard let first = bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      return number(bytes) ?? CalendarDate(iso: bytes).map { .date($0) }
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return spells(bytes, "true") ? .bool(true) : nil
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return spells(bytes, "false") ? .bool(false) : nil
    default: return nil
    }
  }

  /// `true`, `True` or `TRUE`.
  private static func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    let restIsUpper = bytes[1] < 0x60
    for position in bytes.indices {
      let lower = word.utf8Start[position]
      let wanted = (position == 0 ? bytes[0] < 0x60 : restIsUpper) ? lower & 0xDF : lower
      if bytes[position] != wanted { return false }
    }
    return bytes[0] < 0x60 || !restIsUpper
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
    let start = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    var point: Int?
    for position in start..<bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), point == nil {
        point = position
      } else if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
        return nil
      }
    }
    let whole = (point ?? bytes.count) - start
    // A leading zero would be lost, unless it is the only digit before the point.
    guard whole > 0, whole <= wholeDigits, whole == 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    guard point != nil else {
      var integer = 0
      for byte in bytes[start...] { integer = integer &* 10 &+ Int(byte &- UInt8(ascii: "0")) }
      return start == 1 && integer == 0 ? nil : .integer(start == 1 ? -integer : integer)
    }
    guard let decimal = Decimal(parsing: bytes), !(start == 1 && decimal.isZero) else { return nil }
    return .decimal(decimal)
  }
}
