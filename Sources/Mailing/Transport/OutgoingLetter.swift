/// A finished letter with the addresses that a carrier goes by.
package struct OutgoingLetter: Sendable {
  /// Unlike any other letter's; the same one when it is sent again.
  package var id: String
  /// Where bounces go, in ASCII; empty for none.
  package var sender: String
  /// Exactly one address, in ASCII.
  package var recipient: String
  /// The message of RFC 5322 with CRLF between its lines; a carrier changes none of it.
  package var bytes: [UInt8]

  package init(id: String, sender: String, recipient: String, bytes: [UInt8]) {
    self.id = id
    self.sender = sender
    self.recipient = recipient
    self.bytes = bytes
  }

  /// What keeps it from being handed over; nil where nothing does.
  ///
  /// An address is checked for what would break the dialogue only: a line break in it would be a command of its own.
  var flaw: String? {
    if !Self.isSayable(recipient) || recipient.isEmpty { return "its recipient's address cannot be said to a server" }
    if !Self.isSayable(sender) { return "its sender's address cannot be said to a server" }
    if bytes.isEmpty { return "it is empty" }
    if !hasWholeLines { return "its lines do not end as those of letters do" }
    return nil
  }

  private static func isSayable(_ address: String) -> Bool {
    address.utf8.count <= 254
      && address.utf8.allSatisfy { 33...126 ~= $0 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  /// Every line ends with CRLF, and CR and LF stand nowhere else: a server would take them for one or change them.
  private var hasWholeLines: Bool {
    guard bytes.suffix(2) == [13, 10] else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for position in bytes.indices {
        switch bytes[position] {
        case 10 where position == 0 || bytes[position - 1] != 13: return false
        case 13 where position + 1 == bytes.count || bytes[position + 1] != 10: return false
        default: break
        }
      }
      return true
    }
  }
}

/// Whoever takes letters: a mail server, or a folder.
package protocol MailTransport {
  /// Hands over one letter; gives what became of it and never fails in another way.
  func send(_ letter: OutgoingLetter, _ watch: LetterWatch) -> MailAnswer
  /// Takes leave; a letter after it makes a new beginning.
  func close()
}

extension MailTransport {
  /// Hands over a letter that nobody watches.
  package func send(_ letter: OutgoingLetter) -> MailAnswer { send(letter, LetterWatch()) }
}
