/// Text of a value as part of a file's name.
package enum FileNameEscaping {
  /// A text as one name, without folders.
  package static func name(of text: String) -> String {
    var output = OutputBytes()
    append(text, to: &output)
    return String(decoding: output.finished(), as: UTF8.self)
  }

  /// Appends the text; `/` becomes `-`, other characters that Windows or Mac refuse become `_`.
  ///
  /// So do control characters, the marks that turn the direction of writing (`invoice\u{202E}fdp.exe` shows as
  /// `invoiceexe.pdf`), and a point at the beginning, which would hide the file.
  static func append(_ text: String, to output: inout OutputBytes) {
    let isAtStart = output.count == 0 || output.last == UInt8(ascii: "/")
    for (position, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "/", "\\", ":", "|": output.append(UInt8(ascii: "-"))
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "*", "?", "\"", "<", ">": output.append(UInt8(ascii: "_"))
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{2028}", "\u{2029}": output.append(UInt8(ascii: "_"))
      case _ where scalar.properties.isNoncharacterCodePoint: output.append(UInt8(ascii: "_"))
      case "." where isAtStart && position == 0: output.append(UInt8(ascii: "_"))
      default: output.append(String(scalar))
      }
    }
  }
}
