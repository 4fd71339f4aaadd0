/// What can name a machine or a link, by the letters it may hold.
enum HostName {
  /// Labels of Latin letters, digits and hyphens with dots between them; also an address such as `127.0.0.1`.
  static func isName(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return !text.isEmpty && text.utf8.count <= 253
      && labels.allSatisfy { label in
        1...63 ~= label.utf8.count && label.utf8.first != 45 && label.utf8.last != 45
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 45 }
      }
  }

  /// An address of IPv6, without brackets.
  static func isSixthAddress(_ text: String) -> Bool {
    text.utf8.filter { $0 == UInt8(ascii: ":") }.count >= 2 && text.utf8.count <= 45
      && text.utf8.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
  }

  /// A link over TLS that a token can be put behind.
  static func isSecureLink(_ text: String) -> Bool {
    guard text.hasPrefix("https://"), text.utf8.count <= 500 else { return false }
    let host = text.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let name = host.split(separator: ":", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    return isName(name) && text.utf8.allSatisfy { 33...126 ~= $0 && !"<>\"".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
