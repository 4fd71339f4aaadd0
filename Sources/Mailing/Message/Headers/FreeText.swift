/// Words of people in headers: as they are where that is safe, else as encoded words.
enum FreeText {
  /// Of a header that is text as a whole, such as the subject.
  static func words(_ text: String, first room: Int) -> [String] {
    if text.isEmpty { return [] }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    // Spaces at the ends and several in a row get lost where lines are folded.
    let isSafe = isPlain(text) && words.allSatisfy { !$0.isEmpty && $0.utf8.count <= room }
    return isSafe ? words : EncodedWords.of(text, first: room)
  }

  /// Of a name in front of an address: atoms, a quoted string, or encoded words.
  static func phrase(_ text: String, first room: Int) -> [String] {
    if text.isEmpty { return [] }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if isPlain(text), words.allSatisfy({ isAtom($0) && $0.utf8.count <= room }) { return words }
    let quoted = quoted(text)
    let isShort = quoted.utf8.count <= room && !text.hasPrefix(" ") && !text.hasSuffix(" ")
    return isPlain(text) && isShort ? [quoted] : EncodedWords.of(text, first: room)
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// ASCII without controls, and nothing that a reader would take for an encoded word.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
  }

  private static func isAtom(_ word: String) -> Bool {
    !word.isEmpty
      && word.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          true
        default: "!#$%&'*+-/=?^_`{|}~".utf8.contains($0)
        }
      }
  }
}
