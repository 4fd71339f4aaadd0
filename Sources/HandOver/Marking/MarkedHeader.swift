import Diagnostics
import OpenXML

/// A header with a watermark in it.
enum MarkedHeader {
  /// Of the one line of a header that holds nothing else, in twips.
  static let height = 20

  /// A header that holds the mark and takes no room.
  static func header(with shape: WatermarkShape, in namespace: String) throws(Faults) -> XMLElement {
    var root = try XMLElement.made("w:hdr", attributes: ["xmlns:w": namespace])
    root.children = [.element(try emptyLine(with: shape, in: namespace))]
    return root
  }

  /// The header with the mark in its first paragraph; the same where it is there already.
  static func marking(_ header: XMLElement, with shape: WatermarkShape) throws(Faults) -> XMLElement {
    if words(in: header) == [shape.word] { return header }
    var header = unmarking(header)
    let run = try shape.run(in: header.name.namespace)
    if !insert(run, in: &header, onlyDirect: true), !insert(run, in: &header, onlyDirect: false) {
      header.children.append(.element(try emptyLine(with: shape, in: header.name.namespace)))
    }
    return header
  }

  private static func emptyLine(with shape: WatermarkShape, in namespace: String) throws(Faults) -> XMLElement {
    var line = try XMLElement.made("w:p", attributes: ["xmlns:w": namespace]) { xml in
      xml.fixed(
        "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"0\"/></w:pPr>"
      )
    }
    line.children.append(.element(try shape.run(in: namespace)))
    return line
  }

  /// Puts the run behind the properties of the first paragraph: a direct one, or else whatever holds it.
  private static func insert(_ run: XMLElement, in element: inout XMLElement, onlyDirect: Bool) -> Bool {
    for index in element.children.indices {
      guard case .element(var child) = element.children[index] else { continue }
      if child.isWord("p") {
        let properties = child.children.firstIndex { node in
          if case .element(let element) = node { element.isWord("pPr") } else { false }
        }
        child.children.insert(.element(run), at: properties.map { $0 + 1 } ?? 0)
      } else if onlyDirect || !insert(run, in: &child, onlyDirect: false) {
        continue
      }
      element.children[index] = .element(child)
      return true
    }
    return false
  }

  /// The words of the marks that a header shows.
  private static func words(in header: XMLElement) -> [String] {
    var words: [String] = []
    header.walk { if let word = WatermarkShape.word(in: $0) { words.append(word) } }
    return words
  }

  /// The header without any draft mark, and without the content control that Word puts around its own.
  static func unmarking(_ element: XMLElement) -> XMLElement {
    var result = element
    result.children = element.children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      if WatermarkShape.word(in: inner) != nil { return nil }
      let unmarked = unmarking(inner)
      let isEmptied = inner.isWord("sdt") && unmarked.first("sdtContent")?.elements.isEmpty ?? false
      return isEmptied && unmarked != inner ? nil : .element(unmarked)
    }
    return result
  }
}
