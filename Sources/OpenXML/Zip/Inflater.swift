import CZlib

/// Unpacks one raw deflate stream, never to more than the size announced.
enum Inflater {
  /// The unpacked bytes; nil where the stream is damaged, or does not come to exactly `size` bytes.
  static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard packed.count <= Int(UInt32.max), size < Int(UInt32.max) else { return nil }
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    // One byte more, so that a stream longer than it says is seen.
    let result = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      packed.withUnsafeBufferPointer { input in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && Int(stream.total_out) == size
        count = min(Int(stream.total_out), output.count)
      }
    }
    return isWhole ? result : nil
  }

  /// The check sum of what a stream unpacks to, without keeping it; nil where ``inflated(_:size:)`` gives nothing.
  static func checksum(of packed: ArraySlice<UInt8>, size: Int) -> UInt32? {
    guard packed.count <= Int(UInt32.max), size < Int(UInt32.max) else { return nil }
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    return packed.withUnsafeBufferPointer { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: windowSize) { output in
        var sum: UInt = 0
        while true {
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let result = inflate(&stream, Z_NO_FLUSH)
          sum = crc32_z(sum, output.baseAddress, output.count - Int(stream.avail_out))
          if result == Z_STREAM_END { return Int(stream.total_out) == size ? UInt32(truncatingIfNeeded: sum) : nil }
          // Whatever is wrong ends here, and so does what unpacks to more than it says.
          guard result == Z_OK, Int(stream.total_out) <= size else { return nil }
        }
      }
    }
  }

  private static let windowSize = 32 * 1024
}
