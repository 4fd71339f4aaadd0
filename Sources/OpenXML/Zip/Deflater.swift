import CZlib

/// A raw deflate stream of zlib, set up once and used for many parts.
final class Deflater {
  private let stream: DeflateStream

  init(level: Int32 = DeflatedPart.usualLevel) { stream = DeflateStream(level: level) }

  /// The deflated bytes; nil where there is no memory or more than zlib takes at once.
  func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard stream.reset(), bytes.count <= Int(UInt32.max) / 2 else { return nil }
    let bound = Int(deflateBound(stream.state, UInt(bytes.count)))
    var isWhole = false
    let result = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib does not write to its input; its header only fails to say so.
        stream.state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.state.pointee.avail_in = UInt32(input.count)
        stream.state.pointee.next_out = output.baseAddress
        stream.state.pointee.avail_out = UInt32(output.count)
        isWhole = deflate(stream.state, Z_FINISH) == Z_STREAM_END
        count = Int(stream.state.pointee.total_out)
      }
    }
    return isWhole ? result : nil
  }
}

extension Deflater {
  /// Appends the deflated bytes up to a whole byte, so that another block can follow; false where there is no memory.
  func append(flushed bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) -> Bool {
    guard stream.reset(), bytes.count <= Int(UInt32.max) / 2 else { return false }
    // Besides what the bytes come to: the end of the block and an empty one.
    let bound = Int(deflateBound(stream.state, UInt(bytes.count))) + 64
    stream.state.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.state.pointee.avail_in = UInt32(bytes.count)
    stream.state.pointee.next_out = output.room(for: bound)
    stream.state.pointee.avail_out = UInt32(bound)
    // Room that is left tells that the flush is complete.
    guard deflate(stream.state, Z_SYNC_FLUSH) == Z_OK, stream.state.pointee.avail_in == 0,
      stream.state.pointee.avail_out > 0
    else {
      return false
    }
    output.advance(by: bound - Int(stream.state.pointee.avail_out))
    return true
  }
}

/// CRC-32 as zip counts it.
func checksum(of bytes: some Collection<UInt8>) -> UInt32 {
  bytes.withContiguousStorageIfAvailable { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    ?? checksum(of: Array(bytes))
}
