/// What stands before the `@`: a dot-atom, or a quoted string where it holds what an atom cannot.
struct LocalPart {
  /// As headers have it; in quotes only where they are needed.
  let text: String
  /// Without quotes and escapes.
  let plain: String

  init(_ written: String) throws(AddressFlaw) {
    try Self.refuseOtherLetters(written)
    if written.hasPrefix("\"") {
      plain = try Self.unquoted(written)
      text = Self.isDotAtom(plain) ? plain : Self.quoted(plain)
    } else {
      try Self.checkAtom(written)
      plain = written
      text = written
    }
    // RFC 5321 §4.5.3.1.1
    if text.utf8.count > 64 { throw .localTooLong(text.utf8.count) }
  }

  /// What an atom may hold beside letters and digits: RFC 5322 §3.2.3.
  private static let marks = Set("!#$%&'*+-/=?^_`{|}~".unicodeScalars)

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      || marks.contains(scalar)
  }

  private static func isDotAtom(_ text: String) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAtomText)
    }
  }

  private static func checkAtom(_ text: String) throws(AddressFlaw) {
    for scalar in text.unicodeScalars where scalar != "." && !isAtomText(scalar) { throw .character(scalar) }
    if !isDotAtom(text) { throw .localDots }
  }

  private static func unquoted(_ text: String) throws(AddressFlaw) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars.dropFirst().dropLast() {
      guard (" "..."~").contains(scalar) else { throw .character(scalar) }
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        plain.append(scalar)
        isEscaped = false
      }
    }
    if plain.isEmpty { throw .noLocal }
    return String(plain)
  }

  private static func quoted(_ plain: String) -> String {
    "\"" + plain.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func refuseOtherLetters(_ text: String) throws(AddressFlaw) {
    if text.unicodeScalars.allSatisfy(\.isASCII) { return }
    if let letter = StrangeLetter(in: text) { throw .mixedAlphabets(word: text, letter) }
    if StrangeLetter.seemsLatin(text) { throw .seemingLatin(word: text) }
    throw .otherAlphabet(local: text)
  }
}
