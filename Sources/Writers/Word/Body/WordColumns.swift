import DocumentModel
import OpenXML

extension WordPart {
  func columnsToWord(_ columns: Columns, _ place: WordPlace) {
    let count = columns.columns.count
    guard count > 0 else { return separatorToWord() }
    switch columns.kind {
    case .parties: partiesToWord(columns.columns, place)
    case .signatures:
      if count == 1 {
        signatoryToWord(columns.columns[0], place)
      } else {
        signatoriesToWord(columns.columns, place)
      }
    }
  }

  /// The widths of columns side by side, with a gap at the right of each but the last.
  private func equalWidths(_ count: Int, _ place: WordPlace) -> [Int] {
    let available = max(count * 300, width - place.indent)
    let each = available / count
    return (0..<count).map { $0 < count - 1 ? each : available - each * (count - 1) }
  }

  private func partiesToWord(_ columns: [[Block]], _ place: WordPlace) {
    let widths = equalWidths(columns.count, place)
    // Word keeps a row with the next only if all its paragraphs say so.
    let keeps = place.keeping.inside || place.keeping.last
    frame(widths: widths, place) {
      xml.element("w:tr") {
        for (index, blocks) in columns.enumerated() {
          cell(width: widths[index], endGap: index < columns.count - 1 ? Self.gap : 0) {
            var inner = WordPlace(style: .addressee)
            inner.keeping = WordPlace.Keeping(inside: keeps, last: place.keeping.last)
            inner.spaceBefore = place.spaceBefore
            cellBlocks(blocks, inner)
          }
        }
      }
    }
  }

  /// What keeps the text of a column from touching its neighbour.
  private static let gap = 284

  // MARK: Signatures

  /// What stands clear above a block of signatures, and above a line to sign on.
  private static let clearAbove = 240
  private static let handAbove = 320

  /// One who signs: post, line and name in a row, at the foot of the post where it takes several lines.
  private func signatoryToWord(_ blocks: [Block], _ place: WordPlace) {
    let available = max(1200, width - place.indent)
    let post = available * 46 / 100
    let line = available * 24 / 100
    let widths = [post, line, available - post - line]
    frame(widths: widths, place) {
      for (index, block) in blocks.enumerated() {
        xml.element("w:tr") {
          rowProperties(isHeader: false)
          var inner = WordPlace(style: .signature)
          inner.keeping = keeping(place, isLast: index == blocks.count - 1)
          if let signature = block.signature {
            signatureCells(signature, widths, inner)
          } else {
            inner.spaceBefore = index == 0 ? Self.clearAbove : nil
            cell(width: available, span: widths.count) { cellBlocks([block], inner) }
          }
        }
      }
    }
  }

  private func signatureCells(_ signature: SignatureLine, _ widths: [Int], _ place: WordPlace) {
    cell(width: widths[0], verticalAlignment: "bottom") {
      paragraph(plain(place)) { inlinesToWord(signature.post.trimmed) }
    }
    cell(width: widths[1], verticalAlignment: "bottom") {
      var line = place
      line.spaceBefore = Self.handAbove + 120
      lineToSign(plain(line), width: widths[1] - Self.gap / 2)
    }
    cell(width: widths[2], verticalAlignment: "bottom") {
      var name = place
      name.alignment = .right
      paragraph(plain(name)) { inlinesToWord(signature.name.trimmed) }
      signatureRest(signature, name)
    }
  }

  /// A line for the hand, drawn by a tab, so that it stands on the letters' own base line.
  private func lineToSign(_ p: WordParagraph, width: Int, _ after: () -> Void = {}) {
    var p = p
    p.tabs = [WordParagraph.Tab(position: width, hasLeader: true)]
    paragraph(p) {
      runToWord(WordRun()) { xml.element("w:tab") }
      after()
    }
  }

  private func keeping(_ place: WordPlace, isLast: Bool) -> WordPlace.Keeping {
    WordPlace.Keeping(inside: true, last: !isLast || place.keeping.last)
  }

