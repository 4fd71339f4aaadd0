import CQREncode

/// A text as a QR code (ISO/IEC 18004), drawn as a picture.
package struct QRCode {
  /// A picture's path begins with it where it holds the text itself.
  static let scheme = "qr:"
  /// The light border that readers need, in modules (ISO/IEC 18004, 9.1).
  private static let border = 4
  /// Pixels of a module's side: sharp in print at the usual three centimetres.
  private static let scale = 8

  /// How many modules a side has, without the border.
  package let side: Int
  /// Row by row; true is dark.
  package let modules: [Bool]

  /// Nil for an empty text, and for one that no code holds (2,331 bytes at this level of correction).
  package init?(_ text: String) {
    var bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), &bytes, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    modules = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// The code with its border as a PNG of black and white.
  func png() -> [UInt8] {
    let pixels = (side + 2 * Self.border) * Self.scale
    return PNGWriter.write(width: pixels, height: pixels) { x, y in
      let (column, row) = (x / Self.scale - Self.border, y / Self.scale - Self.border)
      guard 0..<side ~= column, 0..<side ~= row else { return false }
      return modules[row * side + column]
    }
  }
}
