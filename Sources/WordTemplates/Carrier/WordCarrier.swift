import Diagnostics
import Merging
import OpenXML
import OutlineTemplates
import Values

/// Receives one part of a Word file: stretches of bytes, and values in the places between them.
struct WordCarrier: Carrier {
  typealias Content = WordContent

  let output: WordOutput
  /// The place of the value at hand; nil outside runs.
  private var place: RunPlace?
  /// Whether values stand where the template has a place for one, and not between runs, paragraphs or rows.
  private var isInHole = false

  init(into output: WordOutput) { self.output = output }

  mutating func append(_ content: WordContent, _ merge: inout Merge) throws(MergeStopped) {
    switch content {
    case .stretch(let stretch): try append(stretch, &merge)
    case .events(let events): for event in events { output.document.note(event) }
    case .loose(let hole):
      output.content.appendLoose([])
      try fill(hole, &merge)
    case .droppable(let program): try appendDroppable(program, &merge)
    case .needsContent(let content): try append(content, &merge)
    case .endsWithParagraph(let program, let filler):
      try merge.run(program, into: &self)
      if !output.endsParagraph { try append(filler, &merge) }
    case .program(let program): try merge.run(program, into: &self)
    case .guest(let program, let section):
      guard output.beginSection() else { return try merge.run(program, into: &self) }
      try merge.run(program, into: &self)
      output.openSection = section
    case .finalSection(let program):
      if let section = output.openSection {
        output.content.appendLoose(section)
        output.openSection = nil
      } else {
        try merge.run(program, into: &self)
      }
    case .mayBeBlocks(let value): try append(value, &merge)
    case .outline(let outline): try append(outline, &merge)
    case .grid(let event): output.note(event)
    }
  }

  private mutating func append(_ stretch: WordStretch, _ merge: inout Merge) throws(MergeStopped) {
    try merge.spend(bytes: stretch.size)
    if output.openSection != nil { output.closeSection() }
    output.content.begin(stretch: stretch.number)
    if output.firstLevel == nil { output.firstLevel = stretch.level }
    if stretch.isVisible { output.visible += 1 }
    if stretch.events.isEmpty {
      for hole in stretch.holes {
        try fill(hole, &merge)
        output.content.endSlot()
      }
    } else {
      try fill(stretch, &merge)
    }
    if let ends = stretch.endsParagraph { output.endsParagraph = ends }
    output.level = stretch.levelBehind
  }

  /// The same for a stretch with something to take note of between its values.
  private mutating func fill(_ stretch: WordStretch, _ merge: inout Merge) throws(MergeStopped) {
    var events = stretch.events[...]
    for (position, hole) in stretch.holes.enumerated() {
      while let next = events.first, next.position <= position {
        output.document.note(next.event)
        events = events.dropFirst()
      }
      try fill(hole, &merge)
      output.content.endSlot()
    }
    for next in events { output.document.note(next.event) }
  }

  private mutating func fill(_ hole: WordHole, _ merge: inout Merge) throws(MergeStopped) {
    let outer = isInHole
    isInHole = true
    defer { isInHole = outer }
    switch hole.kind {
    case .run(let program, let place):
      self.place = place
      let before = output.content.size
      try merge.run(program, into: &self)
      if output.content.size > before { output.visible += 1 }
    case .text(let pieces, let characters):
      place = nil
      output.characters = characters
      try append(pieces, &merge)
    case .drawingID: output.append(String(output.document.nextDrawingID()))
    case .bookmarkID(let id): output.append(String(output.document.bookmarkID(of: id)))
    case .bookmarkName(let name):
      output.characters = .attribute
      output.append(output.document.bookmarkName(of: name))
    case .shapeID(let id):
      output.characters = .attribute
      output.append(output.document.shapeID(of: id))
    case .columnSpan(let program):
      let columns = Int(try text(of: program, &merge)).map { min(max($0, 1), CountedGrid.mostColumns) } ?? 1
      output.append(String(columns))
      output.note(.cell(columns: columns, width: nil))
    case .choice(let program, let words):
      let chosen = try text(of: program, &merge)
      output.append(words.contains(chosen) ? chosen : words[0])
    case .colour(let program, let span): output.append(try colour(program, span, &merge))
    case .listNumber(let list): output.append(String(output.document.lists.number(of: list)))
    case .clauseNumber(let reference): output.refer(reference)
    case .bookmarkReference(let name):
      output.characters = .text
      output.append(output.document.lastName(ofBookmark: name))
    case .note(let note): try write(note, &merge)
    case .noteNumber(let kind): output.append(String(output.document.lastNote(kind)))
    case .liveNotes(let kind): output.content.append(output.document.notes[kind]?.markup ?? [])
    case .once(let key, let markup): if output.document.isFirst(key) { output.content.append(markup) }
    case .bookmarkCheck(let reference): output.check(reference)
    case .madeLists: output.content.append(output.document.lists.markup)
    case .picture(let property, let box): try append(property, of: box, &merge)
    case .linkAddress(let pieces):
      var address = WordCarrier(into: output.fresh())
      address.output.characters = nil
      address.isInHole = true
      try address.append(pieces, &merge)
      output.append(output.relationships.link(to: EncodedAddress.readable(address.output.bytes())))
    }
    output.content.append(hole.terminator)
  }

  /// Writes a note for its part, and puts its number here.
  private mutating func write(_ note: NoteProgram, _ merge: inout Merge) throws(MergeStopped) {
    let document = output.document
    let number = document.beginNote(note.kind)
    let inner = WordOutput(
      note.template, document, document.notes[note.kind]?.relationships ?? MadeRelationships(), isValue: true)
    var carrier = WordCarrier(into: inner)
    try merge.run(note.program, into: &carrier)
    document.notes[note.kind]?.markup += inner.bytes()
    output.append(String(number))
  }

