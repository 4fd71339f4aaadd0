import DocumentModel

/// The size of an SVG picture: its `width` and `height`, or its `viewBox` in CSS pixels.
enum SVGSize {
  /// The root element stands among the first bytes, behind a declaration and comments at most.
  private static let searched = 8_192
  /// What a browser takes for a picture that says nothing (CSS 2.1, 10.3.2).
  private static let usual = (300.0, 150.0)
  private static let mostPixels = 100_000.0

  /// nil for bytes that are no SVG.
  static func read(_ bytes: [UInt8]) -> (width: Length, height: Length)? {
    let head = String(decoding: bytes.prefix(searched), as: UTF8.self)
    guard let start = head.firstRange(of: "<svg") else { return nil }
    let before = head[..<start.lowerBound].drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard before.isEmpty || before.hasPrefix("<") else { return nil }
    let tag = head[start.upperBound...].prefix { $0 != ">" }
    let box =
      attribute("viewBox", in: tag)?
      .split { $0 == " " || $0 == "," }.compactMap { Double(String($0)) } ?? []
    let natural = box.count == 4 && box[2] > 0 && box[3] > 0 ? (box[2], box[3]) : usual
    let width = attribute("width", in: tag).flatMap(pixels)
    let height = attribute("height", in: tag).flatMap(pixels)
    let ratio = natural.1 / natural.0
    let size =
      switch (width, height) {
      case (let width?, let height?): (width, height)
      case (let width?, nil): (width, width * ratio)
      case (nil, let height?): (height / ratio, height)
      case (nil, nil): natural
      }
    guard size.0 > 0, size.1 > 0, size.0 <= mostPixels, size.1 <= mostPixels else { return nil }
    return (Length(emu: Int(size.0 * 9_525)), Length(emu: Int(size.1 * 9_525)))
  }

  private static func attribute(_ name: String, in tag: Substring) -> Substring? {
    var rest = tag
    while let found = rest.firstRange(of: name) {
      let isWhole = found.lowerBound > tag.startIndex && tag[tag.index(before: found.lowerBound)].isWhitespace
      rest = rest[found.upperBound...]
      let value = rest.drop(while: \.isWhitespace)
      guard isWhole, value.first == "=" else { continue }
      let quoted = value.dropFirst().drop(while: \.isWhitespace)
      guard let quote = quoted.first, quote == "\"" || quote == "'" else { continue }
      return quoted.dropFirst().prefix { $0 != quote }
    }
    return nil
  }

  /// A length in CSS pixels; nil for a percentage.
  private static func pixels(_ text: Substring) -> Double? {
    let number = text.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(String(number)) else { return nil }
    switch text.dropFirst(number.count).lowercased() {
    case "", "px": return value
    case "mm": return value * 96 / 25.4
    case "cm": return value * 96 / 2.54
    case "in": return value * 96
    case "pt": return value * 96 / 72
    case "pc": return value * 16
    default: return nil
    }
  }
}
