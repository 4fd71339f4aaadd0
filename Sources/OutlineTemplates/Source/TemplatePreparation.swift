import Diagnostics
import TemplateLanguage

/// A template made ready for cmark-gfm.
struct PreparedTemplate {
  var markdown = MarkdownText()
  var placeholders = Placeholders()
  /// The tags on lines that hold nothing but control tags.
  var lineTags: [LineTag] = []
  var fences: [FenceLine] = []
}

/// A tag that stands among whole blocks, items or rows: between the lines, not in one.
struct LineTag {
  var tag: Int
  /// Twice the number of its line; odd numbers are the gaps between lines, as in ``OutlineNode/first``.
  var key: Int
  /// How far its line is indented, counted from 0.
  var indentation: Int
}

/// Turns a template's text into Markdown: tags become one character each, lines of control tags and fences go out.
struct TemplatePreparation {
  let source: SourceText
  let tags: [Tag]
  /// What a control tag does for the nesting of tags: 1 opens, -1 closes, 0 neither.
  let nesting: [Int]
  private let lines: [TemplateLine]
  private(set) var prepared = PreparedTemplate()
  private(set) var diagnostics: [Diagnostic] = []
  private var isInTable = false
  /// How many tags have been opened between the rows of the table at hand.
  private var openedInTable = 0

  init(_ source: SourceText, body: Range<Int>, tags: [Tag], nesting: [Int]) {
    self.source = source
    self.tags = tags
    self.nesting = nesting
    lines = TemplateLine.lines(of: source.utf8, in: body, tags: tags)
  }

  static func prepare(
    _ source: SourceText, body: Range<Int>, tags: [Tag], nesting: [Int]
  ) -> (PreparedTemplate, [Diagnostic]) {
    var preparation = TemplatePreparation(source, body: body, tags: tags, nesting: nesting)
    for index in preparation.lines.indices { preparation.prepareLine(index) }
    if preparation.prepared.placeholders.isFull {
      preparation.diagnostics.append(OutlineFaults.tooManyTags(in: source))
    }
    return (preparation.prepared, preparation.diagnostics)
  }

  private mutating func prepareLine(_ index: Int) {
    let line = lines[index]
    if isControlOnly(line) {
      prepareControlLine(index)
    } else if let words = FenceWords(source.utf8, in: line.range), startsWithText(line) {
      isInTable = false
      prepareFence(words, line)
    } else {
      prepareTextLine(index)
    }
  }

  /// A line opened by a tag is no fence, whatever the tag says.
  private func startsWithText(_ line: TemplateLine) -> Bool {
    if case .text = line.parts.first { true } else { false }
  }

  // MARK: Lines of control tags

  private func isControlOnly(_ line: TemplateLine) -> Bool {
    var hasTag = false
    for part in line.parts {
      switch part {
      case .text(let range):
        if !source.utf8[range].isWhiteSpace { return false }
      case .tag(let tag):
        if tags[tag].kind == .output { return false }
        hasTag = true
      }
    }
    return hasTag
  }

  private mutating func prepareControlLine(_ index: Int) {
    let line = lines[index]
    let controls = line.tags.filter { tags[$0].kind == .control }
    // A comment's line is not there at all: it neither ends a paragraph nor a table.
    guard !controls.isEmpty else { return }
    let number = source.line(at: tags[controls[0]].span.start)
    let indentation = line.indentation(in: source.utf8)
    prepared.lineTags += controls.map { LineTag(tag: $0, key: number * 2, indentation: indentation) }
    let depth = controls.reduce(0) { $0 + nesting[$1] }
    if isInTable, isBetweenRows(index) || openedInTable + depth >= 0 && openedInTable > 0 {
      openedInTable += depth
    } else {
      isInTable = false
      prepared.markdown.endLine(from: line.range.upperBound)
    }
  }

