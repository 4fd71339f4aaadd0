/// A text as code points, with what may not be touched.
struct TypographyLine {
  let scalars: [Unicode.Scalar]
  private let frozen: [Bool]
  /// Which characters of ASCII are there at all: most rules have nothing to look at in most texts.
  private let present: [Bool]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var present = [Bool](repeating: false, count: 128)
    for scalar in scalars where scalar.value < 128 { present[Int(scalar.value)] = true }
    self.present = present
    frozen = Self.frozen(scalars)
  }

  /// Whether the text holds this character of ASCII.
  func holdsAny(_ scalar: Unicode.Scalar) -> Bool { present[Int(scalar.value)] }

  func isFrozen(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return self[frozen: range.lowerBound - 1] && self[frozen: range.lowerBound] }
    return range.contains { frozen[$0] }
  }

  private subscript(frozen index: Int) -> Bool { frozen.indices.contains(index) && frozen[index] }

  /// The text with the edits made; they are in order and do not overlap.
  func mended(_ edits: [TypographyEdit]) -> String {
    var out = String.UnicodeScalarView()
    var at = 0
    for edit in edits where edit.range.lowerBound >= at {
      out.append(contentsOf: scalars[at..<edit.range.lowerBound])
      out.append(contentsOf: edit.replacement.unicodeScalars)
      at = edit.range.upperBound
    }
    out.append(contentsOf: scalars[at...])
    return String(out)
  }

  /// Where each character begins in bytes of UTF-8, and where the last one ends.
  var offsets: [Int] {
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    var end = 0
    for scalar in scalars {
      end += UTF8.width(scalar)
      offsets.append(end)
    }
    return offsets
  }

  // MARK: Characters

  func has(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    scalars.indices.contains(index) && scalars[index] == scalar
  }

  func isPlainSpace(_ index: Int) -> Bool { has(index, " ") }

  func isSpace(_ index: Int) -> Bool { has(index, " ") || has(index, "\u{A0}") || has(index, "\u{202F}") }

  /// A space, a line break, or the end on either side.
  func isGap(_ index: Int) -> Bool {
    !scalars.indices.contains(index) || isSpace(index) || scalars[index] == "\n" || scalars[index] == "\t"
  }

  func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  func isLetter(_ index: Int) -> Bool { scalars.indices.contains(index) && scalars[index].isLetter }

  func isCapital(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index].isLetter && scalars[index].properties.isUppercase
  }

  /// Whether these characters stand there.
  func holds(_ word: String, at index: Int) -> Bool {
    var at = index
    for scalar in word.unicodeScalars {
      guard has(at, scalar) else { return false }
      at += 1
    }
    return true
  }

  // MARK: What is not touched

  /// Between backticks, and in words that are addresses, paths, file names.
  private static func frozen(_ scalars: [Unicode.Scalar]) -> [Bool] {
    var frozen = [Bool](repeating: false, count: scalars.count)
    var at = 0
    while at < scalars.count {
      if isBreak(scalars[at]) {
        at += 1
        continue
      }
      let end = scalars[at...].firstIndex(where: isBreak) ?? scalars.count
      var word = at..<end
      while let first = word.first, opening.contains(scalars[first]) { word.removeFirst() }
      while let last = word.last, closing.contains(scalars[last]) { word.removeLast() }
      if isAddress(scalars[word]) { for index in word { frozen[index] = true } }
      at = end
    }
    freezeCode(scalars, &frozen)
    return frozen
  }

  private static func freezeCode(_ scalars: [Unicode.Scalar], _ frozen: inout [Bool]) {
    var opened: Int?
    for index in scalars.indices where scalars[index] == "`" {
      if let start = opened {
        for inside in start...index { frozen[inside] = true }
        opened = nil
      } else {
        opened = index
      }
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\n" || scalar == "\t"
  }

  private static let opening: Set<Unicode.Scalar> = ["\"", "'", "(", "[", "«", "„", "“", "‘"]
  private static let closing: Set<Unicode.Scalar> = [
    "\"", "'", ")", "]", "»", "“", "”", "’", ".", ",", ";", ":", "!", "?",
  ]

  /// `https://…`, `name@host`, `www.…`, `C:\folder`, `report.docx`.
  private static func isAddress(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let point = word.firstIndex(where: { $0 == "." || $0 == "@" || $0 == ":" || $0 == "\\" }) else {
      return false
    }
    for index in point..<word.endIndex {
      switch word[index] {
      case "@": return true
      case "\\" where word.count > 1: return true
      case ":" where index + 2 < word.endIndex && word[index + 1] == "/" && word[index + 2] == "/": return true
      case ".": if isEnding(word, after: index) { return true }
      default: break
      }
    }
    return false
  }

  /// A point between Latin letters or digits with at least two letters behind it: `engross.example`, `акт.docx`.
  private static func isEnding(_ word: ArraySlice<Unicode.Scalar>, after point: Int) -> Bool {
    guard point > word.startIndex, point + 2 < word.endIndex else { return false }
    return word[point + 1].isLatin && word[point + 2].isLatin
  }
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool { isASCII && isLetter }

  /// The two alphabets of most documents are told apart without a look into the tables of Unicode.
  fileprivate var isLetter: Bool {
    switch value {
    case 0x61...0x7A, 0x41...0x5A, 0x410...0x44F, 0x401, 0x451: true
    case 0..<0xAA: false
    default: properties.isAlphabetic
    }
  }
}
