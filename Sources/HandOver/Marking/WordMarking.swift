import Diagnostics
import OpenXML

/// The marking of one Word file: its sections in their order, and the headers that each of them shows.
///
/// It reads the relationships and the settings of the text, the headers, and what ``WordFileEdit`` reads to add a part;
/// ``MarkedPattern`` counts on that.
struct WordMarking {
  private let mark: DraftMark
  private(set) var edit: WordFileEdit
  /// The headers that are in force in the section at hand, by the pages they stand on: parts.
  private var inForce: [String: PartName] = [:]
  /// The headers that were there and have the mark by now, with its shape in each.
  private(set) var shapes: [PartName: WatermarkShape] = [:]
  /// The headers of this program's making.
  private var added: Set<PartName> = []
  private var usesEvenPages = false
  private(set) var relationships: [Relationship] = []
  /// The sections as they were and as they are, as long as they could be found in the bytes of the text.
  private(set) var sections: [MarkedSection]?

  init(_ mark: DraftMark, of edit: WordFileEdit) {
    self.mark = mark
    self.edit = edit
  }

  mutating func run() throws(Faults) {
    relationships = try edit.relationships(of: edit.main)
    if let part = relationships.first(where: { $0.isOf("settings") })?.part, let settings = try edit.root(of: part) {
      usesEvenPages = settings.isOn("evenAndOddHeaders")
    }
    if let opening = PartOpening(of: edit.document), let places = SectionPlaces.find(in: edit.document) {
      try markSections(at: places, opening)
    } else if let document = try edit.root(of: edit.main) {
      let changed = try SectionWalk.changing(document) { (section) throws(Faults) in try markSection(section) }
      if let changed { try edit.set(edit.main, to: changed) }
    }
  }

  /// Reads and writes the sections alone; what stands between them keeps its bytes.
  private mutating func markSections(at places: [Range<Int>], _ opening: PartOpening) throws(Faults) {
    let document = edit.document
    var sections: [MarkedSection] = []
    for place in places {
      let section = try opening.reading(around: document[place], named: "\(edit.file): \(edit.main.entryName)")
      let changed = try SectionWalk.changing(section) { (section) throws(Faults) in try markSection(section) }
      sections.append(
        MarkedSection(
          before: Array(document[place]),
          after: try changed.map { (changed) throws(Faults) in try XMLFragment(changed.elements).bytes }))
    }
    if let marked = MarkedSection.document(document, with: sections, at: places) {
      edit.set(edit.main, toWritten: marked)
    }
    self.sections = sections
  }

  /// The section with references to the headers that it lacked.
  private mutating func markSection(_ section: XMLElement) throws(Faults) -> XMLElement {
    let sheet = SectionSheet(section)
    let length = WatermarkShape.length(on: sheet)
    for reference in section.elements where reference.isWord("headerReference") {
      let id = reference.relationshipId("id")
      guard let part = relationships.first(where: { $0.id == id })?.part else { continue }
      inForce[reference.value("type") ?? "default"] = part
    }
    var pages = ["default"]
    if section.isOn("titlePg") { pages.append("first") }
    if usesEvenPages { pages.append("even") }
    var changed = section
    let hadHeader = pages.contains { inForce[$0] != nil && !isOwn(inForce[$0]) }
    for page in pages {
      if let part = inForce[page], try markHeader(part, length) { continue }
      let part = try addHeader(like: section, length)
      inForce[page] = part.name
      // One that leads nowhere would be the second for the same pages.
      changed.children.removeAll { child in
        guard case .element(let element) = child, element.isWord("headerReference") else { return false }
        return element.value("type") ?? "default" == page
      }
      changed.children.insert(.element(try reference(to: part.id, on: page, like: section)), at: 0)
    }
    if !hadHeader { keepTextInPlace(&changed, sheet) }
    return changed
  }

  /// Whether a header is one that this program added and that holds nothing but the mark.
  private func isOwn(_ part: PartName?) -> Bool { part.map { added.contains($0) } ?? false }

  /// A header that stands lower than the text would push it down; nobody sees where an empty one stands.
  private func keepTextInPlace(_ section: inout XMLElement, _ sheet: SectionSheet) {
    guard sheet.top >= 0, sheet.header + MarkedHeader.height > sheet.top else { return }
    for index in section.children.indices {
      guard case .element(var margins) = section.children[index], margins.isWord("pgMar") else { continue }
      margins.set("header", to: String(max(0, sheet.top - MarkedHeader.height)))
      section.children[index] = .element(margins)
    }
  }

  /// Marks a header that is there, once; false where it cannot be found.
  private mutating func markHeader(_ part: PartName, _ length: Int) throws(Faults) -> Bool {
    if shapes[part] != nil || added.contains(part) { return true }
    guard let root = try edit.root(of: part), root.isWord("hdr") else { return false }
    let shape = nextShape(length)
    shapes[part] = shape
    let changed = try MarkedHeader.marking(root, with: shape)
    if changed != root { try edit.set(part, to: changed) }
    return true
  }

  private func nextShape(_ length: Int) -> WatermarkShape {
    WatermarkShape(word: mark.word, number: shapes.count + added.count + 1, length: length)
  }

  private mutating func addHeader(like section: XMLElement, _ length: Int) throws(Faults) -> (
    name: PartName, id: String
  ) {
    let name = edit.freeName("word/header")
    let shape = nextShape(length)
    added.insert(name)
    let isStrict = section.name.namespace == WordMarkup.mainStrict
    try edit.add(
      name, try MarkedHeader.header(with: shape, in: section.name.namespace).written(),
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml")
    let kind = (isStrict ? WordMarkup.relationshipsStrict : WordMarkup.relationships) + "/header"
    return (name, try edit.relate(edit.main, to: name, as: kind))
  }

  private func reference(to id: String, on page: String, like section: XMLElement) throws(Faults) -> XMLElement {
    let isStrict = section.name.namespace == WordMarkup.mainStrict
    return try .made(
      "w:headerReference",
      attributes: [
        "xmlns:w": section.name.namespace,
        "xmlns:r": isStrict ? WordMarkup.relationshipsStrict : WordMarkup.relationships, "w:type": page, "r:id": id,
      ])
  }
}
