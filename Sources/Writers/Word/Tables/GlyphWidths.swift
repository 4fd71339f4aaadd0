/// How wide letters are in Times New Roman, in hundredths of the font's size, near enough for columns.
enum GlyphWidths {
  static func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case " ", "\u{A0}", ".", ",", ":", ";", "'", "|", "i", "j", "l", "t", "f", "I", "!": 28
    case "(", ")", "-", "/", "r", "\"": 34
    case "0"..."9", "₽", "–", "+", "=": 50
    case "ж", "м", "ш", "щ", "ю", "ф", "ы", "m", "w": 70
    case "а"..."я", "ё", "a"..."z", "«", "»": 49
    case "Ж", "М", "Ш", "Щ", "Ю", "Ф", "M", "W", "№", "—": 96
    case "А"..."Я", "Ё", "A"..."Z": 68
    case "\u{1100}"...: 100
    default: 55
    }
  }
}
