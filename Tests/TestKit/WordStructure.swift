package import OpenXML

/// The rules of Word that an engine breaks easily, checked without a schema.
package struct WordStructure {
  private var faults: [String] = []
  private var bookmarks: Set<String> = []
  private var names: Set<String> = []
  private var ended: Set<String> = []
  private var drawings: Set<String> = []
  private var controls: Set<String> = []

  /// What is wrong with a part; empty for one that Word opens.
  package static func faults(in root: XMLElement) -> [String] {
    var structure = WordStructure()
    structure.check(root, insideParagraph: false)
    for id in structure.ended.subtracting(structure.bookmarks) { structure.faults.append("end of no bookmark: \(id)") }
    for id in structure.bookmarks.subtracting(structure.ended) {
      structure.faults.append("bookmark without end: \(id)")
    }
    return structure.faults
  }

  private static let marks: Set<String> = [
    "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "proofErr",
  ]

  private mutating func check(_ element: XMLElement, insideParagraph: Bool) {
    var insideParagraph = insideParagraph
    switch element.name.local {
    case "p":
      if insideParagraph { faults.append("paragraph in a paragraph:") }
      insideParagraph = true
    case "txbxContent", "tc", "footnote", "endnote", "hdr", "ftr", "comment", "body":
      insideParagraph = false
      let blocks = element.elements.filter { !Self.marks.contains($0.name.local) && $0.name.local != "sectPr" }
      if let last = blocks.last?.name.local, last == "tbl" || last == "tcPr" {
        faults.append("no paragraph at the end: \(element.name.local)")
      }
      if blocks.isEmpty, element.name.local != "body" { faults.append("empty: \(element.name.local)") }
    case "tbl" where !holds(element, "tr"): faults.append("table without rows:")
    case "tr" where !holds(element, "tc"): faults.append("row without cells:")
    case "sdtContent" where element.elements.isEmpty: faults.append("content control without content:")
    case "bookmarkStart":
      if let id = element.value("id"), !bookmarks.insert(id).inserted {
        faults.append("bookmark's number twice: \(id)")
      }
      if let name = element.value("name"), !names.insert(name).inserted {
        faults.append("bookmark's name twice: \(name)")
      }
    case "bookmarkEnd":
      if let id = element.value("id"), !ended.insert(id).inserted { faults.append("bookmark ends twice: \(id)") }
    case "docPr":
      if let id = element.attributes.first(where: { $0.name.local == "id" })?.value, !drawings.insert(id).inserted {
        faults.append("drawing's number twice: \(id)")
      }
    case "sdtPr":
      if let id = element.first("id")?.value("val"), !controls.insert(id).inserted {
        faults.append("content control's number twice: \(id)")
      }
    default: break
    }
    for child in element.elements { check(child, insideParagraph: insideParagraph) }
  }

  private func holds(_ element: XMLElement, _ name: String) -> Bool {
    element.elements.contains { [name, "sdt", "customXml"].contains($0.name.local) }
  }
}
