/// The keys met so far: a list of a thousand records makes each of its keys once.
struct KeyCache {
  /// More different keys than this are made anew each time; then they are data, not names of fields.
  private static let capacity = 1024

  /// A power of two, at least twice as many as there are keys; few at first, as many a text is short.
  private var slots: [String?] = Array(repeating: nil, count: 64)
  private var count = 0

  /// The key of these bytes; nil where they are not UTF-8.
  mutating func key(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var slot = start(bytes)
    while let known = slots[slot] {
      if known.utf8.count == bytes.count, known.utf8.elementsEqual(bytes) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let key = String(validating: bytes, as: UTF8.self) else { return nil }
    if count < Self.capacity {
      slots[slot] = key
      count += 1
      if 2 * count > slots.count { grow() }
    }
    return key
  }

  /// FNV-1a; a poor hash only costs time, and the table is small.
  private func start(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
  }

  private mutating func grow() {
    let known = slots.compactMap(\.self)
    slots = Array(repeating: nil, count: 2 * slots.count)
    for key in known {
      var slot = start(key.utf8)
      while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key
    }
  }
}
