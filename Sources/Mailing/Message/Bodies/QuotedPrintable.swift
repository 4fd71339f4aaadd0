/// Quoted-printable of RFC 2045 §6.7: lines of 76 characters that no relay has a reason to touch.
struct QuotedPrintable {
  private var out: [UInt8] = []
  private var column = 0

  /// - Parameter text: with CRLF at the end of every line.
  static func of(_ text: [UInt8]) -> [UInt8] {
    var encoder = QuotedPrintable()
    encoder.out.reserveCapacity(text.count + text.count / 2)
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte == 13, position + 1 < text.count, text[position + 1] == 10 {
        encoder.out += [13, 10]
        encoder.column = 0
        position += 2
      } else {
        encoder.put(byte, isLast: position + 1 == text.count || text[position + 1] == 13, ahead: text[position...])
        position += 1
      }
    }
    return encoder.out
  }

  private mutating func put(_ byte: UInt8, isLast: Bool, ahead: ArraySlice<UInt8>) {
    var code = isPlain(byte, isLast: isLast) ? [byte] : [UInt8(ascii: "=")] + HexDigits.codes(byte)
    // Every line but one that ends here keeps a place for the soft line break.
    if column + code.count > (isLast ? 76 : 75) {
      out += [UInt8(ascii: "="), 13, 10]
      column = 0
    }
    // Old mailboxes begin a letter where a line begins with this.
    if column == 0, ahead.starts(with: "From ".utf8) { code = [UInt8(ascii: "=")] + HexDigits.codes(byte) }
    out += code
    column += code.count
  }

  private func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): false
    case 33...126: true
    // Relays take spaces from the ends of lines.
    case 9, 32: !isLast
    default: false
    }
  }
}
