/// Bytes as hexadecimal digits.
enum HexDigits {
  private static let upper = Array("0123456789ABCDEF".utf8)

  /// Two digits in upper case, as quoted-printable and percent-encoding have them.
  static func pair(_ byte: UInt8) -> String { String(decoding: codes(byte), as: UTF8.self) }

  static func codes(_ byte: UInt8) -> [UInt8] { [upper[Int(byte >> 4)], upper[Int(byte & 15)]] }
}
