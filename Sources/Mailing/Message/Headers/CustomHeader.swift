package import Diagnostics

/// A header that the office adds to its letters, such as `Feedback-ID`.
package struct CustomHeader: Sendable, Hashable {
  package let name: String
  package let value: HeaderText

  /// - Throws: `bad-header-name` for a name that is none, is longer than 40 characters, or belongs to the letter
  ///   itself; `bad-header-text` for a value with line breaks.
  package init(name: String, value: String, at place: Place? = nil) throws(Faults) {
    let isName =
      (1...40).contains(name.utf8.count)
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
    if !isName { throw Faults(.badHeaderName(name, at: place)) }
    let lower = name.lowercased()
    if Self.own.contains(lower) || Self.ownBeginnings.contains(where: { lower.hasPrefix($0) }) {
      throw Faults(.headerOfTheLetter(name, at: place))
    }
    self.name = name
    self.value = try HeaderText(value, of: "the header `\(name)`", at: place)
  }

  /// Who gets a letter, what it is and which way it went is never said by hand.
  private static let own: Set<String> = [
    "from", "sender", "reply-to", "to", "cc", "bcc", "subject", "date", "message-id", "in-reply-to", "references",
    "mime-version", "auto-submitted", "precedence", "received", "return-path", "delivered-to", "dkim-signature",
    "authentication-results", "disposition-notification-to", "return-receipt-to",
  ]
  private static let ownBeginnings = ["content-", "list-", "resent-", "arc-"]
}
