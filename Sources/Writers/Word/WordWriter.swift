package import Diagnostics
package import DocumentModel
import OpenXML

/// Writes documents as .docx; made once, used for any number of documents by any number of workers.
package struct WordWriter: Sendable {
  private let pattern: WordNumberingPattern
  private let styles: WordStyleSheet
  private let house: HouseStyle?
  /// What never changes, packed once.
  private let fixedParts: [Part]
  private let numberingPart: Part
  private let languageParts: [Language: [Part]]
  private let desks = WordDesks()

  /// A writer with the base styles, or with those of a company's own Word file.
  package init(houseStyle: HouseStyle? = nil) throws(Faults) {
    let base = try WordBase()
    let packer = PartPacker()
    house = houseStyle
    var pattern = WordNumberingPattern(base: base.numbering, house: houseStyle?.numbering)
    if let houseStyle {
      styles = WordStyleSheet(house: houseStyle.styles, base: base.styles, numberOffset: pattern.numberOffset)
    } else {
      styles = WordStyleSheet(base: base.styles)
    }
    try pattern.link(styles)
    self.pattern = pattern
    let names = WordPartNames.self
    numberingPart = Part(
      names.numbering, contentType: WordNames.contentType("numbering"),
      content: packer.pack(try pattern.part()),
      relationships: houseStyle?.numberingRelationships ?? [])
    var parts = try Self.sharedParts(base, houseStyle, packer)
    parts.append(
      Part(
        names.application, contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        content: packer.pack(try WordProperties.application())))
    fixedParts = parts
    var byLanguage: [Language: [Part]] = [:]
    for language in Language.allCases {
      byLanguage[language] = [
        Part(
          names.styles, contentType: WordNames.contentType("styles"),
          content: packer.pack(try styles.xml(in: language).document())),
        Part(
          names.settings, contentType: WordNames.contentType("settings"),
          content: packer.pack(
            try base.settings.settings(in: language, hasEvenPages: houseStyle?.hasEvenPages ?? false)
              .document())),
      ]
    }
    languageParts = byLanguage
  }

  /// Fonts, theme, and everything a house's headers and footers stand on.
  private static func sharedParts(_ base: WordBase, _ house: HouseStyle?, _ packer: PartPacker) throws(Faults) -> [Part]
  {
    var parts = house?.parts ?? []
    if house?.fontTable == nil {
      parts.append(
        Part(
          WordPartNames.fontTable, contentType: WordNames.contentType("fontTable"),
          content: packer.pack(try base.fontTable.document())))
    }
    return parts
  }

  /// The bytes of a numbered document; see ``Document/numbered(labels:)``.
  package func write(_ document: Document) throws(Faults) -> WordFile {
    try desks.withDesk { desk throws(Faults) in try write(document, at: desk) }
  }

  private func write(_ document: Document, at desk: WordDesk) throws(Faults) -> WordFile {
    let packer = desk.packer
    let shared = WordDocument(
      desk: desk, styles: styles, pattern: pattern, language: document.properties.language,
      page: house?.page ?? WordPage(document.page))
    shared.media = WordMedia(besides: house?.parts ?? [])
    shared.annexes = document.blocks.annexLabels
    var parts = fixedParts + (languageParts[document.properties.language] ?? [])

    var margins = house?.margins ?? []
    if margins.isEmpty {
      for (kind, inlines) in [(WordMargin.Kind.header, document.page.header), (.footer, document.page.footer)]
      where !inlines.isEmpty {
        let margin = WordMargin(kind: kind, pages: "default", name: WordPartNames.margin(kind))
        let part = try marginPart(margin, inlines, shared)
        parts.append(part)
        margins.append(margin)
      }
    }
    parts.append(try body(document.blocks, margins, shared))
    if let notes = try shared.notesPart() { parts.append(notes) }
    if let numbering = try shared.numbering.part() {
      parts.append(
        Part(
          numberingPart.name, contentType: numberingPart.contentType, content: packer.pack(numbering),
          relationships: numberingPart.relationships))
    } else {
      parts.append(numberingPart)
    }
    parts.append(
      Part(
        WordPartNames.core, contentType: "application/vnd.openxmlformats-package.core-properties+xml",
        content: packer.pack(try WordProperties.core(document.properties))))
    parts += shared.media.parts
    if shared.replacedCharacters > 0 { shared.warn(.wordCharactersReplaced(shared.replacedCharacters)) }
    let bytes = try Package(parts: parts, relationships: Self.packageRelationships).write(packer: packer)
    return WordFile(bytes: bytes, warnings: shared.warnings)
  }

  private func body(
    _ blocks: [Block], _ margins: [WordMargin], _ shared: WordDocument
  ) throws(Faults) -> Part {
    let part = WordPart(of: shared, capacity: 128 * 1024)
    _ = part.relationship("styles", to: .part(WordPartNames.styles))
    _ = part.relationship("numbering", to: .part(WordPartNames.numbering))
    _ = part.relationship("settings", to: .part(WordPartNames.settings))
    _ = part.relationship("fontTable", to: .part(house?.fontTable ?? WordPartNames.fontTable))
    if let theme = house?.theme { _ = part.relationship("theme", to: .part(theme)) }
    part.holdsNotes = true
    part.xml.element("w:document", attributes: WordNames.namespaces) {
      part.xml.element("w:body") {
        let endsInTable = part.blocksToWord(blocks, WordPlace())
        if endsInTable || blocks.isEmpty || part.breaksPage { part.separatorToWord(height: 20) }
        part.sectionToWord(margins, shared.page)
      }
    }
    if !shared.notes.isEmpty { _ = part.relationship("footnotes", to: .part(WordPartNames.footnotes)) }
    let content = try part.packed()
    return Part(
      WordPartNames.document, contentType: WordNames.contentType("document.main"), content: content,
      relationships: part.relationships)
  }

  private func marginPart(
    _ margin: WordMargin, _ inlines: [Inline], _ shared: WordDocument
  ) throws(Faults) -> Part {
    let part = WordPart(of: shared, capacity: 4096)
    let isHeader = margin.kind == .header
    part.xml.element(isHeader ? "w:hdr" : "w:ftr", attributes: WordNames.namespaces) {
      part.paragraph(WordParagraph(style: isHeader ? .header : .footer)) { part.inlinesToWord(inlines) }
    }
    let content = try part.packed()
    return Part(
      margin.name, contentType: WordNames.contentType(margin.kind.rawValue), content: content,
      relationships: part.relationships)
  }

  private static let packageRelationships = [
    Relationship(
      id: "rId1", type: WordNames.relationship("officeDocument"), target: .part(WordPartNames.document)),
    Relationship(
      id: "rId2", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: .part(WordPartNames.core)),
    Relationship(
      id: "rId3", type: WordNames.relationship("extended-properties"), target: .part(WordPartNames.application)),
  ]
}

