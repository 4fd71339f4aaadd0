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

  /// Fills blocks; nil where they cite nothing and stay as they are.
  mutating func fill(_ blocks: [Block]) -> [Block]? { blocks.changed { fill($0) } }

  private mutating func fill(_ block: Block) -> Block? {
    switch block {
    case .heading(var heading):
      guard let inlines = fill(heading.inlines) else { return nil }
      heading.inlines = inlines
      return .heading(heading)
    case .paragraph(let paragraph): return fill(paragraph.inlines).map { .paragraph(Paragraph($0)) }
    case .clauses(let clauses): return clauses.changed { fill($0) }.map { .clauses($0) }
    case .list(var list):
      guard let items = list.items.changed({ fill($0) }) else { return nil }
      list.items = items
      return .list(list)
    case .table(var table):
      let header = table.header.changed { fill($0) }
      let rows = table.rows.changed { fill($0) }
      if header == nil, rows == nil { return nil }
      table.header = header ?? table.header
      table.rows = rows ?? table.rows
      return .table(table)
    case .group(var group):
      if case .annex(var annex) = group.kind {
        annex.caption = fill(annex.caption) ?? annex.caption
        group.kind = .annex(annex)
      }
      group.blocks = fill(group.blocks) ?? group.blocks
      return .group(group)
    case .columns(var columns):
      guard let changed = columns.columns.changed({ fill($0) }) else { return nil }
      columns.columns = changed
      return .columns(columns)
    case .pageBreak, .rule: return nil
    }
  }

  private mutating func fill(_ clause: Clause) -> Clause? {
    guard let blocks = fill(clause.blocks) else { return nil }
    var clause = clause
    clause.blocks = blocks
    return clause
  }

  private mutating func fill(_ row: Table.Row) -> Table.Row? {
    row.cells.changed { cell in
      guard let blocks = fill(cell.blocks) else { return nil }
      var cell = cell
      cell.blocks = blocks
      return cell
    }.map { Table.Row($0) }
  }

  mutating func fill(_ inlines: [Inline]) -> [Inline]? {
    var position = -1
    return inlines.changed { inline in
      position += 1
      switch inline {
      case .reference(let reference):
        return .reference(fill(reference, behind: position > 0 ? inlines[position - 1] : nil))
      case .strong(let inner): return fill(inner).map { .strong($0) }
      case .emphasis(let inner): return fill(inner).map { .emphasis($0) }
      case .struck(let inner): return fill(inner).map { .struck($0) }
      case .underlined(let inner): return fill(inner).map { .underlined($0) }
      case .superscript(let inner): return fill(inner).map { .superscript($0) }
      case .subscript(let inner): return fill(inner).map { .subscript($0) }
      case .link(var link):
        guard let inner = fill(link.inlines) else { return nil }
        link.inlines = inner
        return .link(link)
      default: return nil
      }
    }
  }

  private mutating func fill(_ reference: Reference, behind before: Inline?) -> Reference {
    var reference = reference
    guard let target = targets[reference.label], target.kind != .plainHeading else {
      if reported.insert(reference.label).inserted { report(reference.label) }
      reference.prefix = reference.prefix ?? ""
      // What a draft shows; a final document does not get past the finding.
      reference.number = Inline.missingMark("#" + reference.label.name)
      return reference
    }
    reference.number = target.number
    reference.prefix = prefix(of: reference, target.kind, behind: before)
    return reference
  }

  /// A word of the template's own stands for the word alone: the sign of an annex's number is kept.
  private func prefix(of reference: Reference, _ kind: LabelTarget.Kind, behind before: Inline?) -> String {
    guard let own = reference.prefix else { return language.citationWord(kind) }
    let sign = kind == .annex ? language.annexSign : ""
    // Where the word has tags, it stands as text before the reference, which has no prefix then.
    if case .text(let text) = before, own.isEmpty, text.hasSuffix(sign) { return own }
    return own.hasSuffix(sign) ? own : own + sign
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

extension Language {
  /// What stands before a cited number, with a no-break space that keeps them on one line.
  fileprivate func citationWord(_ kind: LabelTarget.Kind) -> String {
    switch (self, kind) {
    case (.russian, .annex): "Приложение\u{A0}" + annexSign
    case (.russian, _): "п.\u{A0}"
    case (.english, .annex): "Annex\u{A0}"
    case (.english, .clause): "clause\u{A0}"
    case (.english, _): "section\u{A0}"
    }
  }

  /// What stands between the word for an annex and its number.
  fileprivate var annexSign: String { self == .russian ? "№\u{A0}" : "" }

  /// `Приложение № 1`: the mark in the upper right corner of an annex.
  package func annexMark(_ number: String) -> String {
    number.isEmpty ? (self == .russian ? "Приложение" : "Annex") : citationWord(.annex) + number
  }
}
