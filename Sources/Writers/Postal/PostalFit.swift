/// How large letters can be so that a text stays in its place.
enum PostalFit {
  /// Points; smaller ones no postman reads, and what does not fit then is cut off by its place.
  static let smallest = 5.0
  /// From one line to the next, in sizes of the font.
  static let leading = 1.15
  private static let millimetresPerPoint = 25.4 / 72
  /// Fonts that stand in for the usual one are a little wider, and bold letters too.
  private static let reserve = 1.12

  /// The largest size in half points at which the lines fit.
  static func size(_ lines: [PostalSheet.Line], width: Double, height: Double, gap: Double = 0, largest: Double)
    -> Double
  {
    var size = largest
    while size > smallest {
      let count = lines.reduce(0) { $0 + rows(of: $1, width: width, size: size) }
      let points = Double(count) * size * leading + Double(max(0, lines.count - 1)) * gap
      if points * millimetresPerPoint <= height { return size }
      size -= 0.5
    }
    return smallest
  }

  /// How many rows a text takes, broken between words; a word wider than the row is broken itself.
  private static func rows(of line: PostalSheet.Line, width: Double, size: Double) -> Int {
    func measure(_ text: Substring) -> Double {
      Double(GlyphWidths.width(of: String(text))) / 100 * size * millimetresPerPoint * reserve
    }
    let space = measure(" ")
    var rows = 1
    var used = 0.0
    for word in (line.label + " " + line.text).split(separator: " ") {
      let own = measure(word)
      if used > 0, used + space + own > width {
        rows += 1
        used = 0
      }
      used += (used > 0 ? space : 0) + own
      while used > width {
        rows += 1
        used -= width
      }
    }
    return rows
  }
}
