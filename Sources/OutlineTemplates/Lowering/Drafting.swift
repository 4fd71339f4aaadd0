import Diagnostics
import DocumentModel
import TemplateLanguage

/// Turns the tree of a template into drafts: what each block is in the document, and where its holes are.
struct Drafting {
  /// What ordered lists are.
  enum Numbering {
    /// Lists with numbers of their own.
    case none
    /// Clauses of the section in force.
    case clauses
    /// Whatever they are where the file is included.
    case byIncluder
  }

  let source: SourceText
  let tags: [Tag]
  let fences: [FenceLine]
  let surroundings: OutlineSurroundings
  var numbering: Numbering
  /// Whether a line break of the source is one of the document.
  var keepsLines = false
  /// Whether this is formatted text from the data, which may do less than a template.
  var isValue = false
  /// Whether `{page}` and `{pages}` are numbers.
  var isHeaderOrFooter = false
  var diagnostics: [Diagnostic] = []
  /// What the parser says of single levels.
  var levelDiagnostics: [Diagnostic] = []

  init(
    _ source: SourceText, tags: [Tag], fences: [FenceLine], surroundings: OutlineSurroundings, numbering: Numbering
  ) {
    self.source = source
    self.tags = tags
    self.fences = fences
    self.surroundings = surroundings
    self.numbering = numbering
  }

  mutating func parse<Draft: Foldable>(_ pieces: consuming PieceList<Draft>) -> [Statement<Draft>] {
    let (statements, found) = StatementParser.parse(pieces.finished(), in: source, insideLoop: true)
    levelDiagnostics += found
    if let level = Draft.lowerLevel {
      for statement in statements {
        if case .block(let block) = statement {
          diagnostics.append(OutlineFaults.tagOnWrongLevel("block", level, block.span, in: source))
        }
      }
    }
    return statements
  }

  // MARK: Blocks

  mutating func blocks(of parent: OutlineNode) -> [Statement<BlockDraft>] { blocks(parent.children) }

  mutating func blocks(_ nodes: [OutlineNode]) -> [Statement<BlockDraft>] {
    var pieces = PieceList<BlockDraft>()
    for node in nodes { draft(node, into: &pieces) }
    return parse(pieces)
  }

  private mutating func draft(_ node: OutlineNode, into pieces: inout PieceList<BlockDraft>) {
    switch node.kind {
    case .tag(let tag): pieces.append(tags[tag])
    case .paragraph: paragraph(node.inlines, into: &pieces)
    case .heading where isValue: paragraph([.strong(node.inlines)], into: &pieces)
    case .heading(let level): heading(node, level: level, into: &pieces)
    case .list(let start): pieces.append(list(node, start: start))
    case .quote: group(.quote, node, into: &pieces)
    case .table(let columns): pieces.append(table(node, columns))
    case .rule: pieces.append(.fixed([.rule]))
    case .fence(let fence): draft(fence, node, into: &pieces)
    case .document, .item, .row, .cell, .fenceLine: break
    }
  }

  /// A paragraph; one that is a single value may turn out to be several blocks.
  mutating func paragraph(_ inlines: [RawInline], into pieces: inout PieceList<BlockDraft>) {
    let inlines = inlines.trimmed
    if inlines.count == 1, case .tag(let tag) = inlines[0], tags[tag].kind == .output {
      pieces.append(tags[tag])
      return
    }
    if let alternatives = alternatives(inlines) {
      for tag in alternatives { pieces.append(tags[tag]) }
      return
    }
    let statements = self.inlines(inlines)
    guard let fixed = statements.fixed else {
      pieces.append(.paragraph(statements))
      return
    }
    let trimmed = fixed.trimmedLine
    if !trimmed.isEmpty { pieces.append(.fixed([.paragraph(Paragraph(trimmed))])) }
  }

  /// The tags of `{% if a %}{{ b }}{% else %}{{ c }}{% endif %}`, where nothing else stands in the paragraph.
  ///
  /// Each value is alone in the paragraph then, so it may be several blocks like one without a condition.
  private func alternatives(_ inlines: [RawInline]) -> [Int]? {
    var found: [Int] = []
    var isBehindOutput = false
    for (index, inline) in inlines.enumerated() {
      guard case .tag(let tag) = inline else { return nil }
      if tags[tag].kind == .output {
        if isBehindOutput { return nil }
        isBehindOutput = true
      } else {
        guard let control = ControlTag.read(tags[tag], in: source) else { return nil }
        switch control.role {
        case .opens where index == 0 && control.keyword == "if": break
        case .continues where index > 0 && index < inlines.count - 1: break
        case .closes where index == inlines.count - 1: break
        default: return nil
        }
        isBehindOutput = false
      }
      found.append(tag)
    }
    return found
  }

  private mutating func heading(_ node: OutlineNode, level: Int, into pieces: inout PieceList<BlockDraft>) {
    let (inlines, attributes) = takeAttributes(node.inlines)
    let isNumbered = level > 1 && attributes?.isUnnumbered != true
    let label = define(attributes)
    let statements = self.inlines(inlines)
    if level > 1 { numbering = isNumbered ? .clauses : .none }
    guard let fixed = statements.fixed else {
      pieces.append(.heading(level: level - 1, isNumbered: isNumbered, label, statements))
      return
    }
    let heading = Heading(level: level - 1, isNumbered: isNumbered, label: label, inlines: fixed.trimmedLine)
    if !heading.inlines.isEmpty { pieces.append(.fixed([.heading(heading)])) }
  }

  mutating func group(_ kind: Group.Kind, _ node: OutlineNode, into pieces: inout PieceList<BlockDraft>) {
    let statements = blocks(of: node)
    append(kind, caption: nil, statements, into: &pieces)
  }

  func append(
    _ kind: Group.Kind, caption: [Statement<InlineDraft>]?, _ statements: [Statement<BlockDraft>],
    into pieces: inout PieceList<BlockDraft>
  ) {
    if caption == nil, let fixed = statements.fixed {
      // An annex of nothing but its title waits for papers to be put in.
      if !fixed.isEmpty || kind.isAnnex { pieces.append(.fixed([.group(Group(kind, fixed))])) }
    } else {
      pieces.append(.group(kind, caption: caption, statements))
    }
  }

  // MARK: Labels

  /// The `{…}` at the end of a heading or paragraph, and the inlines without it.
  func takeAttributes(_ inlines: [RawInline]) -> (inlines: [RawInline], attributes: Attributes?) {
    let inlines = inlines.trimmed
    guard case .attributes(let attributes) = inlines.last, attributes.sizes.isEmpty, attributes.field == nil else {
      return (inlines, nil)
    }
    return (Array(inlines.dropLast()).trimmed, attributes)
  }

  /// The label among attributes, noted with its place.
  mutating func define(_ attributes: Attributes?) -> Label? {
    guard let attributes, let name = attributes.label else { return nil }
    surroundings.define(Label(name), at: attributes.span.place(in: source))
    return Label(name)
  }
}
