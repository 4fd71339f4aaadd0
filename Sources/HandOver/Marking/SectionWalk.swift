import Diagnostics
import OpenXML

/// Visits the properties of a document's sections in their order, and puts others in their places.
enum SectionWalk {
  static func changing(
    _ document: XMLElement, _ change: (XMLElement) throws(Faults) -> XMLElement
  ) throws(Faults) -> XMLElement {
    var document = document
    for index in document.children.indices {
      guard case .element(let child) = document.children[index] else { continue }
      switch child.name.local {
      case "sectPr" where child.isWordMarkup: document.children[index] = .element(try change(child))
      // The properties before a tracked change are not in force; tables and runs hold no sections.
      case "tbl", "r", "pPrChange", "sectPrChange": break
      default: document.children[index] = .element(try changing(child, change))
      }
    }
    return document
  }
}
