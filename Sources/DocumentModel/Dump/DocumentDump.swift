/// A document as indented text, every field shown: what tests compare.
package struct DocumentDump {
  private var out = ""
  private var depth = 0

  package static func dump(_ document: Document) -> String {
    var dump = DocumentDump()
    dump.write(document)
    return dump.out
  }

  package static func dump(_ blocks: [Block]) -> String {
    var dump = DocumentDump()
    dump.write(blocks)
    return dump.out
  }

  private mutating func line(_ text: String) {
    for _ in 0..<depth { out += "  " }
    out += text
    out += "\n"
  }

  private mutating func line(_ text: String, _ inlines: [Inline]) {
    line(inlines.isEmpty ? text : text + " " + InlineDump.dump(inlines))
  }

  private mutating func indented(_ body: (inout DocumentDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  private mutating func write(_ document: Document) {
    line("document \(document.properties.language.rawValue)")
    indented { dump in
      let properties = document.properties
      for (name, value) in [
        ("title", properties.title), ("kind", properties.kind), ("author", properties.author),
        ("subject", properties.subject), ("created", properties.created),
      ] where !value.isEmpty {
        dump.line("\(name) \(InlineDump.quoted(value))")
      }
      dump.write(document.page)
    }
    write(document.blocks)
  }

  private mutating func write(_ page: PageSetup) {
    let margins = [page.margins.top, page.margins.right, page.margins.bottom, page.margins.left]
    let plain = page.isFirstPagePlain ? ", first page plain" : ""
    line("page \(page.width.dump) x \(page.height.dump), margins \(margins.map(\.dump).joined(separator: " "))\(plain)")
    if !page.header.isEmpty { line("header", page.header) }
    if !page.footer.isEmpty { line("footer", page.footer) }
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .heading(let heading):
      let number = heading.isNumbered ? " numbered" + heading.number.dumpNumber : heading.number.dumpNumber
      line("heading \(heading.level)\(number)\(heading.label.dump)", heading.inlines)
    case .paragraph(let paragraph): line("paragraph", paragraph.inlines)
    case .clauses(let clauses):
      line("clauses")
      indented { dump in for clause in clauses { dump.write(clause) } }
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .group(let group): write(group)
    case .columns(let columns): write(columns)
    case .pageBreak: line("page break")
    case .rule: line("rule")
    }
  }

  private mutating func write(_ clause: Clause) {
    line("clause level \(clause.level)\(clause.number.dumpNumber)\(clause.label.dump)")
    indented { $0.write(clause.blocks) }
  }

  private mutating func write(_ list: List) {
    switch list.marker {
    case .bullet: line("list bullet")
    case .decimal(let start): line("list decimal from \(start)")
    }
    indented { dump in
      for item in list.items {
        dump.line("item")
        dump.indented { $0.write(item) }
      }
    }
  }

  private mutating func write(_ table: Table) {
    let columns = table.columns.map { $0.alignment.dump + ($0.share.map { ":\($0)" } ?? "") }
    line("table [\(columns.joined(separator: " "))]")
    indented { dump in
      for row in table.header { dump.write(row, "header row") }
      for row in table.rows { dump.write(row, "row") }
    }
  }

  private mutating func write(_ row: Table.Row, _ name: String) {
    line(name)
    indented { dump in
      for cell in row.cells {
        var head = "cell"
        if cell.columnSpan != 1 { head += " columns \(cell.columnSpan)" }
        if cell.rowSpan != 1 { head += " rows \(cell.rowSpan)" }
        if let alignment = cell.alignment { head += " " + alignment.dump }
        // The common cell is one paragraph; it stays on the cell's line.
        if cell.blocks.count == 1, case .paragraph(let paragraph) = cell.blocks[0] {
          dump.line(head, paragraph.inlines)
        } else {
          dump.line(head + " of \(cell.blocks.count) blocks")
          dump.indented { $0.write(cell.blocks) }
        }
      }
    }
  }

  private mutating func write(_ group: Group) {
    switch group.kind {
    case .approval: line("group approval")
    case .letterhead: line("group letterhead")
    case .center: line("group center")
    case .right: line("group right")
    case .keep: line("group keep")
    case .quote: line("group quote")
    case .annex(let annex): line("group annex\(annex.number.dumpNumber)\(annex.label.dump)", annex.caption)
    }
    indented { $0.write(group.blocks) }
  }

  private mutating func write(_ columns: Columns) {
    line(columns.kind == .parties ? "columns parties" : "columns signatures")
    indented { dump in
      for column in columns.columns {
        dump.line("column")
        dump.indented { $0.write(column) }
      }
    }
  }
}

extension String {
  fileprivate var dumpNumber: String { isEmpty ? "" : " " + InlineDump.quoted(self) }
}

extension Label? {
  fileprivate var dump: String { self.map { " #\($0.name)" } ?? "" }
}

extension Table.Alignment {
  fileprivate var dump: String {
    switch self {
    case .leading: "leading"
    case .center: "center"
    case .trailing: "trailing"
    }
  }
}
