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
    output.endsParagraph = stretch.endsParagraph
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
      for piece in pieces {
        switch piece {
        case .text(let text): output.append(text)
        case .output(let program): try merge.run(program, into: &self)
        }
      }
    case .drawingID: output.append(String(output.document.nextDrawingID()))
    }
    output.content.append(hole.terminator)
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
