/// A parameter behind a header's value, as pieces that can be folded between: `charset=utf-8`.
///
/// File names of other alphabets stand in `Content-Disposition` by RFC 2231 alone. A plain `filename` beside
/// `filename*` would be read first by Outlook and Exchange (MS-OXCMAIL 2.2.3.4.1.1) and by Python, which would show
/// the makeshift name; the rule that `filename*` wins is one of HTTP. Readers without RFC 2231 take `name` of
/// `Content-Type`, an encoded word within quotes.
struct FieldParameter {
  let pieces: [String]

  static let utf8 = FieldParameter(pieces: ["charset=utf-8"])

  static func boundary(_ boundary: String) -> FieldParameter { FieldParameter(pieces: ["boundary=\"\(boundary)\""]) }

  /// `type` of multipart/related: what its first part is.
  static let rootIsHTML = FieldParameter(pieces: ["type=\"text/html\""])

  /// For `Content-Disposition`.
  static func fileName(_ name: HeaderText) -> FieldParameter {
    if let plain = plain("filename", name.text) { return FieldParameter(pieces: [plain]) }
    let characters = name.text.unicodeScalars.map { String($0).utf8.map(percent).joined() }
    let whole = "filename*=utf-8''" + characters.joined()
    if whole.utf8.count <= lineRoom { return FieldParameter(pieces: [whole]) }
    var pieces: [String] = []
    var piece = "filename*0*=utf-8''"
    for character in characters {
      if piece.utf8.count + character.utf8.count > lineRoom {
        pieces.append(piece)
        piece = "filename*\(pieces.count)*="
      }
      piece += character
    }
    return FieldParameter(pieces: pieces + [piece])
  }

  /// For `Content-Type`.
  static func legacyName(_ name: HeaderText) -> FieldParameter {
    if let plain = plain("name", name.text) { return FieldParameter(pieces: [plain]) }
    // Six for the parameter's own name and the opening quote, two for the closing one and a semicolon.
    let words = EncodedWords.of(name.text, first: lineRoom - 8)
    return FieldParameter(pieces: ["name=\"" + words.joined(separator: "\r\n ") + "\""])
  }

  /// A line begins with a space and ends with a semicolon.
  private static let lineRoom = EncodedWords.lineLimit - 2

  /// In quotes, where all readers agree on what is in them.
  private static func plain(_ parameter: String, _ value: String) -> String? {
    let text = "\(parameter)=\"\(value)\""
    let isAgreed = FreeText.isPlain(value) && !value.contains("\"") && !value.contains("\\") && !value.contains("%")
    return isAgreed && !value.hasPrefix(" ") && !value.hasSuffix(" ") && text.utf8.count <= lineRoom ? text : nil
  }

  private static func percent(_ byte: UInt8) -> String {
    let isPlain =
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._".utf8.contains(byte)
    return isPlain ? String(UnicodeScalar(byte)) : "%" + HexDigits.pair(byte)
  }
}
