/// Text in which a character that XML cannot hold is written as `_x000D_` (ECMA-376 part 1, section 22.9.2.19).
enum EscapedText {
  /// The text as it is meant, with line breaks as LF.
  static func read(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(0x0D) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      let digits = rest.prefix(4)
      guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), rest.dropFirst(4).first == "_",
        let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number)
      else {
        result += "_x"
        continue
      }
      // What no document can show is left out.
      if number >= 0x20 || number == 9 || number == 10 || number == 13 { result.unicodeScalars.append(scalar) }
      rest = rest.dropFirst(5)
    }
    return (result + rest).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// The text as it is written into a cell: what would be read as an escape is escaped itself.
  static func written(_ text: String) -> String {
    text.contains("_x") ? text.replacing("_x", with: "_x005F_x") : text
  }
}
