import DocumentModel
import OpenXML

extension StoryReader {
  func readParagraph(_ element: XMLElement, into builder: inout BlockBuilder) {
    let own = element.child("pPr")
    let mark = own?.child("rPr")
    let styleId = own?.val(of: "pStyle")
    let style = paragraphStyle(styleId)
    let direct = own.map { ParagraphProperties(reading: $0) } ?? ParagraphProperties()
    let properties = direct.over(style.paragraph)
    let carried = builder.takeCarried()
    var line = carried?.line ?? ReadLine()
    line.expectTabs(properties.tabs)
    let level = headingLevel(style, properties)
    readInlines(in: element, into: &line, RunContext(paragraph: level == nil ? style.run : style.run.inHeading))
    let endsSection = own?.child("sectPr") != nil
    let nothing = line.pieces.isEmpty && line.boxes.isEmpty

    // Without its mark a paragraph is one with the next, and has that one's looks.
    if mark?.child("del") != nil || mark?.child("moveFrom") != nil {
      builder.carry(line, as: carried?.paragraph)
      // The section goes with the mark.
      if endsSection { sections = sections.dropFirst() }
      return
    }
    let isMarkHidden = mark?.child("vanish")?.isOn ?? false
    if isMarkHidden, nothing {
      if endsSection { endSection(&builder) }
      return
    }

    var paragraph = carried?.paragraph ?? FlowParagraph()
    if carried?.paragraph == nil {
      paragraph.headingLevel = level
      describe(&paragraph, own, styleId, style, direct, properties)
    }
    // A style separator: the paragraph goes on in the next, and the looks are its own.
    if isMarkHidden, mark?.child("specVanish")?.isOn ?? false {
      builder.carry(line, as: paragraph)
      return
    }
    paragraph.pages = line.pages
    paragraph.sides = line.sides
    paragraph.boxes = line.boxes
    if properties.breaksPageBefore ?? false, kind == .body { builder.breakPage() }
    builder.add(paragraph)
    if endsSection { endSection(&builder) }
  }

  /// 0 for the title, 1 for the outermost heading; nil for text.
  private func headingLevel(_ style: ResolvedParagraphStyle, _ properties: ParagraphProperties) -> Int? {
    if style.role == .title { return 0 }
    return properties.outlineLevel.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }

  /// What a paragraph is, apart from its text; this counts it.
  private func describe(
    _ paragraph: inout FlowParagraph, _ own: XMLElement?, _ styleId: String?, _ style: ResolvedParagraphStyle,
    _ direct: ParagraphProperties, _ properties: ParagraphProperties
  ) {
    let numbering = NumberingProperties(ofParagraph: own)
    paragraph.indent = properties.indent ?? 0
    if let place = file.numberingStyles.place(style: styleId, direct: numbering, in: file.numbering),
      let label = counter.next(place.id, level: place.level)
    {
      paragraph.label = label
      paragraph.isOutline = file.numbering.isOutline(place.id)
      let moved = file.numbering.level(place.level, of: place.id)?.indent
      let isByStyle = numbering?.id == nil
      if direct.indent == nil, let moved, !(isByStyle && style.indentBeatsNumbering) { paragraph.indent = moved }
    }
    paragraph.isQuote = style.role == .quote
    paragraph.hasRule = properties.hasRule ?? false
    paragraph.alignment = properties.alignment ?? .leading
    // In a paragraph from right to left, Word takes left for the side where lines begin.
    if properties.isRightToLeft ?? false, paragraph.alignment == .trailing { paragraph.alignment = .leading }
  }

  /// The next section begins; most begin a page.
  private func endSection(_ builder: inout BlockBuilder) {
    guard kind == .body, !sections.isEmpty else { return }
    sections = sections.dropFirst()
    switch sections.first?.val(of: "type") ?? "nextPage" {
    case "continuous", "nextColumn": break
    default: builder.breakPage()
    }
  }
}
