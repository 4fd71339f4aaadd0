/// JSON's numbers, exactly.
enum JSONNumber {
  /// The number as an integer or decimal, an exponent written out.
  ///
  /// An integer of more than 18 digits is an account number and stays text. Nil where the number does not fit.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
    guard let exponentAt = bytes.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) else {
      if let value = ScalarTyping.value(bytes) { return value }
      guard bytes.contains(UInt8(ascii: ".")) else {
        let digits = bytes.count - (bytes.first == UInt8(ascii: "-") ? 1 : 0)
        return digits > ScalarTyping.wholeDigits ? .text(String(decoding: bytes, as: UTF8.self)) : .integer(0)
      }
      return Decimal(parsing: bytes).map { .decimal($0) }
    }
    guard let head = Decimal(parsing: UnsafeBufferPointer(rebasing: bytes[..<exponentAt])),
      let exponent = exponent(bytes[(exponentAt + 1)...])
    else { return nil }
    return shifted(head, by: exponent).map { Value($0) }
  }

  private static func exponent(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var digits = bytes
    let negative = digits.first == UInt8(ascii: "-")
    if negative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    var exponent = 0
    for byte in digits {
      // Far beyond what fits; stops before it can overflow.
      if exponent > 100_000 { return negative ? -exponent : exponent }
      exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return negative ? -exponent : exponent
  }

  private static func shifted(_ number: Decimal, by exponent: Int) -> Decimal? {
    if number.isZero { return .zero }
    let scale = number.scale - exponent
    if scale >= 0 { return Decimal(digits: number.digits, scale: scale) ?? trimmed(number, scale: scale) }
    guard -scale <= Decimal.digitLimit else { return nil }
    let power = Decimal(unchecked: PowerOfTen.signed(-scale), scale: 0)
    let (product, overflow) = number.digits.multipliedReportingOverflow(by: power.digits)
    return overflow ? nil : Decimal(digits: product)
  }

  /// `1000e-40`: zeros at the end make room.
  private static func trimmed(_ number: Decimal, scale: Int) -> Decimal? {
    var digits = number.digits
    var scale = scale
    while scale > Decimal.digitLimit, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    return Decimal(digits: digits, scale: scale)
  }
}
