import Diagnostics

/// The second pass: every reference gets its number and the word before it.
struct ReferenceFilling {
  let targets: [Label: LabelTarget]
  let names: [String]
  let sources: LabelSources
  let language: Language
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Label> = []

  init(targets: [Label: LabelTarget], names: [String], sources: LabelSources, language: Language) {
    self.targets = targets
    self.names = names
    self.sources = sources
    self.language = language
  }

  mutating func fill(_ blocks: [Block]) -> [Block] { blocks.map { fill($0) } }

  private mutating func fill(_ block: Block) -> Block {
    switch block {
    case .heading(var heading):
      heading.inlines = fill(heading.inlines)
      return .heading(heading)
    case .paragraph(let paragraph): return .paragraph(Paragraph(fill(paragraph.inlines)))
    case .clauses(var clauses):
      for index in clauses.indices { clauses[index].blocks = fill(clauses[index].blocks) }
      return .clauses(clauses)
    case .list(var list):
      for index in list.items.indices { list.items[index] = fill(list.items[index]) }
      return .list(list)
    case .table(var table):
      for index in table.header.indices { fill(&table.header[index]) }
      for index in table.rows.indices { fill(&table.rows[index]) }
      return .table(table)
    case .group(var group):
      if case .annex(var annex) = group.kind {
        annex.caption = fill(annex.caption)
        group.kind = .annex(annex)
      }
      group.blocks = fill(group.blocks)
      return .group(group)
    case .columns(var columns):
      for index in columns.columns.indices { columns.columns[index] = fill(columns.columns[index]) }
      return .columns(columns)
    case .pageBreak, .rule: return block
    }
  }

  private mutating func fill(_ row: inout Table.Row) {
    for index in row.cells.indices { row.cells[index].blocks = fill(row.cells[index].blocks) }
  }

  mutating func fill(_ inlines: [Inline]) -> [Inline] {
    // Most lines cite nothing and stay as they are, without a copy.
    guard inlines.contains(where: \.mayHoldReference) else { return inlines }
    return inlines.map { inline in
      switch inline {
      case .reference(let reference): return .reference(fill(reference))
      case .strong(let inner): return .strong(fill(inner))
      case .emphasis(let inner): return .emphasis(fill(inner))
      case .struck(let inner): return .struck(fill(inner))
      case .link(var link):
        link.inlines = fill(link.inlines)
        return .link(link)
      default: return inline
      }
    }
  }

  private mutating func fill(_ reference: Reference) -> Reference {
    var reference = reference
    guard let target = targets[reference.label], target.kind != .plainHeading else {
      if reported.insert(reference.label).inserted { report(reference.label) }
      reference.prefix = reference.prefix ?? ""
      // What a draft shows; a final document does not get past the finding.
      reference.number = Inline.missingMark("#" + reference.label.name)
      return reference
    }
    reference.number = target.number
    reference.prefix = reference.prefix ?? language.citationWord(target.kind)
    return reference
  }

  private mutating func report(_ label: Label) {
    let citations = sources.citations(label)
    let definitions = sources.definitions(label)
    if targets[label] != nil {
      diagnostics.append(NumberingFaults.withoutNumber(label, cited: citations, defined: definitions))
    } else if !definitions.isEmpty {
      diagnostics.append(NumberingFaults.leftOut(label, cited: citations, defined: definitions))
    } else {
      diagnostics.append(NumberingFaults.unknown(label, cited: citations, among: names))
    }
  }
}

extension Inline {
  fileprivate var mayHoldReference: Bool {
    switch self {
    case .reference, .strong, .emphasis, .struck, .link: true
    default: false
    }
  }
}

extension Language {
  /// What stands before a cited number, with a no-break space that keeps them on one line.
  fileprivate func citationWord(_ kind: LabelTarget.Kind) -> String {
    switch (self, kind) {
    case (.russian, .annex): "Приложение\u{A0}№\u{A0}"
    case (.russian, _): "п.\u{A0}"
    case (.english, .annex): "Annex\u{A0}"
    case (.english, .clause): "clause\u{A0}"
    case (.english, _): "section\u{A0}"
    }
  }

  /// `Приложение № 1`: the mark in the upper right corner of an annex.
  package func annexMark(_ number: String) -> String {
    number.isEmpty ? (self == .russian ? "Приложение" : "Annex") : citationWord(.annex) + number
  }
}
