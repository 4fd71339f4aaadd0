/// The address of a link as a relationship holds it.
enum EncodedAddress {
  /// Characters that no address holds (RFC 3987, 2.2); Word does not open a file with such a relationship.
  private static let refused = Set(" \"<>\\^`{|}".utf8)

  /// An address whose characters outside the standard are percent-encoded; letters of other languages stay.
  static func readable(_ address: [UInt8]) -> String {
    var out: [UInt8] = []
    for byte in address {
      if byte <= 0x20 || byte == 0x7F || refused.contains(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        out += (byte < 0x10 ? "%0" + digits : "%" + digits).utf8
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
