import Diagnostics
import OpenXML
import TemplateLanguage

/// Writes a part's tree once, by libxml2, and cuts what was written at its tags: drafts of static bytes with holes.
final class PartDrafting {
  /// What stands in a row before the bytes are known.
  private indirect enum Item {
    case bytes(Range<Int>, isVisible: Bool, level: WordLevel, levelBehind: WordLevel)
    case hole(HoleDraft)
    case control(Int)
    case droppable([Item])
    case needsContent(open: [Item], content: [Item], close: [Item])
    case endsWithParagraph([Item])
    case when(Expression, then: [Item], otherwise: [Item])
    case mayBeBlocks([Item])
    case each(Expression, element: String, body: [Item], otherwise: [Item])
    case grid(GridEvent)
  }

  private let source: SourceText
  private let tags: [WordTag]
  private let writer = XMLWriter(capacity: 64 * 1024)
  /// The lists of items being filled, outermost first.
  private var lists: [[Item]] = [[]]
  /// Up to where the bytes stand in items.
  private var cutOffset = 0
  private var isVisible = false
  private var level = WordLevel.other
  /// The level at which the bytes at hand begin.
  private var firstLevel = WordLevel.other
  /// Expressions that stand in for output tags while a list paragraph is written for the elements of a list.
  private var replaced: [Int: Expression] = [:]

  /// The statements of a part, or of some nodes of it.
  static func drafts(of root: TemplateNode, tags: [WordTag], in source: SourceText) throws(Faults) -> [Statement<
    WordDraft
  >] {
    let drafting = PartDrafting(source, tags)
    drafting.write(root)
    // The line break behind the root.
    let bytes = try drafting.writer.finish()
    drafting.closeBytes(at: bytes.count)
    return drafting.statements(drafting.lists[0], bytes, insideLoop: false)
  }

  private init(_ source: SourceText, _ tags: [WordTag]) {
    self.source = source
    self.tags = tags
  }

  // MARK: Writing

  private func write(_ node: TemplateNode) {
    switch node.kind {
    case .text(let text):
      if node.parent?.name == "w:t" || node.parent?.name == "a:t" { isVisible = true }
      writer.text(text)
    case .control(let number):
      cut()
      add(.control(number))
    case .output(let number): writeOutput(number, in: node.parent)
    case .hole(let kind): writeHole(draft(of: kind), in: node.parent)
    case .element(let element): write(node, element)
    }
  }

  private func write(_ node: TemplateNode, _ element: XMLElement) {
    if node.showsByItself { isVisible = true }
    if let table = node.parent, let widths = table.governedColumns, table.name == "w:tbl" {
      if node.name == "w:tblGrid" { return tell(.begins(widths: widths)) }
      if node.name == "w:tr" { tell(.row) }
    }
    let isCounted = node.name == "w:tc" && node.parent?.parent?.governedColumns != nil
    if isCounted, !node.isOptional { tell(cell(node)) }
    switch node.treatment {
    case .none: writePlainly(node, element)
    case .dropsWhenEmpty:
      cut()
      lists.append([])
      writePlainly(node, element)
      cut()
      add(.droppable(lists.removeLast()))
    case .needsContent: writeNeeding(node, element)
    case .when(let condition):
      cut()
      lists.append([])
      if isCounted { tell(cell(node)) }
      writePlainly(node, element)
      cut()
      add(.when(condition, then: lists.removeLast(), otherwise: []))
    case .contentWhen(let condition): writeContent(of: node, element, when: condition)
    case .mayBeBlocks:
      cut()
      lists.append([])
      writePlainly(node, element)
      cut()
      add(.mayBeBlocks(lists.removeLast()))
    case .eachElement(let number, let list): writeForEach(node, element, number, list)
    case .endsWithParagraph:
      writer.shell(of: element) {
        within(node) {
          writeHoles(node)
          cut()
          lists.append([])
          for child in node.children where !child.isSectionEnd { write(child) }
          cut()
          add(.endsWithParagraph(lists.removeLast()))
          for child in node.children where child.isSectionEnd { write(child) }
        }
      }
    }
  }

  private func writePlainly(_ node: TemplateNode, _ element: XMLElement) {
    writer.shell(of: element) {
      within(node) {
        writeHoles(node)
        for child in node.children { write(child) }
        if node.governedColumns != nil, node.name == "w:tbl" { tell(.ends) }
      }
    }
  }

