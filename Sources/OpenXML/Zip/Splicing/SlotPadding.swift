/// Runs of spaces as deflate blocks that begin and end at whole bytes, the shortest there are.
///
/// What follows a slot begins at a whole byte. zlib gets there by an empty stored block of four bytes and more; here
/// matches are chosen so that the bits come out even, with empty blocks of ten bits where they do not.
struct SlotPadding: Sendable {
  /// The place of each block in `blocks`; none is longer.
  static let place = 16
  /// Fewer spaces than this stand in the stored block of the value, where a block of their own would take more.
  static let longestStored = 8

  /// The blocks by the number of spaces.
  let blocks: [UInt8]
  /// The lengths of the blocks; 0 where the spaces stand in the stored block of the value.
  let lengths: [UInt8]

  /// The runs of no space up to ``SplicedTemplate/maximumWidth``.
  static let all = SlotPadding(SpaceCoding(upTo: SplicedTemplate.maximumWidth).blocks())

  private init(_ blocks: [[UInt8]]) {
    self.blocks = blocks.flatMap { $0 + [UInt8](repeating: 0, count: Self.place - $0.count) }
    lengths = blocks.map { UInt8($0.count) }
  }
}

/// Finds the shortest coding of each number of spaces in fixed Huffman codes (RFC 1951, section 3.2.6).
private struct SpaceCoding {
  /// Lengths of matches that take one symbol: the first of them, how many bits choose among them, and the symbol.
  private static let lengths: [(first: Int, extra: Int, symbol: Int)] = {
    var all: [(first: Int, extra: Int, symbol: Int)] = []
    var first = 3
    for symbol in 257..<285 {
      let extra = symbol < 265 ? 0 : (symbol - 261) / 4
      all.append((first, extra, symbol))
      first += 1 << extra
    }
    // The last length of the last symbol has one of its own.
    all.append((258, 0, 285))
    return all
  }()

  /// By the number of spaces, then by the number of bits over whole bytes: bits and the last step; nil for none.
  private var best: [[(bits: Int, last: Int)?]]
  private let limit: Int

  init(upTo limit: Int) {
    self.limit = limit
    best = Array(repeating: Array(repeating: nil, count: 8), count: limit + 1)
    best[0][0] = (0, 0)
    // Of lengths that cost the same, only the shortest and the longest are worth a try, and what fits to the end.
    var candidates: [Int] = []
    for length in 3...258 where [3, 258].contains(length) || bits(length) != bits(length - 1) {
      candidates.append(length)
    }
    for length in 3...257 where bits(length) != bits(length + 1) { candidates.append(length) }
    for count in 1...limit {
      step(1, 8, to: count)
      for length in candidates where length <= count { step(length, bits(length), to: count) }
      if (3...258).contains(count) { step(count, bits(count), to: count) }
    }
  }

  private mutating func step(_ length: Int, _ bits: Int, to count: Int) {
    for before in best[count - length] {
      guard let before else { continue }
      let sum = before.bits + bits
      if let known = best[count][sum % 8], known.bits <= sum { continue }
      best[count][sum % 8] = (sum, length)
    }
  }

  private func symbol(of length: Int) -> (first: Int, extra: Int, symbol: Int) {
    Self.lengths.last { $0.first <= length } ?? Self.lengths[0]
  }

  /// A match of that length with the byte before it.
  private func bits(_ length: Int) -> Int {
    let (_, extra, symbol) = symbol(of: length)
    return (symbol < 280 ? 7 : 8) + extra + 5
  }

  /// The shortest block for each number of spaces; empty where that many bytes are no longer.
  func blocks() -> [[UInt8]] {
    (0...limit).map { count in
      guard count > 1 else { return [] }
      // A block of its own: three bits, the first space as it is, the others, and seven bits.
      let ways = best[count - 1].compactMap { way -> (bits: Int, empty: Int, remainder: Int)? in
        guard let way else { return nil }
        let bits = 3 + 8 + way.bits + 7
        guard let empty = (0..<4).first(where: { (bits + 10 * $0) % 8 == 0 }) else { return nil }
        return (bits + 10 * empty, empty, way.bits % 8)
      }
      guard let way = ways.min(by: { $0.bits < $1.bits }), way.bits / 8 < count else { return [] }
      return block(of: count, remainder: way.remainder, empty: way.empty)
    }
  }

  private func block(of count: Int, remainder: Int, empty: Int) -> [UInt8] {
    var lengths: [Int] = []
    var rest = count - 1
    var remainder = remainder
    while rest > 0, let step = best[rest][remainder] {
      lengths.append(step.last)
      rest -= step.last
      remainder = (step.bits - (step.last == 1 ? 8 : bits(step.last))) % 8
    }
    var writer = BitWriter()
    writer.append(0b010, 3)
    writer.append(code: 0x30 + Int(UInt8(ascii: " ")), 8)
    for length in lengths.reversed() {
      if length == 1 {
        writer.append(code: 0x30 + Int(UInt8(ascii: " ")), 8)
      } else {
        let (first, extra, symbol) = symbol(of: length)
        if symbol < 280 { writer.append(code: symbol - 256, 7) } else { writer.append(code: 0xC0 + symbol - 280, 8) }
        writer.append(length - first, extra)
        writer.append(code: 0, 5)
      }
    }
    writer.append(code: 0, 7)
    for _ in 0..<empty { writer.append(0b010, 10) }
    return writer.bytes
  }
}

/// Bits as deflate packs them: the lowest first, but codes from their highest.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func append(_ value: Int, _ count: Int) {
    for bit in 0..<count { append(bit: value >> bit & 1) }
  }

  mutating func append(code: Int, _ count: Int) {
    for bit in (0..<count).reversed() { append(bit: code >> bit & 1) }
  }

  private mutating func append(bit: Int) {
    if used == 8 {
      bytes.append(0)
      used = 0
    }
    bytes[bytes.count - 1] |= UInt8(bit) << used
    used += 1
  }
}
