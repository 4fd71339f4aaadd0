package import Diagnostics

extension Document {
  /// How deep blocks and inlines may stand in each other.
  ///
  /// Far beyond what a page can show; it keeps every writer's recursion within a worker's stack.
  package static let deepestNesting = 100

  /// The document with the numbers of its headings, clauses and annexes, and of the references to them.
  ///
  /// Numbered headings count by level. Clauses follow the heading in force, through all its lists; outside a
  /// numbered section they count from `1.`, anew after every unnumbered section heading. An annex has its own count.
  ///
  /// - Parameters:
  ///   - annexes: how many annexes there are before this document's, where it is a part of another one.
  ///   - numerals: how the numbers of sections are written, in annexes too.
  package func numbered(
    labels sources: LabelSources = LabelSources(), annexes: Int = 0, sections numerals: SectionNumerals = .arabic
  ) -> (Document, [Diagnostic]) {
    var numbering = Numbering(sources: sources, annexes: annexes, numerals: numerals)
    var document = self
    document.blocks = numbering.number(blocks, in: nil) ?? blocks
    guard !numbering.isTooDeep else { return (self, [NumberingFaults.tooDeep(limit: Document.deepestNesting)]) }
    var filling = ReferenceFilling(
      targets: numbering.targets, names: numbering.labelNames, sources: sources, language: properties.language)
    if numbering.holdsReference { document.blocks = filling.fill(document.blocks) ?? document.blocks }
    document.page.header = filling.fill(document.page.header) ?? document.page.header
    document.page.footer = filling.fill(document.page.footer) ?? document.page.footer
    return (document, numbering.diagnostics + filling.diagnostics)
  }
}

extension Heading {
  /// The depth of its number, 1 for `1.`, 2 for `1.1.`; nil where it has none.
  ///
  /// It differs from ``level`` under a section that is not numbered.
  package var numberingLevel: Int? {
    number.isEmpty ? nil : number.utf8.count { $0 == UInt8(ascii: ".") }
  }
}

/// What a label stands for.
struct LabelTarget {
  enum Kind {
    case section
    case clause
    case annex
    /// A heading without a number.
    case plainHeading
  }

  var kind: Kind
  /// As it is cited: `3.2`, without the final point.
  var number: String
}

/// The first pass: numbers, and what each label stands for.
struct Numbering {
  private(set) var targets: [Label: LabelTarget] = [:]
  /// The labels in reading order.
  private(set) var labelNames: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isTooDeep = false
  /// Whether the text cites anything, so that the second pass is needed.
  private(set) var holdsReference = false
  private var reportedTwice: Set<Label> = []
  private var annexCount: Int
  private var count = SectionCount()
  private var depth = 0
  private let sources: LabelSources
  private let numerals: SectionNumerals

  init(sources: LabelSources, annexes: Int, numerals: SectionNumerals) {
    self.sources = sources
    self.numerals = numerals
    annexCount = annexes
  }

  /// Numbers blocks that stand in a clause, or in none; nil where they stay as they are.
  mutating func number(_ blocks: [Block], in clause: ClauseCount?) -> [Block]? {
    depth += 1
    defer { depth -= 1 }
    if depth > Document.deepestNesting { isTooDeep = true }
    if isTooDeep { return nil }
    var nested = clause
    return blocks.changed { number($0, &nested) }
  }

  private mutating func number(_ block: Block, _ clause: inout ClauseCount?) -> Block? {
    switch block {
    case .heading(let heading): return .heading(number(heading))
    case .clauses(let clauses): return .clauses(number(clauses, &clause))
    case .list(var list):
      guard let items = list.items.changed({ number($0, in: clause) }) else { return nil }
      list.items = items
      return .list(list)
    case .table(var table):
      let header = table.header.changed { number($0, clause) }
      let rows = table.rows.changed { number($0, clause) }
      if header == nil, rows == nil { return nil }
      table.header = header ?? table.header
      table.rows = rows ?? table.rows
      return .table(table)
    case .group(var group):
      if case .annex(let annex) = group.kind { return .group(number(annex, group.blocks)) }
      guard let blocks = number(group.blocks, in: clause) else { return nil }
      group.blocks = blocks
      return .group(group)
    case .columns(var columns):
      guard let changed = columns.columns.changed({ number($0, in: clause) }) else { return nil }
      columns.columns = changed
      return .columns(columns)
    case .paragraph(let paragraph):
      check(paragraph.inlines, 0)
      return nil
    case .pageBreak, .rule: return nil
    }
  }

  private mutating func number(_ row: Table.Row, _ clause: ClauseCount?) -> Table.Row? {
    row.cells.changed { cell in
      guard let blocks = number(cell.blocks, in: clause) else { return nil }
      var cell = cell
      cell.blocks = blocks
      return cell
    }.map { Table.Row($0) }
  }

  private mutating func number(_ heading: Heading) -> Heading {
    check(heading.inlines, 0)
    var heading = heading
    let path = heading.level < 1 ? [] : count.enter(level: heading.level, isNumbered: heading.isNumbered)
    heading.number = numerals.text(of: path)
    let kind: LabelTarget.Kind = heading.number.isEmpty ? .plainHeading : .section
    define(&heading.label, kind, heading.number)
    return heading
  }

  private mutating func number(_ clauses: [Clause], _ outer: inout ClauseCount?) -> [Clause] {
    clauses.map { clause in
      var clause = clause
      let path = outer?.next() ?? count.nextClause()
      clause.level = path.count
      clause.number = path.numberText
      define(&clause.label, .clause, clause.number)
      clause.blocks = number(clause.blocks, in: ClauseCount(parent: path)) ?? clause.blocks
      return clause
    }
  }

  private mutating func number(_ annex: Annex, _ blocks: [Block]) -> Group {
    check(annex.caption, 0)
    var annex = annex
    annexCount += 1
    annex.number = String(annexCount)
    define(&annex.label, .annex, annex.number)
    let outside = count
    count = SectionCount()
    defer { count = outside }
    return Group(.annex(annex), number(blocks, in: nil) ?? blocks)
  }

  /// Takes down what a label stands for; one that is there already loses its name, so that no writer meets it twice.
  private mutating func define(_ given: inout Label?, _ kind: LabelTarget.Kind, _ number: String) {
    guard let label = given else { return }
    if targets[label] != nil {
      given = nil
      if reportedTwice.insert(label).inserted {
        diagnostics.append(NumberingFaults.duplicate(label, at: sources.definitions(label)))
      }
      return
    }
    targets[label] = LabelTarget(kind: kind, number: number.hasSuffix(".") ? String(number.dropLast()) : number)
    labelNames.append(label.name)
  }

  /// Looks how deep inlines stand in each other, and whether they cite anything.
  private mutating func check(_ inlines: [Inline], _ depth: Int) {
    if depth > Document.deepestNesting { isTooDeep = true }
    if isTooDeep { return }
    for inline in inlines {
      switch inline {
      case .strong(let inner), .emphasis(let inner), .struck(let inner), .underlined(let inner),
        .superscript(let inner), .subscript(let inner):
        check(inner, depth + 1)
      case .link(let link): check(link.inlines, depth + 1)
      case .reference: holdsReference = true
      default: break
      }
    }
  }
}
