import Diagnostics

/// The two encodings that a part of a package may be in (ECMA-376 part 2, section 8.1.4): UTF-8 and UTF-16.
///
/// Whatever a declaration says of another one is not believed but refused: a reader that counts elements in one encoding
/// and parses in another has counted nothing.
enum XMLEncoding {
  /// The part in UTF-8, which it almost always is.
  static func utf8(_ bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): return try utf8(bytes.dropFirst(2), isLittle: true, file)
    case (0xFE, 0xFF): return try utf8(bytes.dropFirst(2), isLittle: false, file)
    case (UInt8(ascii: "<"), 0): return try utf8(bytes[...], isLittle: true, file)
    case (0, UInt8(ascii: "<")): return try utf8(bytes[...], isLittle: false, file)
    default: break
    }
    if let encoding = declared(bytes),
      !["utf-8", "utf8", "utf-16", "us-ascii", "ascii"].contains(encoding.lowercased())
    {
      throw Faults(.xmlEncoding(file, encoding))
    }
    return bytes
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>, isLittle: Bool, _ file: String) throws(Faults) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else {
      throw Faults(.xmlNotRead(file, "its UTF-16 ends within a character", nil, nil))
    }
    let first = bytes.startIndex
    let units = (0..<bytes.count / 2).lazy.map { index in
      let pair = (UInt16(bytes[first + 2 * index]), UInt16(bytes[first + 2 * index + 1]))
      return isLittle ? pair.0 | pair.1 << 8 : pair.0 << 8 | pair.1
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let isBroken = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) {
      result.append($0)
    }
    if isBroken { throw Faults(.xmlNotRead(file, "it is not valid UTF-16", nil, nil)) }
    return result
  }

  /// How nearly every part begins, whoever wrote it; looking for words in a text takes longer than reading a small part.
  private static let usual: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\""

  private static func isUsual(_ bytes: [UInt8]) -> Bool { usual.withUTF8Buffer { bytes.starts(with: $0) } }

  /// The encoding that the declaration names.
  private static func declared(_ bytes: [UInt8]) -> String? {
    if isUsual(bytes) { return "UTF-8" }
    let start = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let opening = start.firstRange(of: "<?xml"), let closing = start.firstRange(of: "?>"),
      opening.upperBound <= closing.lowerBound
    else { return nil }
    let declaration = start[opening.upperBound..<closing.lowerBound]
    guard let word = declaration.firstRange(of: "encoding") else { return nil }
    let parts = declaration[word.upperBound...].split(
      maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: { $0 == "\"" || $0 == "'" })
    return parts.count > 1 ? String(parts[1]) : nil
  }
}
