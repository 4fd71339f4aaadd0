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
    frame(widths: widths, place) {
      xml.element("w:tr") {
        for (width, blocks) in zip(widths, columns) {
          cell(width: width) { columnToWord(blocks, width: width, style: .addressee, keeping: place.keeping) }
        }
      }
    }
  }

  /// Text that does not touch its neighbour.
  private func columnToWord(_ blocks: [Block], width: Int, style: WordStyle, keeping: WordPlace.Keeping) {
    var inner = WordPlace(style: style)
    inner.keeping = keeping
    cellBlocks(blocks, inner)
  }

  // MARK: Signatures

  /// One who signs: post, line and name in a row, at the foot of the post where it takes several lines.
  private func signatoryToWord(_ blocks: [Block], _ place: WordPlace) {
    let available = max(1200, width - place.indent)
    let post = available * 46 / 100
    let line = available * 22 / 100
    let gap = 200
    let widths = [post, line, gap, available - post - line - gap]
    frame(widths: widths, place) {
      for (index, block) in blocks.enumerated() {
        let isLast = index == blocks.count - 1
        xml.element("w:tr") {
          rowProperties(isHeader: false)
          if let signature = block.signature {
            signatureCells(signature, widths, place, isLast: isLast)
          } else {
            cell(width: available, span: 4) {
              columnToWord([block], width: available, style: .signature, keeping: keeping(place, isLast: isLast))
            }
          }
        }
      }
    }
  }

  private func signatureCells(_ signature: SignatureLine, _ widths: [Int], _ place: WordPlace, isLast: Bool) {
    let keeping = keeping(place, isLast: isLast)
    let contents = [signature.post.trimmed, [], [], signature.name.trimmed]
    for index in widths.indices {
      cell(width: widths[index], hasLine: index == 1, verticalAlignment: "bottom") {
        var inner = WordPlace(style: .signature)
        inner.keeping = keeping
        // Room for the hand above the line.
        inner.spaceBefore = index == 1 ? 360 : nil
        paragraph(plain(inner)) { inlinesToWord(contents[index]) }
        if index == 3 { signatureRest(signature, keeping) }
      }
    }
  }

  private func keeping(_ place: WordPlace, isLast: Bool) -> WordPlace.Keeping {
    WordPlace.Keeping(inside: true, last: !isLast || place.keeping.last)
  }

  /// Several who sign, side by side: what stands above the lines, the lines at one height, what stands below.
  private func signatoriesToWord(_ columns: [[Block]], _ place: WordPlace) {
    let widths = equalWidths(columns.count, place)
    let parts = columns.map(SignatureColumn.init)
    let rows: [[[Block]]] = [parts.map(\.above), parts.map(\.line), parts.map(\.below)]
    let shown = rows.filter { $0.contains { !$0.isEmpty } }
    frame(widths: widths, place) {
      for (index, row) in shown.enumerated() {
        xml.element("w:tr") {
          rowProperties(isHeader: false)
          for (width, blocks) in zip(widths, row) {
            cell(width: width, verticalAlignment: blocks.first?.signature != nil ? "bottom" : nil) {
              signatureColumn(blocks, width: width, keeping(place, isLast: index == shown.count - 1))
            }
          }
        }
      }
    }
  }

  private func signatureColumn(_ blocks: [Block], width: Int, _ keeping: WordPlace.Keeping) {
    guard let signature = blocks.first?.signature else {
      return columnToWord(blocks, width: width, style: .signature, keeping: keeping)
    }
    let post = signature.post.trimmed
    if !post.isEmpty {
      paragraph(plain(WordPlace(style: .signature, keeping: keeping))) { inlinesToWord(post) }
    }
    var p = plain(WordPlace(style: .signature, keeping: keeping, spaceBefore: 320))
    p.tabs = [WordParagraph.Tab(position: width * 46 / 100, hasLeader: true)]
    paragraph(p) {
      runToWord(WordRun()) { xml.element("w:tab") }
      textToWord(" ", WordRun())
      inlinesToWord(signature.name.trimmed)
    }
    signatureRest(signature, keeping)
  }

  /// What follows the name on lines of its own, such as «М.П.».
  private func signatureRest(_ signature: SignatureLine, _ keeping: WordPlace.Keeping) {
    let rest = signature.rest.trimmed
    if rest.isEmpty { return }
    paragraph(plain(WordPlace(style: .signature, keeping: keeping))) { inlinesToWord(rest) }
  }
}

/// One column of signatures, divided at the line to sign on.
private struct SignatureColumn {
  var above: [Block] = []
  var line: [Block] = []
  var below: [Block] = []

  init(_ blocks: [Block]) {
    guard let index = blocks.firstIndex(where: { $0.signature != nil }) else {
      above = blocks
      return
    }
    above = Array(blocks[..<index])
    line = [blocks[index]]
    below = Array(blocks[(index + 1)...])
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
