/// Base64 of RFC 2045 §6.8 in lines, and of RFC 4648 in one word.
enum Base64Lines {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let bytesOfLine = 57

  /// Appends lines of 76 characters with CRLF between them and none behind the last.
  static func append(_ source: [UInt8], to out: inout [UInt8]) {
    var start = 0
    while start < source.count {
      if start > 0 { out += [13, 10] }
      let end = min(start + bytesOfLine, source.count)
      appendWord(source[start..<end], to: &out)
      start = end
    }
  }

  /// How many bytes the lines of so many bytes are.
  static func count(of bytes: Int) -> Int {
    bytes == 0 ? 0 : (bytes + 2) / 3 * 4 + (bytes - 1) / bytesOfLine * 2
  }

  static func word(_ source: [UInt8]) -> String {
    var out: [UInt8] = []
    appendWord(source[...], to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The bytes of one word; nil where it is not base64 with its padding, or not the only way to write them.
  static func read(_ codes: ArraySlice<UInt8>) -> [UInt8]? {
    guard codes.count % 4 == 0 else { return nil }
    let padding = codes.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(codes.count / 4 * 3)
    var group: UInt32 = 0
    for (position, code) in codes.dropLast(padding).enumerated() {
      guard let value = value(of: code) else { return nil }
      group = group << 6 | value
      if position % 4 == 3 {
        bytes += [UInt8(group >> 16 & 255), UInt8(group >> 8 & 255), UInt8(group & 255)]
        group = 0
      }
    }
    switch padding {
    case 1 where group & 3 == 0: bytes += [UInt8(group >> 10 & 255), UInt8(group >> 2 & 255)]
    case 2 where group & 15 == 0: bytes.append(UInt8(group >> 4 & 255))
    case 0: break
    default: return nil
    }
    return bytes
  }

  private static func value(of code: UInt8) -> UInt32? {
    switch code {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(code - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(code - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(code - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func appendWord(_ source: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var index = source.startIndex
    while index < source.endIndex {
      let left = source.endIndex - index
      let group =
        UInt32(source[index]) << 16 | (left > 1 ? UInt32(source[index + 1]) << 8 : 0)
        | (left > 2 ? UInt32(source[index + 2]) : 0)
      out.append(alphabet[Int(group >> 18)])
      out.append(alphabet[Int(group >> 12 & 63)])
      out.append(left > 1 ? alphabet[Int(group >> 6 & 63)] : UInt8(ascii: "="))
      out.append(left > 2 ? alphabet[Int(group & 63)] : UInt8(ascii: "="))
      index += 3
    }
  }
}
