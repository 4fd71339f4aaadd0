import DocumentModel

/// A document as the list of what is compared, in reading order.
struct ClauseListing {
  private(set) var clauses: [ComparedClause] = []
  private var numbers = ClauseNumbers()
  /// Whether the next paragraph begins a page or stands where the heads of annexes do.
  private var mayBeginAnnex = false
  private let language: Language

  private init(language: Language) { self.language = language }

  static func clauses(of document: Document) -> [ComparedClause] {
    var listing = ClauseListing(language: document.properties.language)
    listing.list(document.blocks, in: nil)
    return listing.clauses
  }

  /// - Parameter outer: the number of the clause that the blocks stand in.
  private mutating func list(_ blocks: [Block], in outer: String?) {
    for block in blocks {
      switch block {
      case .pageBreak:
        mayBeginAnnex = true
        continue
      case .rule: continue
      case .heading(let heading): list(heading)
      case .paragraph(let paragraph): add(paragraph.inlines)
      case .clauses(let clauses): for clause in clauses { list(clause, in: outer) }
      case .list(let items): list(items, in: outer)
      case .table(let table): for row in table.header + table.rows { list(row) }
      case .group(let group): list(group, in: outer)
      case .columns(let columns): for column in columns.columns { list(column, in: outer) }
      }
      mayBeginAnnex = false
    }
  }

  private mutating func list(_ heading: Heading) {
    if heading.number.isEmpty {
      mayBeginAnnex = true
      return add(heading.inlines)
    }
    add(heading.inlines, numbers.enter(heading.number))
  }

  private mutating func list(_ clause: Clause, in outer: String?) {
    let label = clause.number.isEmpty ? numbers.above : numbers.enter(clause.number, in: outer)
    // A clause is one text, in however many paragraphs; what has a number or rows of its own is not its text.
    var own: [Inline] = []
    var others: [Block] = []
    for block in clause.blocks {
      switch block {
      case .paragraph(let paragraph): own += (own.isEmpty ? [] : [.lineBreak]) + paragraph.inlines
      case .heading(let heading) where heading.number.isEmpty:
        own += (own.isEmpty ? [] : [.lineBreak]) + heading.inlines
      default: others.append(block)
      }
    }
    add(own, label)
    list(others, in: label.number)
    numbers.stepBack(to: label.number)
  }

  private mutating func list(_ list: List, in outer: String?) {
    let above = numbers.current
    for (index, item) in list.items.enumerated() {
      if case .decimal(let start) = list.marker {
        let (number, overflow) = start.addingReportingOverflow(index)
        let clause = Clause(blocks: item, number: overflow ? "" : String(number))
        self.list(clause, in: outer ?? (above.isEmpty ? nil : above))
      } else {
        self.list(Clause(blocks: item), in: outer)
      }
      numbers.stepBack(to: above)
    }
  }

  private mutating func list(_ row: Table.Row) {
    var inlines: [Inline] = []
    for cell in row.cells {
      let lines = cell.blocks.allInlines
      if lines.isEmpty { continue }
      if !inlines.isEmpty { inlines.append(.text(" | ")) }
      inlines += lines
    }
    add(inlines)
  }

  private mutating func list(_ group: Group, in outer: String?) {
    switch group.kind {
    case .annex(let annex):
      let name = language.annexMark(annex.number).onOneLine
      add([.text(name + " ")] + annex.caption, numbers.enterAnnex(name))
      list(group.blocks, in: nil)
    case .right, .center:
      mayBeginAnnex = true
      list(group.blocks, in: outer)
    case .approval, .letterhead, .keep, .quote: list(group.blocks, in: outer)
    }
  }

  private mutating func add(_ inlines: [Inline], _ label: ClauseLabel? = nil) {
    let (text, comments) = RemarkMarks.taken(from: inlines.plainText)
    let line = text.onOneLine
    var label = label ?? numbers.above
    if !label.isOwn, mayBeginAnnex, let annex = line.annexName { label = numbers.enterAnnex(annex) }
    // A comment to nothing still stands somewhere.
    if !line.isEmpty || !comments.isEmpty {
      clauses.append(ComparedClause(label: label, text: line, comments: comments))
    }
    inlines.forEachInline { inline in
      guard case .note(let note) = inline, !note.blocks.isEmpty else { return }
      let (text, comments) = RemarkMarks.taken(from: note.blocks.allInlines.plainText)
      clauses.append(
        ComparedClause(
          label: ClauseLabel(label.number, isOwn: false), text: "\(note.mark) \(text)".onOneLine, comments: comments))
    }
  }
}

extension [Block] {
  /// All that stands in them, a line break between two blocks.
  fileprivate var allInlines: [Inline] {
    var result: [Inline] = []
    for block in self {
      let inlines = block.allInlines
      if !result.isEmpty, !inlines.isEmpty { result.append(.lineBreak) }
      result += inlines
    }
    return result
  }
}

extension Block {
  fileprivate var allInlines: [Inline] {
    switch self {
    case .heading(let heading): heading.numberInline + heading.inlines
    case .paragraph(let paragraph): paragraph.inlines
    case .clauses(let clauses):
      clauses.flatMap { (clause: Clause) -> [Inline] in
        [.text(clause.number.isEmpty ? "" : clause.number + " ")] + clause.blocks.allInlines + [.lineBreak]
      }
    case .list(let list): list.items.flatMap { $0.allInlines + [.lineBreak] }
    case .table(let table):
      (table.header + table.rows).flatMap { row in row.cells.flatMap { $0.blocks.allInlines + [.text(" ")] } }
    case .group(let group): group.blocks.allInlines
    case .columns(let columns): columns.columns.flatMap { $0.allInlines + [.lineBreak] }
    case .pageBreak, .rule: []
    }
  }
}

extension Heading {
  fileprivate var numberInline: [Inline] { number.isEmpty ? [] : [.text(number + " ")] }
}
