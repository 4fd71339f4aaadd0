/// Text that is put together word by word, as bytes, because a batch of documents says many numbers.
struct WordBytes {
  private(set) var bytes: [UInt8] = []

  /// Enough for most sums; longer text grows.
  init(reserving capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var count: Int { bytes.count }

  mutating func put(_ word: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  mutating func put(_ word: String) {
    bytes.append(contentsOf: word.utf8)
  }

  mutating func put(ascii byte: UInt8) { bytes.append(byte) }

  mutating func putSpace() { bytes.append(UInt8(ascii: " ")) }

  mutating func putNoBreakSpace() {
    bytes.append(0xC2)
    bytes.append(0xA0)
  }

  /// Takes back letters of one byte.
  mutating func removeLast(_ count: Int) { bytes.removeLast(min(count, bytes.count)) }

  /// Two digits: `07`.
  mutating func putTwoDigits(_ number: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Digits with their thousands apart: no-break spaces in Russian, commas in English.
  mutating func putGrouped(_ number: UInt64, in language: WordingLanguage) {
    var divisor: UInt64 = 1
    var left = 1
    while number / divisor >= 10 {
      divisor *= 10
      left += 1
    }
    var rest = number
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
      left -= 1
      guard left > 0, left % 3 == 0 else { continue }
      if language == .russian { putNoBreakSpace() } else { bytes.append(UInt8(ascii: ",")) }
    }
  }

  /// Makes the letter at a position large: one of а–я, ё, a–z; others stand as they are.
  mutating func capitalize(at position: Int) {
    guard position < bytes.count else { return }
    let first = bytes[position]
    if UInt8(ascii: "a")...UInt8(ascii: "z") ~= first {
      bytes[position] = first - 32
      return
    }
    guard position + 1 < bytes.count else { return }
    let second = bytes[position + 1]
    switch (first, second) {
    case (0xD0, 0xB0...0xBF): bytes[position + 1] = second - 0x20
    case (0xD1, 0x80...0x8F):
      bytes[position] = 0xD0
      bytes[position + 1] = second + 0x20
    case (0xD1, 0x91):
      bytes[position] = 0xD0
      bytes[position + 1] = 0x81
    default: return
    }
  }
}
