/// Reads the tokens that zlib found, out of a stream with fixed codes and stored blocks only.
struct DeflateDecoder {
  private let bytes: [UInt8]
  private var bit = 0

  /// The tokens of a stream that ends with a flush; nil where it is something else.
  static func tokens(_ bytes: [UInt8]) -> [DeflateToken]? {
    var decoder = DeflateDecoder(bytes: bytes)
    var tokens: [DeflateToken] = []
    while decoder.bit < 8 * bytes.count {
      _ = decoder.next(1)
      switch decoder.next(2) {
      case 0: if !decoder.stored(&tokens) { return nil }
      case 1: if !decoder.coded(&tokens) { return nil }
      default: return nil
      }
    }
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next(_ count: Int) -> Int {
    var value = 0
    for place in 0..<count {
      if bit < 8 * bytes.count { value |= Int(bytes[bit >> 3] >> UInt8(bit & 7) & 1) << place }
      bit += 1
    }
    return value
  }

  private mutating func stored(_ tokens: inout [DeflateToken]) -> Bool {
    bit = (bit + 7) & ~7
    let length = next(16)
    _ = next(16)
    guard bit / 8 + length <= bytes.count else { return false }
    for byte in bytes[bit / 8..<bit / 8 + length] { tokens.append(.literal(byte)) }
    bit += 8 * length
    return true
  }

  private mutating func coded(_ tokens: inout [DeflateToken]) -> Bool {
    while bit < 8 * bytes.count {
      let symbol = symbol()
      if symbol < DeflateSymbols.literals {
        tokens.append(.literal(UInt8(symbol)))
      } else if symbol == DeflateSymbols.endOfBlock {
        return true
      } else {
        guard symbol < DeflateSymbols.lengthLimit else { return false }
        let length = DeflateSymbols.lengths[symbol - 257]
        let count = length.first + next(length.extra)
        var code = 0
        for _ in 0..<5 { code = code << 1 | next(1) }
        guard code < DeflateSymbols.distanceLimit else { return false }
        let distance = DeflateSymbols.distances[code]
        tokens.append(.match(length: count, distance: distance.first + next(distance.extra)))
      }
    }
    return false
  }

  /// The next symbol of the fixed code, whose codes stand from their highest bit.
  private mutating func symbol() -> Int {
    var code = 0
    for _ in 0..<7 { code = code << 1 | next(1) }
    if code < 24 { return 256 + code }
    code = code << 1 | next(1)
    if code < 0xC0 { return code - 0x30 }
    if code < 0xC8 { return 280 + code - 0xC0 }
    return 144 + (code << 1 | next(1)) - 0x190
  }
}
