extension Decimal {
  /// Reads `-?digits(.digits)?` and nothing else: no plus, exponent, grouping or space; at most 38 digits.
  package init?(parsing text: String) {
    var text = text
    let number = text.withUTF8 { Decimal(parsing: $0) }
    guard let number else { return nil }
    self = number
  }

  /// The same from UTF-8.
  package init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { position = 1 }
    var magnitude: UInt128 = 0
    // Digits are gathered in 64 bits while they fit: 128-bit multiplication is several times slower.
    var small: UInt64 = 0
    var smallCount = 0
    var point: Int?
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), point == nil, position > start {
        point = position
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        small = small &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
        smallCount += 1
        if smallCount == 18 {
          guard let sum = Self.joined(magnitude, small, smallCount) else { return nil }
          magnitude = sum
          small = 0
          smallCount = 0
        }
      } else {
        return nil
      }
      position += 1
    }
    guard position > start, point != bytes.count - 1, let sum = Self.joined(magnitude, small, smallCount) else {
      return nil
    }
    let scale = point.map { bytes.count - 1 - $0 } ?? 0
    guard scale <= Self.digitLimit else { return nil }
    let digits = Int128(truncatingIfNeeded: sum)
    self.init(unchecked: negative ? -digits : digits, scale: scale)
  }

  private static func joined(_ head: UInt128, _ tail: UInt64, _ count: Int) -> UInt128? {
    if head == 0 { return UInt128(tail) }
    let (raised, overflow) = head.multipliedReportingOverflow(by: PowerOfTen.unsigned(count))
    let (sum, carried) = raised.addingReportingOverflow(UInt128(tail))
    return overflow || carried || sum >= PowerOfTen.limit ? nil : sum
  }
}

extension Decimal: CustomStringConvertible {
  /// The number as it is written in data: `-1234567.89`, with all places of its scale.
  package var description: String {
    let written = String(digits.magnitude)
    let sign = isNegative ? "-" : ""
    if scale == 0 { return sign + written }
    let padded = written.count > scale ? written : String(repeating: "0", count: scale + 1 - written.count) + written
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
