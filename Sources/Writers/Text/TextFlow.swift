import DocumentModel

/// The words of a paragraph, with their widths: what lines are made of.
///
/// Only plain spaces part words, so a no-break space keeps its neighbours together.
struct TextFlow {
  struct Word {
    var start: Int
    var end: Int
    var width: Int
    /// Whether the line ends after it.
    var endsLine = false
  }

  /// UTF-8; the words with one space between them.
  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  private var wordStart: Int?

  init(_ inlines: [Inline]) {
    append(inlines)
    endWord()
  }

  init(_ text: String) {
    append(text)
    endWord()
  }

  /// The columns that the longest word takes, and the whole where nothing is broken.
  var widths: (word: Int, line: Int) {
    var longest = 0
    var line = 0
    var longestLine = 0
    var isFirst = true
    for word in words {
      longest = max(longest, word.width)
      line += word.width + (isFirst ? 0 : 1)
      longestLine = max(longestLine, line)
      isFirst = word.endsLine
      if word.endsLine { line = 0 }
    }
    return (longest, longestLine)
  }

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines { append(inline) }
  }

  private mutating func append(_ inline: Inline) {
    switch inline {
    case .text(let text), .code(let text): append(text)
    case .strong(let inner), .emphasis(let inner), .underlined(let inner): append(inner)
    case .superscript(let inner): append(inner, raised: true)
    case .subscript(let inner): append(inner, raised: false)
    case .struck(let inner):
      append("~~")
      append(inner)
      append("~~")
    case .link(let link): append(link)
    case .image(let image): if !image.alternativeText.isEmpty { append("[\(image.alternativeText)]") }
    case .lineBreak: breakLine()
    case .reference(let reference): append(reference.plainText)
    case .blank(let blank): append(blank.underscores)
    case .missing(let path): append(Inline.missingMark(path))
    case .note(let note): append(note.textMark)
    // A text has no pages.
    case .pageNumber, .pageCount: break
    }
  }

  /// Figures as `м²`, where there are such characters: `м2` would be another thing.
  private mutating func append(_ inlines: [Inline], raised: Bool) {
    guard let text = inlines.plainText.smallFigures(raised: raised) else { return append(inlines) }
    append(text)
  }

  /// The words of a link, and its address where they do not say it.
  private mutating func append(_ link: Link) {
    append(link.inlines)
    let shown = link.inlines.plainText
    if link.inlines.isEmpty {
      append(WebAddress.spoken(link.address))
    } else if !WebAddress.isSaid(link.address, by: shown) {
      append(" (\(WebAddress.spoken(link.address)))")
    }
  }

  private mutating func append(_ text: String) {
    VisibleCharacters.withVisibleBytes(of: text) { shown in
      var start = 0
      for index in shown.indices where shown[index] == UInt8(ascii: " ") {
        appendToWord(shown, start..<index)
        endWord()
        start = index + 1
      }
      appendToWord(shown, start..<shown.count)
    }
  }

  private mutating func appendToWord(_ shown: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.isEmpty { return }
    if wordStart == nil {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      wordStart = bytes.count
    }
    bytes.append(contentsOf: shown[range])
  }

  private mutating func endWord() {
    guard let start = wordStart else { return }
    wordStart = nil
    words.append(Word(start: start, end: bytes.count, width: DisplayWidth.of(bytes[start...])))
  }

  private mutating func breakLine() {
    endWord()
    if words.isEmpty || words[words.count - 1].endsLine { return }
    words[words.count - 1].endsLine = true
  }
}

extension TextFlow {
  /// The lines of the paragraph, each within `width` columns.
  func lines(width: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var end = 0
    var used = 0
    var isOpen = false
    func close() {
      if isOpen { lines.append(TextLine(bytes: bytes[start..<end], width: used)) }
      isOpen = false
    }
    for (index, word) in words.enumerated() {
      if isOpen, used + 1 + unbroken(from: index) > width { close() }
      if !isOpen {
        start = word.start
        used = 0
        if word.width > width {
          let pieces = broken(word, width: width)
          for piece in pieces.dropLast() {
            lines.append(TextLine(bytes: bytes[piece.start..<piece.end], width: piece.width))
          }
          if let last = pieces.last { (start, used) = (last.start, last.width) }
        } else {
          used = word.width
        }
        isOpen = true
      } else {
        used += 1 + word.width
      }
      end = word.end
      if word.endsLine { close() }
    }
    close()
    return lines
  }

  /// What has to fit on the line with the word: a dash never begins one, and `№` never ends one.
  private func unbroken(from index: Int) -> Int {
    let word = words[index]
    guard !word.endsLine, index + 1 < words.count else { return word.width }
    let next = words[index + 1]
    return next.isDash(in: bytes) || word.isNumberSign(in: bytes) ? word.width + 1 + next.width : word.width
  }

  /// A word longer than the line, cut between characters.
  private func broken(_ word: Word, width: Int) -> [Word] {
    var pieces: [Word] = []
    var piece = Word(start: word.start, end: word.start, width: 0)
    for character in String(decoding: bytes[word.start..<word.end], as: UTF8.self) {
      let wide = DisplayWidth.of(character)
      if piece.width + wide > width, piece.end > piece.start {
        pieces.append(piece)
        piece = Word(start: piece.end, end: piece.end, width: 0)
      }
      piece.width += wide
      piece.end += character.utf8.count
    }
    pieces.append(piece)
    return pieces
  }
}

extension TextFlow.Word {
  /// `—` or `–` alone.
  fileprivate func isDash(in bytes: [UInt8]) -> Bool {
    width == 1 && end - start == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x94 || bytes[start + 2] == 0x93)
  }

  /// `№` alone.
  fileprivate func isNumberSign(in bytes: [UInt8]) -> Bool {
    end - start == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x84 && bytes[start + 2] == 0x96
  }
}
