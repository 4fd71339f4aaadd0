/// One Huffman code for a whole part: its static stretches, and whatever values stand between them.
///
/// With one code there is one block, so that no stretch brings a table of its own and nothing ends at whole bytes.
struct DeflateCode: Sendable {
  /// So that four values' bytes and what is left of the byte before fit into a word.
  private static let longestLiteral = 14
  private static let longestDistance = 15

  /// Bits to be written, lowest first, with their number in the lowest eight bits.
  struct Bits: BitwiseCopyable, Sendable {
    let word: UInt64

    init(_ bits: UInt64, _ count: Int) { word = bits << 8 | UInt64(count) }

    var count: Int { Int(word & 0xFF) }
    var bits: UInt64 { word >> 8 }

    /// These and then others; both together fit into a word.
    func then(_ other: Bits) -> Bits { Bits(bits | other.bits << UInt64(count), count + other.count) }
  }

  let symbols: [Bits]
  let distances: [Bits]
  /// Each length of a match with the bits that choose it.
  let lengths: [Bits]
  /// The beginning of a block in this code; not the last one.
  let header: BitString
  /// Runs of spaces by their number, up to ``longestRun``.
  let spaces: [Bits]
  /// All of them beside each other.
  private let all: [Bits]

  /// A space, and a match of it.
  static let longestRun = 259

  /// The code for symbols that are about as frequent as counted; any other can be written too.
  init(_ usage: DeflateUsage) {
    let symbolLengths = HuffmanLengths.of(usage.symbols, limit: Self.longestLiteral)
    let distanceLengths = HuffmanLengths.of(usage.distances, limit: Self.longestDistance)
    let symbols = Self.codes(symbolLengths)
    let distances = Self.codes(distanceLengths)
    self.symbols = symbols
    self.distances = distances
    lengths = (0...DeflateSymbols.longestMatch).map { length in
      let index = DeflateSymbols.symbolOfLength[length]
      let symbol = DeflateSymbols.lengths[index]
      return symbols[257 + index].then(Bits(UInt64(max(0, length - symbol.first)), symbol.extra))
    }
    header = Self.header(symbolLengths + distanceLengths)
    let space = symbols[Int(UInt8(ascii: " "))]
    let lengths = self.lengths
    spaces = (0...Self.longestRun).map { count in
      switch count {
      case 0: return Bits(0, 0)
      case 1...3: return (1..<count).reduce(space) { bits, _ in bits.then(space) }
      default: return space.then(lengths[count - 1]).then(distances[0])
      }
    }
    all = symbols + lengths + distances + spaces
  }

  /// Where the tables stand in memory.
  struct Tables {
    let symbols: UnsafePointer<Bits>
    let lengths: UnsafePointer<Bits>
    let distances: UnsafePointer<Bits>
    let spaces: UnsafePointer<Bits>
  }

  /// Lends the tables to `work`.
  func withTables(_ work: (Tables) -> Bool) -> Bool {
    all.withUnsafeBufferPointer { all in
      guard let start = all.baseAddress else { return false }
      let lengths = start + symbols.count
      let distances = lengths + self.lengths.count
      return work(
        Tables(symbols: start, lengths: lengths, distances: distances, spaces: distances + self.distances.count))
    }
  }

  func encode(_ tokens: [DeflateToken]) -> BitString {
    var result = BitString()
    for token in tokens {
      switch token {
      case .literal(let byte): result.append(symbols[Int(byte)])
      case .match(let length, let distance): result.append(match(length, distance))
      }
    }
    return result
  }

  /// A match, at most 14, 5, 15 and 13 bits.
  private func match(_ length: Int, _ distance: Int) -> Bits {
    let index = DeflateSymbols.symbol(ofDistance: distance)
    let symbol = DeflateSymbols.distances[index]
    return lengths[length].then(distances[index]).then(Bits(UInt64(distance - symbol.first), symbol.extra))
  }

  /// The canonical codes of these lengths (section 3.2.2), turned round, since codes stand from their highest bit.
  private static func codes(_ lengths: [Int]) -> [Bits] {
    var next = [Int](repeating: 0, count: 17)
    for length in lengths { next[length + 1] += 1 }
    for length in 1..<17 { next[length] = (next[length - 1] + next[length]) << 1 }
    return lengths.map { length in
      // `next` counts the shorter codes, each worth two of one bit more.
      let code = next[length]
      next[length] += 1
      return Bits((0..<length).reduce(0) { $0 | UInt64(code >> $1 & 1) << UInt64(length - 1 - $1) }, length)
    }
  }

  /// The beginning of a block with codes of its own (section 3.2.7).
  ///
  /// All lengths are there, so that runs of equal ones are rare: each is written in four bits.
  private static func header(_ lengths: [Int]) -> BitString {
    var header = BitString()
    header.append(Bits(0b100, 3))
    header.append(Bits(UInt64(DeflateSymbols.lengthLimit - 257), 5))
    header.append(Bits(UInt64(DeflateSymbols.distanceLimit - 1), 5))
    header.append(Bits(19 - 4, 4))
    // The lengths of the codes for lengths, in the format's own order: none for the three that stand for runs.
    for place in 0..<19 { header.append(Bits(place < 3 ? 0 : 4, 3)) }
    for length in lengths {
      header.append(Bits((0..<4).reduce(0) { $0 | UInt64(length >> $1 & 1) << UInt64(3 - $1) }, 4))
    }
    return header
  }
}
