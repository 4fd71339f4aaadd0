/// How a word ends in one case: what goes, and what comes instead.
///
/// The new letters, at most 16 bytes of UTF-8, stand whole in their place: writing them counts no references and asks
/// for no length.
struct DeclensionEnding: Sendable, BitwiseCopyable {
  /// How much room it takes where it is written, however short it is.
  static let room = 16

  private let bytes: SIMD16<UInt8>
  /// The new letters, in bytes.
  private let length: UInt8
  /// How many letters of the nominative go.
  private let removed: UInt8

  init(removing removed: Int, _ text: some StringProtocol) {
    var bytes = SIMD16<UInt8>()
    for (place, byte) in text.utf8.enumerated() { bytes[place] = byte }
    self.bytes = bytes
    length = UInt8(text.utf8.count)
    self.removed = UInt8(removed)
  }

  /// In bytes of UTF-8.
  @inline(__always)
  var count: Int { Int(length) }

  /// Fills ``room`` bytes, of which only the first ``count`` mean anything.
  @inline(__always)
  func write(to place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
  }

  /// How much of a word stays, in bytes; marks among the letters that go, such as an apostrophe, go with them.
  @inline(__always)
  func kept(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var end = word.count
    var left = removed
    while left > 0, end > 0 {
      end -= 1
      // Every letter has two bytes, the first of them one of these.
      if word[end] & 0xFE == 0xD0 { left -= 1 }
    }
    return end
  }

  private var text: String { String(decoding: (0..<count).map { bytes[$0] }, as: UTF8.self) }

  /// As ИВАНОВ wants it.
  var capitals: String { text.uppercased() }

  /// A word with the ending.
  func apply(to word: Substring, isCapitals: Bool) -> String {
    var word = word
    let stem = word.withUTF8 { String(decoding: $0[..<kept(of: $0)], as: UTF8.self) }
    return stem + (isCapitals ? capitals : text)
  }
}
