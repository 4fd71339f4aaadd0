import OpenXML
import TemplateLanguage

/// Places for values, in texts and attributes.
extension PartDrafting {
  func writeHoles(_ node: TemplateNode) {
    for hole in node.holes {
      writer.beginAttribute(hole.name)
      writeHole(draft(of: hole.kind), terminator: [UInt8(ascii: "\"")])
      writer.endAttribute()
    }
  }

  func writeOutput(_ number: Int, in holder: TemplateNode?) {
    guard let holder, holder.name == "w:t", let run = holder.parent else {
      return writeHole(.text([.output(output(number))]), in: holder)
    }
    writeHole(.run(output(number), properties: run.first("w:rPr")?.tree, width: widths.width(at: run)), in: holder)
  }

  private func output(_ number: Int) -> [Statement<WordDraft>] {
    if let expression = replaced[number] { return output(expression) }
    return StatementParser.parse([.tag(tags[number].tag)], in: source).statements
  }

  private func output(_ expression: Expression) -> [Statement<WordDraft>] { [.output(expression, expression.span)] }

  private func pieces(_ pieces: [HoleKind.Piece]) -> [HoleDraft.Piece] {
    pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .output(let number): .output(output(number))
      case .expression(let expression): .output(output(expression))
      }
    }
  }

  func cell(_ node: TemplateNode) -> GridEvent {
    let span = node.first("w:tcPr")?.first("w:gridSpan")
    let isCounted = span.map { !$0.holes.isEmpty } ?? false
    return .cell(
      columns: isCounted ? nil : span?.value("w:val").flatMap { Int($0) } ?? 1, width: node.governedColumns?.first)
  }

  func draft(of kind: HoleKind) -> HoleDraft.Kind {
    switch kind {
    case .text(let text): .text(pieces(text))
    case .drawingID: .drawingID
    case .bookmarkID(let id): .bookmarkID(id)
    case .bookmarkName(let name): .bookmarkName(name)
    case .shapeID(let id): .shapeID(id)
    case .columnSpan(let expression): .columnSpan(output(expression))
    case .choice(let expression, let words): .choice(output(expression), words)
    case .colour(let expression): .colour(output(expression), expression.span)
    case .linkAddress(let address): .linkAddress(pieces(address))
    case .picture(let property, let box): .picture(property, box.with(output(box.output)))
    case .listNumber(let list): .listNumber(list)
    case .clauseNumber(let reference): .clauseNumber(reference)
    case .bookmarkReference(let name): .bookmarkReference(name)
    case .madeLists: .madeLists
    case .note(let note): .note(note)
    case .noteNumber(let kind): .noteNumber(kind)
    case .liveNotes(let kind): .liveNotes(kind)
    case .once(let key, let markup): .once(key, markup)
    case .bookmarkCheck(let reference): .bookmarkCheck(reference)
    }
  }

  /// A value that fills its element up to the end is filled up with white space in the end tag.
  func writeHole(_ kind: HoleDraft.Kind, in holder: TemplateNode?) {
    let isAlone = holder.map { $0.children.count == 1 } ?? false
    let terminator = isAlone ? Array("</\(holder?.name ?? "")".utf8) : []
    writeHole(kind, terminator: terminator)
  }

  private func writeHole(_ kind: HoleDraft.Kind, terminator: [UInt8]) {
    cut()
    add(.hole(HoleDraft(kind: kind, terminator: terminator)))
    cutOffset += terminator.count
  }
}
