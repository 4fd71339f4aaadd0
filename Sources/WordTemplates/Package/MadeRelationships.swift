import OpenXML

/// The relationships of one part that a merge adds to the template's.
final class MadeRelationships {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private(set) var all: [Relationship] = []
  private var known: [Relationship.Target: String] = [:]

  /// The relationship that leads to an address, one for each address.
  func link(to address: String) -> String { id(of: "hyperlink", to: .external(address)) }

  /// The relationship that leads to a target; the first asked for is made.
  func id(of kind: String, to target: Relationship.Target) -> String {
    if let id = known[target] { return id }
    let id = add(kind, target)
    known[target] = id
    return id
  }

  /// A new relationship of a kind, `image`; ids of the template do not begin like this.
  func add(_ kind: String, _ target: Relationship.Target) -> String {
    let id = "engross\(all.count + 1)"
    all.append(Relationship(id: id, type: Self.type(of: kind), target: target))
    return id
  }

  static func type(of kind: String) -> String { office + kind }
}
