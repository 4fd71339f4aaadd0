import Diagnostics
import Merging
import OpenXML
import Values

/// Receives one part of a Word file: stretches of bytes, and values in the places between them.
struct WordCarrier: Carrier {
  typealias Content = WordContent

  private let output: WordOutput
  /// The place of the value at hand; nil outside runs.
  private var place: RunPlace?

  init(into output: WordOutput) { self.output = output }

  mutating func append(_ content: WordContent, _ merge: inout Merge) throws(MergeStopped) {
    switch content {
    case .stretch(let stretch): try append(stretch, &merge)
    case .loose(let hole):
      output.content.appendLoose([])
      try fill(hole, &merge)
    case .droppable(let program): try appendDroppable(program, &merge)
    case .needsContent(let content): try append(content, &merge)
    case .endsWithParagraph(let program, let filler):
      try merge.run(program, into: &self)
      if !output.endsParagraph { try append(filler, &merge) }
    case .program(let program): try merge.run(program, into: &self)
    case .grid(let event): output.note(event)
    }
  }

  private mutating func append(_ stretch: WordStretch, _ merge: inout Merge) throws(MergeStopped) {
    try merge.spend(bytes: stretch.size)
    output.content.begin(stretch: stretch.number)
    if stretch.isVisible { output.visible += 1 }
    for hole in stretch.holes {
      try fill(hole, &merge)
      output.content.endSlot()
    }
    if let ends = stretch.endsParagraph { output.endsParagraph = ends }
  }

  private mutating func fill(_ hole: WordHole, _ merge: inout Merge) throws(MergeStopped) {
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
      let columns = Int(try text(of: program, &merge)).map { min(max($0, 1), WordGrid.mostColumns) } ?? 1
      output.append(String(columns))
      output.note(.cell(columns: columns, width: nil))
    case .linkAddress(let pieces):
      var address = WordCarrier(into: output.fresh())
      address.output.characters = .attribute
      try address.append(pieces, &merge)
      output.append(output.relationships.link(to: address.output.looseText()))
    }
    output.content.append(hole.terminator)
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
    try merge.run(program, into: &carrier)
    return carrier.output.looseText()
  }

  /// A paragraph or row that tags decide about goes when nothing of it shows.
  private mutating func appendDroppable(_ program: Program<WordContent>, _ merge: inout Merge) throws(MergeStopped) {
    let mark = output.content.mark
    let visible = output.visible
    let endsParagraph = output.endsParagraph
    try merge.run(program, into: &self)
    if output.visible == visible {
      output.content.rollBack(to: mark)
      output.endsParagraph = endsParagraph
    }
  }

  private mutating func append(_ needing: NeedingContent, _ merge: inout Merge) throws(MergeStopped) {
    let mark = output.content.mark
    let endsParagraph = output.endsParagraph
    try merge.run(needing.open, into: &self)
    let before = output.content.size
    try merge.run(needing.content, into: &self)
    if output.content.size == before {
      output.content.rollBack(to: mark)
      output.endsParagraph = endsParagraph
    } else {
      try merge.run(needing.close, into: &self)
    }
  }

  // MARK: Values

  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    switch value {
    case .text(let text):
      try merge.spend(bytes: text.utf8.count)
      append(text)
    case .formatted(let formatted): append(formatted.plainText)
    default: append(merge.text(of: value))
    }
  }

  private func append(_ text: String) {
    if place == nil { output.append(text) } else { output.append(ofRun: text) }
  }

  mutating func appendMissing(path: String) {
    if let place {
      output.append(missing: path, in: place)
    } else {
      output.append("⟦\(path)⟧")
    }
  }

  func fresh() -> WordCarrier { WordCarrier(into: output.fresh()) }

  consuming func captured() -> Value { .text(output.plainText()) }
}
