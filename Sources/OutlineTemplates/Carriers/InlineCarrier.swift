import Diagnostics
import DocumentModel
import Merging
import Values

/// Receives what stands in one line or paragraph.
struct InlineCarrier: Carrier {
  private var line = GrowingLine()
  /// How the last inline ended, where the template itself ended it so.
  private var edge = Edge.other

  /// What a left-out tag must not double.
  private enum Edge {
    case space
    case lineBreak
    case other
  }

  init() {}

  consuming func finished() -> [Inline] { line.finished() }

  mutating func append(_ content: InlineContent, _ merge: inout Merge) throws(MergeStopped) {
    switch content {
    case .fixed(let fixed): append(fixed: fixed)
    case .strong(let program): append(try part(program, &merge), Inline.strong)
    case .emphasis(let program): append(try part(program, &merge), Inline.emphasis)
    case .struck(let program): append(try part(program, &merge), Inline.struck)
    case .code(let program):
      let text = try part(program, &merge).plainText
      if !text.isEmpty { append(.code(text)) }
    case .link(let address, let program, let span):
      try appendLink(address, program, span, &merge)
    case .image(let image): try appendImage(image, &merge)
    }
  }

  private func part(_ program: Program<InlineContent>, _ merge: inout Merge) throws(MergeStopped) -> [Inline] {
    var carrier = InlineCarrier()
    try merge.run(program, into: &carrier)
    return carrier.finished()
  }

  private mutating func append(_ inner: [Inline], _ wrap: ([Inline]) -> Inline) {
    if !inner.isEmpty { append(wrap(inner)) }
  }

  private mutating func appendLink(
    _ address: Program<InlineContent>, _ program: Program<InlineContent>, _ span: Span, _ merge: inout Merge
  ) throws(MergeStopped) {
    let target = try part(address, &merge).plainText
    let inner = try part(program, &merge)
    switch LinkAddress(target) {
    case .safe(let address):
      append(inner.isEmpty ? [.text(target)] : inner) { .link(Link(address: address, inlines: $0)) }
    case .empty: line.append(inner)
    case .relative: merge.report(OutlineFaults.linkRelative(target, merge.place(of: span)))
    case .unsafe: merge.report(OutlineFaults.linkUnsafe(target, merge.place(of: span)))
    }
  }

  private mutating func appendImage(_ content: ImageContent, _ merge: inout Merge) throws(MergeStopped) {
    let path = try part(content.address, &merge).plainText
    let alternative = try part(content.alternative, &merge).plainText
    // A missing field has been told already.
    if path.isEmpty { return }
    do throws(Faults) {
      let place = merge.place(of: content.span)
      append(
        .image(
          try content.request.image(at: path, alternativeText: alternative, place: place, content.surroundings)))
    } catch {
      let source = merge.dataPlace(ofOutputIn: content.address)
      for diagnostic in error.diagnostics { merge.report(OutlineFaults.image(diagnostic, pathFrom: source)) }
    }
  }

  // MARK: The template's own text

  /// Appends the template's own inlines; a space or line break is not doubled over a tag that gave nothing.
  private mutating func append(fixed: [Inline]) {
    guard let first = fixed.first else { return }
    var start = 0
    switch (edge, first) {
    case (.lineBreak, .lineBreak):
      start = 1
    case (.space, .text(let text)) where text.utf8.first == UInt8(ascii: " "):
      line.append(text: String(text.dropFirst()))
      start = 1
    case (_, .text(let text)):
      line.append(text: text)
      start = 1
    default: break
    }
    line.append(fixed[start...])
    switch fixed[fixed.count - 1] {
    case .text(let text) where text.utf8.last == UInt8(ascii: " "): edge = .space
    case .lineBreak: edge = .lineBreak
    default: edge = .other
    }
  }

  private mutating func append(_ inline: Inline) {
    line.append(inline)
    edge = .other
  }

  // MARK: Values

  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    switch value {
    case .formatted(let formatted): append(formatted, at: span, &merge)
    case .text(let text):
      try merge.spend(bytes: text.utf8.count)
      append(value: text)
    default: append(value: merge.text(of: value))
    }
  }

  private mutating func append(_ formatted: any FormattedText, at span: Span, _ merge: inout Merge) {
    switch formatted {
    case let part as FormattedInlines: append(inlines: part.inlines)
    case let blocks as FormattedBlocks:
      if let paragraph = blocks.paragraph {
        append(inlines: paragraph)
      } else {
        merge.report(OutlineFaults.severalParagraphs(merge.place(of: span)))
      }
    case let markdown as MarkdownSource: append(merge.blocks(of: markdown, at: span), at: span, &merge)
    case is FormattedItems, is FormattedRows:
      merge.report(OutlineFaults.valueOnWrongLevel("words", merge.place(of: span)))
    default: append(value: formatted.plainText)
    }
  }

  private mutating func append(inlines more: [Inline]) {
    if more.isEmpty { return }
    line.append(more)
    edge = .other
  }

  /// Appends text from the data: its line breaks are line breaks, everything else is characters.
  mutating func append(value text: String) {
    guard !text.isEmpty else { return }
    edge = .other
    guard text.hasLineBreak else { return line.append(text: text) }
    // `\r\n` is one Character, so one line break.
    var part = ""
    for character in text {
      if character.isNewline, character != "\u{2028}", character != "\u{2029}", character != "\u{85}" {
        line.append(text: part)
        line.append(.lineBreak)
        part = ""
      } else {
        part.append(character)
      }
    }
    line.append(text: part)
  }

  mutating func appendMissing(path: String) { append(.missing(path)) }

  func fresh() -> InlineCarrier { InlineCarrier() }

  consuming func captured() -> Value { .formatted(FormattedInlines(inlines: line.finished())) }
}

extension String {
  fileprivate var hasLineBreak: Bool {
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    return utf8.withContiguousStorageIfAvailable { $0.contains(where: isBreak) } ?? utf8.contains(where: isBreak)
  }
}

extension [Inline] {
  private var hasLooseEnds: Bool {
    func isLoose(_ inline: Inline?, _ edge: (String) -> UInt8?) -> Bool {
      switch inline {
      case .lineBreak: true
      case .text(let text): edge(text) == UInt8(ascii: " ") || text.isEmpty
      default: false
      }
    }
    return isLoose(first, { $0.utf8.first }) || isLoose(last, { $0.utf8.last })
  }

  /// Without spaces and line breaks at both ends; empty when nothing else is there.
  var trimmedLine: [Inline] {
    if !hasLooseEnds { return self }
    var inlines = self[...]
    while let first = inlines.first {
      if case .lineBreak = first {
        inlines = inlines.dropFirst()
      } else if case .text(let text) = first, text.utf8.first == UInt8(ascii: " ") {
        let rest = text.drop { $0 == " " }
        inlines = inlines.dropFirst()
        if !rest.isEmpty {
          inlines = [.text(String(rest))] + inlines
          break
        }
      } else {
        break
      }
    }
    while let last = inlines.last {
      if case .lineBreak = last {
        inlines = inlines.dropLast()
      } else if case .text(let text) = last, text.utf8.last == UInt8(ascii: " ") {
        var rest = text[...]
        while rest.last == " " { rest = rest.dropLast() }
        inlines = inlines.dropLast()
        if !rest.isEmpty {
          inlines += [.text(String(rest))]
          break
        }
      } else {
        break
      }
    }
    return Array(inlines)
  }
}
