import DocumentModel

/// The format of a picture and its natural size, read from its first bytes.
struct ImageSniffer {
  var format: Image.Format
  var width: Length
  var height: Length

  /// Larger than any picture on paper; keeps arithmetic on a file's numbers from overflowing.
  private static let mostPixels = 100_000
  private static let emuPerInch = 914_400.0
  /// What a picture without a resolution of its own has: a CSS pixel.
  private static let usualResolution = 96.0

  /// nil for a file that is no picture of a known format, or is cut off.
  init?(_ bytes: [UInt8]) {
    if let png = Self.png(bytes) ?? Self.jpeg(bytes) {
      self = png
    } else if let (width, height) = SVGSize.read(bytes) {
      self.init(format: .svg, width: width, height: height)
    } else {
      return nil
    }
  }

  private init(format: Image.Format, width: Length, height: Length) {
    self.format = format
    self.width = width
    self.height = height
  }

  private init?(_ format: Image.Format, pixels: (Int, Int), perInch: (Double, Double)) {
    let (width, height) = pixels
    guard (1...Self.mostPixels).contains(width), (1...Self.mostPixels).contains(height) else { return nil }
    let usable = 10.0...10_000.0
    func length(_ count: Int, _ resolution: Double) -> Length {
      let resolution = usable.contains(resolution) ? resolution : Self.usualResolution
      return Length(emu: Int(Double(count) / resolution * Self.emuPerInch))
    }
    self.init(format: format, width: length(width, perInch.0), height: length(height, perInch.1))
  }

  /// PNG: the size stands in IHDR, which comes first; the resolution, if any, in pHYs (pixels per metre).
  private static func png(_ bytes: [UInt8]) -> ImageSniffer? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 33,
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    var resolution = (usualResolution, usualResolution)
    var offset = 8
    while offset + 12 <= bytes.count {
      let length = bytes.bigEndian(offset, 4)
      let name = bytes[offset + 4..<offset + 8]
      if name.elementsEqual("IDAT".utf8) || length > bytes.count { break }
      if name.elementsEqual("pHYs".utf8), length == 9, offset + 17 <= bytes.count, bytes[offset + 16] == 1 {
        let perMetre = (bytes.bigEndian(offset + 8, 4), bytes.bigEndian(offset + 12, 4))
        resolution = (Double(perMetre.0) * 0.0254, Double(perMetre.1) * 0.0254)
      }
      offset += length + 12
    }
    return ImageSniffer(.png, pixels: (bytes.bigEndian(16, 4), bytes.bigEndian(20, 4)), perInch: resolution)
  }

  /// JPEG: the resolution stands in the JFIF segment, the size in the first frame header (SOF).
  private static func jpeg(_ bytes: [UInt8]) -> ImageSniffer? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var resolution = (usualResolution, usualResolution)
    var offset = 2
    while offset + 9 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let length = bytes.bigEndian(offset + 2, 2)
      // Start of frame, but not the tables that have numbers among them.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let height = bytes.bigEndian(offset + 5, 2)
        let width = offset + 9 <= bytes.count ? bytes.bigEndian(offset + 7, 2) : 0
        return ImageSniffer(.jpeg, pixels: (width, height), perInch: resolution)
      }
      if marker == 0xE0, length >= 14, offset + 16 <= bytes.count,
        bytes[offset + 4..<offset + 8].elementsEqual("JFIF".utf8)
      {
        let perUnit = (Double(bytes.bigEndian(offset + 12, 2)), Double(bytes.bigEndian(offset + 14, 2)))
        switch bytes[offset + 11] {
        case 1: resolution = perUnit
        case 2: resolution = (perUnit.0 * 2.54, perUnit.1 * 2.54)
        default: break
        }
      }
      guard length >= 2 else { return nil }
      offset += 2 + length
    }
    return nil
  }
}

extension [UInt8] {
  /// An unsigned number of up to four bytes; 0 beyond the end.
  fileprivate func bigEndian(_ offset: Int, _ size: Int) -> Int {
    guard offset >= 0, offset + size <= count else { return 0 }
    return self[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
  }
}