  /// Writes what stands in a node, at the level that it makes.
  private func within(_ node: TemplateNode, _ content: () -> Void) {
    let outer = level
    level = WordLevel(inside: node.name) ?? outer
    content()
    level = outer
  }

  /// The paragraph once for a single value, and once for the elements of a list.
  private func writeForEach(_ node: TemplateNode, _ element: XMLElement, _ number: Int, _ list: Expression) {
    cut()
    lists.append([])
    writePlainly(node, element)
    cut()
    let single = lists.removeLast()
    lists.append([])
    // No name of a template can be spelt like this.
    let name = "§\(number)"
    replaced[number] = .name(name, list.span)
    writePlainly(node, element)
    cut()
    replaced[number] = nil
    add(.each(list, element: name, body: lists.removeLast(), otherwise: single))
  }

  /// A cell whose paragraphs are there under a condition only; without it, one that is empty and formatted alike.
  private func writeContent(of cell: TemplateNode, _ element: XMLElement, when condition: Expression) {
    writer.shell(of: element) {
      let outer = level
      level = .blocks
      defer { level = outer }
      for child in cell.children where child.name == "w:tcPr" { write(child) }
      cut()
      lists.append([])
      for child in cell.children where child.name != "w:tcPr" { write(child) }
      cut()
      let content = lists.removeLast()
      lists.append([])
      let paragraph = TemplateNode(like: cell, "p")
      if let properties = cell.first("w:p")?.first("w:pPr") { paragraph.append(properties.copy()) }
      write(paragraph)
      cut()
      add(.when(condition, then: content, otherwise: lists.removeLast()))
    }
  }

  /// Tells the merge of a row or cell of a table whose columns it counts.
  private func tell(_ event: GridEvent) {
    cut()
    add(.grid(event))
  }

  /// A table without rows, or a row without cells, is nothing that Word opens.
  private func writeNeeding(_ node: TemplateNode, _ element: XMLElement) {
    cut()
    lists.append([])
    var open: [Item] = []
    var content: [Item] = []
    writer.shell(of: element) {
      let outer = level
      level = WordLevel(inside: node.name) ?? outer
      defer { level = outer }
      writeHoles(node)
      let first = node.children.firstIndex { !Self.precedesRows.contains($0.name) } ?? node.children.count
      for child in node.children[..<first] { write(child) }
      cut()
      open = lists.removeLast()
      lists.append([])
      for child in node.children[first...] { write(child) }
      if node.governedColumns != nil, node.name == "w:tbl" { tell(.ends) }
      cut()
      content = lists.removeLast()
      lists.append([])
    }
    cut()
    let close = lists.removeLast()
    add(.needsContent(open: open, content: content, close: close))
  }

  private static let precedesRows: Set<String> = [
    "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:bookmarkStart", "w:bookmarkEnd",
  ]

  private func writeHoles(_ node: TemplateNode) {
    for hole in node.holes {
      writer.beginAttribute(hole.name)
      writeHole(draft(of: hole.kind), terminator: [UInt8(ascii: "\"")])
      writer.endAttribute()
    }
  }

