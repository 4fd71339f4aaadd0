import DocumentModel

/// How the address of a link is said to a reader.
enum WebAddress {
  /// The address as a person would write it: a mail address or a telephone number without its scheme.
  static func spoken(_ address: String) -> String {
    guard let scheme = Link.scheme(of: address), scheme == "mailto" || scheme == "tel" else { return address }
    return String(address.utf8.dropFirst(scheme.utf8.count + 1)) ?? address
  }

  /// Whether the words of a link say its address already.
  static func isSaid(_ address: String, by words: String) -> Bool {
    let shown = bare(words)
    return shown == bare(address) || shown == bare(spoken(address)) || telephone(address, isSaidBy: words)
  }

  /// `+7 (495) 123-45-67` says `tel:+74951234567`.
  private static func telephone(_ address: String, isSaidBy words: String) -> Bool {
    guard Link.scheme(of: address) == "tel" else { return false }
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
}