  /// Whether the next line that is not a control line goes on with the table at hand.
  private func isBetweenRows(_ index: Int) -> Bool {
    guard let next = nextTextLine(after: index), TableLines.isRow(lines[next].text(in: source.utf8)) else {
      return false
    }
    guard let following = nextTextLine(after: next) else { return true }
    return !TableLines.isDelimiter(lines[following].text(in: source.utf8))
  }

  private func nextTextLine(after index: Int) -> Int? {
    var next = index + 1
    while next < lines.count, isControlOnly(lines[next]) { next += 1 }
    return next < lines.count ? next : nil
  }

  // MARK: Fences

  private mutating func prepareFence(_ words: FenceWords, _ line: TemplateLine) {
    let bytes = source.utf8
    let name = String(decoding: bytes[words.word], as: UTF8.self)
    let span = Span(line.range.lowerBound + line.indentation(in: bytes), line.range.upperBound)
    let known = FenceLine.Name(rawValue: name)
    if known == nil, !name.isEmpty { diagnostics.append(OutlineFaults.unknownFence(name, words.word, in: source)) }
    // An unknown name is read as one that changes nothing, so that its closing line has a partner.
    let fence = FenceLine(
      name: name.isEmpty ? nil : known ?? .keep, title: name, rest: words.rest, span: span,
      line: source.line(at: span.start))
    if known != .annex, !words.rest.isEmpty {
      diagnostics.append(OutlineFaults.wordsBehindFence(name, words.rest, in: source))
    }
    // A comment is a block of its own wherever it stands, so that Markdown itself says where the fence belongs.
    prepared.markdown.append(bytes[line.range.lowerBound..<span.start], from: line.range.lowerBound)
    let mark = prepared.placeholders.add(.fence(prepared.fences.count))
    prepared.markdown.append(
      placeholder: Array("<!--".utf8) + mark + Array("-->".utf8), from: span.start)
    prepared.markdown.endLine(from: line.range.upperBound)
    prepared.fences.append(fence)
  }

  // MARK: Lines of text

  private mutating func prepareTextLine(_ index: Int) {
    let line = lines[index]
    let text = line.text(in: source.utf8)
    if isInTable {
      isInTable = !line.parts.isEmpty && !(text.isWhiteSpace && line.tags.isEmpty)
    } else if TableLines.isDelimiter(text), index > 0, TableLines.isRow(lines[index - 1].text(in: source.utf8)) {
      isInTable = true
      openedInTable = 0
    } else {
      reportDelimiterBelowTag(text, index)
      separateTable(at: index)
    }
    let writer = InlinePreparation(source: source, tags: tags)
    writer.write(line, into: &prepared)
    prepared.markdown.endLine(from: line.range.upperBound)
  }

  /// A tag between a table's header and the line below it parts them.
  private mutating func reportDelimiterBelowTag(_ text: [UInt8], _ index: Int) {
    guard index > 0, TableLines.isDelimiter(text), isControlOnly(lines[index - 1]),
      let tag = lines[index - 1].tags.first(where: { tags[$0].kind == .control })
    else { return }
    diagnostics.append(OutlineFaults.headerGoverned(tags[tag].span, in: source))
  }

  /// Puts a blank line between a paragraph and the table right below it: cmark loses count of the lines otherwise.
  private mutating func separateTable(at index: Int) {
    let line = lines[index]
    guard index > 0, index + 1 < lines.count, TableLines.isRow(line.text(in: source.utf8)),
      TableLines.isDelimiter(lines[index + 1].text(in: source.utf8)), !isControlOnly(lines[index - 1])
    else { return }
    let prefix = source.utf8[line.range].prefix { [$0].isWhiteSpace || $0 == UInt8(ascii: ">") }
    // In a line that begins a list item there is no paragraph above.
    guard line.range.lowerBound + prefix.count < line.range.upperBound,
      source.utf8[line.range.lowerBound + prefix.count] == UInt8(ascii: "|")
    else { return }
    prepared.markdown.append(prefix, from: line.range.lowerBound)
    prepared.markdown.endLine(from: line.range.lowerBound)
  }
}
