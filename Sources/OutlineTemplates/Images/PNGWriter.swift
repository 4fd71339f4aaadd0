import CZlib

/// Writes pictures of black and white as PNG (ISO/IEC 15948).
enum PNGWriter {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// - Parameter isDark: asked for every pixel, row by row.
  static func write(width: Int, height: Int, isDark: (_ x: Int, _ y: Int) -> Bool) -> [UInt8] {
    let rowBytes = (width + 7) / 8
    var rows: [UInt8] = []
    rows.reserveCapacity((rowBytes + 1) * height)
    for y in 0..<height {
      // The filter of the row: none.
      rows.append(0)
      for byte in 0..<rowBytes {
        var bits: UInt8 = 0
        for bit in 0..<8 {
          let x = byte * 8 + bit
          // In greyscale of one bit, 1 is white.
          if x >= width || !isDark(x, y) { bits |= 0x80 >> UInt8(bit) }
        }
        rows.append(bits)
      }
    }
    // One bit a pixel, greyscale, deflate, no filters, not interlaced.
    let header = bigEndian(width) + bigEndian(height) + [1, 0, 0, 0, 0]
    return signature + chunk("IHDR", header) + chunk("IDAT", packed(rows)) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return bigEndian(content.count) + checked + bigEndian(Int(crc32(0, checked, uInt(checked.count))))
  }

  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      // A buffer of the bound's size is always enough, so this cannot fail.
      compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
      count = Int(length)
    }
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
