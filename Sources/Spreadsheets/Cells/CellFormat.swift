/// What a number format makes of a number (ECMA-376 part 1, sections 18.8.30 and 18.8.31), as far as data is concerned.
enum CellFormat: Sendable, Hashable {
  /// A number, however its digits are grouped and coloured.
  case plain
  /// The cell is formatted as text: `@`.
  case text
  /// At least so many digits: `0000000000`.
  case digits(Int)
  /// A day, with or without a time.
  case day
  /// A time of day, or a span of time where hours go on counting: `[h]:mm`.
  case clock(isSpan: Bool)

  /// A format that has a number and no code in the file.
  init(builtIn id: Int) {
    switch id {
    // 27 to 36 and 50 to 58 are days in the languages of East Asia, and used nowhere else.
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47, 55, 56: self = .clock(isSpan: false)
    case 46: self = .clock(isSpan: true)
    case 49: self = .text
    default: self = .plain
    }
  }

  init(code: String) {
    let bare = Self.bare(code)
    if bare.text == "@" {
      self = .text
    } else if bare.text.count > 1, bare.text.allSatisfy({ $0 == "0" }) {
      self = .digits(bare.text.count)
    } else {
      self = Self.moment(bare.text.lowercased(), isSpan: bare.isSpan)
    }
  }

  /// The first section without what is shown as it is: quoted text, `\x`, `_x`, `*x`, and `[Red]` or `[$-419]`.
  private static func bare(_ code: String) -> (text: String, isSpan: Bool) {
    var text = ""
    var isSpan = false
    var rest = code[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": return (text, isSpan)
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        // [h], [mm] and [ss] count on where a clock would begin again.
        if let first = inner.first, "hms".contains(first), inner.allSatisfy({ $0 == first }) {
          isSpan = true
          text += inner
        }
      default: text.append(character)
      }
    }
    return (text, isSpan)
  }

  private static func moment(_ code: String, isSpan: Bool) -> CellFormat {
    let letters = code.replacing("am/pm", with: "h").replacing("a/p", with: "h")
    if letters.contains("general") { return .plain }
    if letters.contains(where: { "dy".contains($0) }) { return .day }
    if letters.contains(where: { "hs".contains($0) }) { return .clock(isSpan: isSpan) }
    // A lone m is a month, unless it counts on.
    if letters.contains("m") { return isSpan ? .clock(isSpan: true) : .day }
    return .plain
  }
}
