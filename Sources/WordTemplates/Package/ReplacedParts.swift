import Diagnostics
import OpenXML
import Writers

/// What every document of a template has in place of the template's parts, so that blocks and pictures can stand in it.
struct ReplacedParts {
  /// By the names of their entries.
  private(set) var parts: [String: DeflatedPart] = [:]
  private(set) var typesWithPictures: DeflatedPart?
  /// The main part's relationship to the numbering, where the template has no numbering.
  private(set) var numbering: Relationship?

  static let none = ReplacedParts()

  private init() {}

  init(_ supply: FragmentSupply, main: PartName, in package: PackageReader) throws(Faults) {
    guard let name = package.partNames.first(where: { $0.entryName == TypesPart.name }) else { return }
    var types = TypesPart(try package.xml(of: name))
    for part in supply.fragments.parts { parts[part.name.entryName] = part.content }
    if let added = supply.fragments.addedNumbering, let part = supply.fragments.parts.first(where: { $0.name == added })
    {
      let relationship = Relationship(
        id: "engrossNumbering", type: MadeRelationships.type(of: "numbering"), target: .part(added))
      numbering = relationship
      parts[main.relationships.entryName] = try RelationshipPart.packed(
        try package.relationships(of: main) + [relationship], of: main)
      types.add(part)
      parts[TypesPart.name] = try types.packed()
    }
    types.addPictures()
    typesWithPictures = try types.packed()
  }
}
