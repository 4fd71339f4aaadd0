/// Lines as letters have them.
enum LineEnds {
  /// With CRLF for every line feed, carriage return and pair of them, and one at the end.
  static func normalised(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 64)
    var isAfterReturn = false
    for byte in text.utf8 {
      switch byte {
      case 13: out += [13, 10]
      case 10 where isAfterReturn: break
      case 10: out += [13, 10]
      default: out.append(byte)
      }
      isAfterReturn = byte == 13
    }
    if !out.isEmpty, out.last != 10 { out += [13, 10] }
    return out
  }
}
