import Diagnostics
import OpenXML

/// The addresses that say which element is which, in files of both kinds: transitional and strict.
enum WordMarkup {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let mainStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let relationshipsStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
}

extension XMLElement {
  var isWordMarkup: Bool { name.namespace == WordMarkup.main || name.namespace == WordMarkup.mainStrict }

  func isWord(_ local: String) -> Bool { name.local == local && isWordMarkup }

  /// What a child element says by its `w:val`.
  func val(of local: String) -> String? { first(local)?.value("val") }

  /// A switch is on unless it says no (CT_OnOff); one that is not there is off.
  func isOn(_ local: String) -> Bool {
    guard let element = first(local) else { return false }
    switch element.value("val") {
    case "0", "false", "off", "none": return false
    default: return true
    }
  }

  /// The id of a relationship: `r:id`, `r:embed`.
  func relationshipId(_ local: String) -> String? {
    value(local, in: WordMarkup.relationships) ?? value(local, in: WordMarkup.relationshipsStrict)
  }

  /// The characters of the element and of all that stands in it.
  var allText: String {
    var text = ""
    appendText(to: &text)
    return text
  }

  private func appendText(to text: inout String) {
    for child in children {
      switch child {
      case .text(let part): text += part
      case .element(let element): element.appendText(to: &text)
      }
    }
  }

  /// Visits the element and all that stands in it, in the order of the file.
  func walk(_ visit: (XMLElement) -> Void) {
    visit(self)
    for case .element(let child) in children { child.walk(visit) }
  }

  /// The bytes of a part of which this is the root.
  func written() throws(Faults) -> [UInt8] {
    let writer = XMLWriter(capacity: 64 * 1024)
    writer.tree(self)
    return try writer.finish()
  }

  /// Elements of this program's making, read back so that they can stand among those of a file.
  static func made(
    _ name: StaticString, attributes: KeyValuePairs<StaticString, String>, _ content: (XMLWriter) -> Void = { _ in }
  ) throws(Faults) -> XMLElement {
    try XMLReader.read(
      XMLWriter.document(name, attributes: attributes, capacity: 2048, content), named: name.description)
  }
}

extension Relationship {
  /// Whether it is of that kind, in a transitional or a strict file: `header`.
  func isOf(_ kind: String) -> Bool {
    type == WordMarkup.relationships + "/" + kind || type == WordMarkup.relationshipsStrict + "/" + kind
  }

  var part: PartName? {
    if case .part(let name) = target { name } else { nil }
  }
}
