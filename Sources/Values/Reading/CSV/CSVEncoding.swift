/// Finds out whether a CSV file is UTF-8 or Windows-1251, and hands its bytes on as UTF-8.
///
/// Russian text in Windows-1251 is practically never valid UTF-8, because letters follow each other that would have to
/// be the first and the continuing bytes of a character. So the first piece of the file that has a whole character
/// other than ASCII decides, and it decides for the whole file.
struct CSVEncoding {
  private enum Known {
    case nothing
    case utf8
    case windows1251
  }

  private var known = Known.nothing
  /// Bytes held back, because they may be the beginning of a character.
  private var held: [UInt8] = []
  private var converted: [UInt8] = []

  /// Calls `body` with the piece as UTF-8.
  mutating func read(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if known == .nothing {
      guard held.isEmpty, !piece.contains(where: { $0 >= 0x80 }) else {
        decide(piece, isLast: isLast, body)
        return
      }
    }
    handOn(piece, body)
  }

  private mutating func decide(
    _ piece: UnsafeBufferPointer<UInt8>, isLast: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let all = held + piece
    held = []
    let whole = isLast ? all.count : Self.lengthOfWholeCharacters(all)
    if String(validating: all[..<whole], as: UTF8.self) == nil {
      known = .windows1251
    } else if all[..<whole].contains(where: { $0 >= 0x80 }) {
      known = .utf8
    } else {
      held = Array(all[whole...])
      all[..<whole].withUnsafeBufferPointer(body)
      return
    }
    all.withUnsafeBufferPointer { handOn($0, body) }
  }

  private mutating func handOn(_ piece: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard known == .windows1251 else { return body(piece) }
    converted.removeAll(keepingCapacity: true)
    Windows1251.append(piece, to: &converted)
    converted.withUnsafeBufferPointer(body)
  }

  /// How many bytes there are without a last character of UTF-8 that is cut off.
  private static func lengthOfWholeCharacters(_ bytes: [UInt8]) -> Int {
    // A character has at most four bytes, so the first byte of a cut one is among the last three.
    for position in bytes.indices.suffix(3).reversed() where bytes[position] >= 0xC0 {
      let length = bytes[position] >= 0xF0 ? 4 : bytes[position] >= 0xE0 ? 3 : 2
      return position + length > bytes.count ? position : bytes.count
    }
    return bytes.count
  }
}
