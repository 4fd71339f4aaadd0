import DocumentModel
import OpenXML

/// The body of a file: its sections, and the story in them.
struct BodyReader {
  private let file: OpenedFile
  private let body: XMLElement
  /// The properties of each section, in order.
  private let sections: [XMLElement]
  private let page: SectionPage

  init(_ file: OpenedFile) {
    self.file = file
    body = file.document.child("body") ?? file.document
    sections = body.sections
    page = SectionPage(sections.last)
  }

  func readBlocks() -> [Block] {
    let notes = NoteReader(file, textWidth: page.textWidth, section: sections.last)
    let story = StoryReader(
      .body, of: file, relationships: file.mainRelationships, notes: notes, textWidth: page.textWidth,
      sections: sections)
    return story.blocks(of: body)
  }

  /// The page of the last section, which most of a document's text stands on.
  func readPage() -> PageSetup {
    var setup = page.setup
    setup.header = margin("header", "hdr", "default") ?? []
    setup.footer = margin("footer", "ftr", "default") ?? []
    let differs = sections.last?.child("titlePg")?.isOn ?? false
    let firstHeader = differs ? margin("header", "hdr", "first") ?? [] : []
    let firstFooter = differs ? margin("footer", "ftr", "first") ?? [] : []
    if setup.header.isEmpty, setup.footer.isEmpty {
      if !firstHeader.isEmpty || !firstFooter.isEmpty { setup.isFirstPagePlain = false }
      (setup.header, setup.footer) = (firstHeader, firstFooter)
    } else {
      setup.isFirstPagePlain = differs && firstHeader.isEmpty && firstFooter.isEmpty
    }
    return setup
  }

  /// The text of a header or footer; a section without one of its own goes on with that of the section before.
  private func margin(_ kind: String, _ root: String, _ pages: String) -> [Inline]? {
    for section in sections.reversed() {
      for case .element(let reference) in section.children
      where reference.isWord(kind + "Reference") && (reference.value("type") ?? "default") == pages {
        guard let part = file.mainRelationships.part(reference.relationshipId("id")), let element = file.xml(of: part),
          element.isWord(root)
        else { return nil }
        let story = StoryReader(
          .margin, of: file, relationships: file.relationships(of: part), textWidth: page.textWidth, nesting: 1)
        return story.blocks(of: element).lines
      }
    }
    return nil
  }
}

extension XMLElement {
  /// The properties of the sections that end in this body, the body's own last.
  fileprivate var sections: [XMLElement] {
    var sections: [XMLElement] = []
    collectSections(into: &sections)
    if let last = child("sectPr") { sections.append(last) }
    return sections
  }

  private func collectSections(into sections: inout [XMLElement]) {
    for case .element(let element) in children {
      switch element.name.local {
      case "p": if let section = element.child("pPr")?.child("sectPr") { sections.append(section) }
      case "tbl", "sectPr": break
      default: element.collectSections(into: &sections)
      }
    }
  }
}
