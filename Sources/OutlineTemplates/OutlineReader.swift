import Diagnostics
import TemplateLanguage

/// A template's text, read into blocks with statements among them.
struct ReadOutline {
  var blocks: [Statement<BlockDraft>] = []
  var diagnostics: [Diagnostic] = []
}

/// Reads an outline: tags, then Markdown, then the tags put back around whole blocks.
struct OutlineReader {
  /// A contract of a thousand pages; cmark needs some twenty times its input.
  static let mostBytes = 4 << 20

  let source: SourceText
  let surroundings: OutlineSurroundings
  let isIncluded: Bool
  private let tags: [Tag]
  private let controls: [Int: ControlTag]
  private var diagnostics: [Diagnostic]

  static func read(_ source: SourceText, surroundings: OutlineSurroundings, isIncluded: Bool) -> ReadOutline {
    if source.utf8.count > mostBytes {
      return ReadOutline(diagnostics: [OutlineFaults.templateTooLarge(limit: mostBytes, in: source)])
    }
    var reader = OutlineReader(source, surroundings, isIncluded: isIncluded)
    let blocks = reader.read()
    return ReadOutline(blocks: blocks, diagnostics: reader.diagnostics)
  }

  private init(_ source: SourceText, _ surroundings: OutlineSurroundings, isIncluded: Bool) {
    self.source = source
    self.surroundings = surroundings
    self.isIncluded = isIncluded
    let body = FrontMatterRange(source).body
    let scanned = TagScanner.scan(source, range: body, keepsLabels: true)
    tags = scanned.pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
    diagnostics = scanned.diagnostics
    var controls: [Int: ControlTag] = [:]
    for (index, tag) in tags.enumerated() { controls[index] = ControlTag.read(tag, in: source) }
    self.controls = controls
  }

  private mutating func read() -> [Statement<BlockDraft>] {
    // All tags in a row, whatever stands between: what is wrong with them is told once, here.
    let flat = StatementParser<Int>.parse(tags.filter { $0.kind != .comment }.map { .tag($0) }, in: source)
    diagnostics += flat.diagnostics
    if flat.diagnostics.contains(where: { $0.code == .nestedTooDeep }) { return [] }
    let (prepared, preparationFaults) = TemplatePreparation.prepare(
      source, body: FrontMatterRange(source).body, tags: tags, nesting: tags.indices.map { nesting(of: $0) })
    diagnostics += preparationFaults
    var markdown = MarkdownReader(source, prepared) { [tags] in tags[$0].kind == .control }
    let root = markdown.read()
    diagnostics += markdown.diagnostics
    diagnostics += FenceNesting.nest(root, prepared.fences, in: source)
    var drafting = Drafting(
      source, tags: tags, fences: prepared.fences, surroundings: surroundings,
      numbering: isIncluded ? .byIncluder : .none)
    reportLostTags(root, prepared, drafting)
    place(prepared.lineTags, in: root)
    let blocks = drafting.blocks(of: root)
    diagnostics += drafting.diagnostics
    // Levels are parsed one by one; their faults follow from those already found, if there are any.
    if !diagnostics.contains(where: { $0.severity == .error }) { diagnostics += drafting.levelDiagnostics }
    return blocks
  }

  private func nesting(of tag: Int) -> Int {
    switch controls[tag]?.role {
    case .opens: 1
    case .closes: -1
    case .continues, .single, nil: 0
    }
  }

  private mutating func place(_ lineTags: [LineTag], in root: OutlineNode) {
    let putsOut = { [controls] (tag: Int) in
      ["include", "call", "block", "filter", "extends"].contains(controls[tag]?.keyword)
    }
    var hoisting = TagHoisting(source, tags: tags, putsOut: putsOut)
    hoisting.hoist(root)
    let spots = TagSpots(root) { [tags] in tags[$0].kind == .control }
    var placement = TagPlacement(
      source, tags: tags, lineTags: lineTags + hoisting.hoisted, spots: spots, putsOut: putsOut)
    placement.place(structures, in: root)
    diagnostics += placement.diagnostics
  }

  private var structures: [TagStructure] {
    TagStructure.nest(
      tags.indices.compactMap { tag in
        guard tags[tag].kind == .control else { return nil }
        guard let control = controls[tag] else { return (tag, "", .alone) }
        switch control.role {
        case .opens: return (tag, control.keyword, .opens)
        case .continues: return (tag, control.keyword, .divides)
        case .closes: return (tag, control.keyword, .closes)
        case .single: return (tag, control.keyword, .alone)
        }
      })
  }

  /// Markdown throws away what it does not show: a link's title, the definition of a link.
  private mutating func reportLostTags(_ root: OutlineNode, _ prepared: PreparedTemplate, _ drafting: Drafting) {
    var seen = Set(root.allTags)
    for case .tag(let tag) in prepared.placeholders.meanings where seen.insert(tag).inserted {
      diagnostics.append(OutlineFaults.tagWithoutPlace(tags[tag].span, in: source))
    }
  }
}

extension OutlineNode {
  /// The tags in its lines, however deep.
  fileprivate var allTags: [Int] { inlines.tags + children.flatMap(\.allTags) }
}
