import Diagnostics
import OpenXML

/// `[Content_Types].xml` of a template, with what documents have besides.
struct TypesPart {
  static let name = "[Content_Types].xml"

  private var root: XMLElement

  init(_ root: XMLElement) { self.root = root }

  /// Types the pictures of this program by their endings, where the template does not.
  mutating func addPictures() {
    for ending in ["png", "jpeg"]
    where !root.elements.contains(where: {
      $0.name.local == "Default" && $0.value("Extension")?.lowercased() == ending
    }) {
      add("Default", "Extension", ending, type: "image/" + ending, at: 0)
    }
  }

  mutating func add(_ part: Part) {
    add("Override", "PartName", part.name.path, type: part.contentType, at: root.children.count)
  }

  private mutating func add(_ local: StaticString, _ key: StaticString, _ value: String, type: String, at position: Int)
  {
    root.children.insert(
      .element(XMLElement(like: root, local, unprefixed: [key: value, "ContentType": type])), at: position)
  }

  func packed() throws(Faults) -> DeflatedPart {
    let writer = XMLWriter(capacity: 4096)
    writer.tree(root)
    return DeflatedPart(deflating: try writer.finish())
  }
}
