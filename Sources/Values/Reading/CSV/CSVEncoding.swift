/// Finds out whether a CSV file is UTF-8 or Windows-1251, and hands its bytes on as UTF-8.
///
/// Russian text in Windows-1251 has hardly a character of UTF-8 in it, because letters follow each other that would have
/// to be the first and the continuing bytes of one. So the first piece of the file that has a whole character other than
/// ASCII decides for the whole file: a broken byte among good ones is a fault, bytes that are mostly broken are 1251.
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

  var isWindows1251: Bool { known == .windows1251 }

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
    let (good, broken) = Self.characters(in: all[..<whole])
    if broken > good {
      known = .windows1251
    } else if good > 0 {
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

  /// How many characters other than ASCII there are, and how many bytes belong to none.
  private static func characters(in bytes: ArraySlice<UInt8>) -> (good: Int, broken: Int) {
    var good = 0
    var broken = 0
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let length = length(of: bytes[position])
      let end = position + length
      if length == 1, bytes[position] < 0x80 {
        position += 1
      } else if length > 1, end <= bytes.endIndex, bytes[(position + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
        good += 1
        position = end
      } else {
        broken += 1
        position += 1
      }
    }
    return (good, broken)
  }

  /// How many bytes a character has by its first one; 1 where no character begins with it.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// How many bytes there are without a last character of UTF-8 that is cut off.
  private static func lengthOfWholeCharacters(_ bytes: [UInt8]) -> Int {
    // A character has at most four bytes, so the first byte of a cut one is among the last three.
    for position in bytes.indices.suffix(3).reversed() where bytes[position] >= 0xC0 {
      return position + length(of: bytes[position]) > bytes.count ? position : bytes.count
    }
    return bytes.count
  }
}