  private func writeOutput(_ number: Int, in holder: TemplateNode?) {
    guard let holder, holder.name == "w:t", let run = holder.parent else {
      return writeHole(.text([.output(output(number))]), in: holder)
    }
    writeHole(.run(output(number), properties: run.first("w:rPr")?.tree), in: holder)
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

  private func cell(_ node: TemplateNode) -> GridEvent {
    let span = node.first("w:tcPr")?.first("w:gridSpan")
    let isCounted = span.map { !$0.holes.isEmpty } ?? false
    return .cell(
      columns: isCounted ? nil : span?.value("w:val").flatMap { Int($0) } ?? 1, width: node.governedColumns?.first)
  }

  private func draft(of kind: HoleKind) -> HoleDraft.Kind {
    switch kind {
    case .text(let text): .text(pieces(text))
    case .drawingID: .drawingID
    case .bookmarkID(let id): .bookmarkID(id)
    case .bookmarkName(let name): .bookmarkName(name)
    case .shapeID(let id): .shapeID(id)
    case .columnSpan(let expression): .columnSpan(output(expression))
    case .linkAddress(let address): .linkAddress(pieces(address))
    }
  }

  /// A value that fills its element up to the end is filled up with white space in the end tag.
  private func writeHole(_ kind: HoleDraft.Kind, in holder: TemplateNode?) {
    let isAlone = holder.map { $0.children.count == 1 } ?? false
    let terminator = isAlone ? Array("</\(holder?.name ?? "")".utf8) : []
    writeHole(kind, terminator: terminator)
  }

  private func writeHole(_ kind: HoleDraft.Kind, terminator: [UInt8]) {
    cut()
    add(.hole(HoleDraft(kind: kind, terminator: terminator)))
    cutOffset += terminator.count
  }

  // MARK: Cutting

  private func add(_ item: Item) { lists[lists.count - 1].append(item) }

  private func cut() { closeBytes(at: writer.cut()) }

  private func closeBytes(at offset: Int) {
    if offset > cutOffset {
      add(.bytes(cutOffset..<offset, isVisible: isVisible, level: firstLevel, levelBehind: level))
      cutOffset = offset
    }
    isVisible = false
    firstLevel = level
  }

  // MARK: Statements

  private func statements(_ items: [Item], _ bytes: [UInt8], insideLoop: Bool) -> [Statement<WordDraft>] {
    var pieces: [Piece<WordDraft>] = []
    var stretch = StretchDraft.empty
    var loops = insideLoop ? 1 : 0
    func close() {
      if stretch.segments.isEmpty { return }
      if stretch.segments.count == stretch.holes.count { stretch.segments.append([]) }
      pieces.append(.content(.stretch(stretch)))
      stretch = .empty
    }
    for item in items {
      switch item {
      case .bytes(let range, let isVisible, let level, let levelBehind):
        if stretch.segments.isEmpty { stretch.level = level }
        stretch.levelBehind = levelBehind
        if stretch.segments.count > stretch.holes.count {
          stretch.segments[stretch.segments.count - 1] += bytes[range]
        } else {
          stretch.segments.append(Array(bytes[range]))
        }
        if isVisible { stretch.isVisible = true }
      case .hole(let hole):
        if hole.terminator.isEmpty {
          close()
          pieces.append(.content(.loose(hole)))
        } else {
          if stretch.segments.count == stretch.holes.count { stretch.segments.append([]) }
          stretch.holes.append(hole)
        }
      case .control(let number):
        close()
        pieces.append(.tag(tags[number].tag))
        if tags[number].control?.keyword == "for" { loops += 1 }
        if tags[number].control?.keyword == "endfor" { loops -= 1 }
      case .droppable(let items):
        close()
        pieces.append(.content(.droppable(statements(items, bytes, insideLoop: loops > 0))))
      case .needsContent(let open, let content, let end):
        close()
        pieces.append(
          .content(
            .needsContent(
              open: statements(open, bytes, insideLoop: loops > 0),
              content: statements(content, bytes, insideLoop: loops > 0),
              close: statements(end, bytes, insideLoop: loops > 0))))
      case .endsWithParagraph(let items):
        close()
        pieces.append(.content(.endsWithParagraph(statements(items, bytes, insideLoop: loops > 0))))
      case .when(let condition, let then, let otherwise):
        close()
        let branch = Branch(condition: condition, body: statements(then, bytes, insideLoop: loops > 0))
        pieces.append(
          .content(
            .statements([
              .conditional(
                branches: [branch], otherwise: statements(otherwise, bytes, insideLoop: loops > 0), condition.span)
            ])))
      case .mayBeBlocks(let items):
        close()
        pieces.append(.content(.mayBeBlocks(statements(items, bytes, insideLoop: loops > 0))))
      case .each(let list, let element, let body, let otherwise):
        close()
        let span = list.span
        let loop = Loop(
          target: .name(element, span), sequence: list, condition: nil, isRecursive: false,
          body: statements(body, bytes, insideLoop: true), otherwise: [], span: span)
        let isList = Expression.test(
          list, name: "sequence", Arguments(), negated: false, nameSpan: span, span)
        let branch = Branch(condition: isList, body: [Statement<WordDraft>.loop(loop)])
        pieces.append(
          .content(
            .statements([
              .conditional(
                branches: [branch], otherwise: statements(otherwise, bytes, insideLoop: loops > 0), span)
            ])))
      case .grid(let event):
        close()
        pieces.append(.content(.grid(event)))
      }
    }
    close()
    // What is wrong with the tags was told when all of them were looked at in a row.
    return StatementParser.parse(pieces, in: source, insideLoop: insideLoop).statements
  }
}
