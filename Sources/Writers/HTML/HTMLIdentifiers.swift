import DocumentModel

/// The `id` of every label that the document defines.
struct HTMLIdentifiers {
  private var names: [Label: String] = [:]
  private var taken: Set<String> = []

  init(_ blocks: [Block]) { collect(blocks) }

  subscript(_ label: Label) -> String? { names[label] }

  /// The name, or one like it where a label has it.
  func free(_ name: String) -> String {
    var name = name
    while taken.contains(name) { name += "-" }
    return name
  }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): define(heading.label)
      case .clauses(let clauses):
        for clause in clauses {
          define(clause.label)
          collect(clause.blocks)
        }
      case .list(let list): for item in list.items { collect(item) }
      case .table(let table):
        for row in table.header { for cell in row.cells { collect(cell.blocks) } }
        for row in table.rows { for cell in row.cells { collect(cell.blocks) } }
      case .group(let group):
        if case .annex(let annex) = group.kind { define(annex.label) }
        collect(group.blocks)
      case .columns(let columns): for column in columns.columns { collect(column) }
      case .paragraph, .pageBreak, .rule: break
      }
    }
  }

  /// An `id` is any text without white space (HTML Living Standard §3.2.6); two labels never share one.
  private mutating func define(_ label: Label?) {
    guard let label, names[label] == nil else { return }
    var scalars = String.UnicodeScalarView()
    for scalar in label.name.unicodeScalars {
      let shown = VisibleCharacters.visible(scalar)
      scalars.append(shown.properties.isWhitespace ? "-" : shown)
    }
    let name = scalars.isEmpty ? "label" : String(scalars)
    var id = name
    var count = 1
    while !taken.insert(id).inserted {
      count += 1
      id = "\(name)-\(count)"
    }
    names[label] = id
  }
}
