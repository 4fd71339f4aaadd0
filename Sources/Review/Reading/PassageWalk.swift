import DocumentModel

/// Walks through a document and takes its paragraphs down in reading order.
struct PassageWalk {
  private(set) var passages: [Passage] = []
  private(set) var tables: [ReviewedTable] = []
  private var line = 0
  private var role = Passage.Role.body
  private var clause = ""
  private var annex: String?
  /// The heading in force, for the paragraphs below it.
  private var section = ""

  mutating func visit(_ blocks: [Block]) {
    for block in blocks { visit(block) }
  }

  private mutating func visit(_ block: Block) {
    switch block {
    case .heading(let heading):
      if heading.level > 0 { section = heading.number.withoutLastPoint }
      with(.heading, clause: section) { $0.take(heading.inlines) }
    case .paragraph(let paragraph): take(paragraph.inlines)
    case .clauses(let clauses):
      for clause in clauses {
        with(role, clause: clause.number.withoutLastPoint) { $0.visit(clause.blocks) }
      }
    case .list(let list): for item in list.items { visit(item) }
    case .table(let table): visit(table)
    case .group(let group): visit(group)
    case .columns(let columns):
      with(columns.kind == .parties ? .party : .signature, clause: clause) { walk in
        for column in columns.columns { walk.visit(column) }
      }
    case .pageBreak, .rule: break
    }
  }

  private mutating func visit(_ group: Group) {
    switch group.kind {
    case .approval, .letterhead: with(.stamp, clause: clause) { $0.visit(group.blocks) }
    case .annex(let annex):
      let outside = (self.annex, section)
      (self.annex, section) = (annex.number, "")
      defer { (self.annex, section) = outside }
      with(.heading, clause: "") { $0.take(annex.caption) }
      with(.body, clause: "") { $0.visit(group.blocks) }
    case .center, .right, .keep, .quote: visit(group.blocks)
    }
  }

  private mutating func visit(_ table: Table) {
    let position = tables.count
    tables.append(ReviewedTable(header: [], rows: []))
    let header = cells(of: table.header, table.columns.count)
    let rows = cells(of: table.rows, table.columns.count)
    tables[position] = ReviewedTable(header: header, rows: rows)
  }

  private mutating func cells(of rows: [Table.Row], _ columns: Int) -> [[ReviewedTable.Cell]] {
    // How many more rows each column is covered from above.
    var covered = [Int](repeating: 0, count: columns)
    var found: [[ReviewedTable.Cell]] = []
    for row in rows {
      var cells: [ReviewedTable.Cell] = []
      var column = 0
      for cell in row.cells {
        while column < columns, covered[column] > 0 { column += 1 }
        let first = passages.count
        with(.cell, clause: clause) { $0.visit(cell.blocks) }
        if passages.count > first { cells.append(.init(column: column, passage: first)) }
        for index in column..<max(column, min(column + cell.columnSpan, columns)) { covered[index] = cell.rowSpan }
        column += cell.columnSpan
      }
      for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
      found.append(cells)
    }
    return found
  }

  private mutating func take(_ inlines: [Inline]) {
    line += 1
    let spot = Passage.Spot(role: role, clause: clause.isEmpty ? section : clause, annex: annex, line: line)
    for text in inlines.plainText.split(separator: "\n") { passages += Passage.all(of: text, spot) }
    inlines.forEachInline { inline in
      if case .note(let note) = inline { notes.append(note) }
    }
    // Only once the paragraph is done, so that a note does not part it.
    let taken = notes
    notes = []
    for note in taken { visit(note.blocks) }
  }

  /// Notes of the paragraph at hand.
  private var notes: [Note] = []

  private mutating func with(_ role: Passage.Role, clause: String, _ body: (inout PassageWalk) -> Void) {
    let outside = (self.role, self.clause)
    (self.role, self.clause) = (role, clause)
    body(&self)
    (self.role, self.clause) = outside
  }
}

extension String {
  fileprivate var withoutLastPoint: String { hasSuffix(".") ? String(dropLast()) : self }
}
