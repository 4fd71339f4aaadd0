import OpenXML

/// Numbers that are the same on every run.
struct SplicedRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }

  private static let alphabets = [Array("<w:r><w:t>abc</w:t></w:r> ".utf8), Array("Я№ ёю".utf8), Array(0...255)]

  /// Bytes of which some are the same again, as values are.
  mutating func bytes(_ count: Int) -> [UInt8] {
    if next(3) == 0 {
      return Array(repeatElement(Array("ООО «Ромашка»".utf8), count: count / 20 + 1).joined().prefix(count))
    }
    let alphabet = Self.alphabets[next(3)]
    return (0..<count).map { _ in alphabet[next(alphabet.count)] }
  }
}

/// A template, and documents made of it in two ways: as contents, and byte by byte.
struct SplicedModel {
  var stretches: [SplicedTemplate.Stretch] = []

  init(_ random: inout SplicedRandom) {
    let isMarkup = random.next(4) > 0
    for _ in 0...random.next(5) {
      let slots = random.next(5)
      let segments = (0...slots).map { _ in
        let count = [0, 1, 5, 60, 800][random.next(5)]
        let bytes =
          isMarkup
          ? Array(repeatElement(Array("<w:p><w:pPr/></w:p>".utf8), count: count / 19 + 1).joined())
          : random.bytes(count)
        return Array(bytes.prefix(count))
      }
      stretches.append(
        .init(
          segments: segments, slotWidths: (0..<slots).map { _ in [0, 1, 2, 7, 8, 9, 64, 128, 300][random.next(9)] }))
    }
  }

  /// Fills the content, and gives the bytes it must come to.
  func fill(_ content: inout SplicedContent, _ random: inout SplicedRandom) -> [UInt8] {
    var expected: [UInt8] = []
    for _ in 0..<random.next(12) {
      if random.next(5) == 0 {
        let loose = random.bytes([0, 1, 200, 1024, 1025, 5000][random.next(6)])
        content.appendLoose(loose)
        expected += loose
      }
      let number = random.next(stretches.count)
      content.begin(stretch: number)
      let stretch = stretches[number]
      for (segment, width) in zip(stretch.segments, stretch.slotWidths) {
        let value = value(width, &random)
        content.append(value)
        content.endSlot()
        expected += segment + value + [UInt8](repeating: 0x20, count: max(0, width - value.count))
      }
      expected += stretch.segments[stretch.slotWidths.count]
    }
    return expected
  }

  private func value(_ width: Int, _ random: inout SplicedRandom) -> [UInt8] {
    if random.next(400) == 0 { return random.bytes([65_535, 65_536, 200_000][random.next(3)]) }
    if random.next(12) == 0 { return random.bytes(width + 1 + random.next(250)) }
    return random.bytes(
      [0, 1, width, max(width - 1, 0), random.next(width + 1)].map { min($0, width) }[random.next(5)])
  }
}
