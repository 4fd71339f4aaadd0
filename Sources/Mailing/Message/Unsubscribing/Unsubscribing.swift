package import Diagnostics
package import MailAddresses

/// The ways to unsubscribe that mail readers offer beside a letter (RFC 2369, RFC 8058).
package struct Unsubscribing: Sendable, Hashable {
  let words: [String]
  /// Whether one click is enough: that needs a page that is reached by https.
  let isOneClick: Bool

  /// - Parameters:
  ///   - link: the page of this recipient's token: `https://example.com/u/TOKEN`.
  ///   - mailbox: where a letter with the token as its subject can be sent instead.
  ///   - token: of this recipient and list; see ``UnsubscribeToken``.
  /// - Throws: `bad-unsubscribe-link` for a link that is no https address in ASCII of up to 800 characters, or where
  ///   there is neither link nor mailbox, or where list and addresses are too long for a line.
  package init(link: String?, mailbox: MailAddress?, token: UnsubscribeToken, at place: Place? = nil) throws(Faults) {
    if let link, !Self.isSecure(link) { throw Faults(.badUnsubscribeLink(link, at: place)) }
    if link == nil, mailbox == nil { throw Faults(.noWayToUnsubscribe(at: place)) }
    let letter = mailbox.map { "<mailto:\(Self.percentEncoded($0))?subject=\(token.text)>" }
    let ways = [link.map { "<\($0)>" }, letter].compactMap { $0 }
    // A line of a letter ends before the 998th character, and an address cannot be folded.
    if ways.contains(where: { $0.utf8.count > 900 }) { throw Faults(.unsubscribingTooLong(at: place)) }
    words = ways.enumerated().map { $0.offset + 1 < ways.count ? $0.element + "," : $0.element }
    isOneClick = link != nil
  }

  private static func isSecure(_ link: String) -> Bool {
    let isAddress = link.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "-._~:/?#[]@!$&'()*+;=%".utf8.contains(byte)
    }
    let start = "https://"
    guard link.lowercased().hasPrefix(start), isAddress, link.utf8.count <= 800 else { return false }
    let host = link.dropFirst(start.count).prefix { !"/?#".contains($0) }
    return !host.isEmpty && !host.contains("@")
  }

  /// A local part may hold what parts a `mailto:` address, even another `@`.
  private static func percentEncoded(_ address: MailAddress) -> String {
    let local = address.text.dropLast(address.domain.count + 1)
    let encoded = local.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~!$*+".utf8.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + HexDigits.pair(byte)
    }
    return encoded.joined() + "@" + address.domain
  }
}
