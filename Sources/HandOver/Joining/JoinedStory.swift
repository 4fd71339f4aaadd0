import Diagnostics
import OpenXML

/// What a part refers to, each thing once.
struct StoryRelationships {
  private(set) var all: [Relationship] = []
  private var ids: [Key: String] = [:]

  private struct Key: Hashable {
    let type: String
    let target: Relationship.Target
  }

  /// The id by which the part refers to `target`.
  @discardableResult
  mutating func refer(to target: Relationship.Target, as type: String) -> String {
    let key = Key(type: type, target: target)
    if let known = ids[key] { return known }
    let id = "rId\(all.count + 1)"
    all.append(Relationship(id: id, type: type, target: target))
    ids[key] = id
    return id
  }
}

/// A part that grows by what each document brings: the text, the notes, the comments.
final class JoinedStory {
  let name: PartName
  var relationships = StoryRelationships()
  private let local: String
  private var root: XMLElement?
  private var ignorable: Set<String> = []
  private let content = GrowingPart()
  private(set) var opening: [UInt8] = []
  /// The names of the elements that are open.
  private(set) var closing = ""

  /// - Parameter local: the name of the root, which is that of the kind of part.
  init(_ local: String, part name: PartName) {
    self.local = local
    self.name = name
  }

  var isBegun: Bool { root != nil }

  /// Whether the root declares a namespace under that prefix.
  func declares(_ prefix: String, _ uri: String) -> Bool {
    root?.namespaces.contains { $0.prefix == prefix && $0.uri == uri } ?? false
  }

  /// Begins the part with the namespaces of the first document that has one.
  func begin(like other: XMLElement) throws(Faults) {
    guard root == nil else { return }
    root = other.head
    ignorable = Set(other.ignorablePrefixes)
    var shell = other.head
    let mark = XMLElement(like: other, "mark")
    if local == "document" {
      shell.children = [.element(XMLElement(like: other, "body", children: [mark]))]
      closing = XMLElement(like: other, "body").name.qualified + "></" + other.name.qualified
    } else {
      shell.children = [.element(mark)]
      closing = other.name.qualified
    }
    let bytes = try shell.written()
    let end = Array("<\(mark.name.qualified)/></\(closing)>\n".utf8)
    guard bytes.suffix(end.count).elementsEqual(end) else { throw Faults(.partMissing(name.entryName, part: local)) }
    opening = Array(bytes.dropLast(end.count))
    content.append(opening)
  }

  /// The bytes of elements of another part of the kind, as they can stand in this one.
  func written(_ elements: [XMLElement], from other: XMLElement) throws(Faults) -> [UInt8] {
    guard let root else { return [] }
    let missing = other.namespaces.filter { !root.namespaces.contains($0) }
    let marks = other.attributes.first { $0.name.local == "Ignorable" }
    let needed = other.ignorablePrefixes.filter { !ignorable.contains($0) || missing.map(\.prefix).contains($0) }
    if missing.isEmpty, needed.isEmpty { return try XMLFragment(elements).bytes }
    return try XMLFragment(
      elements.map { element in
        var element = element
        element.namespaces += missing.filter { own in !element.namespaces.contains { $0.prefix == own.prefix } }
        if let marks, !needed.isEmpty, !element.attributes.contains(where: { $0.name == marks.name }) {
          element.attributes.append(XMLAttribute(name: marks.name, value: needed.joined(separator: " ")))
        }
        return element
      }
    ).bytes
  }

  func append(_ elements: [XMLElement], from other: XMLElement) throws(Faults) {
    content.append(try written(elements, from: other))
  }

  /// The whole part; nil for one that no document has.
  ///
  /// - Parameter last: bytes of elements that stand behind all others.
  func finish(_ last: [UInt8] = []) throws(Faults) -> DeflatedPart? {
    guard isBegun else { return nil }
    content.append(last)
    content.append(Array("</\(closing)>\n".utf8))
    return try content.finish()
  }
}

extension XMLElement {
  /// The prefixes that older programs may ignore (`mc:Ignorable`).
  var ignorablePrefixes: [String] {
    (attributes.first { $0.name.local == "Ignorable" }?.value ?? "").split(separator: " ").map(String.init)
  }
}
