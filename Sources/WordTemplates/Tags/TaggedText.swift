import Diagnostics
import OpenXML
import TemplateLanguage

/// The tags of a Word file, found in its text and put into its trees.
struct TaggedText {
  let source: SourceText
  private(set) var tags: [WordTag] = []
  private(set) var nodes: [Int: TemplateNode] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// All tags as statements in a row, whatever stands between them.
  private(set) var row: [Statement<Span>] = []
  /// Whether nothing is wrong with the tags themselves, whatever is with where they stand.
  private(set) var isRowRight = true
  /// Whether the tags stand in the trees where they govern, though some of them may be wrong in themselves.
  private(set) var isPlaced = false
  private var offsets: [ObjectIdentifier: Int] = [:]

  init(_ lines: WordSource, named file: String) {
    source = lines.text(named: file)
    for line in lines.lines { read(line) }
    checkInARow()
    // What a tag governs can be told where they are nested rightly, whatever else is wrong with them.
    // Tens of thousands within each other are told once, and not placed.
    if !diagnostics.contains(where: { $0.code == .nestedTooDeep }),
      ControlGroup.areNestedRightly(tags.compactMap(\.control))
    {
      place()
    }
  }

  private mutating func read(_ line: WordSource.Line) {
    if case .paragraph(let flow) = line.holder {
      offsets[ObjectIdentifier(flow.paragraph)] = line.start
      checkInstructions(flow, line)
    }
    let range = line.start..<line.start + line.count
    guard source.utf8[range].contains(UInt8(ascii: "{")) else { return }
    let scanned = TagScanner.scan(source, range: range)
    diagnostics += scanned.diagnostics
    if !scanned.diagnostics.isEmpty { isRowRight = false }
    let first = tags.count
    var found: [TagIsolation.Found] = []
    var pieces: [HoleKind.Piece] = []
    for piece in scanned.pieces {
      switch piece {
      case .text(let span), .raw(let span):
        pieces.append(.text(String(decoding: source.utf8[span.start..<span.end], as: UTF8.self).withoutTagEscapes))
      case .tag(let tag):
        let word = WordTag(tag, in: source)
        let span = trimmed(tag, in: range)
        found.append(
          TagIsolation.Found(
            number: tags.count, range: span.start - line.start..<span.end - line.start, isOutput: word.isOutput))
        if word.isOutput { pieces.append(.output(tags.count)) }
        tags.append(word)
      }
    }
    switch line.holder {
    case .paragraph(let flow):
      nodes.merge(TagIsolation.isolate(found, in: flow)) { a, _ in a }
      // The runs that hold no tag are still those of the flow.
      flow.resolveTagEscapes()
    case _ where found.isEmpty: break
    case .element(let node):
      refuseControls(from: first)
      node.setChildren(
        pieces.map { piece in
          switch piece {
          case .text(let text): TemplateNode(.text(text))
          case .output(let number): TemplateNode(.output(number))
          case .expression: TemplateNode(.text(""))
          }
        })
    case .link(let node):
      refuseControls(from: first)
      node.fill("r:id") { _ in .linkAddress(pieces) }
    case .attribute(let node, let name):
      refuseControls(from: first)
      node.fill(name) { _ in .text(pieces) }
    }
  }

  /// The stretch a tag takes away: `{%-` and `-%}` take the spaces beside them along.
  private func trimmed(_ tag: Tag, in line: Range<Int>) -> Span {
    var span = tag.span
    func isSpace(_ offset: Int) -> Bool { source.utf8[offset] == 0x20 || source.utf8[offset] == 0x09 }
    if tag.trimsBefore { while span.start > line.lowerBound, isSpace(span.start - 1) { span.start -= 1 } }
    if tag.trimsAfter { while span.end < line.upperBound, isSpace(span.end) { span.end += 1 } }
    return span
  }

  private mutating func checkInstructions(_ flow: ParagraphFlow, _ line: WordSource.Line) {
    let text = String(decoding: flow.instructions, as: UTF8.self)
    guard text.contains("{{") || text.contains("{%") else { return }
    diagnostics.append(WordTemplateFaults.tagInFieldCode(text, at: source.place(line.start..<line.start + line.count)))
  }

  private mutating func refuseControls(from first: Int) {
    for word in tags[first...] where word.tag.kind == .control {
      diagnostics.append(WordTemplateFaults.controlOutsideText(at: word.tag.span.place(in: source)))
    }
  }

  /// All tags in a row, whatever stands between them: what is wrong with them is told once, here.
  private mutating func checkInARow() {
    let pieces: [Piece<Span>] = tags.compactMap { word in
      word.tag.kind == .comment || word.cellSetting != nil ? nil : .tag(word.tag)
    }
    let parsed = StatementParser.parse(pieces, in: source)
    row = parsed.statements
    diagnostics += parsed.diagnostics
    if !parsed.diagnostics.isEmpty { isRowRight = false }
  }

  private mutating func place() {
    var placement = TagLifting(source, tags: tags, nodes: nodes)
    let structures = ControlGroup.nest(
      tags.indices.compactMap { number in
        tags[number].tag.kind == .control && tags[number].cellSetting == nil ? (number, tags[number].control) : nil
      })
    placement.place(structures)
    placement.removeComments()
    placement.checkBreaks(structures)
    checkIncludes()
    diagnostics += placement.diagnostics
    isPlaced = placement.diagnostics.isEmpty
  }

  /// Where a paragraph begins in the source.
  func offset(of paragraph: TemplateNode) -> Int { offsets[ObjectIdentifier(paragraph)] ?? 0 }

  /// Whether a tag sets something of the cell it stands in.
  var setsCells: Bool { tags.contains { $0.cellSetting != nil } }

  /// Whether a Word file is included.
  var includesWord: Bool { tags.indices.contains(where: includesWord) }

  /// Whether a tag includes one.
  func includesWord(_ number: Int) -> Bool {
    guard tags[number].control?.keyword == "include" else { return false }
    let inner = source.utf8[tags[number].tag.inner.start..<tags[number].tag.inner.end]
    return String(decoding: inner, as: UTF8.self).lowercased().contains(".do")
  }

  /// A Word file is paragraphs, and cannot stand among words.
  private mutating func checkIncludes() {
    for (number, node) in nodes.sorted(by: { $0.key < $1.key }) where includesWord(number) {
      guard let parent = node.parent, !["w:body", "w:tc", "w:txbxContent", "w:sdtContent"].contains(parent.name) else {
        continue
      }
      diagnostics.append(WordTemplateFaults.includedAmong(at: tags[number].tag.span.place(in: source)))
    }
  }

  /// By how much a control tag changes how deep what follows it is governed.
  func depthChange(_ number: Int) -> Int {
    switch tags[number].control?.role {
    case .opens: 1
    case .closes: -1
    case .continues, .single, nil: 0
    }
  }
}
