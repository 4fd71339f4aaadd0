/// The fonts whose letters are pictures, in characters that every font has.
enum SymbolFont {
  /// What a reader sees of one code of such a font; nil where nobody knows.
  ///
  /// Word writes the codes either as they are or in the private area from U+F000.
  static func character(_ code: Int, in font: String) -> Character? {
    let code = code & ~0xFF == 0xF000 ? code & 0xFF : code
    let name = font.lowercased()
    if name == "symbol" { return greek(code) }
    return table(of: name)?.first { $0.0 == code }?.1
  }

  static func isPictorial(_ font: String) -> Bool {
    let name = font.lowercased()
    return name == "symbol" || table(of: name) != nil
  }

  /// A text as a reader sees it; a picture nobody knows becomes `unknown`.
  static func text(_ text: String, in font: String, unknown: Character) -> String {
    let isPictorial = isPictorial(font)
    var out = ""
    for scalar in text.unicodeScalars {
      let code = Int(scalar.value)
      let isPrivate = code >= 0xE000 && code <= 0xF8FF
      if isPictorial, isPrivate || code < 0x100 {
        out.append(character(code, in: font) ?? unknown)
      } else if isPrivate {
        out.append(character(code, in: code == 0xF0B7 ? "symbol" : "wingdings") ?? unknown)
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A bullet as a reader sees it; Word draws its hollow one with the letter `o` of Courier New.
  static func bullet(_ text: String, in font: String) -> String {
    text == "o" ? "◦" : self.text(text, in: font, unknown: "•")
  }

  private static func table(of font: String) -> [(Int, Character)]? {
    switch font {
    case "wingdings": wingdings
    case "wingdings 2": wingdings2
    case "wingdings 3": wingdings3
    case "webdings": webdings
    default: nil
    }
  }

  private static func greek(_ code: Int) -> Character? {
    switch code {
    case 0x20...0x7E: symbolLow[code - 0x20]
    case 0xA0...0xFE: symbolHigh[code - 0xA0]
    default: nil
    }
  }

  private static let symbolLow = Array(
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼")
  private static let symbolHigh = Array(
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪•〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")

  private static let wingdings: [(Int, Character)] =
    [
      (0x20, " "), (0x21, "✏"), (0x22, "✂"), (0x28, "☎"), (0x29, "✆"), (0x2A, "✉"), (0x36, "⌛"), (0x3F, "✍"),
      (0x45, "☜"), (0x46, "☞"), (0x47, "☝"), (0x48, "☟"), (0x4A, "☺"), (0x4C, "☹"), (0x51, "✈"), (0x52, "☼"),
      (0x54, "❄"), (0x6C, "●"), (0x6D, "❍"), (0x6E, "■"), (0x6F, "☐"), (0x70, "☐"), (0x71, "❑"), (0x72, "❒"),
      (0x73, "⬧"), (0x74, "⧫"), (0x75, "◆"), (0x76, "❖"), (0x77, "⬥"), (0x78, "☒"), (0x9E, "·"), (0x9F, "•"),
      (0xA0, "⚫"), (0xA1, "○"), (0xA4, "◉"), (0xA5, "◎"), (0xA7, "▪"), (0xA8, "☐"), (0xAA, "✦"), (0xAB, "★"),
      (0xAC, "✶"), (0xAD, "✴"), (0xAE, "✹"), (0xAF, "✵"), (0xD8, "➢"), (0xDB, "⮘"), (0xDC, "➲"), (0xDF, "←"),
      (0xE0, "→"), (0xE1, "↑"), (0xE2, "↓"), (0xE8, "➔"), (0xEF, "⇦"), (0xF0, "⇨"), (0xF1, "⇧"), (0xF2, "⇩"),
      (0xFB, "✗"), (0xFC, "✓"), (0xFD, "☒"), (0xFE, "☑"),
    ] + numbered(from: 0x81, "①②③④⑤⑥⑦⑧⑨⑩") + numbered(from: 0x8C, "❶❷❸❹❺❻❼❽❾❿")

  private static let wingdings2: [(Int, Character)] = [
    (0x20, " "), (0x4F, "✗"), (0x50, "✓"), (0x51, "☒"), (0x52, "☑"), (0x53, "☒"), (0x54, "☒"), (0x97, "●"),
    (0x98, "●"), (0xA0, "■"), (0xA2, "■"), (0xA3, "☐"), (0xA4, "☐"),
  ]

  private static let wingdings3: [(Int, Character)] = [
    (0x20, " "), (0x66, "←"), (0x67, "→"), (0x68, "↑"), (0x69, "↓"), (0x70, "▲"), (0x71, "▼"), (0x7D, "▶"),
    (0x84, "◀"),
  ]

  private static let webdings: [(Int, Character)] = [
    (0x20, " "), (0x33, "◀"), (0x34, "▶"), (0x35, "▲"), (0x36, "▼"), (0x3D, "■"), (0x61, "✓"), (0x63, "☐"),
    (0x67, "■"), (0x6E, "●"), (0x72, "✗"),
  ]

  private static func numbered(from first: Int, _ characters: String) -> [(Int, Character)] {
    characters.enumerated().map { (first + $0.offset, $0.element) }
  }
}
