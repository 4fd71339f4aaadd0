import CZlib

/// A raw deflate stream while it is put together, with the check sum of what it unpacks to.
///
/// Between two calls it stands at a whole byte, at the end of a block.
struct SplicedStream: ~Copyable {
  /// Loose bytes up to here are not worth a block with codes of their own.
  private static let longestStored = 200

  var bytes = ByteBuffer(capacity: 64 * 1024)
  var sum: UInt32 = 0

  mutating func restart() {
    bytes.cut(to: 0)
    sum = 0
  }

  /// Writes bytes that are different in every document; false where there is no memory.
  ///
  /// `isHeadWritten` tells that the first bits of a stored block stand already, and only its length is missing.
  mutating func append(
    loose: UnsafeBufferPointer<UInt8>, isHeadWritten: Bool = false, by deflater: Deflater
  ) -> Bool {
    guard !loose.isEmpty else { return true }
    sum = UInt32(truncatingIfNeeded: crc32_z(UInt(sum), loose.baseAddress, loose.count))
    if loose.count <= Self.longestStored {
      if !isHeadWritten { bytes.append(0) }
      appendLength(loose.count)
      bytes.append(loose)
      return true
    }
    if isHeadWritten { appendLength(0) }
    return deflater.append(flushed: loose, to: &bytes)
  }

  /// Ends the stream with an empty block of fixed codes.
  mutating func finish() {
    bytes.append(0x03)
    bytes.append(0)
  }

  private mutating func appendLength(_ length: Int) {
    for part in [length, ~length] {
      bytes.append(UInt8(truncatingIfNeeded: part))
      bytes.append(UInt8(truncatingIfNeeded: part >> 8))
    }
  }
}
