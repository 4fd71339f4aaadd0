/// Finds out whether a CSV file is UTF-8 or Windows-1251, and hands its bytes on as UTF-8.
///
/// Russian text in Windows-1251 is practically never valid UTF-8, because letters follow each other that would have to
/// be the first and the continuing bytes of a character. So the first piece of the file that has other bytes than
/// ASCII decides, and it decides for the whole file.
struct CSVEncoding {
  private enum Known {
    case nothing
    case utf8
    case windows1251
  }

  private var known = Known.nothing
  private var converted: [UInt8] = []

  var isWindows1251: Bool { known == .windows1251 }

  /// Calls `body` with the piece as UTF-8.
  mutating func read<Result>(
    _ piece: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if known == .nothing, let first = piece.firstIndex(where: { $0 >= 0x80 }) {
      known = Self.looksLikeUTF8(UnsafeBufferPointer(rebasing: piece[first...])) ? .utf8 : .windows1251
    }
    guard known == .windows1251 else { return body(piece) }
    converted.removeAll(keepingCapacity: true)
    Windows1251.append(piece, to: &converted)
    return converted.withUnsafeBufferPointer(body)
  }

  /// Whether the bytes are UTF-8, the last character perhaps cut off.
  private static func looksLikeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = bytes.count
    // A character has at most four bytes, so the first byte of a cut one is among the last three.
    for position in stride(from: bytes.count - 1, through: max(0, bytes.count - 3), by: -1) where bytes[position] >= 0xC0 {
      let length = bytes[position] >= 0xF0 ? 4 : bytes[position] >= 0xE0 ? 3 : 2
      if position + length > bytes.count { end = position }
      break
    }
    return String(validating: bytes[..<end], as: UTF8.self) != nil
  }
}
