/// A password or token: it is used and never shown.
///
/// Whatever prints it, prints dots; there is no way to write it into a file or a journal.
package struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { Self.dots }
  package var debugDescription: String { Self.dots }
  package var customMirror: Mirror { Mirror(reflecting: Self.dots) }

  static let dots = "•••"

  package func isSame(as other: Secret) -> Bool { text == other.text }

  /// Hands the secret to whoever has to say it to a server.
  func use<Result>(_ body: (String) -> Result) -> Result { body(text) }

  /// The text with the secret's places taken by dots, plain or as SMTP says it: a server can repeat what it was told.
  func hidden(in words: String, user: String?) -> String {
    if text.isEmpty { return words }
    let forms = [
      text, Self.base64(Array(text.utf8)), Self.base64(Array("\0\(user ?? "")\0\(text)".utf8)),
      Self.base64(Array("user=\(user ?? "")\u{1}auth=Bearer \(text)\u{1}\u{1}".utf8)),
    ]
    var shown = words
    for form in forms {
      shown = shown.split(separator: form, omittingEmptySubsequences: false).joined(separator: Self.dots)
    }
    return shown
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place <= group.count ? digits[number >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
