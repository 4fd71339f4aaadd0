package import Diagnostics
import Glibc

/// Bytes that come piece by piece: from an open file or from memory.
package final class ByteSource {
  /// The file as the user named it.
  package let file: DataFile
  private let descriptor: Int32?
  private let memory: [UInt8]
  private var position = 0
  private var hasBegun = false
  /// Whether a byte order mark was left out.
  package private(set) var hasMark = false
  private let chunk: Int
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  /// Bytes that are already there; `chunk` is how many are handed out at a time.
  package init(_ bytes: [UInt8], named name: String, chunk: Int = 64 << 10) {
    file = DataFile(name: name)
    descriptor = nil
    memory = bytes
    self.chunk = max(1, chunk)
    buffer = .allocate(capacity: max(4, chunk))
  }

  /// An open file, which is closed when the source goes.
  init(descriptor: Int32, named name: String) {
    file = DataFile(name: name)
    self.descriptor = descriptor
    memory = []
    chunk = ReadingLimits.chunkBytes
    buffer = .allocate(capacity: ReadingLimits.chunkBytes)
  }

  deinit {
    buffer.deallocate()
    if let descriptor { close(descriptor) }
  }

  /// The next bytes, empty at the end; they stand until the next call.
  ///
  /// A byte order mark is left out.
  package func next() throws(Faults) -> UnsafeBufferPointer<UInt8> {
    if hasBegun { return UnsafeBufferPointer(rebasing: buffer[..<(try fill(from: 0))]) }
    hasBegun = true
    var count = 0
    // Pieces from memory can be smaller than a mark.
    while count < 3 {
      let more = try fill(from: count)
      if more == 0 { break }
      count += more
    }
    if count >= 2, (buffer[0] == 0xFF && buffer[1] == 0xFE) || (buffer[0] == 0xFE && buffer[1] == 0xFF) {
      throw Faults(.utf16(file))
    }
    if count >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF {
      hasMark = true
      return count > 3 ? UnsafeBufferPointer(rebasing: buffer[3..<count]) : try next()
    }
    return UnsafeBufferPointer(rebasing: buffer[..<count])
  }

  /// Reads into the buffer from `start` on; tells how many bytes came, 0 at the end.
  private func fill(from start: Int) throws(Faults) -> Int {
    let room = UnsafeMutableBufferPointer(rebasing: buffer[start...])
    guard let descriptor else {
      let count = min(start == 0 ? chunk : room.count, room.count, memory.count - position)
      _ = room.update(fromContentsOf: memory[position..<position + count])
      position += count
      return count
    }
    // A pipe gives pieces of any size; whole ones keep what is read from depending on them.
    var filled = 0
    while filled < room.count {
      let count = read(descriptor, room.baseAddress?.advanced(by: filled), room.count - filled)
      if count == 0 { break }
      if count > 0 {
        filled += count
        continue
      }
      let reason = errno
      if reason != EINTR { throw Faults(.unreadable(file.name, error: reason)) }
    }
    return filled
  }

  /// All the bytes that are left.
  package func rest() throws(Faults) -> [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(memory.count)
    while true {
      let chunk = try next()
      if chunk.isEmpty { return all }
      guard all.count + chunk.count <= ReadingLimits.fileBytes else { throw Faults(.fileTooLarge(file.name)) }
      all.append(contentsOf: chunk)
    }
  }
}
