package import Diagnostics

/// What a part (or the package) says about another: `rId1`, a style sheet, `styles.xml`.
package struct Relationship: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    case part(PartName)
    /// An address outside the package.
    case external(String)
  }

  package let id: String
  /// The address that names the kind of relationship.
  package let type: String
  package let target: Target

  package init(id: String, type: String, target: Target) {
    self.id = id
    self.type = type
    self.target = target
  }
}

package enum RelationshipPart {
  static let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentType = "application/vnd.openxmlformats-package.relationships+xml"

  /// The part that says what the part `name` refers to, packed.
  package static func packed(_ relationships: [Relationship], of name: PartName) throws(Faults) -> DeflatedPart {
    DeflatedPart(deflating: try Content(relationships: relationships, folder: name.folder).write())
  }

  /// What the part says: the relationships of a part in `folder`.
  struct Content: Equatable {
    let relationships: [Relationship]
    let folder: String

    func write() throws(Faults) -> [UInt8] {
      try XMLWriter.document("Relationships", attributes: ["xmlns": namespace], capacity: 2048) { xml in
        for relationship in relationships {
          xml.element("Relationship", attributes: ["Id": relationship.id, "Type": relationship.type]) {
            switch relationship.target {
            case .part(let name): xml.attribute("Target", name.target(from: folder))
            case .external(let address):
              xml.attribute("Target", address)
              xml.attribute("TargetMode", "External")
            }
          }
        }
      }
    }
  }

  static func read(_ bytes: [UInt8], of part: String, from folder: String, in file: String) throws(Faults)
    -> [Relationship]
  {
    let root = try XMLReader.read(bytes, named: "\(file): \(part)")
    var faults: [Diagnostic] = []
    var relationships: [Relationship] = []
    for element in root.elements where element.name.local == "Relationship" {
      let id = element.value("Id") ?? ""
      let target = element.value("Target") ?? ""
      if element.value("TargetMode") == "External" {
        relationships.append(Relationship(id: id, type: element.value("Type") ?? "", target: .external(target)))
      } else if let name = PartName.resolve(target, from: folder) {
        relationships.append(Relationship(id: id, type: element.value("Type") ?? "", target: .part(name)))
      } else {
        faults.append(.relationshipWithoutTarget(file, part: part, id: id))
      }
    }
    try Faults.check(faults)
    return relationships
  }
}
