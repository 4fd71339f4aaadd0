import CZlib
package import Diagnostics

/// A part that is packed while it is written, so that only its packed bytes are held.
package final class GrowingPart {
  private let stream = DeflateStream(level: DeflatedPart.usualLevel)
  private var packed: [UInt8] = []
  private var sum: UInt = 0
  private var size = 0
  private var hasFailed = false

  package init() {}

  package func append(_ bytes: [UInt8]) {
    size += bytes.count
    sum = bytes.withUnsafeBufferPointer { crc32_z(sum, $0.baseAddress, $0.count) }
    deflate(bytes, Z_NO_FLUSH)
  }

  /// The part as it stands in an archive.
  package func finish() throws(Faults) -> DeflatedPart {
    deflate([], Z_FINISH)
    if hasFailed { throw Faults(.zipNotWritten("out of memory")) }
    return DeflatedPart(
      method: .deflated, packed: packed, checksum: UInt32(truncatingIfNeeded: sum), size: size)
  }

  private func deflate(_ bytes: [UInt8], _ flush: Int32) {
    guard bytes.count <= Int(UInt32.max) / 2 else {
      hasFailed = true
      return
    }
    bytes.withUnsafeBufferPointer { input in
      stream.state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.state.pointee.avail_in = UInt32(input.count)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.pieceSize) { output in
        repeat {
          stream.state.pointee.next_out = output.baseAddress
          stream.state.pointee.avail_out = UInt32(output.count)
          let result = CZlib.deflate(stream.state, flush)
          packed.append(contentsOf: output[..<(output.count - Int(stream.state.pointee.avail_out))])
          // Nothing to do is no failure.
          if result != Z_OK, result != Z_STREAM_END, result != Z_BUF_ERROR {
            hasFailed = true
            return
          }
        } while stream.state.pointee.avail_out == 0
      }
    }
  }

  private static let pieceSize = 64 * 1024
}
