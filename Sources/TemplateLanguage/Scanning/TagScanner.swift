package import Diagnostics

/// A stretch of a template between, or of, its tags.
package enum ScannedPiece: Sendable, Hashable {
  case text(Span)
  /// What stands in `{% raw %}…{% endraw %}`; the two marks come as comments around it.
  case raw(Span)
  case tag(Tag)
}

/// Cuts a template at its tags; knows nothing of what stands in them.
package struct TagScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private let end: Int
  private let keepsLabels: Bool
  private var index: Int
  private var textStart: Int
  private var pieces: [ScannedPiece] = []
  private var diagnostics: [Diagnostic] = []
  /// How many bytes were looked at in vain for a closing quotation mark.
  private var wasted = 0

  /// How often forgotten quotation marks may send the search over the whole template: scanning stays linear.
  private static let looksAtEachByte = 8

  /// `{% endraw %}` with all the white space a person would put into it.
  private static let longestRawEnd = 200

  /// The text stretches and tags of a template, or of a range of its bytes, in order.
  ///
  /// With `keepsLabels`, `{#payment}` is text, as outlines label their clauses, and no comment begins there.
  package static func scan(
    _ source: SourceText, range: Range<Int>? = nil, keepsLabels: Bool = false
  ) -> (pieces: [ScannedPiece], diagnostics: [Diagnostic]) {
    let all = 0..<source.utf8.count
    var scanner = TagScanner(source, (range ?? all).clamped(to: all), keepsLabels)
    scanner.run()
    return (scanner.pieces, scanner.diagnostics)
  }

  private init(_ source: SourceText, _ range: Range<Int>, _ keepsLabels: Bool) {
    self.keepsLabels = keepsLabels
    self.source = source
    self.bytes = source.utf8
    self.index = range.lowerBound
    self.textStart = range.lowerBound
    self.end = range.upperBound
  }

  private mutating func run() {
    while index < end {
      guard bytes[index] == UInt8(ascii: "{"), let kind = opening(at: index) else {
        index += 1
        continue
      }
      flushText(to: index)
      switch kind {
      case .comment: scanComment()
      case .output, .control: scanTag(kind)
      }
      textStart = index
    }
    flushText(to: end)
  }

  private mutating func report(at span: Span, _ diagnostic: (Place) -> Diagnostic) {
    if diagnostics.count < LanguageFaults.most { diagnostics.append(diagnostic(span.place(in: source))) }
  }

  private mutating func flushText(to limit: Int) {
    if limit > textStart { pieces.append(.text(Span(textStart, limit))) }
  }

  private func opening(at index: Int) -> Tag.Kind? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "{"): return .output
    case UInt8(ascii: "%"): return .control
    case UInt8(ascii: "#"): return keepsLabels && isLabel(at: index + 2) ? nil : .comment
    default: return nil
    }
  }

  /// Whether a name and `}` stand at `index`, without white space.
  private func isLabel(at index: Int) -> Bool {
    var position = index
    while position < end, bytes[position] > 0x20, !Self.endsLabel.contains(bytes[position]) { position += 1 }
    return position > index && position < end && bytes[position] == UInt8(ascii: "}")
  }

  private static let endsLabel = Array("{}#%".utf8)

  private mutating func scanComment() {
    let start = index
    var position = start + 2
    while position + 1 < end, !(bytes[position] == UInt8(ascii: "#") && bytes[position + 1] == UInt8(ascii: "}")) {
      position += 1
    }
    guard position + 1 < end else {
      report(at: Span(start, start + 2), LanguageFaults.unclosedComment)
      // The rest would be taken for text and its tags for real ones; the comment hides them as its author meant.
      index = end
      return
    }
    index = position + 2
    pieces.append(.tag(tag(.comment, start: start, innerEnd: position)))
  }

  /// Emits the content of a raw stretch between its two marks.
  private mutating func scanRaw(opening: Tag) {
    var mark = opening
    mark.kind = .comment
    pieces.append(.tag(mark))
    let contentStart = index
    var position = index
    while position + 1 < end {
      if bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "%"),
        let closing = rawEnd(at: position)
      {
        if position > contentStart { pieces.append(.raw(Span(contentStart, position))) }
        pieces.append(.tag(closing))
        index = closing.span.end
        return
      }
      position += 1
    }
    report(at: opening.span, LanguageFaults.unclosedRaw)
    if end > contentStart { pieces.append(.raw(Span(contentStart, end))) }
    index = end
  }

  /// The `{% endraw %}` that begins at `position`.
  private func rawEnd(at position: Int) -> Tag? {
    var innerEnd = position + 2
    while innerEnd < end, innerEnd - position < Self.longestRawEnd, bytes[innerEnd] != UInt8(ascii: "%") {
      innerEnd += 1
    }
    guard innerEnd + 1 < end, bytes[innerEnd] == UInt8(ascii: "%"), bytes[innerEnd + 1] == UInt8(ascii: "}") else {
      return nil
    }
    let tag = tag(.comment, start: position, innerEnd: innerEnd)
    return isKeyword("endraw", tag.inner) ? tag : nil
  }

  /// Whether a tag holds this word and nothing else but white space.
  private func isKeyword(_ word: String, _ span: Span) -> Bool {
    TagText(bytes, span).trimmed.elementsEqual(word.utf8)
  }

  private mutating func scanTag(_ kind: Tag.Kind) {
    let start = index
    guard let innerEnd = closing(of: kind, from: start + 2) else { return }
    let tag = tag(kind, start: start, innerEnd: innerEnd)
    index = innerEnd + 2
    if kind == .control, isKeyword("raw", tag.inner) {
      scanRaw(opening: tag)
    } else {
      pieces.append(.tag(tag))
    }
  }

  /// The tag from `start` whose closing delimiter begins at `innerEnd`, its white-space marks taken off.
  private func tag(_ kind: Tag.Kind, start: Int, innerEnd: Int) -> Tag {
    var inner = Span(start + 2, innerEnd)
    var tag = Tag(kind: kind, span: Span(start, innerEnd + 2), inner: inner)
    if inner.start < inner.end, let sign = Sign(bytes[inner.start]) {
      tag.trimsBefore = sign == .minus
      tag.keepsBefore = sign == .plus
      inner.start += 1
    }
    if inner.start < inner.end, let sign = Sign(bytes[inner.end - 1]) {
      tag.trimsAfter = sign == .minus
      tag.keepsAfter = sign == .plus
      inner.end -= 1
    }
    tag.inner = inner
    return tag
  }

  private enum Sign {
    case minus
    case plus

    init?(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "-"): self = .minus
      case UInt8(ascii: "+"): self = .plus
      default: return nil
      }
    }
  }

  /// Where the closing delimiter of the tag opened before `start` begins.
  ///
  /// Reports a tag that is not closed and sets `index` to where scanning goes on.
  private mutating func closing(of kind: Tag.Kind, from start: Int) -> Int? {
    let first = kind == .output ? UInt8(ascii: "}") : UInt8(ascii: "%")
    var position = start
    var braces = 0
    while position < end {
      let byte = bytes[position]
      if byte == first, position + 1 < end, bytes[position + 1] == UInt8(ascii: "}"), braces == 0 { return position }
      if byte == UInt8(ascii: "{") {
        // Two opening delimiters without a closing one between them: the first tag was left open.
        if opening(at: position) != nil { break }
        braces += 1
      } else if byte == UInt8(ascii: "}") {
        braces = max(0, braces - 1)
      } else if let after = textLiteral(at: position, closing: first) {
        position = after
        continue
      }
      position += 1
    }
    report(at: Span(start - 2, start)) { LanguageFaults.unclosedTag(kind, at: $0) }
    index = min(position, end)
    return nil
  }

  /// The offset after the text literal at `position`; nil if there is none or it is not closed within its tag.
  ///
  /// A forgotten mark must not swallow the rest of the template: a text that holds its tag's end is believed only
  /// when it is closed on its own line and does not begin inside a word, as an apostrophe does.
  private mutating func textLiteral(at position: Int, closing: UInt8) -> Int? {
    guard let marks = QuotationMarks(at: position, in: bytes, end: end) else { return nil }
    guard wasted <= bytes.count * Self.looksAtEachByte else { return nil }
    guard let found = marks.closing(from: position, in: bytes, end: end) else {
      wasted += end - position
      return nil
    }
    let holdsEnd = found.content.contains { offset in
      bytes[offset] == closing && offset + 1 < found.content.upperBound && bytes[offset + 1] == UInt8(ascii: "}")
    }
    if holdsEnd, isGlued(position) || bytes[found.content].contains(UInt8(ascii: "\n")) {
      wasted += found.content.count
      return nil
    }
    return found.after
  }

  private func isGlued(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let before = bytes[position - 1]
    return before >= 0x80 || before == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(before | 0x20)
  }
}
