/// Bytes that grow at their end in memory of their own.
///
/// An array checks at every append that nobody else holds it; here the type says so, and what is appended is copied
/// and nothing else.
package struct ByteBuffer: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The bytes as they stand; not to be used after the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Drops what follows the first `count` bytes.
  mutating func cut(to count: Int) { self.count = max(0, min(count, self.count)) }

  /// Makes room for `more` bytes and gives the place where they are to be written; ``advance(by:)`` then counts them.
  @inline(__always)
  mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
    if _slowPath(more > capacity &- count) { grow(more) }
    return start + count
  }

  @inline(__always)
  mutating func advance(by more: Int) { count &+= more }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    room(for: bytes.count).update(from: source, count: bytes.count)
    count &+= bytes.count
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    room(for: 1).pointee = byte
    count &+= 1
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  mutating func append(repeating byte: UInt8, count more: Int) {
    room(for: more).update(repeating: byte, count: more)
    count += more
  }

  /// Puts bytes in front of those at `offset`.
  mutating func insert(_ bytes: [UInt8], at offset: Int) {
    guard !bytes.isEmpty, offset >= 0, offset <= count else { return }
    _ = room(for: bytes.count)
    (start + offset + bytes.count).update(from: start + offset, count: count - offset)
    bytes.withUnsafeBufferPointer { bytes in
      if let source = bytes.baseAddress { (start + offset).update(from: source, count: bytes.count) }
    }
    count += bytes.count
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let wanted = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = wanted
  }
}
