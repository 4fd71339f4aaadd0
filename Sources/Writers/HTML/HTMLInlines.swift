import DocumentModel

extension HTMLConversion {
  func inlinesToHTML(_ inlines: [Inline]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    nodes.reserveCapacity(inlines.count)
    for inline in inlines { append(inline, to: &nodes) }
    return nodes
  }

  private func append(_ inline: Inline, to nodes: inout [HTMLNode]) {
    switch inline {
    case .text(let text): RightToLeft.append(text, to: &nodes)
    case .strong(let inner): nodes.append(.element(.strong, [], inlinesToHTML(inner)))
    case .emphasis(let inner): nodes.append(.element(.em, [], inlinesToHTML(inner)))
    case .struck(let inner): nodes.append(.element(.s, [], inlinesToHTML(inner)))
    case .underlined(let inner): nodes.append(.element(.u, [], inlinesToHTML(inner)))
    case .superscript(let inner): nodes.append(.element(.sup, [], inlinesToHTML(inner)))
    case .subscript(let inner): nodes.append(.element(.sub, [], inlinesToHTML(inner)))
    case .code(let text): nodes.append(.element(.code, [], [.text(text)]))
    case .link(let link): nodes += linkToHTML(link)
    case .image(let image): nodes.append(imageToHTML(image))
    case .lineBreak: nodes.append(.element(.br))
    case .reference(let reference): nodes.append(referenceToHTML(reference))
    case .blank(let blank): nodes.append(blankToHTML(blank, "blank", words.blank))
    case .missing(let path): nodes.append(.element(.mark, [], [.text(Inline.missingMark(path))]))
    case .note(let note): nodes.append(notes.mark(note))
    // Page numbers stand in the margin boxes of the print style sheet.
    case .pageNumber, .pageCount: break
    }
  }

  private func linkToHTML(_ link: Link) -> [HTMLNode] {
    let isSaid = link.inlines.isEmpty || WebAddress.isSaid(link.address, by: link.inlines.plainText)
    let inner = link.inlines.isEmpty ? [.text(WebAddress.spoken(link.address))] : inlinesToHTML(link.inlines)
    if Link.isSafe(link.address) {
      // On paper the address follows words that do not say it.
      return [.element(.a, isSaid ? [.href(link.address)] : [.href(link.address), .classes("away")], inner)]
    }
    return isSaid ? inner : inner + [.text(" (\(WebAddress.spoken(link.address)))")]
  }

  func imageToHTML(_ image: Image) -> HTMLNode {
    .element(
      .img,
      [
        .source(mediaType: image.format.mediaType, bytes: image.bytes), .alt(image.alternativeText),
        .width(image.width.pixels), .height(image.height.pixels),
      ])
  }

  private func referenceToHTML(_ reference: Reference) -> HTMLNode {
    guard let id = identifiers[reference.label] else { return .text(reference.plainText) }
    return .element(.a, [.classes("reference"), .fragment(id)], [.text(reference.plainText)])
  }

  /// The underscores of a text, drawn as a line; a reader who cannot see it hears what it is for.
  func blankToHTML(_ blank: Blank, _ classes: String, _ label: String) -> HTMLNode {
    .element(.span, [.classes(classes), .role("img"), .ariaLabel(label)], [.text(blank.underscores)])
  }
}

extension Image.Format {
  fileprivate var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    // As a picture, never as markup of the page: a picture runs no scripts.
    case .svg: "image/svg+xml"
    }
  }
}

extension Length {
  /// CSS pixels, at least one.
  fileprivate var pixels: Int { max(emu / 9_525, 1) }
}
