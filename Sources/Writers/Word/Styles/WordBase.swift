import Diagnostics
import OpenXML

/// The plain XML of `Base/`, read.
struct WordBase: Sendable {
  let styles: XMLElement
  let numbering: XMLElement
  let settings: XMLElement
  let fontTable: XMLElement

  init() throws(Faults) {
    styles = try Self.read(PackageResources.styles_xml, "styles.xml")
    numbering = try Self.read(PackageResources.numbering_xml, "numbering.xml")
    settings = try Self.read(PackageResources.settings_xml, "settings.xml")
    fontTable = try Self.read(PackageResources.fontTable_xml, "fontTable.xml")
  }

  private static func read(_ bytes: [UInt8], _ name: String) throws(Faults) -> XMLElement {
    try XMLReader.read(bytes, named: name).withoutIndentation
  }
}

extension XMLElement {
  /// Without the white space between elements that only people need.
  var withoutIndentation: XMLElement {
    var copy = self
    copy.children = children.compactMap { child in
      switch child {
      case .element(let element): return .element(element.withoutIndentation)
      case .text(let text): return text.utf8.allSatisfy { $0 <= 0x20 } ? nil : child
      }
    }
    return copy
  }
}

extension XMLElement {
  /// The element as a part of its own.
  func document() throws(Faults) -> [UInt8] {
    let writer = XMLWriter(capacity: 32 * 1024)
    writer.tree(self)
    return try writer.finish()
  }
}
