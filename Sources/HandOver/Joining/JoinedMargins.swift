import Diagnostics
import OpenXML

/// The headers and footers of all documents, those that are the same once.
final class JoinedMargins {
  private var known: [Key: PartName] = [:]
  private var blanks: [String: PartName] = [:]

  private struct Key: Hashable {
    let source: DeflatedPart
    /// What the relationships lead to, by their ids.
    let targets: [Relationship]
    let styles: Int
  }

  /// A header of a document as a part of the whole; nil where it cannot be found.
  func part(
    _ name: PartName, kind: String, of member: JoinedMember, _ markup: MemberMarkup,
    in joining: Joining
  ) throws(Faults) -> PartName? {
    guard member.package.has(name) else { return nil }
    let own = try member.package.relationships(of: name)
    var targets: [Relationship] = []
    for relationship in own {
      guard let target = try joining.parts.target(of: relationship, in: member.package) else { continue }
      targets.append(Relationship(id: relationship.id, type: relationship.type, target: target))
    }
    let key = Key(
      source: try member.package.packed(of: name), targets: targets, styles: markup.styles.number)
    if let known = known[key] { return known }
    let root = try member.package.xml(of: name)
    guard root.isWord("hdr") || root.isWord("ftr") else { return nil }
    let names = markup.names
    let had = names.hasGivenNames
    names.hasGivenNames = false
    defer { names.hasGivenNames = names.hasGivenNames || had }
    names.learn(root)
    let story = StoryMove(root, own, of: member, names, into: StoryRelationships(), joining.parts)
    guard let moved = try markup.moved(root, story), let part = joining.parts.freeName("/word/\(kind)", "xml") else {
      return nil
    }
    if !names.hasGivenNames { known[key] = part }
    joining.parts.add(
      Part(
        part, contentType: Joining.word + kind + "+xml", content: DeflatedPart(deflating: try moved.written()),
        relationships: story.relationships.all))
    return part
  }

  /// A header that shows nothing: one that is left out would show the last document's.
  func blank(_ kind: String, in joining: Joining) throws(Faults) -> PartName? {
    if let known = blanks[kind] { return known }
    guard let part = joining.parts.freeName("/word/\(kind)", "xml") else { return nil }
    // As low as Word allows, so that it moves no text.
    let paragraph: StaticString =
      "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>"
    let bytes = try XMLWriter.document(
      kind == "header" ? "w:hdr" : "w:ftr", attributes: ["xmlns:w": WordMarkup.main], capacity: 512
    ) { $0.fixed(paragraph) }
    joining.parts.add(Part(part, contentType: Joining.word + kind + "+xml", content: DeflatedPart(deflating: bytes)))
    blanks[kind] = part
    return part
  }
}
