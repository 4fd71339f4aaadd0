import Values

/// The number of a cell: a decimal again, after Excel kept it in binary.
struct CellNumber {
  enum Flaw: Error {
    /// It is no number.
    case notANumber
    /// It has more digits before the point than a spreadsheet keeps.
    case lostDigits
    /// It has too many places.
    case outOfRange
  }

  /// Excel keeps and shows 15 digits; what stands behind them is the noise of binary fractions.
  static let digitsKept = 15

  let value: Decimal

  /// - Parameter text: as the file has it: `1200.5`, `1E3`, `130000.00000000001`.
  init(_ text: String) throws(Flaw) {
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var isNegative = false
    var rest = Array(text.utf8)[...]
    while rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
    while rest.last == UInt8(ascii: " ") { rest = rest.dropLast() }
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var hasDigits = false
    while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw .notANumber }
      hasDigits = true
      if hasPoint { exponent -= 1 }
      // Zeros in front say nothing.
      if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte - UInt8(ascii: "0")) }
    }
    guard hasDigits else { throw .notANumber }
    if !rest.isEmpty {
      guard let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)), abs(power) < 1_000 else {
        throw rest.count < 2 ? .notANumber : .outOfRange
      }
      exponent += power
    }
    if !digits.isEmpty, digits.count + exponent > Self.digitsKept { throw .lostDigits }
    if digits.count > Self.digitsKept { Self.round(&digits, &exponent) }
    value = try Self.decimal(digits, exponent, isNegative: isNegative)
  }

  /// Rounds half up to the digits that are kept, and leaves zeros at the end out.
  private static func round(_ digits: inout [UInt8], _ exponent: inout Int) {
    exponent += digits.count - digitsKept
    let isUp = digits[digitsKept] >= 5
    digits.removeSubrange(digitsKept...)
    if isUp {
      var position = digitsKept - 1
      while position >= 0, digits[position] == 9 {
        digits[position] = 0
        position -= 1
      }
      if position >= 0 { digits[position] += 1 } else { digits.insert(1, at: 0) }
    }
    while exponent < 0, digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
  }

  private static func decimal(_ digits: [UInt8], _ exponent: Int, isNegative: Bool) throws(Flaw) -> Decimal {
    if digits.isEmpty { return Decimal(digits: 0, scale: max(0, min(-exponent, Decimal.digitLimit))) ?? .zero }
    guard exponent >= -Decimal.digitLimit else { throw .outOfRange }
    var number: Int128 = 0
    for digit in digits { number = number * 10 + Int128(digit) }
    // At most 15 digits before the point, so that this ends soon.
    for _ in 0..<max(0, exponent) { number *= 10 }
    guard let decimal = Decimal(digits: isNegative ? -number : number, scale: max(0, -exponent)) else {
      throw .outOfRange
    }
    return decimal
  }
}
