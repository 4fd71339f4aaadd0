/// Finds the tables whose cells tags decide about: how many columns they have is known only when they are merged.
enum GovernedColumns {
  static func mark(_ root: TemplateNode) {
    root.walk { node in
      if node.name == "w:tbl", node.children.contains(where: isGoverned) { mark(table: node) }
      return true
    }
  }

  private static func isGoverned(_ row: TemplateNode) -> Bool {
    guard row.name == "w:tr" else { return false }
    return row.children.contains { child in
      if case .control = child.kind { return true }
      if case .when = child.treatment { return true }
      return false
    }
  }

  private static func mark(table: TemplateNode) {
    guard let grid = table.first("w:tblGrid") else { return }
    table.governedColumns = grid.children.compactMap { $0.value("w:w").flatMap { Int($0) } }
    // Widths of cells would tell of the columns there were; the grid alone tells of those there are.
    for row in table.children where row.name == "w:tr" {
      for cell in row.children {
        guard let width = cell.first("w:tcPr")?.first("w:tcW") else { continue }
        if width.value("w:type") == "dxa", let twips = width.value("w:w").flatMap({ Int($0) }) {
          cell.governedColumns = [twips]
        }
        width.remove()
      }
    }
  }
}
