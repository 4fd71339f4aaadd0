/// Bits one after another, lowest first.
struct BitString: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  mutating func append(_ bits: DeflateCode.Bits) {
    var rest = bits.bits
    var left = bits.count
    while left > 0 {
      let used = count & 7
      if used == 0 { bytes.append(0) }
      bytes[bytes.count - 1] |= UInt8(truncatingIfNeeded: rest << UInt64(used))
      let taken = min(8 - used, left)
      rest >>= UInt64(taken)
      left -= taken
      count += taken
    }
  }
}
