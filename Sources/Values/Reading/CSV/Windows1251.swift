/// The encoding of Russian Windows, in which older programs still write their lists.
enum Windows1251 {
  /// The characters of the bytes 80 to BF and, after them, of none other: C0 to FF are the letters А to я in order.
  ///
  /// 98 has no character; it becomes the control character of the same number, as browsers read it.
  private static let upper: [UInt16] = [
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C,
    0x040B,
    0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0098, 0x2122, 0x0459, 0x203A, 0x045A,
    0x045C,
    0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB,
    0x00AC,
    0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454,
    0x00BB,
    0x0458, 0x0405, 0x0455, 0x0457,
  ]

  /// Appends the bytes as UTF-8.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case ..<0x80: out.append(byte)
      case 0xC0...: append(UInt16(byte) - 0xC0 + 0x0410, to: &out)
      default: append(upper[Int(byte) - 0x80], to: &out)
      }
    }
  }

  private static func append(_ unit: UInt16, to out: inout [UInt8]) {
    if unit >= 0x800 {
      out.append(0xE0 | UInt8(unit >> 12))
      out.append(0x80 | UInt8(unit >> 6 & 0x3F))
    } else {
      out.append(0xC0 | UInt8(unit >> 6))
    }
    out.append(0x80 | UInt8(unit & 0x3F))
  }
}
