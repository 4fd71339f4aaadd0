import DocumentModel
import Writers

/// Documents out of short lines: `# section`, `- clause`, `-- clause of a clause`, `* item`, `| row | of cells |`,
/// `=== caption of an annex`, `---` for a new page, and paragraphs.
enum ComparedFiles {
  static func written(_ document: Document) throws -> [UInt8] { try WordWriter().write(document).bytes }

  static func document(_ text: String) -> Document {
    var lines = text.split(separator: "\n").map(String.init)[...]
    var document = Document()
    document.blocks = blocks(&lines)
    while let line = lines.popFirst() {
      let caption: [Inline] = [.text(String(line.dropFirst(4)))]
      document.blocks.append(.group(Group(.annex(Annex(caption: caption)), blocks(&lines))))
    }
    return document.numbered().0
  }

  /// Blocks up to the next annex.
  private static func blocks(_ lines: inout ArraySlice<String>) -> [Block] {
    var blocks: [Block] = []
    while let line = lines.first, !line.hasPrefix("===") {
      if line.hasPrefix("- ") {
        blocks.append(.clauses(clauses(&lines, "- ")))
      } else if line.hasPrefix("* ") {
        let items = take(&lines, "* ").map { [paragraph($0)] }
        blocks.append(.list(List(marker: .bullet, items: items)))
      } else if line.hasPrefix("| ") {
        let rows = take(&lines, "| ").map { row in
          Table.Row(row.split(separator: "|").map { Table.Cell([paragraph(String($0).trimmed)]) })
        }
        let columns = rows.first?.cells.map { _ in Table.Column() } ?? []
        blocks.append(.table(Table(columns: columns, header: [], rows: rows)))
      } else {
        lines.removeFirst()
        if line.hasPrefix("# ") {
          blocks.append(
            .heading(Heading(level: 1, isNumbered: true, inlines: [.text(String(line.dropFirst(2)))])))
        } else {
          blocks.append(line == "---" ? .pageBreak : paragraph(line))
        }
      }
    }
    return blocks
  }

  private static func clauses(_ lines: inout ArraySlice<String>, _ mark: String) -> [Clause] {
    var clauses: [Clause] = []
    while let line = lines.first, line.hasPrefix(mark) {
      lines.removeFirst()
      var clause = Clause(blocks: [paragraph(String(line.dropFirst(mark.count)))])
      let inner = self.clauses(&lines, "-" + mark)
      if !inner.isEmpty { clause.blocks.append(.clauses(inner)) }
      clauses.append(clause)
    }
    return clauses
  }

  private static func take(_ lines: inout ArraySlice<String>, _ mark: String) -> [String] {
    var taken: [String] = []
    while let line = lines.first, line.hasPrefix(mark) {
      taken.append(String(line.dropFirst(mark.count)))
      lines.removeFirst()
    }
    return taken
  }

  private static func paragraph(_ text: String) -> Block { .paragraph(Paragraph([.text(text)])) }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