/// Where the parts of our documents stand in the package.
enum WordPartNames {
  static let document = PartName.fixed("word/document.xml")
  static let styles = PartName.fixed("word/styles.xml")
  static let numbering = PartName.fixed("word/numbering.xml")
  static let footnotes = PartName.fixed("word/footnotes.xml")
  static let settings = PartName.fixed("word/settings.xml")
  static let fontTable = PartName.fixed("word/fontTable.xml")
  static let core = PartName.fixed("docProps/core.xml")
  static let application = PartName.fixed("docProps/app.xml")

  static func margin(_ kind: WordMargin.Kind) -> PartName {
    kind == .header ? .fixed("word/header1.xml") : .fixed("word/footer1.xml")
  }

}

extension XMLElement {
  /// The settings in a language, with even pages' own headers where a house has them.
  fileprivate func settings(in language: Language, hasEvenPages: Bool) -> XMLElement {
    var copy = self
    copy.children = elements.flatMap { element -> [XMLNode] in
      var element = element
      switch element.name.local {
      case "themeFontLang": element.set("val", to: language.tag)
      case "decimalSymbol": element.set("val", to: language == .russian ? "," : ".")
      case "listSeparator": element.set("val", to: language == .russian ? ";" : ",")
      case "defaultTabStop" where hasEvenPages:
        return [.element(element), .element(XMLElement(like: element, "evenAndOddHeaders"))]
      default: break
      }
      return [.element(element)]
    }
    return copy
  }
}

extension [Block] {
  /// The labels of the annexes among them.
  var annexLabels: Set<Label> {
    var labels: Set<Label> = []
    for case .group(let group) in self {
      if case .annex(let annex) = group.kind, let label = annex.label { labels.insert(label) }
      labels.formUnion(group.blocks.annexLabels)
    }
    return labels
  }
}
