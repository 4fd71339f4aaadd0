/// A header before and after it was marked, for all headers that differ from it in their characters alone.
///
/// The mark goes by elements and their attributes, and no character that a header shows is another afterwards: such a
/// header is marked by putting its own characters among the tags of the marked one.
struct HeaderPattern {
  private let before: Pieces
  private let after: Pieces

  /// Longer ones are read: an XML reader has its own limits for characters that stand together.
  private static let longest = 64 * 1024

  /// - Parameters:
  ///   - header: which was read.
  ///   - marked: the same header as it was written.
  /// - Returns: nil where its characters were written otherwise, or something stands in it that is no tag.
  init?(of header: [UInt8], marked: [UInt8]) {
    guard let before = Pieces(of: header), let after = Pieces(of: marked), before.characters == after.characters
    else { return nil }
    self.before = before
    self.after = after
  }

  /// The bytes of another header with its mark; nil where anything but characters is different in it.
  func marking(_ header: [UInt8]) -> [UInt8]? {
    guard header.count <= Self.longest, let pieces = Pieces(of: header), pieces.tags == before.tags,
      zip(pieces.characters, before.characters).allSatisfy({ $0 == $1 || Self.isPlain($0) })
    else { return nil }
    return zip(after.tags, pieces.characters + [[]]).reduce(into: []) { $0 += $1.0 + $1.1 }
  }

  /// Whether characters are written as they were read: none is escaped, and none is one that XML cannot hold.
  private static func isPlain(_ characters: [UInt8]) -> Bool {
    // U+FFFE and U+FFFF begin with 0xEF.
    let isOwn = characters.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: ">") && byte != 0xEF
    }
    return isOwn && String(validating: characters, as: UTF8.self) != nil
  }
}

/// A header cut where characters stand between its tags.
private struct Pieces {
  /// One more than there are characters.
  private(set) var tags: [[UInt8]] = [[]]
  private(set) var characters: [[UInt8]] = []

  init?(of bytes: [UInt8]) {
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      var scan = TagScan(bytes)
      var end: Int?
      while let tag = scan.next() {
        let between = (end ?? 0)..<tag.range.lowerBound
        if end != nil, !between.isEmpty {
          characters.append(Array(bytes[between]))
          tags.append([])
        } else {
          tags[tags.count - 1] += bytes[between]
        }
        // A merge fills up with spaces what is shorter than its place.
        let space = tag.name.upperBound..<tag.range.upperBound - 1
        if tag.kind == .end, bytes[space].allSatisfy({ $0 == UInt8(ascii: " ") }) {
          tags[tags.count - 1] += bytes[tag.range.lowerBound..<space.lowerBound] + [UInt8(ascii: ">")]
        } else {
          tags[tags.count - 1] += bytes[tag.range]
        }
        end = tag.range.upperBound
      }
      tags[tags.count - 1] += bytes[(end ?? 0)...]
      return !scan.isOdd
    }
    if !isWhole { return nil }
  }
}
