/// Elements that never change and never move: what a compiled template is made of.
///
/// Reading an element of an `Array` that stands in a class first counts a reference to the array, because something might
/// replace the array meanwhile; merging does little else than read such elements, so that this took a third of its time.
///
/// `@unchecked`, because a pointer is not `Sendable`. What makes it so: the memory belongs to this object alone, is
/// filled before `init` ends, is only read afterwards, and is given back when nobody can reach the object any more.
final class FixedTable<Element: Sendable>: @unchecked Sendable {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    start = .allocate(capacity: elements.count)
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { start.initialize(from: first, count: source.count) }
    }
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  @inline(__always)
  subscript(position: Int) -> Element {
    _read {
      precondition(UInt(bitPattern: position) < UInt(bitPattern: count), "outside the table")
      yield start[position]
    }
  }

  /// Some elements in a row; to be used only while somebody holds the table.
  @inline(__always)
  func stretch(_ from: Int, _ to: Int) -> UnsafeBufferPointer<Element> {
    precondition(0 <= from && from <= to && to <= count, "outside the table")
    return UnsafeBufferPointer(start: start + from, count: to - from)
  }
}
