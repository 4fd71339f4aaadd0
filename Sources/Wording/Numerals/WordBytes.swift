/// Text that is put together word by word in memory of the caller, because a batch of documents says many numbers: an
/// array of bytes takes twice the time, and a string that is appended to three times.
struct WordBytes: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// Enough for the longest sum; longer text grows.
  private static let usualCapacity = 1024

  /// Whether the text outgrew the room it was given.
  private var isGrown = false

  private init(_ room: UnsafeMutablePointer<UInt8>, capacity: Int) {
    bytes = room
    self.capacity = capacity
  }

  deinit { if isGrown { bytes.deallocate() } }

  /// The text that `write` puts.
  @inline(__always)
  static func text(_ write: (inout WordBytes) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: usualCapacity) { room in
      // No room has no beginning, but this one is not empty.
      guard let start = room.baseAddress else { return "" }
      var out = WordBytes(start, capacity: room.count)
      write(&out)
      return out.text
    }
  }

  /// What was put is valid by construction, and checking it again would take half the time of a sum.
  private var text: String {
    String(copying: UTF8Span(unchecked: UnsafeBufferPointer(start: bytes, count: count).span))
  }

  @inline(__always)
  mutating func put(_ word: NumeralWord) {
    reserve(NumeralWord.room)
    word.write(to: bytes + count)
    count &+= word.count
  }

  /// The word behind a space, unless it is the first since `start`.
  @inline(__always)
  mutating func put(_ word: NumeralWord, since start: Int) {
    if count > start { putSpace() }
    put(word)
  }

  @inline(__always)
  mutating func put(_ word: StaticString) {
    put(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  mutating func put(_ word: String) {
    word.utf8Span.span.withUnsafeBufferPointer { put($0) }
  }

  @inline(__always)
  private mutating func put(_ word: UnsafeBufferPointer<UInt8>) {
    guard let start = word.baseAddress else { return }
    reserve(word.count)
    (bytes + count).update(from: start, count: word.count)
    count += word.count
  }

  @inline(__always)
  mutating func put(ascii byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  mutating func putSpace() { put(ascii: UInt8(ascii: " ")) }

  mutating func putNoBreakSpace() { put("\u{A0}" as StaticString) }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: (count + more) * 2)
    larger.update(from: bytes, count: count)
    if isGrown { bytes.deallocate() }
    isGrown = true
    bytes = larger
    capacity = (count + more) * 2
  }

  /// Takes back letters of one byte.
  mutating func removeLast(_ letters: Int) { count -= min(letters, count) }

  /// Two digits: `07`.
  mutating func putTwoDigits(_ number: Int) {
    put(ascii: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    put(ascii: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
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
      put(ascii: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
      left -= 1
      guard left > 0, left % 3 == 0 else { continue }
      if language == .russian { putNoBreakSpace() } else { put(ascii: UInt8(ascii: ",")) }
    }
  }

  /// Makes the letter at a position large: one of а–я, ё, a–z; others stand as they are.
  mutating func capitalize(at position: Int) {
    guard position < count else { return }
    let first = bytes[position]
    if UInt8(ascii: "a")...UInt8(ascii: "z") ~= first {
      bytes[position] = first - 32
      return
    }
    guard position + 1 < count else { return }
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
