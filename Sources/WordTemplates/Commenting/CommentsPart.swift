import Diagnostics
import OpenXML

/// The part that holds a file's comments: its own with more of them, or a new one.
struct CommentsPart {
  static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let author = "engross"
  private static let initials = "E"

  let name: PartName
  let root: TemplateNode
  /// How the document refers to a part that is new; nil where it does already.
  let newRelationship: Relationship?
  private var nextID: Int

  init(of main: PartName, _ document: TemplateNode, in package: PackageReader) throws(Faults) {
    let relationships = try package.relationships(of: main)
    if let known = Self.part(relationships), package.has(known) {
      name = known
      root = TemplateNode(reading: try package.xml(of: known))
      newRelationship = nil
    } else {
      let name = Self.freeName(in: package)
      self.name = name
      root = Self.empty(like: document)
      newRelationship = Relationship(
        id: Self.freeID(relationships), type: Self.type(in: package), target: .part(name))
    }
    nextID = max(Self.largestID(in: root), Self.largestID(in: document)) + 1
  }

  /// Whether a node is a comment that a check has written.
  static func isOurs(_ node: TemplateNode) -> Bool { node.name == "w:comment" && node.value("w:author") == author }

  private static func part(_ relationships: [Relationship]) -> PartName? {
    for relationship in relationships where TemplatePrefixes.kind(ofRelationship: relationship.type) == "comments" {
      if case .part(let name) = relationship.target { return name }
    }
    return nil
  }

  private static func freeName(in package: PackageReader) -> PartName {
    let usual = PartName.fixed("word/comments.xml")
    if !package.has(usual) { return usual }
    var number = 2
    while package.has(.numbered("word/comments", number, "xml")) { number += 1 }
    return .numbered("word/comments", number, "xml")
  }

  private static func freeID(_ relationships: [Relationship]) -> String {
    let known = Set(relationships.map(\.id))
    var number = 1
    while known.contains("engrossComments\(number)") { number += 1 }
    return "engrossComments\(number)"
  }

  /// The kind of relationship, of the variant of the standard that the file is written in.
  private static func type(in package: PackageReader) -> String {
    let main = package.relationships.first { TemplatePrefixes.kind(ofRelationship: $0.type) == "officeDocument" }
    let usual = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return String((main?.type ?? usual).dropLast("officeDocument".count)) + "comments"
  }

  private static func empty(like document: TemplateNode) -> TemplateNode {
    let root = TemplateNode(like: document, "comments")
    if case .element(var element) = root.kind {
      element.namespaces = document.element?.namespaces.filter { $0.prefix == element.name.prefix } ?? []
      root.kind = .element(element)
    }
    return root
  }

  private static func largestID(in root: TemplateNode) -> Int {
    var largest = -1
    root.walk { node in
      if ["w:comment", "w:commentRangeStart", "w:commentReference"].contains(node.name) {
        // Beyond what the schema allows there is nothing to count on from.
        largest = max(largest, min(node.value("w:id").flatMap { Int($0) } ?? -1, Int(Int32.max) / 2))
      }
      return true
    }
    return largest
  }

  /// Adds a comment of these paragraphs and returns its number.
  mutating func add(_ lines: [String], date: String) -> Int {
    let id = nextID
    nextID += 1
    let paragraphs = lines.enumerated().map { index, line in
      let text = TemplateNode(like: root, "t")
      text.preserveSpace()
      text.append(TemplateNode(.text(line)))
      var runs = [TemplateNode(like: root, "r", children: [text])]
      if index == 0 {
        runs.insert(TemplateNode(like: root, "r", children: [TemplateNode(like: root, "annotationRef")]), at: 0)
      }
      return TemplateNode(like: root, "p", children: runs)
    }
    root.append(
      TemplateNode(
        like: root, "comment",
        attributes: ["id": String(id), "author": Self.author, "date": date, "initials": Self.initials],
        children: paragraphs))
    return id
  }
}
