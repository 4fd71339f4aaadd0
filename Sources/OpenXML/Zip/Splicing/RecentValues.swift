/// The values of a document that stand within reach, so that one that comes again is not written again.
///
/// The client's name stands in a contract ten times, and a column of a table says «pcs.» in every row.
struct RecentValues: ~Copyable {
  struct Value: BitwiseCopyable {
    let sum: UInt32
    let length: Int
    /// The width of its slot, whose rest is spaces.
    let width: Int
    /// Where it stands in the part.
    let position: Int
    let bytes: UnsafePointer<UInt8>?

    static var none: Value { Value(sum: 0, length: -1, width: 0, position: 0, bytes: nil) }
  }

  /// Shorter ones are not worth it.
  static let shortest = 8
  private static let places = 256

  private var values = GrowingMemory<Value>(capacity: Self.places)

  mutating func forget() {
    values.cut(to: 0)
    for _ in 0..<Self.places { values.append(.none) }
  }

  /// One place for each value, by its check sum; whoever comes later takes it over.
  var places: UnsafeMutablePointer<Value> { values.start }

  @inline(__always)
  static func place(of sum: UInt32) -> Int { Int(truncatingIfNeeded: sum) & (places &- 1) }
}

extension RecentValues.Value {
  /// How far back `other` finds itself here with the spaces behind it; nil where it does not.
  @inline(__always)
  func match(of other: Self) -> (length: Int, distance: Int)? {
    guard sum == other.sum, length == other.length, length >= RecentValues.shortest, let bytes, let others = other.bytes
    else { return nil }
    let distance = other.position &- position
    let length = min(min(width, other.width), DeflateSymbols.longestMatch)
    guard distance <= StretchCompiler.windowSize, self.length <= length else { return nil }
    // Different bytes of one sum are rare, and would be somebody else's name.
    return Self.areSame(bytes, others, self.length) ? (length, distance) : nil
  }

  /// Whether bytes are the same, a word at a time; eight bytes more must be readable.
  @inline(__always)
  private static func areSame(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    func difference(_ offset: Int) -> UInt64 {
      let (a, b) = (UnsafeRawPointer(a + offset), UnsafeRawPointer(b + offset))
      return UInt64(littleEndian: a.loadUnaligned(as: UInt64.self) ^ b.loadUnaligned(as: UInt64.self))
    }
    var offset = 0
    while offset &+ 8 <= count {
      if difference(offset) != 0 { return false }
      offset &+= 8
    }
    return difference(offset) & (1 &<< UInt64(8 &* (count &- offset)) &- 1) == 0
  }
}
