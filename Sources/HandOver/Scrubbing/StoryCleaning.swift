import OpenXML

/// Takes out of one part what points to comments and tells of editing sessions.
struct StoryCleaning {
  private(set) var sessionMarks = 0
  /// The ids of the custom XML that content controls show, in small letters.
  private(set) var bound: Set<String> = []

  mutating func cleaning(_ element: XMLElement) -> XMLElement {
    var element = element
    if element.attributes.contains(where: Self.isSessionMark) {
      let count = element.attributes.count
      element.attributes.removeAll(where: Self.isSessionMark)
      sessionMarks += count - element.attributes.count
    }
    if element.name.local == "dataBinding" {
      for attribute in element.attributes where attribute.name.local == "storeItemID" {
        bound.insert(attribute.value.lowercased())
      }
    }
    for index in element.children.indices.reversed() {
      guard case .element(let child) = element.children[index] else { continue }
      if isGone(child, in: element) {
        element.children.remove(at: index)
      } else {
        let cleaned = cleaning(child)
        if cleaned.isWord("r"), isEmptied(cleaned, child) {
          element.children.remove(at: index)
        } else {
          element.children[index] = .element(cleaned)
        }
      }
    }
    return element
  }

  private mutating func isGone(_ element: XMLElement, in parent: XMLElement) -> Bool {
    guard element.isWordMarkup else { return false }
    switch element.name.local {
    case "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "printerSettings": return true
    case "rsid" where parent.isWord("style") || parent.isWord("abstractNum"):
      sessionMarks += 1
      return true
    default: return false
    }
  }

  /// Whether a run held nothing but what pointed to a comment.
  private func isEmptied(_ run: XMLElement, _ before: XMLElement) -> Bool {
    run.children.count < before.children.count && run.elements.allSatisfy { $0.isWord("rPr") }
  }

  /// Whether it names an editing session: `w:rsidR`, `w:rsidRDefault`.
  private static func isSessionMark(_ attribute: XMLAttribute) -> Bool {
    attribute.name.local.hasPrefix("rsid")
      && (attribute.name.namespace == WordMarkup.main || attribute.name.namespace == WordMarkup.mainStrict)
  }
}
