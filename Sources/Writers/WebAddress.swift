/// What writers have to know about the address of a link.
enum WebAddress {
  /// The schemes that a document may open; any other, such as `javascript:`, stays text.
  static let safeSchemes = ["http", "https", "mailto", "tel"]

  static func isSafe(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return false }
    return safeSchemes.contains(scheme)
  }

  /// The address as a person would write it: a mail address or a telephone number without its scheme.
  static func spoken(_ address: String) -> String {
    guard let scheme = scheme(of: address), scheme == "mailto" || scheme == "tel" else { return address }
    return String(address.utf8.dropFirst(scheme.utf8.count + 1)) ?? address
  }

  /// Whether the words of a link say its address already.
  static func isSaid(_ address: String, by words: String) -> Bool {
    let shown = bare(words)
    return shown == bare(address) || shown == bare(spoken(address)) || telephone(address, isSaidBy: words)
  }

  /// `+7 (495) 123-45-67` says `tel:+74951234567`.
  private static func telephone(_ address: String, isSaidBy words: String) -> Bool {
    guard scheme(of: address) == "tel" else { return false }
    func digits(_ text: String) -> [UInt8] { text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 } }
    return digits(address) == digits(words)
  }

  /// Without the scheme of a web address and a last slash, which people leave out.
  private static func bare(_ address: String) -> Substring {
    var rest = address[...]
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest
  }

  /// The scheme in lower case, by RFC 3986 §3.1; nil for a relative address.
  private static func scheme(of address: String) -> String? {
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
