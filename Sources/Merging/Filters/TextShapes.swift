/// What texts are cut, filled and wrapped with, without Foundation.
extension String {
  var capitalizedOnce: String { prefix(1).uppercased() + dropFirst().lowercased() }

  func trimmed(where drops: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !drops($0) }), let last = lastIndex(where: { !drops($0) }) else { return "" }
    return String(self[first...last])
  }

  func occurrences(of part: String) -> Int {
    guard !part.isEmpty else { return count + 1 }
    return pieces(separatedBy: part, most: .max).count - 1
  }

  /// The text cut at a part, at most so many times.
  func pieces(separatedBy part: String, most: Int) -> [String] {
    guard !part.isEmpty else { return [self] }
    let wanted = Array(part.utf8)
    let bytes = Array(utf8)
    var pieces: [String] = []
    var start = 0
    var position = 0
    while position + wanted.count <= bytes.count, pieces.count < most {
      if bytes[position] == wanted[0], bytes[position..<(position + wanted.count)].elementsEqual(wanted) {
        pieces.append(String(decoding: bytes[start..<position], as: UTF8.self))
        position += wanted.count
        start = position
      } else {
        position += 1
      }
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }

  func replacing(_ old: String, with new: String, most: Int) -> String {
    if old.isEmpty {
      let parts = map(String.init)
      let joined = parts.prefix(most).map { new + $0 }.joined() + parts.dropFirst(most).joined()
      return parts.count < most ? joined + new : joined
    }
    return pieces(separatedBy: old, most: most).joined(separator: new)
  }

  /// RFC 3986: everything but unreserved characters becomes `%XX`.
  func percentEncoded(keeping kept: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        out.append(byte)
      default:
        if kept.utf8.contains(byte) {
          out.append(byte)
        } else {
          out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// A paragraph cut into lines of a width, at its spaces.
struct WordWrap {
  let width: Int
  let breaksLongWords: Bool

  func lines(of paragraph: Substring) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in paragraph.split(separator: " ") {
      var rest = word[...]
      if length > 0, length + 1 + rest.count > width {
        lines.append(line)
        line = ""
        length = 0
      }
      while breaksLongWords, rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line += (length > 0 ? " " : "") + rest
      length += (length > 0 ? 1 : 0) + rest.count
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
