import DocumentModel

/// The characters of a document in reading order, numbers included: what every format has to show.
enum DocumentText {
  static func text(of document: Document) -> String {
    text(of: document.blocks, document.properties.language)
  }

  private static func text(of blocks: [Block], _ language: Language) -> String {
    blocks.map { block in
      switch block {
      case .heading(let heading): heading.number + " " + heading.inlines.plainText
      case .paragraph(let paragraph): paragraph.inlines.filter { !$0.isImage }.plainText
      case .clauses(let clauses):
        clauses.map { $0.number + " " + text(of: $0.blocks, language) }.joined(separator: "\n")
      case .list(let list): list.items.map { text(of: $0, language) }.joined(separator: "\n")
      case .table(let table):
        (table.header + table.rows).flatMap(\.cells).map { text(of: $0.blocks, language) }.joined(separator: "\n")
      case .group(let group): annexMark(of: group, language) + text(of: group.blocks, language)
      case .columns(let columns): columns.columns.map { text(of: $0, language) }.joined(separator: "\n")
      case .pageBreak, .rule: ""
      }
    }.joined(separator: "\n")
  }

  private static func annexMark(of group: Group, _ language: Language) -> String {
    guard case .annex(let annex) = group.kind else { return "" }
    return language.annexMark(annex.number) + " " + annex.caption.plainText + "\n"
  }
}

extension Inline {
  fileprivate var isImage: Bool {
    guard case .image = self else { return false }
    return true
  }
}

extension String {
  /// Without spaces of any kind, for comparing what is set in different lines.
  var withoutSpaces: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.properties.isWhitespace { scalars.append(scalar) }
    return String(scalars)
  }
}
