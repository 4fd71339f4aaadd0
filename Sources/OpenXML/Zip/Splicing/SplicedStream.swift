import CZlib

/// A raw deflate stream while it is put together, with the check sum of what it unpacks to.
struct SplicedStream: ~Copyable {
  /// Loose bytes up to here are written in the code of the template; more of them are worth one of their own.
  private static let longestCoded = 1024

  private(set) var bytes = ByteBuffer(capacity: 64 * 1024)
  var sum: UInt32 = 0
  /// The size of what it unpacks to.
  var position = 0
  /// The bits that do not make a byte yet.
  private var rest: UInt64 = 0
  private var used: UInt64 = 0

  /// Begins a stream with a block in the code of the template.
  mutating func restart(_ code: DeflateCode) {
    bytes.restart()
    sum = 0
    position = 0
    rest = 0
    used = 0
    begin(code)
  }

  /// Writes through `body`, which takes no more than `room` bytes.
  @inline(__always)
  mutating func write(room: Int, _ body: (inout BitTarget) -> Void) {
    let start = bytes.room(for: room + 8)
    var target = BitTarget(place: start, rest: rest, used: used)
    body(&target)
    bytes.advance(by: target.place - start)
    rest = target.rest
    used = target.used
  }

  /// Writes bytes that are different in every document; false where there is no memory.
  mutating func append(loose: UnsafeBufferPointer<UInt8>, _ code: DeflateCode, by deflater: Deflater) -> Bool {
    guard let start = loose.baseAddress, !loose.isEmpty else { return true }
    sum = UInt32(truncatingIfNeeded: crc32_z(UInt(sum), start, loose.count))
    position += loose.count
    if loose.count <= Self.longestCoded {
      code.symbols.withUnsafeBufferPointer { symbols in
        guard let symbols = symbols.baseAddress else { return }
        write(room: 2 * loose.count) { $0.append(start, loose.count, in: symbols) }
      }
      return true
    }
    end(code)
    align()
    guard deflater.append(flushed: loose, to: &bytes) else { return false }
    begin(code)
    return true
  }

  mutating func finish(_ code: DeflateCode) {
    end(code)
    // No block before is the last one: an empty one of fixed codes is.
    write(room: 2) { $0.append(0b011, 10) }
    if used > 0 { bytes.append(UInt8(truncatingIfNeeded: rest)) }
    used = 0
  }

  private mutating func begin(_ code: DeflateCode) {
    code.header.bytes.withUnsafeBufferPointer { header in
      guard let start = header.baseAddress else { return }
      write(room: header.count) { target in
        for index in 0..<code.header.count >> 3 { target.append(UInt64(start[index]), 8) }
        if code.header.count & 7 > 0 {
          target.append(UInt64(start[code.header.count >> 3]), UInt64(code.header.count & 7))
        }
      }
    }
  }

  private mutating func end(_ code: DeflateCode) {
    let end = code.symbols[DeflateSymbols.endOfBlock]
    write(room: 2) { $0.append(end.bits, UInt64(end.count)) }
  }

  /// Goes on at a whole byte, behind an empty stored block.
  private mutating func align() {
    write(room: 1) { $0.append(0, 3) }
    if used > 0 { bytes.append(UInt8(truncatingIfNeeded: rest)) }
    rest = 0
    used = 0
    bytes.append([0, 0, 0xFF, 0xFF])
  }
}
