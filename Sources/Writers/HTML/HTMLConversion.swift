import DocumentModel

/// Blocks -> nodes.
struct HTMLConversion {
  let words: HTMLWords
  let identifiers: HTMLIdentifiers
  /// The notes that the text has referred to so far.
  let notes: HTMLNotes
  private let language: Language
  /// How many ranks lower the headings of an annex stand.
  private var headingOffset = 0

  init(_ document: Document) {
    language = document.properties.language
    words = HTMLWords(language)
    identifiers = HTMLIdentifiers(document.blocks)
    notes = HTMLNotes(words, identifiers)
  }

  func blocksToHTML(_ blocks: some Sequence<Block>) -> [HTMLNode] { blocks.map { blockToHTML($0) } }

  private func blockToHTML(_ block: Block) -> HTMLNode {
    switch block {
    case .heading(let heading): headingToHTML(heading)
    case .paragraph(let paragraph): paragraphToHTML(paragraph)
    case .clauses(let clauses): clausesToHTML(clauses)
    case .list(let list): listToHTML(list)
    case .table(let table): tableToHTML(table)
    case .group(let group): groupToHTML(group)
    case .columns(let columns): columnsToHTML(columns)
    case .pageBreak: .element(.div, [.classes("page-break")])
    case .rule: .element(.hr)
    }
  }

  private func headingToHTML(_ heading: Heading) -> HTMLNode {
    let number = heading.number.isEmpty ? [] : [numberToHTML(heading.number)]
    let attributes = identifier(heading.label) + (heading.level < 1 ? [.classes("title")] : [])
    let rank = min(max(heading.level, 0), 5) + 1 + headingOffset
    return .element(.heading(rank), attributes, number + inlinesToHTML(heading.inlines))
  }

  /// The number as text, its space included, so that it is copied with the line.
  private func numberToHTML(_ number: String) -> HTMLNode {
    .element(.span, [.classes("number")], [.text(number + " ")])
  }

  private func paragraphToHTML(_ paragraph: Paragraph, number: String = "") -> HTMLNode {
    if number.isEmpty, paragraph.inlines.count == 1, case .image(let image) = paragraph.inlines[0] {
      return .element(.figure, [], [imageToHTML(image)])
    }
    let number = number.isEmpty ? [] : [numberToHTML(number)]
    return .element(.p, [], number + inlinesToHTML(paragraph.inlines))
  }

  private func clausesToHTML(_ clauses: [Clause]) -> HTMLNode {
    let level = min(max(clauses.first?.level ?? 1, 1), 5)
    // Lists without marks are no lists to some screen readers unless the role says so.
    return .element(.ol, [.classes("clauses level-\(level)"), .role("list")], clauses.map { clauseToHTML($0) })
  }

  private func clauseToHTML(_ clause: Clause) -> HTMLNode {
    var children: [HTMLNode]
    if case .paragraph(let first) = clause.blocks.first {
      children = [paragraphToHTML(first, number: clause.number)] + blocksToHTML(clause.blocks.dropFirst())
    } else {
      children = [.element(.p, [], [numberToHTML(clause.number)])] + blocksToHTML(clause.blocks)
    }
    return .element(.li, identifier(clause.label), children)
  }

  private func listToHTML(_ list: List) -> HTMLNode {
    let items = list.items.map { HTMLNode.element(.li, [], blocksToHTML($0)) }
    switch list.marker {
    case .bullet: return .element(.ul, [], items)
    case .decimal(let start): return .element(.ol, start == 1 ? [] : [.start(start)], items)
    }
  }

  private func columnsToHTML(_ columns: Columns) -> HTMLNode {
    let isSigned = columns.kind == .signatures
    let nodes = columns.columns.map { blocks in
      HTMLNode.element(.div, [], isSigned ? blocks.map { signedToHTML($0) } : blocksToHTML(blocks))
    }
    return .element(.div, [.classes(isSigned ? "columns signatures" : "columns parties")], nodes)
  }

  /// A block of a signature column: post, line and name as parts of their own.
  private func signedToHTML(_ block: Block) -> HTMLNode {
    guard case .paragraph(let paragraph) = block, let signature = SignatureLine(paragraph) else {
      return blockToHTML(block)
    }
    var parts: [HTMLNode] = []
    if !signature.post.isEmpty {
      parts += [.element(.span, [.classes("post")], inlinesToHTML(signature.post)), .text(" ")]
    }
    parts.append(blankToHTML(Blank(width: signature.width), "blank sign", words.signature))
    if !signature.name.isEmpty {
      parts += [.text(" "), .element(.span, [.classes("name")], inlinesToHTML(signature.name))]
    }
    if !signature.rest.isEmpty {
      parts += [.text(" "), .element(.span, [.classes("rest")], inlinesToHTML(signature.rest))]
    }
    return .element(.p, [.classes("signature")], parts)
  }

  func identifier(_ label: Label?) -> [HTMLAttribute] {
    guard let label, let id = identifiers[label] else { return [] }
    return [.id(id)]
  }
}

extension HTMLConversion {
  private func groupToHTML(_ group: Group) -> HTMLNode {
    switch group.kind {
    case .approval: .element(.div, [.classes("approval")], blocksToHTML(group.blocks))
    case .letterhead: letterheadToHTML(group.blocks)
    case .center: .element(.div, [.classes("center")], blocksToHTML(group.blocks))
    case .right: .element(.div, [.classes("right")], blocksToHTML(group.blocks))
    case .keep: .element(.div, [.classes("keep")], blocksToHTML(group.blocks))
    case .quote: .element(.blockquote, [], blocksToHTML(group.blocks))
    case .annex(let annex): annexToHTML(annex, group.blocks)
    }
  }

  /// A logo stands beside the sender's name and details.
  private func letterheadToHTML(_ blocks: [Block]) -> HTMLNode {
    var nodes = blocksToHTML(blocks)
    var logo: [HTMLNode] = []
    if case .element(let first) = nodes.first, first.tag == .figure { logo = [nodes.removeFirst()] }
    return .element(.header, [.classes("letterhead")], logo + [.element(.div, [], nodes)])
  }

  private func annexToHTML(_ annex: Annex, _ blocks: [Block]) -> HTMLNode {
    var inner = self
    inner.headingOffset += 1
    var mark: [HTMLNode] = [.text(language.annexMark(annex.number))]
    if !annex.caption.isEmpty { mark += [.element(.br)] + inlinesToHTML(annex.caption) }
    return .element(
      .section, identifier(annex.label) + [.classes("annex")],
      [.element(.p, [.classes("annex-mark")], mark)] + inner.blocksToHTML(blocks))
  }
}
