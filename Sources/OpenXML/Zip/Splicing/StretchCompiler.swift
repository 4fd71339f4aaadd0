import CZlib

/// Lets zlib find what comes again in the segments of a stretch and in what stands before them.
///
/// Its codes are fixed ones, which are easily read back: the tokens are what is wanted.
/// In the window a slot is filled with a byte that no segment holds, so that nothing is ever found in it.
final class StretchCompiler {
  /// zlib's window; what stands further back is never referred to.
  static let windowSize = 32 * 1024

  private let stretches: [SplicedTemplate.Stretch]
  private let filler: UInt8
  private let stream: DeflateStream

  init(_ stretches: [SplicedTemplate.Stretch], filler: UInt8, level: Int32) {
    self.stretches = stretches
    self.filler = filler
    stream = DeflateStream(level: level, memory: 9, strategy: Z_FIXED)
  }

  /// The tokens of each segment from where the stretch is entered; nil where there is no memory.
  func compile(_ key: StretchKey) -> [[DeflateToken]]? {
    guard stream.reset(), setWindow(window(of: key.before)) else { return nil }
    let stretch = stretches[key.place.stretch]
    var result: [[DeflateToken]] = []
    for index in key.place.start..<stretch.segments.count {
      guard let packed = packed(stretch.segments[index]), let tokens = DeflateDecoder.tokens(packed) else { return nil }
      result.append(tokens)
      guard index < stretch.slotWidths.count else { break }
      guard setWindow([UInt8](repeating: filler, count: stretch.slotWidths[index])) else { return nil }
    }
    return result
  }

  /// What stands before, as far as it can be referred to.
  private func window(of places: [StretchPlace]) -> [UInt8] {
    var pieces: [[UInt8]] = []
    var size = 0
    for place in places.reversed() {
      let stretch = stretches[place.stretch]
      for index in (place.start..<stretch.segments.count).reversed() where size < Self.windowSize {
        if index < stretch.slotWidths.count {
          pieces.append([UInt8](repeating: filler, count: stretch.slotWidths[index]))
          size += stretch.slotWidths[index]
        }
        pieces.append(stretch.segments[index])
        size += stretch.segments[index].count
      }
    }
    var window: [UInt8] = []
    window.reserveCapacity(size)
    for piece in pieces.reversed() { window += piece }
    return window.count > Self.windowSize ? Array(window.suffix(Self.windowSize)) : window
  }

  private func setWindow(_ bytes: [UInt8]) -> Bool {
    bytes.isEmpty || deflateSetDictionary(stream.state, bytes, UInt32(bytes.count)) == Z_OK
  }

  private func packed(_ bytes: [UInt8]) -> [UInt8]? {
    // zlib flushes nothing where there was nothing since the last flush.
    if bytes.isEmpty { return [] }
    guard bytes.count <= Int(Int32.max) else { return nil }
    var isWhole = false
    // Besides what the bytes come to: the end of the block and an empty one.
    let bound = Int(deflateBound(stream.state, UInt(bytes.count))) + 64
    let result = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib does not write to its input; its header only fails to say so.
        stream.state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.state.pointee.avail_in = UInt32(input.count)
        stream.state.pointee.next_out = output.baseAddress
        stream.state.pointee.avail_out = UInt32(output.count)
        // Room that is left tells that the flush is complete.
        isWhole =
          deflate(stream.state, Z_SYNC_FLUSH) == Z_OK && stream.state.pointee.avail_in == 0
          && stream.state.pointee.avail_out > 0
        count = output.count - Int(stream.state.pointee.avail_out)
      }
    }
    return isWhole ? result : nil
  }
}
