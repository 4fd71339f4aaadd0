package import Diagnostics

/// The word that a recipient unsubscribes from a list with.
///
/// It is list and recipient, encrypted by AES-256-SIV under a key of the office: the recipient and everybody on the
/// way see nothing in it and can make none for another; the office reads both out of it without a table, years later,
/// from a letter's subject or a web server's log. A digest with a key (HMAC) would be as unforgeable but would have
/// to be looked up. The same list, recipient and key give the same token.
package struct UnsubscribeToken: Sendable, Hashable {
  /// Letters, digits, `-` and `_` (base64url).
  package let text: String

  /// - Parameters:
  ///   - list: the list's id.
  ///   - recipient: the ``MailAddress/key`` of the address.
  /// - Throws: `cipher-missing` where the system's library lacks the cipher.
  package init(list: String, recipient: String, key: UnsubscribeKey) throws(Faults) {
    let plain = Array("\(list.utf8.count):\(list)\(recipient)".utf8)
    guard let sealed = DeterministicCipher.seal(plain, with: key.cipherKey, context: [key.number]) else {
      throw Faults(.noUnsubscribeCipher())
    }
    let word = Base64Lines.word([key.number] + sealed)
    text = String(word.compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
  }

  /// Who is unsubscribed from what by a subject, an address or a line of a log with a token somewhere in it.
  ///
  /// - Parameter keys: the office's present key and its former ones.
  /// - Throws: `unsubscribe-unknown` where no word of the text is a token of these keys.
  package static func read(_ text: String, keys: [UnsubscribeKey], at place: Place? = nil) throws(Faults) -> (
    list: String, recipient: String
  ) {
    for word in text.utf8.split(whereSeparator: { !isTokenText($0) }) {
      if let found = opened(Array(word), keys: keys) { return found }
    }
    throw Faults(.unsubscribeUnknown(text, at: place))
  }

  private static func isTokenText(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
  }

  private static func opened(_ word: [UInt8], keys: [UnsubscribeKey]) -> (list: String, recipient: String)? {
    var code = word.map { $0 == 0x2D ? UInt8(ascii: "+") : $0 == 0x5F ? UInt8(ascii: "/") : $0 }
    while code.count % 4 != 0 { code.append(UInt8(ascii: "=")) }
    guard let bytes = Base64Lines.read(code[...]), let number = bytes.first else { return nil }
    for key in keys where key.number == number {
      let plain = DeterministicCipher.open(Array(bytes.dropFirst()), with: key.cipherKey, context: [number])
      if let plain, let found = parts(plain) { return found }
    }
    return nil
  }

  private static func parts(_ plain: [UInt8]) -> (list: String, recipient: String)? {
    guard let border = plain.firstIndex(of: UInt8(ascii: ":")),
      let count = Int(String(decoding: plain[..<border], as: UTF8.self)), (0..<plain.count - border).contains(count)
    else { return nil }
    let list = plain[(border + 1)...].prefix(count)
    return (String(decoding: list, as: UTF8.self), String(decoding: plain[list.endIndex...], as: UTF8.self))
  }
}
