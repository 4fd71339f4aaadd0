package import MailAddresses

/// What tells a letter, or a picture within it, from all others: `<digest@domain>`.
package struct MessageID: Sendable, Hashable {
  /// With its angle brackets.
  package let text: String

  /// The same seed gives the same id, so that a letter that is sent once more is known as the same one.
  ///
  /// - Parameters:
  ///   - seed: what makes the letter the one it is, such as mailing and recipient.
  ///   - sender: whose domain stands in it.
  package init(seed: [String], sender: MailAddress) {
    // Lengths in front keep `a`, `bc` from being `ab`, `c`.
    let parts = seed.map { "\($0.utf8.count):\($0)" }.joined()
    text = "<\(ContentDigest.hex(of: Array(parts.utf8)))@\(sender.domain)>"
  }

  /// Of a picture, by its content.
  init(content: [UInt8], sender: MailAddress) { text = "<\(ContentDigest.hex(of: content))@\(sender.domain)>" }

  /// Without its angle brackets, as `cid:` links name it.
  var bare: String { String(text.dropFirst().dropLast()) }
}
