/// What deflate says of its input: a byte as it is, or that bytes from further back come again (RFC 1951, section 3.2.5).
enum DeflateToken {
  case literal(UInt8)
  case match(length: Int, distance: Int)
}

/// The symbols of lengths and distances, with the bits that choose among what a symbol stands for.
struct DeflateSymbols {
  static let literals = 256
  static let endOfBlock = 256
  /// Of the two alphabets: literals, the end and lengths; distances.
  static let lengthLimit = 286
  static let distanceLimit = 30
  static let longestMatch = 258

  struct Symbol {
    let first: Int
    let extra: Int
  }

  /// From symbol 257 on.
  static let lengths: [Symbol] = {
    var all: [Symbol] = []
    var first = 3
    for symbol in 0..<28 {
      let extra = symbol < 8 ? 0 : symbol / 4 - 1
      all.append(Symbol(first: first, extra: extra))
      first += 1 << extra
    }
    // The last length of the last symbol has one of its own.
    return all + [Symbol(first: 258, extra: 0)]
  }()

  static let distances: [Symbol] = {
    var all: [Symbol] = []
    var first = 1
    for symbol in 0..<distanceLimit {
      let extra = symbol < 4 ? 0 : symbol / 2 - 1
      all.append(Symbol(first: first, extra: extra))
      first += 1 << extra
    }
    return all
  }()

  /// The symbol of each length up to 258.
  static let symbolOfLength: [Int] = (0...258).map { length in lengths.lastIndex { $0.first <= length } ?? 0 }

  static func symbol(ofDistance distance: Int) -> Int {
    if distance <= 4 { return distance - 1 }
    let top = Int.bitWidth - 1 - (distance - 1).leadingZeroBitCount
    return 2 * top + ((distance - 1) >> (top - 1) & 1)
  }
}
