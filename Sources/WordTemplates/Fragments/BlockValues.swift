import Diagnostics
import DocumentModel
import Merging
import OpenXML
import OutlineTemplates
import Values
import Writers

/// Formatted text that values hold, and outlines that are included.
extension WordCarrier {
  /// Puts formatted text in place of a value: in its run where it is one paragraph, else in place of its paragraph.
  func append(
    _ formatted: FormattedBlocks, in place: RunPlace, at span: Span, _ merge: inout Merge
  ) throws(MergeStopped) {
    if let inlines = formatted.paragraph { return try append(inlines, in: place, &merge) }
    guard let lone = output.lonePlace else {
      return merge.report(WordTemplateFaults.severalParagraphs(span.place(in: merge.source)))
    }
    try write(formatted.blocks, lone, isBehindTable: !output.endsParagraph, &merge) { bytes in output.blocks = bytes }
  }

  /// Puts words in place of a value.
  func append(_ inlines: [Inline], in place: RunPlace, _ merge: inout Merge) throws(MergeStopped) {
    if inlines.isEmpty { return }
    try write(inlines, FragmentPlace(run: place.element, width: place.width), &merge) { bytes in
      output.interrupt(place, with: bytes)
    }
  }

  /// Puts an outline where its `include` stands.
  func append(_ outline: CompiledExcerpt, _ merge: inout Merge) throws(MergeStopped) {
    try appendBetween(FormattedBlocks(blocks: try outline.blocks(&merge)), at: Place(file: merge.source.name), &merge)
  }

  /// Puts formatted text between runs or blocks.
  func appendBetween(_ formatted: FormattedBlocks, at span: Place, _ merge: inout Merge) throws(MergeStopped) {
    if formatted.blocks.isEmpty { return }
    let place = FragmentPlace(width: output.document.supply?.fragments.textWidth ?? 0)
    switch output.level {
    case .blocks:
      try write(formatted.blocks, place, isBehindTable: !output.endsParagraph, &merge) { bytes in
        appendLoose(bytes)
        output.endsParagraph = true
      }
    case .runs:
      guard let inlines = formatted.paragraph else {
        return merge.report(WordTemplateFaults.includedAmongWords(merge.source.name, at: span))
      }
      try write(inlines, place, &merge) { bytes in appendLoose(bytes) }
    case .rows, .cells: merge.report(WordTemplateFaults.valueOnWrongLevel(span))
    case .other: return
    }
  }

  private func appendLoose(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    if output.firstLevel == nil { output.firstLevel = output.level }
    output.content.appendLoose(bytes)
    output.visible += 1
  }

  // MARK: Writing

  func write(
    _ inlines: [Inline], _ place: FragmentPlace, _ merge: inout Merge, _ use: ([UInt8]) -> Void
  ) throws(MergeStopped) {
    try write(&merge, use) { [output] writer throws(Faults) in
      try output.document.write { counters throws(Faults) in
        try writer.write(inlines, at: place, counters: &counters, relate: output.relationships.id(of:to:))
      }
    }
  }

  private func write(
    _ blocks: [Block], _ place: FragmentPlace, isBehindTable: Bool, _ merge: inout Merge, _ use: ([UInt8]) -> Void
  ) throws(MergeStopped) {
    try write(&merge, use) { [output] writer throws(Faults) in
      try output.document.write { counters throws(Faults) in
        try writer.write(
          blocks, at: place, isBehindTable: isBehindTable, counters: &counters,
          relate: output.relationships.id(of:to:))
      }
    }
  }

  private func write(
    _ merge: inout Merge, _ use: ([UInt8]) -> Void, _ markup: (FragmentWriter) throws(Faults) -> [UInt8]
  ) throws(MergeStopped) {
    guard let writer = output.document.fragments(in: merge.settings.language) else { return }
    let bytes: [UInt8]
    do throws(Faults) {
      bytes = try markup(writer)
    } catch {
      for diagnostic in error.diagnostics { merge.report(diagnostic) }
      return
    }
    try merge.spend(bytes: bytes.count)
    use(bytes)
  }
}
