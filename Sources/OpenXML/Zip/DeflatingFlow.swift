import CZlib

/// Deflates what comes piece by piece; the packed bytes go on as they come, so that nothing grows here.
final class DeflatingFlow {
  private let stream = DeflateStream(level: DeflatedPart.usualLevel)
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
  /// The size before packing, by now.
  private(set) var size = 0
  private(set) var packedSize = 0
  private(set) var checksum = UInt32(truncatingIfNeeded: crc32_z(0, nil, 0))

  /// The packed bytes that this piece brings forth, perhaps none yet; nil where there is no memory.
  func append(_ bytes: [UInt8]) -> [UInt8]? {
    checksum = bytes.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32_z(UInt(checksum), $0.baseAddress, $0.count))
    }
    size += bytes.count
    return deflated(bytes, Z_NO_FLUSH)
  }

  /// The packed bytes that are left; nil where there is no memory.
  func finish() -> [UInt8]? { deflated([], Z_FINISH) }

  private func deflated(_ bytes: [UInt8], _ flush: Int32) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = bytes[...]
    // zlib counts in 32 bits.
    repeat {
      let piece = rest.prefix(1 << 30)
      rest = rest.dropFirst(1 << 30)
      guard append(piece, flush, to: &result) else { return nil }
    } while !rest.isEmpty
    packedSize += result.count
    return result
  }

  private func append(_ piece: ArraySlice<UInt8>, _ flush: Int32, to result: inout [UInt8]) -> Bool {
    piece.withUnsafeBufferPointer { input in
      // zlib does not write to its input; its header only fails to say so.
      stream.state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.state.pointee.avail_in = UInt32(input.count)
      while true {
        let (status, count) = buffer.withUnsafeMutableBufferPointer { output in
          stream.state.pointee.next_out = output.baseAddress
          stream.state.pointee.avail_out = UInt32(output.count)
          let status = deflate(stream.state, flush)
          return (status, output.count - Int(stream.state.pointee.avail_out))
        }
        result += buffer[..<count]
        switch status {
        case Z_STREAM_END: return true
        // Nothing was left to do.
        case Z_BUF_ERROR: return flush == Z_NO_FLUSH
        case Z_OK: if count < buffer.count, flush == Z_NO_FLUSH { return true }
        default: return false
        }
      }
    }
  }
}
