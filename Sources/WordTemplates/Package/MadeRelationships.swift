import OpenXML

/// The relationships of one part that a merge adds to the template's.
final class MadeRelationships {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private(set) var all: [Relationship] = []
  private var links: [String: String] = [:]

  /// The relationship that leads to an address, one for each address.
  func link(to address: String) -> String {
    if let known = links[address] { return known }
    let id = add("hyperlink", .external(address))
    links[address] = id
    return id
  }

  /// A new relationship of a kind, `image`; ids of the template do not begin like this.
  func add(_ kind: String, _ target: Relationship.Target) -> String {
    let id = "engross\(all.count + 1)"
    all.append(Relationship(id: id, type: Self.office + kind, target: target))
    return id
  }
}
