import CZlib
package import Diagnostics

/// The bytes of one entry of an archive, unpacked piece by piece; the end is only reached where the check sum agrees.
package final class PartStream {
  private let entry: ZipReader.Entry
  private let file: String
  private let packed: ArraySlice<UInt8>
  private let isDeflated: Bool
  /// On the heap, because zlib's state points back to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  private var position: Int
  private var unpacked = 0
  private var sum: UInt = 0
  private var hasEnded = false

  /// What is unpacked at a time.
  private static let pieceSize = 128 * 1024

  init(_ entry: ZipReader.Entry, in zip: ZipReader) throws(Faults) {
    self.entry = entry
    file = zip.file
    let (packed, method) = try zip.packedBytes(of: entry)
    self.packed = packed
    position = packed.startIndex
    isDeflated = method == .deflated
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The next bytes; empty at the end.
  package func next() throws(Faults) -> [UInt8] {
    if hasEnded { return [] }
    let piece = try isDeflated ? inflated() : stored()
    unpacked += piece.count
    sum = piece.withUnsafeBufferPointer { crc32_z(sum, $0.baseAddress, $0.count) }
    guard unpacked <= entry.size else { throw damaged() }
    if piece.isEmpty {
      hasEnded = true
      guard unpacked == entry.size, UInt32(truncatingIfNeeded: sum) == entry.checksum else { throw damaged() }
    }
    return piece
  }

  private func damaged() -> Faults {
    hasEnded = true
    return Faults(.zipDamaged(file, entry: entry.name))
  }

  private func stored() -> [UInt8] {
    let end = min(packed.endIndex, position + Self.pieceSize)
    defer { position = end }
    return Array(packed[position..<end])
  }

  private func inflated() throws(Faults) -> [UInt8] {
    guard isReady else { throw damaged() }
    var result = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
      packed[position...].withUnsafeBufferPointer { input in
        // zlib does not write to its input; its header only fails to say so.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let given = stream.pointee.avail_in
        result = inflate(stream, Z_NO_FLUSH)
        position += Int(given - stream.pointee.avail_in)
        count = output.count - Int(stream.pointee.avail_out)
      }
    }
    // At the end of the input zlib says that it can go no further.
    guard result == Z_OK || result == Z_STREAM_END, !(result == Z_OK && piece.isEmpty) else { throw damaged() }
    return piece
  }
}