  /// Several who sign, side by side: posts above, the lines at one height, what stands below.
  private func signatoriesToWord(_ columns: [[Block]], _ place: WordPlace) {
    let widths = equalWidths(columns.count, place)
    let parts = columns.map(SignatureColumn.init)
    let hasBelow = parts.contains { !$0.below.isEmpty }
    frame(widths: widths, place) {
      var inner = WordPlace(style: .signature)
      inner.keeping = keeping(place, isLast: false)
      inner.spaceBefore = Self.clearAbove
      signatureRow(parts, widths) { part, _ in cellBlocks(part.above, inner) }
      inner.keeping = keeping(place, isLast: !hasBelow)
      inner.spaceBefore = Self.handAbove
      signatureRow(parts, widths, verticalAlignment: "bottom") { part, width in
        signLine(part.line, width: width, inner)
      }
      guard hasBelow else { return }
      inner.keeping = keeping(place, isLast: true)
      inner.spaceBefore = nil
      signatureRow(parts, widths) { part, _ in cellBlocks(part.below, inner) }
    }
  }

  private func signatureRow(
    _ parts: [SignatureColumn], _ widths: [Int], verticalAlignment: String? = nil,
    _ content: (SignatureColumn, Int) -> Void
  ) {
    xml.element("w:tr") {
      rowProperties(isHeader: false)
      for (index, part) in parts.enumerated() {
        let gap = index < parts.count - 1 ? Self.gap : 0
        cell(width: widths[index], endGap: gap, verticalAlignment: verticalAlignment) {
          content(part, widths[index] - gap)
        }
      }
    }
  }

  /// The line and the name beside it, or below where the name is too long for that.
  private func signLine(_ signature: SignatureLine?, width: Int, _ place: WordPlace) {
    guard let signature else { return paragraph(plain(place)) {} }
    let name = signature.name.trimmed
    // 12 points, and a tenth more for fonts wider than Times New Roman.
    let nameWidth = GlyphWidths.width(of: name.plainText) * 264 / 100
    let room = width - nameWidth - 120
    let isBeside = room >= width / 4
    lineToSign(plain(place), width: isBeside ? min(room, width / 2) : width / 2) {
      guard isBeside else { return }
      textToWord(" ", WordRun())
      inlinesToWord(name)
    }
    if !isBeside, !name.isEmpty {
      var inner = place
      inner.spaceBefore = nil
      paragraph(plain(inner)) { inlinesToWord(name) }
    }
    signatureRest(signature, place)
  }

  /// What follows the name on lines of its own, such as «М.П.».
  private func signatureRest(_ signature: SignatureLine, _ place: WordPlace) {
    let rest = signature.rest.trimmed
    if rest.isEmpty { return }
    var inner = place
    inner.spaceBefore = nil
    paragraph(plain(inner)) { inlinesToWord(rest) }
  }
}

/// One column of signatures, divided at the line to sign on.
private struct SignatureColumn {
  var above: [Block] = []
  var line: SignatureLine?
  var below: [Block] = []

  init(_ blocks: [Block]) {
    guard let index = blocks.firstIndex(where: { $0.signature != nil }) else {
      above = blocks
      return
    }
    above = Array(blocks[..<index])
    line = blocks[index].signature
    below = Array(blocks[(index + 1)...])
    if let post = line?.post.trimmed, !post.isEmpty { above.append(.paragraph(Paragraph(post))) }
  }
}

extension Block {
  fileprivate var signature: SignatureLine? {
    guard case .paragraph(let paragraph) = self else { return nil }
    return SignatureLine(paragraph)
  }
}

extension [Inline] {
  /// Without the spaces and line breaks next to the line to sign on.
  fileprivate var trimmed: [Inline] {
    var result = self
    while let last = result.last?.withoutSpace(atEnd: true), last != result.last {
      result.removeLast()
      if last != .text("") { result.append(last) }
    }
    while let first = result.first?.withoutSpace(atEnd: false), first != result.first {
      result.removeFirst()
      if first != .text("") { result.insert(first, at: 0) }
    }
    return result
  }
}

extension Inline {
  fileprivate func withoutSpace(atEnd: Bool) -> Inline {
    switch self {
    case .lineBreak: return .text("")
    case .text(let text):
      var rest = text[...]
      while let edge = atEnd ? rest.last : rest.first, edge.isWhitespace {
        if atEnd { rest.removeLast() } else { rest.removeFirst() }
      }
      return .text(String(rest))
    default: return self
    }
  }
}
