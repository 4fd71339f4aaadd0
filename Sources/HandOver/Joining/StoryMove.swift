import Diagnostics
import OpenXML

/// A part of one document on its way into a part of the whole: what it refers to, and its fields.
final class StoryMove {
  let package: PackageReader
  private let known: [String: Relationship]
  private let fields: StoryFields
  private var code = 0
  private var simpleCode = 0
  private var text = 0
  /// The names that drawings of the older kind got, by their own.
  var shapes: [String: String] = [:]
  /// What the part of the whole refers to by now.
  var relationships: StoryRelationships
  private let parts: JoinedParts

  init(
    _ root: XMLElement, _ own: [Relationship], of member: JoinedMember, _ names: MemberNames,
    into relationships: StoryRelationships, _ parts: JoinedParts
  ) {
    package = member.package
    known = Dictionary(own.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    fields = StoryFields(root, names)
    self.relationships = relationships
    self.parts = parts
  }

  /// The id under which the part of the whole refers to the same; nil where the relationship leads nowhere.
  func id(for id: String) throws(Faults) -> String? {
    guard let relationship = known[id], let target = try parts.target(of: relationship, in: package) else { return nil }
    return relationships.refer(to: target, as: relationship.type)
  }

  func relationship(_ id: String) -> Relationship? { known[id] }

  /// The text of the next `w:instrText`; nil where it stays.
  func nextCode() -> String? {
    defer { code += 1 }
    return code < fields.codes.count ? fields.codes[code] : nil
  }

  /// The code of the next `w:fldSimple`; nil where it stays.
  func nextSimpleCode() -> String? {
    defer { simpleCode += 1 }
    return simpleCode < fields.simpleCodes.count ? fields.simpleCodes[simpleCode] : nil
  }

  /// The text of the next `w:t`; nil where it stays.
  func nextText() -> String? {
    defer { text += 1 }
    return text < fields.texts.count ? fields.texts[text] : nil
  }
}
