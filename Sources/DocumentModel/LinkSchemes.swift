/// What an address opens, told by its beginning.
extension Link {
  /// The schemes that a document may open; any other, such as `javascript:`, stays text.
  private static let safeSchemes = ["http", "https", "mailto", "tel"]

  package static func isSafe(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return false }
    return safeSchemes.contains(scheme)
  }

  /// The scheme in lower case, by RFC 3986 §3.1; nil for a relative address.
  package static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address.utf8[..<colon]
    guard let first = scheme.first, isLetter(first) else { return nil }
    let isWhole = scheme.allSatisfy {
      isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return isWhole ? String(address[..<colon]).lowercased() : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
