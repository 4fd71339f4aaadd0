import Diagnostics
import Merging
import OpenXML
import Readers
import Writers

/// One part while it is merged.
final class WordOutput {
  var content: SplicedContent
  let document: WordMergeState
  /// How many things that show were put out.
  var visible = 0
  /// Whether what was put out last is a whole paragraph.
  var endsParagraph = false
  /// Where characters outside runs stand; nil for those that are not to be escaped.
  var characters: XMLCharacters.Place? = .text
  /// Among what the next thing stands that is put out.
  var level = WordLevel.other
  /// Among what the first thing stood that was put out.
  var firstLevel: WordLevel?
  /// The place of a value that may be whole blocks, which then stand here in place of its paragraph.
  var lonePlace: FragmentPlace?
  var blocks: [UInt8]?
  /// The picture of the drawing at hand, where the data name it.
  var picture: PlacedPicture?
  /// The relationships of the part that were made while merging.
  let relationships: MadeRelationships
  /// Whether it is what a value is made of, and no part of the document yet.
  let isValue: Bool
  /// The references put out so far, whose numbers are known when the whole document is.
  private(set) var references: [PendingReference] = []
  /// The properties of an included section that was written and is not ended yet.
  var openSection: [UInt8]?
  /// How many things that show were put out before the section at hand.
  private var visibleBefore = 0
  private var grids: [CountedGrid] = []
  private let template: SplicedTemplate

  init(
    _ template: SplicedTemplate, _ document: WordMergeState, _ relationships: MadeRelationships, isValue: Bool = false
  ) {
    self.isValue = isValue
    self.template = template
    self.document = document
    self.relationships = relationships
    content = SplicedContent(of: template)
  }

  /// For what is kept as a value, or asked for as text.
  func fresh() -> WordOutput {
    let output = WordOutput(template, document, relationships, isValue: true)
    output.level = level
    return output
  }

  /// A state to come back to when what follows turns out not to show.
  struct State {
    fileprivate let mark: SplicedContent.Mark
    fileprivate let endsParagraph: Bool
    fileprivate let references: Int
    fileprivate let clauses: ClauseCount?
    fileprivate let openSection: [UInt8]?
    fileprivate let visibleBefore: Int
    fileprivate let grids: Int
  }

  var state: State {
    State(
      mark: content.mark, endsParagraph: endsParagraph, references: references.count, clauses: document.clauses,
      openSection: openSection, visibleBefore: visibleBefore, grids: grids.count)
  }

  func rollBack(to state: State) {
    content.rollBack(to: state.mark)
    endsParagraph = state.endsParagraph
    references.removeLast(references.count - state.references)
    document.clauses = state.clauses
    openSection = state.openSection
    visibleBefore = state.visibleBefore
    grids.removeLast(grids.count - state.grids)
  }

  /// Leaves a place for the number that a reference shows.
  func refer(_ reference: ClauseReference) {
    guard !isValue, document.clauses != nil else { return append(reference.shown) }
    references.append(
      PendingReference(
        reference: reference, bookmark: document.lastName(ofBookmark: reference.bookmark), mark: content.mark,
        citing: document.clauses?.current))
  }

  /// Takes down a reference that shows no number.
  func check(_ reference: ClauseReference) {
    if isValue || document.clauses == nil { return }
    references.append(
      PendingReference(
        reference: reference, bookmark: document.lastName(ofBookmark: reference.bookmark), mark: nil, citing: nil))
  }

  /// Puts the numbers into their places, the last first, so that the places before stay where they are.
  func fillReferences(_ merge: inout Merge) {
    for pending in references.reversed() {
      guard let clauses = document.clauses, let label = clauses.labels[pending.bookmark] else {
        merge.report(WordTemplateFaults.referenceToLeftOut(pending.reference, in: merge.source))
        continue
      }
      guard let mark = pending.mark else { continue }
      content.insertLoose(Array(pending.reference.text(of: label, from: pending.citing).utf8), at: mark)
    }
  }

  /// The bytes put out so far.
  func bytes() -> [UInt8] { content.bytes() }

  /// Ends the section at hand so that an included one can begin; false where none can, as in a cell.
  func beginSection() -> Bool {
    guard !isValue, level == .blocks, let section = document.section else { return false }
    if openSection != nil {
      closeSection()
    } else if visible > visibleBefore {
      // Nothing of the template's own section before it: it would be an empty page.
      close(WordMarkup.markup(of: section))
    }
    return true
  }

  /// Ends an included section, for what comes behind it.
  func closeSection() {
    guard let section = openSection else { return }
    openSection = nil
    close(section)
    visibleBefore = visible
  }

  /// The last paragraph of a section is too small to be seen.
  private func close(_ section: [UInt8]) {
    let spacing = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
    content.appendLoose(Array("<w:p><w:pPr>\(spacing)<w:rPr><w:sz w:val=\"2\"/></w:rPr>".utf8))
    content.appendLoose(section)
    content.appendLoose(Array("</w:pPr></w:p>".utf8))
    endsParagraph = true
  }

  /// Counts the columns of a table.
  func note(_ event: GridEvent) {
    switch event {
    case .begins(let widths): grids.append(CountedGrid(widths: widths, mark: content.mark))
    case .row: grids.last?.beginRow()
    case .cell(let columns?, let width): grids.last?.add(columns: columns, width: width)
    case .cell(nil, let width): grids.last?.nextWidth = width
    case .ends:
      guard let grid = grids.popLast() else { return }
      content.insertLoose(grid.markup, at: grid.mark)
    }
  }

  /// Characters of an attribute or of text outside runs.
  func append(_ text: String) {
    guard let characters else { return content.append(Array(text.utf8)) }
    document.replacedCharacters += content.append(escaping: text, in: characters)
  }

  /// Characters of a run: line breaks and tabs are elements there (ECMA-376 part 1, 17.3.3).
  func append(ofRun text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] < 0x20, let lineBreak = Self.element(for: bytes[index]) else {
          index += 1
          continue
        }
        appendEscaped(bytes, start, index)
        // Windows ends its lines with two characters.
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        content.append("</w:t>")
        content.append(lineBreak)
        content.append("<w:t xml:space=\"preserve\">")
        index += 1
        start = index
      }
      appendEscaped(bytes, start, bytes.count)
    }
  }

  private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if start == end { return }
    document.replacedCharacters += content.append(
      escaping: UnsafeBufferPointer(rebasing: bytes[start..<end]), in: .text)
  }

  private static func element(for byte: UInt8) -> StaticString? {
    switch byte {
    case 0x09: "<w:tab/>"
    // A line break; Word copies its own as a vertical tab.
    case 0x0A, 0x0B, 0x0D: "<w:br/>"
    case 0x0C: "<w:br w:type=\"page\"/>"
    default: nil
    }
  }

  /// The mark of a missing field, in a colour of its own.
  func append(missing path: String, in place: RunPlace) {
    content.append("</w:t></w:r><w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t>")
    _ = content.append(escaping: "⟦\(path)⟧", in: .text)
    content.append("</w:t></w:r><w:r>")
    content.append(place.properties)
    content.append("<w:t xml:space=\"preserve\">")
  }

  /// Markup that interrupts the run of a value: other runs, with the run going on behind them.
  func interrupt(_ place: RunPlace, with markup: [UInt8]) {
    content.append("</w:t></w:r>")
    content.append(markup)
    content.append("<w:r>")
    content.append(place.properties)
    content.append("<w:t xml:space=\"preserve\">")
  }
}
