import Glibc

/// Bytes put out one piece after the other.
///
/// An `Array` takes every piece through its general way for sequences; most pieces are a few bytes, for which that way
/// is longer than the copying. Here the array already has the length it may grow to, and a piece is only copied into it.
package struct OutputBytes {
  /// As long as there is room; only the first `count` bytes mean anything.
  private var room: [UInt8] = []
  package private(set) var count = 0

  /// The least that is asked for, about one page.
  private static let page = 4096

  var last: UInt8? { count == 0 ? nil : room[count - 1] }

  mutating func append(_ byte: UInt8) {
    if count == room.count { grow(by: 1) }
    room[count] = byte
    count += 1
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if count + piece.count > room.count { grow(by: piece.count) }
    room.withUnsafeMutableBytes { room in
      // Within bounds: there is room for the piece behind `count`, see above.
      UnsafeMutableRawBufferPointer(rebasing: room[count..<count + piece.count])
        .copyMemory(from: UnsafeRawBufferPointer(piece))
    }
    count += piece.count
  }

  @inline(__always)
  mutating func append(_ text: String) {
    // Texts from data are native; one that is not, or is too short to have an address, is copied first.
    guard text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil else { return }
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func grow(by more: Int) {
    let wanted = max(Self.page, count + max(count, more))
    room = [UInt8](unsafeUninitializedCapacity: wanted) { fresh, filled in
      guard let start = fresh.baseAddress else { return }
      room.withUnsafeBytes { UnsafeMutableRawBufferPointer(fresh).copyMemory(from: $0) }
      // By the C library: what is generic takes a call for every byte in a debug build.
      memset(start + room.count, 0, wanted - room.count)
      filled = wanted
    }
  }

  /// The bytes alone.
  package consuming func finished() -> [UInt8] {
    var bytes = room
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
