package import Diagnostics
import DocumentModel
import OpenXML

/// What a company's own Word file gives to every document: styles, page set-up, headers and footers.
///
/// Its numbering comes along for the styles that use it, and its fonts and theme for the styles that name them.
package struct HouseStyle: Sendable {
  let styles: XMLElement
  let numbering: XMLElement?
  /// Where the two stand in the house's file.
  let stylesName: PartName?
  let numberingName: PartName?
  /// Every part of that file.
  let names: [PartName]
  let numberingRelationships: [Relationship]
  let page: WordPage?
  let margins: [WordMargin]
  let hasEvenPages: Bool
  let theme: PartName?
  let fontTable: PartName?
  /// Theme, fonts, headers, footers and everything those refer to, packed.
  let parts: [Part]

  /// Reads a .docx; `file` is how the user named it.
  package init(reading bytes: [UInt8], named file: String) throws(Faults) {
    let reader = try HouseStyleReader(bytes, named: file)
    styles = try reader.styles()
    stylesName = reader.stylesName
    numberingName = reader.numbering
    names = reader.package.partNames
    numbering = try reader.root(of: reader.numbering, named: "numbering")
    hasEvenPages = try reader.hasEvenPages()
    let section = try reader.section()
    page = section.map { WordPage(reading: $0) }
    margins = try section.map { section throws(Faults) in try reader.margins(of: section) } ?? []
    theme = reader.theme
    fontTable = reader.fontTable
    numberingRelationships =
      try reader.numbering.map { name throws(Faults) in try reader.relationships(of: name) } ?? []
    parts = try reader.parts(for: margins, and: numberingRelationships)
  }
}

/// Finds in a house's package what a style is made of.
private struct HouseStyleReader {
  /// How far headers may refer to parts that refer to parts; a picture is one step away.
  private static let deepestReference = 8

  let package: PackageReader
  private let document: PartName
  private let related: [Relationship]

  init(_ bytes: [UInt8], named file: String) throws(Faults) {
    package = try PackageReader(bytes, named: file)
    guard let main = package.relationships.first(where: { $0.type.hasSuffix("/officeDocument") }),
      case .part(let name) = main.target
    else { throw Faults(.partMissing(file, part: "word/document.xml")) }
    guard main.type == WordNames.relationship("officeDocument") else {
      throw Faults(
        .houseStyleUnusable(
          file, "it is saved as «Strict Open XML»", hint: "in Word, save it as «Word document (*.docx)»"))
    }
    document = name
    related = try package.relationships(of: name)
  }

  var theme: PartName? { part("theme") }
  var stylesName: PartName? { part("styles") }
  var numbering: PartName? { part("numbering") }
  var fontTable: PartName? { part("fontTable") }

  private func part(_ kind: String) -> PartName? {
    for relationship in related where relationship.type == WordNames.relationship(kind) {
      if case .part(let name) = relationship.target, package.has(name) { return name }
    }
    return nil
  }

  func styles() throws(Faults) -> XMLElement {
    guard let root = try root(of: stylesName, named: "styles") else {
      throw Faults(
        .houseStyleUnusable(package.file, "it has no styles", hint: "open the file in Word and save it again"))
    }
    return root
  }

  /// A part that ours are added to: it must name WordprocessingML as ours do.
  func root(of name: PartName?, named local: String) throws(Faults) -> XMLElement? {
    guard let name else { return nil }
    let root = try package.xml(of: name).withoutIndentation
    guard root.name.local == local, root.name.namespace == WordNames.main, root.name.prefix == "w" else {
      throw Faults(
        .houseStyleUnusable(
          package.file, "its part `\(name.entryName)` is not written as Word writes it",
          hint: "open the file in Word and save it again"))
    }
    return root
  }

  func hasEvenPages() throws(Faults) -> Bool {
    guard let name = part("settings") else { return false }
    guard let setting = try package.xml(of: name).first("evenAndOddHeaders") else { return false }
    return !["0", "false", "off"].contains(setting.value("val") ?? "1")
  }

  /// The page set-up of the last section, which is the whole document's where it has one.
  func section() throws(Faults) -> XMLElement? {
    try package.xml(of: document).first("body")?.first("sectPr")
  }

  func margins(of section: XMLElement) throws(Faults) -> [WordMargin] {
    var margins: [WordMargin] = []
    for element in section.elements {
      guard let kind = Self.kind(of: element.name.local),
        let id = element.value("id", in: WordNames.relationships),
        let relationship = related.first(where: { $0.id == id }), case .part(let name) = relationship.target,
        package.has(name), !margins.contains(where: { $0.name == name })
      else { continue }
      margins.append(WordMargin(kind: kind, pages: element.value("type") ?? "default", name: name))
    }
    return margins
  }

  private static func kind(of reference: String) -> WordMargin.Kind? {
    switch reference {
    case "headerReference": .header
    case "footerReference": .footer
    default: nil
    }
  }

  func relationships(of name: PartName) throws(Faults) -> [Relationship] {
    try package.relationships(of: name).filter { relationship in
      if case .part(let target) = relationship.target { return package.has(target) }
      return true
    }
  }

  /// The parts as they are, with all they refer to.
  func parts(for margins: [WordMargin], and numbering: [Relationship]) throws(Faults) -> [Part] {
    var found: [PartName: Part] = [:]
    for name in [theme, fontTable].compactMap({ $0 }) + margins.map(\.name) + numbering.targets {
      try collect(name, depth: 0, into: &found)
    }
    return found.values.sorted { $0.name < $1.name }
  }

  private func collect(_ name: PartName, depth: Int, into found: inout [PartName: Part]) throws(Faults) {
    guard found[name] == nil, depth < Self.deepestReference else { return }
    let relationships = try relationships(of: name)
    let bytes = try package.contents(of: name)
    let isPicture = ["png", "jpg", "jpeg", "gif"].contains(name.ending)
    found[name] = Part(
      name, contentType: package.contentTypes.type(of: name) ?? "application/octet-stream",
      content: isPicture ? DeflatedPart(storing: bytes) : DeflatedPart(deflating: bytes), relationships: relationships)
    for target in relationships.targets { try collect(target, depth: depth + 1, into: &found) }
  }
}

extension [Relationship] {
  fileprivate var targets: [PartName] {
    compactMap { if case .part(let name) = $0.target { name } else { nil } }
  }
}

extension WordPage {
  /// The page set-up of a section; what it leaves out is A4's.
  init(reading section: XMLElement) {
    self.init(PageSetup())
    let size = section.first("pgSz")
    let margin = section.first("pgMar")
    func number(_ element: XMLElement?, _ name: String, _ usual: Int) -> Int {
      element?.value(name).flatMap { Int($0) }.map { min(max($0, -31_680), 31_680) } ?? usual
    }
    width = max(1440, number(size, "w", width))
    height = max(1440, number(size, "h", height))
    top = number(margin, "top", top)
    right = max(0, number(margin, "right", right))
    bottom = number(margin, "bottom", bottom)
    left = max(0, number(margin, "left", left))
    header = max(0, number(margin, "header", header))
    footer = max(0, number(margin, "footer", footer))
    gutter = max(0, number(margin, "gutter", gutter))
    isFirstPagePlain =
      section.first("titlePg").map { !["0", "false", "off"].contains($0.value("val") ?? "1") } ?? false
  }
}
