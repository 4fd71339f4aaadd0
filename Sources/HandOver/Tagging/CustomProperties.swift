import Diagnostics
import OpenXML

/// The custom properties of a Word file: `docProps/custom.xml`.
struct CustomProperties {
  enum Value {
    case text(String)
    case integer(Int)
  }

  typealias Property = (name: String, value: Value)

  private var edit: WordFileEdit
  private let part: PartName?
  /// Those of the file, as they stand there.
  private(set) var root: XMLElement?
  private var added: [Property] = []

  private static let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  private static let contentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  /// The set that custom properties belong to in Office.
  private static let format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"

  init(of edit: WordFileEdit) throws(Faults) {
    self.edit = edit
    part = try edit.packageRelationships().first { Self.isKind($0) }?.part
    if let part { root = try edit.root(of: part) }
  }

  static func isKind(_ relationship: Relationship) -> Bool {
    // Strict files name them otherwise.
    relationship.isOf("custom-properties") || relationship.isOf("customProperties")
  }

  /// What a property says, whatever its type; names are the same in small and capital letters.
  func text(of name: String) -> String? {
    root?.elements.last { $0.value("name")?.lowercased() == name.lowercased() }?.allText.trimmingSpaces
  }

  /// The part that holds them, or will.
  var name: PartName { part ?? .fixed("docProps/custom.xml") }

  /// Sets properties; they stand behind the file's own.
  mutating func set(_ properties: [Property]) {
    root?.children.removeAll { child in
      guard case .element(let element) = child, let name = element.value("name")?.lowercased() else { return false }
      return properties.contains { $0.name.lowercased() == name }
    }
    added += properties
  }

  /// The bytes of the file without some properties; nil where it has none of them.
  mutating func writing(without names: [String]) throws(Faults) -> [UInt8]? {
    guard let part, var root else { return nil }
    let gone = Set(names.map { $0.lowercased() })
    let count = root.children.count
    root.children.removeAll { child in
      guard case .element(let element) = child else { return false }
      return gone.contains(element.value("name")?.lowercased() ?? "")
    }
    if root.children.count == count { return nil }
    if root.elements.isEmpty { edit.remove(part) } else { try edit.set(part, to: root) }
    return try edit.finish()
  }

  /// The file with these properties.
  mutating func written() throws(Faults) -> WordFileEdit {
    let bytes = try Self.part(of: root, with: added)
    if let part, edit.package.has(part) {
      edit.set(part, toWritten: bytes)
    } else {
      try edit.add(name, bytes, contentType: Self.contentType)
      if part == nil { _ = try edit.relate(nil, to: name, as: WordMarkup.relationships + "/custom-properties") }
    }
    return edit
  }

  /// The bytes of the part with more properties behind its own.
  ///
  /// - Parameter root: nil for a part that is new.
  static func part(of root: XMLElement?, with added: [Property]) throws(Faults) -> [UInt8] {
    let xml = XMLWriter(capacity: 8 * 1024)
    if let root {
      xml.shell(of: root) {
        for child in root.children {
          switch child {
          case .element(let element): xml.tree(element)
          case .text(let text): xml.text(text)
          }
        }
        write(added, behind: root, to: xml)
      }
    } else {
      xml.element("Properties", attributes: ["xmlns": namespace, "xmlns:vt": types]) {
        write(added, behind: nil, to: xml)
      }
    }
    return try xml.finish()
  }

  private static func write(_ properties: [Property], behind root: XMLElement?, to xml: XMLWriter) {
    let namespace = root?.name.namespace ?? namespace
    let types =
      namespace.hasPrefix("http://purl.oclc.org/") ? "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes" : types
    // 0 and 1 are taken by the set itself.
    var id = max(1, root?.elements.compactMap { $0.value("pid").flatMap { Int32($0) } }.max() ?? 1)
    for (name, value) in properties {
      id = id < Int32.max ? id + 1 : 2
      xml.element(
        "property",
        attributes: ["xmlns": namespace, "xmlns:vt": types, "fmtid": format, "pid": String(id), "name": name]
      ) {
        switch value {
        case .text(let text): xml.element("vt:lpwstr", text: text)
        case .integer(let number):
          // Office's whole numbers have 32 bits.
          if Int32(exactly: number) != nil {
            xml.element("vt:i4", text: String(number))
          } else {
            xml.element("vt:lpwstr", text: String(number))
          }
        }
      }
    }
  }
}

extension String {
  /// Without the spaces and line breaks at both ends.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
