import Diagnostics
import OpenXML

/// Copies what an included file refers to, pictures and charts with everything they rest on, under names of their own.
extension WordComposition.State {
  /// A relationship of the document's own text to a copy of what the included file's leads to.
  mutating func relate(_ relationship: Relationship, from package: PackageReader) throws(Faults) -> String {
    relate(relationship.type, try target(relationship.target, from: package))
  }

  /// A part's relationship with the copy of what it leads to.
  mutating func moved(_ relationship: Relationship, from package: PackageReader) throws(Faults) -> Relationship {
    Relationship(
      id: relationship.id, type: relationship.type, target: try target(relationship.target, from: package))
  }

  private mutating func target(_ target: Relationship.Target, from package: PackageReader) throws(Faults)
    -> Relationship.Target
  {
    guard case .part(let name) = target else { return target }
    return .part(try copy(name, from: package))
  }

  /// The name of a part's copy among the parts of the whole.
  private mutating func copy(_ name: PartName, from package: PackageReader) throws(Faults) -> PartName {
    let key = "\(package.file)\n\(name.path)"
    if let known = copies[key] { return known }
    let copy = freeName(like: name)
    copies[key] = copy
    let relationships = try package.relationships(of: name)
    if !relationships.isEmpty {
      var moved: [Relationship] = []
      for relationship in relationships { moved.append(try self.moved(relationship, from: package)) }
      parts.append(
        WordComposition.AddedPart(
          name: copy.relationships, contentType: nil, content: try RelationshipPart.packed(moved, of: copy)))
    }
    parts.append(
      WordComposition.AddedPart(
        name: copy, contentType: package.contentTypes.type(of: name) ?? "application/octet-stream",
        content: try package.packed(of: name)))
    return copy
  }
}
