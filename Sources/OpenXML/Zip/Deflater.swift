import CZlib

/// A raw deflate stream of zlib, set up once and used for many parts.
final class Deflater {
  /// On the heap, because zlib's state points back to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init(level: Int32 = DeflatedPart.usualLevel) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // -15: raw deflate, with the whole window.
    isReady =
      deflateInit2_(
        stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { deflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The deflated bytes; nil where there is no memory or more than zlib takes at once.
  func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard isReady, deflateReset(stream) == Z_OK, bytes.count <= Int(UInt32.max) / 2 else { return nil }
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    var isWhole = false
    let result = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib does not write to its input; its header only fails to say so.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
        count = Int(stream.pointee.total_out)
      }
    }
    return isWhole ? result : nil
  }
}

extension Deflater {
  /// Appends the deflated bytes up to a whole byte, so that another block can follow; false where there is no memory.
  func append(flushed bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) -> Bool {
    guard isReady, deflateReset(stream) == Z_OK, bytes.count <= Int(UInt32.max) / 2 else { return false }
    // Besides what the bytes come to: the end of the block and an empty one.
    let bound = Int(deflateBound(stream, UInt(bytes.count))) + 64
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    stream.pointee.next_out = output.room(for: bound)
    stream.pointee.avail_out = UInt32(bound)
    // Room that is left tells that the flush is complete.
    guard deflate(stream, Z_SYNC_FLUSH) == Z_OK, stream.pointee.avail_in == 0, stream.pointee.avail_out > 0 else {
      return false
    }
    output.advance(by: bound - Int(stream.pointee.avail_out))
    return true
  }
}

/// CRC-32 as zip counts it.
func checksum(of bytes: some Collection<UInt8>) -> UInt32 {
  bytes.withContiguousStorageIfAvailable { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    ?? checksum(of: Array(bytes))
}
