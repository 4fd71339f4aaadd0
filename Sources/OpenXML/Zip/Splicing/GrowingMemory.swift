/// Elements that are appended at their end, in memory of their own.
///
/// An array checks at every append that nobody else holds it; here the type says so, and what is appended is copied
/// and nothing else. For what merging and splicing do for every value.
package struct GrowingMemory<Element: BitwiseCopyable>: ~Copyable {
  /// Elements behind the last one that may be read and written without counting: short pieces are copied in words.
  static var slack: Int { 32 }

  /// In bytes: more than the body of a long contract.
  private static var mostKept: Int { 4 * 1024 * 1024 }

  private(set) var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity + Self.slack)
  }

  deinit { start.deallocate() }

  /// The elements as they stand; not to be used after the next change.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  /// Drops what follows the first `count` elements.
  mutating func cut(to count: Int) { self.count = max(0, min(count, self.count)) }

  /// Drops everything, and the memory too where one large document needed more than others will.
  mutating func restart() {
    count = 0
    let most = Self.mostKept / MemoryLayout<Element>.stride
    guard capacity > most else { return }
    start.deallocate()
    capacity = most
    start = .allocate(capacity: capacity + Self.slack)
  }

  /// Makes room for `more` elements and gives the place where they are to be written; ``advance(by:)`` then counts them.
  @inline(__always)
  mutating func room(for more: Int) -> UnsafeMutablePointer<Element> {
    if _slowPath(more > capacity &- count) { grow(more) }
    return start + count
  }

  @inline(__always)
  mutating func advance(by more: Int) { count &+= more }

  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress else { return }
    room(for: elements.count).update(from: source, count: elements.count)
    count &+= elements.count
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    room(for: 1).pointee = element
    count &+= 1
  }

  mutating func append(_ elements: [Element]) { elements.withUnsafeBufferPointer { append($0) } }

  /// Puts elements in front of those at `offset`.
  mutating func insert(_ elements: [Element], at offset: Int) {
    guard !elements.isEmpty, offset >= 0, offset <= count else { return }
    _ = room(for: elements.count)
    (start + offset + elements.count).update(from: start + offset, count: count - offset)
    elements.withUnsafeBufferPointer { elements in
      if let source = elements.baseAddress { (start + offset).update(from: source, count: elements.count) }
    }
    count += elements.count
  }

  subscript(index: Int) -> Element {
    @inline(__always) get { elements[index] }
    set { UnsafeMutableBufferPointer(start: start, count: count)[index] = newValue }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    let wanted = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: wanted + Self.slack)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = wanted
  }
}

/// Bytes that are appended for every value of a document.
package typealias ByteBuffer = GrowingMemory<UInt8>
