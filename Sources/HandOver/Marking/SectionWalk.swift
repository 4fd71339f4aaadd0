import Diagnostics
import OpenXML

/// Visits the properties of a document's sections in their order, and puts others in their places.
enum SectionWalk {
  /// The document with other properties of sections; nil where none of them is another.
  static func changing(
    _ document: XMLElement, _ change: (XMLElement) throws(Faults) -> XMLElement
  ) throws(Faults) -> XMLElement? {
    // A long document is copied only where something in it changes.
    var copy: XMLElement?
    for index in document.children.indices {
      guard case .element(let child) = document.children[index] else { continue }
      var changed: XMLElement?
      switch child.name.local {
      case "sectPr" where child.isWordMarkup:
        let section = try change(child)
        if section != child { changed = section }
      // The properties before a tracked change are not in force; tables and runs hold no sections.
      case "tbl", "r", "pPrChange", "sectPrChange": break
      default: changed = try changing(child, change)
      }
      guard let changed else { continue }
      if copy == nil { copy = document }
      copy?.children[index] = .element(changed)
    }
    return copy
  }
}
