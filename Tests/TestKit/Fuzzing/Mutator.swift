/// Inputs nobody wrote: seeds, changed by bytes, by words and by each other.
package struct Mutator: Sendable {
  /// Longer inputs find nothing that shorter ones do not, and take their time.
  private static let longest = 8 << 10

  private let seeds: [[UInt8]]
  private let tokens: [[UInt8]]
  private var dice: Dice

  /// - Parameter tokens: what the language at hand is made of.
  package init(seeds: [[UInt8]], tokens: [String], seed: UInt64) {
    self.seeds = seeds
    self.tokens = (tokens + FuzzTokens.numbers + FuzzTokens.characters).map { Array($0.utf8) }
    dice = Dice(seed: seed)
  }

  package mutating func next() -> [UInt8] {
    var bytes = dice.roll(40) == 0 ? [] : dice.pick(seeds)
    for _ in 0...dice.roll(6) {
      change(&bytes)
      if bytes.count > Self.longest { bytes.removeSubrange(Self.longest...) }
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    switch dice.roll(16) {
    case 0, 1, 2, 3: bytes.insert(contentsOf: dice.pick(tokens), at: spot(in: bytes))
    case 4: bytes.replaceSubrange(range(in: bytes), with: dice.pick(tokens))
    case 5, 6: bytes.removeSubrange(range(in: bytes))
    case 7:
      let copied = bytes[range(in: bytes)]
      bytes.insert(contentsOf: copied, at: spot(in: bytes))
    case 8: repeatPart(of: &bytes)
    case 9: flip(&bytes)
    case 10, 11: splice(&bytes)
    case 12: swapParts(of: &bytes)
    case 13: lines(of: &bytes)
    case 14:
      let other = dice.pick(seeds)
      bytes.insert(contentsOf: other[range(in: other)], at: spot(in: bytes))
    default: bytes.removeSubrange(spot(in: bytes)...)
    }
  }

  /// A place in the bytes: half of the time where a word begins or ends, and seldom within a character.
  private mutating func spot(in bytes: [UInt8]) -> Int {
    var spot = dice.roll(bytes.count + 1)
    if dice.roll(2) == 0 {
      while spot > 0, spot < bytes.count, Self.isWord(bytes[spot]) == Self.isWord(bytes[spot - 1]) { spot += 1 }
    }
    if dice.roll(32) > 0 { while spot < bytes.count, bytes[spot] & 0xC0 == 0x80 { spot += 1 } }
    return spot
  }

  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = spot(in: bytes)
    guard dice.roll(2) == 0 else { return start..<min(bytes.count, start + dice.roll(dice.roll(8) == 0 ? 400 : 24)) }
    let end = spot(in: bytes)
    return min(start, end)..<min(max(start, end), min(start, end) + 80, bytes.count)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private mutating func repeatPart(of bytes: inout [UInt8]) {
    let part = Array(bytes[range(in: bytes)])
    guard !part.isEmpty else { return }
    let times = min(1 + dice.roll(dice.roll(6) == 0 ? 2_000 : 6), Self.longest / part.count)
    bytes.insert(contentsOf: repeatElement(part, count: max(1, times)).joined(), at: spot(in: bytes))
  }

  private mutating func flip(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    bytes[dice.roll(bytes.count)] ^= 1 << UInt8(dice.roll(8))
  }

  /// The beginning of this with the end of another.
  private mutating func splice(_ bytes: inout [UInt8]) {
    let other = dice.pick(seeds)
    bytes = Array(bytes[..<spot(in: bytes)]) + other[spot(in: other)...]
  }

  private mutating func swapParts(of bytes: inout [UInt8]) {
    let first = range(in: bytes)
    let part = Array(bytes[first])
    bytes.removeSubrange(first)
    bytes.insert(contentsOf: part, at: spot(in: bytes))
  }

  /// Whole lines: some from another seed among these, or two of these in each other's place.
  private mutating func lines(of bytes: inout [UInt8]) {
    let end = UInt8(ascii: "\n")
    var lines = bytes.split(separator: end, omittingEmptySubsequences: false)
    if dice.roll(2) == 0 {
      lines.swapAt(dice.roll(lines.count), dice.roll(lines.count))
    } else {
      let others = dice.pick(seeds).split(separator: end, omittingEmptySubsequences: false)
      let start = dice.roll(others.count)
      lines.insert(
        contentsOf: others[start..<min(others.count, start + 1 + dice.roll(4))], at: dice.roll(lines.count + 1))
    }
    bytes = Array(lines.joined(separator: CollectionOfOne(end)))
  }
}
