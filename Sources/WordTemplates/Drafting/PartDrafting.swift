import Diagnostics
import OpenXML
import TemplateLanguage
import Writers

/// Writes a part's tree once, by libxml2, and cuts what was written at its tags: drafts of static bytes with holes.
final class PartDrafting {
  let source: SourceText
  let tags: [WordTag]
  let widths: TextWidths
  let writer = XMLWriter(capacity: 64 * 1024)
  /// The lists of items being filled, outermost first.
  private var lists: [[DraftItem]] = [[]]
  /// Up to where the bytes stand in items.
  var cutOffset = 0
  private var isVisible = false
  private var level = WordLevel.other
  /// The level at which the bytes at hand begin.
  private var firstLevel = WordLevel.other
  /// Expressions that stand in for output tags while a list paragraph is written for the elements of a list.
  var replaced: [Int: Expression] = [:]

  /// The statements of a part, or of some nodes of it.
  ///
  /// - Parameter isFragment: whether it is to stand among others, without the declaration of a document.
  static func drafts(
    of root: TemplateNode, tags: [WordTag], widths: TextWidths, in source: SourceText, isFragment: Bool = false
  ) throws(Faults) -> [Statement<WordDraft>] {
    let drafting = PartDrafting(source, tags, widths)
    if isFragment { drafting.cutOffset = XMLWriter.declaration.utf8CodeUnitCount }
    drafting.write(root)
    // The line break behind the root.
    let bytes = try drafting.writer.finish()
    drafting.closeBytes(at: isFragment ? bytes.count - 1 : bytes.count)
    return DraftStatements(source: source, tags: tags, bytes: bytes).statements(drafting.lists[0], insideLoop: false)
  }

  /// The statements of what stands in a node, without the node itself.
  static func drafts(
    ofChildrenOf node: TemplateNode, tags: [WordTag], widths: TextWidths, in source: SourceText
  ) throws(Faults) -> [Statement<WordDraft>] {
    let drafting = PartDrafting(source, tags, widths)
    if let element = node.element {
      drafting.writer.shell(of: element) {
        drafting.cutOffset = drafting.writer.cut()
        drafting.within(node) {
          drafting.firstLevel = drafting.level
          for child in node.children { drafting.write(child) }
          drafting.cut()
        }
      }
    }
    let bytes = try drafting.writer.finish()
    return DraftStatements(source: source, tags: tags, bytes: bytes).statements(drafting.lists[0], insideLoop: false)
  }

  private init(_ source: SourceText, _ tags: [WordTag], _ widths: TextWidths) {
    self.widths = widths
    self.source = source
    self.tags = tags
  }

  // MARK: Writing

  func write(_ node: TemplateNode) {
    switch node.kind {
    case .text(let text):
      if node.parent?.name == "w:t" || node.parent?.name == "a:t" { isVisible = true }
      writer.text(text)
    case .control(let number):
      cut()
      add(.control(number))
    case .output(let number): writeOutput(number, in: node.parent)
    case .hole(let kind): writeHole(draft(of: kind), in: node.parent)
    case .event(let event): add(.event(event))
    case .element(let element):
      for event in node.events { add(.event(event)) }
      write(node, element)
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
      writeEnding(node, element)
      cut()
      add(.when(condition, then: lists.removeLast(), otherwise: []))
    case .contentWhen(let condition): writeContent(of: node, element, when: condition)
    case .mayBeBlocks:
      cut()
      lists.append([])
      writePlainly(node, element)
      cut()
      add(.mayBeBlocks(lists.removeLast(), FragmentPlace(inPlaceOf: node, widths)))
    case .finalSection:
      cut()
      lists.append([])
      writePlainly(node, element)
      cut()
      add(.finalSection(lists.removeLast()))
    case .eachElement(let number, let list): writeForEach(node, element, number, list)
    case .endsWithParagraph: writeEnding(node, element)
    }
  }

  /// A cell, text box or part, with a paragraph at its end whatever comes out of its tags.
  private func writeEnding(_ node: TemplateNode, _ element: XMLElement) {
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
      // In a draft a condition may be neither true nor false.
      let either = DraftItem.when(condition, then: content, otherwise: lists.removeLast())
      add(.endsWithParagraph([either]))
    }
  }

  /// Tells the merge of a row or cell of a table whose columns it counts.
  private func tell(_ event: GridEvent) {
    cut()
    add(.grid(event))
  }

  /// A table without rows, a row without cells, a content control without content: none is anything that Word opens.
  private func writeNeeding(_ node: TemplateNode, _ element: XMLElement) {
    cut()
    lists.append([])
    var open: [DraftItem] = []
    var content: [DraftItem] = []
    writer.shell(of: element) {
      let outer = level
      level = WordLevel(inside: node.name) ?? outer
      defer { level = outer }
      writeHoles(node)
      let first =
        node.children.firstIndex { $0.text == nil && !Self.precedesRows.contains($0.name) } ?? node.children.count
      for child in node.children[..<first] { write(child) }
      func writeContent(_ nodes: some Sequence<TemplateNode>) {
        cut()
        open = lists.removeLast()
        lists.append([])
        for child in nodes { write(child) }
        cut()
        content = lists.removeLast()
        lists.append([])
      }
      let rest = node.children[first...]
      if let inner = rest.first, inner.name == "w:sdtContent", let element = inner.element {
        writer.shell(of: element) { writeContent(inner.children) }
      } else {
        writeContent(rest)
      }
      if node.governedColumns != nil, node.name == "w:tbl" { tell(.ends) }
    }
    cut()
    let close = lists.removeLast()
    add(.needsContent(open: open, content: content, close: close))
  }

  private static let precedesRows: Set<String> = [
    "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:bookmarkStart", "w:bookmarkEnd",
    "w:sdtPr", "w:sdtEndPr",
  ]

  // MARK: Cutting

  func add(_ item: DraftItem) { lists[lists.count - 1].append(item) }

  func cut() { closeBytes(at: writer.cut()) }

  private func closeBytes(at offset: Int) {
    if offset > cutOffset {
      add(.bytes(cutOffset..<offset, isVisible: isVisible, level: firstLevel, levelBehind: level))
      cutOffset = offset
    }
    isVisible = false
    firstLevel = level
  }
}
