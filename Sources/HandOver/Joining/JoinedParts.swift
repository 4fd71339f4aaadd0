import Diagnostics
import OpenXML

/// The parts that texts refer to, pictures above all: each content once, whichever documents have it.
final class JoinedParts {
  private(set) var all: [Part] = []
  private var names: [Key: PartName] = [:]
  private var counts: [String: Int] = [:]
  private var taken: Set<String> = []

  private struct Key: Hashable {
    let content: DeflatedPart
    let contentType: String
    let relationships: [Relationship]
  }

  /// How deep parts refer to parts; a chart to its sheet is two.
  private static let depth = 8

  private var theme: DeflatedPart?
  private var isThemeTold = false

  /// Says once that a document has another theme than the first.
  func themeFinding(of member: JoinedMember) throws(Faults) -> Diagnostic? {
    guard let part = member.part("theme") else { return nil }
    let packed = try member.package.packed(of: part)
    guard let theme else {
      theme = packed
      return nil
    }
    // The same theme may be packed by another program.
    guard !isThemeTold, theme.checksum != packed.checksum || theme.size != packed.size else { return nil }
    isThemeTold = true
    return .joinedThemeDiffers(member.file)
  }

  func add(_ part: Part) {
    taken.insert(part.name.path.lowercased())
    all.append(part)
  }

  /// A free name `word/header7.xml`.
  func freeName(_ stem: String, _ ending: String) -> PartName? {
    while true {
      let number = (counts[stem] ?? 0) + 1
      counts[stem] = number
      let path = "\(stem)\(number)" + (ending.isEmpty ? "" : "." + ending)
      if taken.insert(path.lowercased()).inserted { return PartName(path) }
    }
  }

  /// Where a relationship of a document leads in the whole; nil where it leads nowhere.
  func target(of relationship: Relationship, in package: PackageReader, depth: Int = 0) throws(Faults)
    -> Relationship.Target?
  {
    guard case .part(let name) = relationship.target else { return relationship.target }
    guard package.has(name), depth < Self.depth else { return nil }
    var relationships: [Relationship] = []
    for own in try package.relationships(of: name) {
      guard let target = try target(of: own, in: package, depth: depth + 1) else { continue }
      relationships.append(Relationship(id: own.id, type: own.type, target: target))
    }
    let key = Key(
      content: try package.packed(of: name),
      contentType: package.contentTypes.type(of: name) ?? "application/octet-stream", relationships: relationships)
    if let known = names[key] { return .part(known) }
    let stem = String(name.fileName.prefix { $0.isASCII && $0.isLetter })
    guard let copy = freeName(name.folder + stem, name.ending) else { return nil }
    names[key] = copy
    all.append(
      Part(copy, contentType: key.contentType, content: key.content, relationships: relationships))
    return .part(copy)
  }
}