  private mutating func append(_ pieces: [WordHole.Piece], _ merge: inout Merge) throws(MergeStopped) {
    place = nil
    for piece in pieces {
      switch piece {
      case .text(let text): output.append(text)
      case .output(let program): try merge.run(program, into: &self)
      }
    }
  }

  /// What a program gives as text, apart from everything else.
  private func text(of program: Program<WordContent>, _ merge: inout Merge) throws(MergeStopped) -> String {
    var carrier = WordCarrier(into: output.fresh())
    carrier.output.characters = nil
    carrier.isInHole = true
    try merge.run(program, into: &carrier)
    return String(decoding: carrier.output.bytes(), as: UTF8.self)
  }

  /// The colour a program gives; what the data lacks is no colour in a draft.
  private func colour(_ program: Program<WordContent>, _ span: Span, _ merge: inout Merge) throws(MergeStopped)
    -> String
  {
    let text = try text(of: program, &merge)
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    if digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) { return String(digits) }
    if text != "auto", !text.isEmpty, !text.hasPrefix("⟦") {
      merge.report(WordTemplateFaults.notAColour(text, at: span.place(in: merge.source)))
    }
    return "auto"
  }

  /// A paragraph or row that tags decide about goes when nothing of it shows.
  private mutating func appendDroppable(_ program: Program<WordContent>, _ merge: inout Merge) throws(MergeStopped) {
    let before = output.state
    let visible = output.visible
    try merge.run(program, into: &self)
    if output.visible == visible { output.rollBack(to: before) }
  }

  private mutating func append(_ needing: NeedingContent, _ merge: inout Merge) throws(MergeStopped) {
    let state = output.state
    try merge.run(needing.open, into: &self)
    let before = output.content.size
    try merge.run(needing.content, into: &self)
    if output.content.size == before {
      output.rollBack(to: state)
    } else {
      try merge.run(needing.close, into: &self)
    }
  }

  /// Whole blocks take the place of the paragraph of their tag.
  private mutating func append(_ value: LoneValue, _ merge: inout Merge) throws(MergeStopped) {
    let before = output.state
    let outer = (output.lonePlace, output.blocks)
    output.lonePlace = value.place
    output.blocks = nil
    try merge.run(value.paragraph, into: &self)
    if let blocks = output.blocks {
      output.rollBack(to: before)
      output.closeSection()
      output.content.appendLoose(blocks)
      output.endsParagraph = WordMarkup.endsParagraph(blocks)
    }
    (output.lonePlace, output.blocks) = outer
  }

  // MARK: Values

  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    guard isInHole else { return try appendBetween(value, at: span, &merge) }
    switch value {
    case .text(let text):
      try merge.spend(bytes: text.utf8.count)
      append(text)
    case .formatted(let formatted): try append(formatted, at: span, &merge)
    default: append(merge.text(of: value))
    }
  }

  private func append(_ text: String) {
    if place == nil { output.append(text) } else { output.append(ofRun: text) }
  }

  mutating func appendMissing(path: String) {
    if let place, isInHole {
      output.append(missing: path, in: place)
    } else if isInHole {
      output.append("⟦\(path)⟧")
    }
  }

  func fresh() -> WordCarrier { WordCarrier(into: output.fresh()) }

  consuming func captured() -> Value {
    .formatted(CapturedMarkup(bytes: output.bytes(), level: output.firstLevel ?? .other))
  }

  // MARK: Formatted values

  private mutating func append(_ formatted: any FormattedText, at span: Span, _ merge: inout Merge) throws(MergeStopped)
  {
    guard let place else { return append(formatted.plainText) }
    switch formatted {
    case let captured as CapturedMarkup:
      try merge.spend(bytes: captured.bytes.count)
      switch captured.level {
      case .runs: output.interrupt(place, with: captured.bytes)
      case .blocks where output.lonePlace != nil: output.blocks = captured.bytes
      case .blocks: merge.report(WordTemplateFaults.severalParagraphs(span.place(in: merge.source)))
      case .rows, .cells: merge.report(WordTemplateFaults.valueOnWrongLevel(span.place(in: merge.source)))
      case .other: append(formatted.plainText)
      }
    case let picture as PictureSource: try append(picture, in: place, at: span, &merge)
    case let markdown as MarkdownSource: try append(merge.blocks(of: markdown, at: span), in: place, at: span, &merge)
    case let blocks as FormattedBlocks: try append(blocks, in: place, at: span, &merge)
    case let words as FormattedInlines: try append(words.inlines, in: place, &merge)
    default: append(formatted.plainText)
    }
  }

  /// A value that a statement puts out, as `{% filter %}` and `{% call %}` do: it stands between runs or blocks.
  private mutating func appendBetween(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    if case .formatted(let formatted) = value, let captured = formatted as? CapturedMarkup {
      try merge.spend(bytes: captured.bytes.count)
      return output.content.appendLoose(captured.bytes)
    }
    if case .formatted(let blocks as FormattedBlocks) = value {
      return try appendBetween(blocks, at: span.place(in: merge.source), &merge)
    }
    let text = merge.text(of: value)
    if text.isEmpty { return }
    try merge.spend(bytes: text.utf8.count)
    let (open, close) = WordMarkup.around(output.level)
    output.content.appendLoose(Array(open.utf8))
    output.append(ofRun: text)
    output.content.append(Array(close.utf8))
    output.visible += 1
  }
}
