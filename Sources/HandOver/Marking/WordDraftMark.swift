package import Diagnostics
import OpenXML

/// The mark of a Word file: a watermark in every header that its sections show.
extension DraftMark {
  /// A .docx with the mark across every page; the text of no page moves.
  ///
  /// - Parameter tag: by which the file is known when it comes back; nil for none.
  package func marking(
    docx bytes: [UInt8], named file: String, taggedBy tag: DocumentTag? = nil
  ) throws(Faults) -> [UInt8] {
    // Opened, read and packed once for both.
    var edit = try WordFileEdit(bytes, named: file)
    if let tag { edit = try tag.writing(into: edit) }
    var marking = WordMarking(self, of: edit)
    return try marking.finish()
  }

  /// A .docx without the marks of drafts in its headers, whichever program saved it last.
  package static func unmarking(docx bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    var edit = try WordFileEdit(bytes, named: file)
    for relationship in try edit.relationships(of: edit.main) where relationship.isOf("header") {
      guard let part = relationship.part, let root = try edit.root(of: part) else { continue }
      let unmarked = MarkedHeader.unmarking(root)
      if unmarked != root { try edit.set(part, to: unmarked) }
    }
    return try edit.finish()
  }
}

private struct WordMarking {
  private let mark: DraftMark
  private var edit: WordFileEdit
  /// The headers that are in force in the section at hand, by the pages they stand on: parts.
  private var inForce: [String: PartName] = [:]
  private var marked: Set<PartName> = []
  /// The headers of this program's making.
  private var added: Set<PartName> = []
  private var usesEvenPages = false
  private var relationships: [Relationship] = []

  init(_ mark: DraftMark, of edit: WordFileEdit) {
    self.mark = mark
    self.edit = edit
  }

  mutating func finish() throws(Faults) -> [UInt8] {
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
    return try edit.finish()
  }

  /// Reads and writes the sections alone; what stands between them keeps its bytes.
  private mutating func markSections(at places: [Range<Int>], _ opening: PartOpening) throws(Faults) {
    let document = edit.document
    var marked: [UInt8] = []
    var written = 0
    for place in places {
      let section = try opening.reading(around: document[place], named: "\(edit.file): \(edit.main.entryName)")
      let changed = try SectionWalk.changing(section) { (section) throws(Faults) in try markSection(section) }
      guard let changed else { continue }
      marked += document[written..<place.lowerBound] + (try XMLFragment(changed.elements).bytes)
      written = place.upperBound
    }
    if written > 0 { edit.set(edit.main, toWritten: marked + document[written...]) }
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
    if marked.contains(part) { return true }
    guard let root = try edit.root(of: part), root.isWord("hdr") else { return false }
    marked.insert(part)
    let shape = WatermarkShape(word: mark.word, number: marked.count, length: length)
    let changed = try MarkedHeader.marking(root, with: shape)
    if changed != root { try edit.set(part, to: changed) }
    return true
  }

  private mutating func addHeader(like section: XMLElement, _ length: Int) throws(Faults) -> (
    name: PartName, id: String
  ) {
    let name = edit.freeName("word/header")
    marked.insert(name)
    added.insert(name)
    let shape = WatermarkShape(word: mark.word, number: marked.count, length: length)
    let isStrict = section.name.namespace == WordMarkup.mainStrict
    try edit.add(
      name, try MarkedHeader.header(with: shape, in: section.name.namespace),
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
