/// Text of a value as part of a file's name.
package enum FileNameEscaping {
  /// A text as one name, without folders.
  package static func name(of text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text; `/` becomes `-`, other characters that Windows or Mac refuse become `_`.
  ///
  /// So do control characters and a point at the beginning, which would hide the file.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let isAtStart = bytes.isEmpty || bytes.last == UInt8(ascii: "/")
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "|"): bytes.append(UInt8(ascii: "-"))
      case 0..<0x20, 0x7F, UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        bytes.append(UInt8(ascii: "_"))
      case UInt8(ascii: ".") where isAtStart && position == 0: bytes.append(UInt8(ascii: "_"))
      default: bytes.append(byte)
      }
    }
  }
}
