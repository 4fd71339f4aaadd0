/// A word of a number, of at most 32 bytes of UTF-8 that stand whole in their place: it is put down in two steps, where
/// copying as many bytes as it has takes a call.
struct NumeralWord: Sendable, BitwiseCopyable, ExpressibleByStringLiteral {
  /// How much room it takes where it is written, however short it is.
  static let room = 32

  /// In bytes.
  let count: Int
  private let bytes: SIMD32<UInt8>

  init(stringLiteral text: StaticString) {
    var bytes = SIMD32<UInt8>()
    for place in 0..<text.utf8CodeUnitCount { bytes[place] = text.utf8Start[place] }
    self.bytes = bytes
    count = text.utf8CodeUnitCount
  }

  /// Fills ``room`` bytes, of which only the first ``count`` mean anything.
  @inline(__always)
  func write(to place: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(place).storeBytes(of: bytes, as: SIMD32<UInt8>.self)
  }

  var text: String { String(decoding: (0..<count).map { bytes[$0] }, as: UTF8.self) }
}
