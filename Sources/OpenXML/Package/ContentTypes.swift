package import Diagnostics

/// `[Content_Types].xml`: what kind of thing each part is.
package struct ContentTypes: Sendable {
  static let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let entryName = "[Content_Types].xml"

  private var byEnding: [String: String] = [:]
  private var byName: [String: String] = [:]

  /// The type of a part; nil where the package does not say.
  package func type(of name: PartName) -> String? {
    byName[name.path.lowercased()] ?? byEnding[name.ending]
  }

  init(reading bytes: [UInt8], in file: String) throws(Faults) {
    let root = try XMLReader.read(bytes, named: "\(file): \(Self.entryName)")
    for element in root.elements {
      guard let type = element.value("ContentType") else { continue }
      if element.name.local == "Default", let ending = element.value("Extension") {
        byEnding[ending.lowercased()] = type
      } else if element.name.local == "Override", let name = element.value("PartName") {
        byName[name.lowercased()] = type
      }
    }
  }

  /// The part that says of which kinds `parts` are, in their order, packed.
  package static func packed(of parts: [Part]) throws(Faults) -> DeflatedPart {
    DeflatedPart(deflating: try Content(parts.sorted { $0.name < $1.name }).write())
  }

  /// What the part says: the kinds of a package's parts, in their order.
  struct Content: Equatable {
    struct Typed: Equatable {
      let name: PartName
      let contentType: String

      /// Pictures are typed by their ending; a part of XML never is, since `.xml` may be anything.
      var isTypedByEnding: Bool { contentType.hasPrefix("image/") && !name.ending.isEmpty }
    }

    let parts: [Typed]

    init(_ parts: [Part]) { self.parts = parts.map { Typed(name: $0.name, contentType: $0.contentType) } }

    /// Relationships and pictures by their ending, every other part by its name.
    func write() throws(Faults) -> [UInt8] {
      var defaults = [("rels", RelationshipPart.contentType)]
      for part in parts where part.isTypedByEnding && !defaults.contains(where: { $0.0 == part.name.ending }) {
        defaults.append((part.name.ending, part.contentType))
      }
      defaults.sort { $0.0 < $1.0 }
      let types = defaults
      return try XMLWriter.document("Types", attributes: ["xmlns": namespace], capacity: 4096) { xml in
        for (ending, type) in types {
          xml.element("Default", attributes: ["Extension": ending, "ContentType": type])
        }
        for part in parts where !types.contains(where: { $0.0 == part.name.ending && $0.1 == part.contentType }) {
          xml.element("Override", attributes: ["PartName": part.name.path, "ContentType": part.contentType])
        }
      }
    }
  }
}
