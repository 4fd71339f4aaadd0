import Diagnostics
import OpenXML
import Readers

/// A .docx that came back: its clauses with tracked changes accepted, its comments, and what waits to be accepted.
struct ReviewedFile {
  let clauses: [ComparedClause]
  let unaccepted: UnacceptedChanges
  let remarks: [FileComment]
  let warnings: [Diagnostic]

  init(_ bytes: [UInt8], named file: String) throws(Faults) {
    let edit = try WordFileEdit(bytes, named: file)
    let relationships = try edit.relationships(of: edit.main)
    var changes = UnacceptedChanges()
    let document = try edit.root(of: edit.main)
    if let document { changes.count(in: document) }
    for part in relationships.filter({ Self.isStory($0) }).compactMap(\.part) {
      if let root = try edit.root(of: part) { changes.count(in: root) }
    }
    unaccepted = changes
    let comments = try Self.comments(in: edit, relationships)
    var parts = MarkedParts(package: edit.package, main: edit.main, document: nil)
    if !comments.isEmpty, let document {
      parts.document = try RemarkMarks.marking(document).written()
    }
    let read = try WordReader.read(parts: parts)
    clauses = ClauseListing.clauses(of: read.document)
    warnings = read.warnings
    remarks = Self.placed(comments, in: clauses)
  }

  private static func isStory(_ relationship: Relationship) -> Bool {
    ["header", "footer", "footnotes", "endnotes"].contains { relationship.isOf($0) }
  }

  /// The comments in the order of their places, then those that have none.
  private static func placed(_ comments: [(id: String, remark: FileComment)], in clauses: [ComparedClause])
    -> [FileComment]
  {
    var left: [String: FileComment] = [:]
    for (id, remark) in comments where left[id] == nil { left[id] = remark }
    var remarks: [FileComment] = []
    for clause in clauses {
      for id in clause.comments {
        guard var remark = left.removeValue(forKey: id) else { continue }
        remark.clause = clause.label
        remarks.append(remark)
      }
    }
    for (id, _) in comments {
      if let remark = left.removeValue(forKey: id) { remarks.append(remark) }
    }
    return remarks
  }

  private static func comments(in edit: WordFileEdit, _ relationships: [Relationship]) throws(Faults)
    -> [(id: String, remark: FileComment)]
  {
    guard let part = relationships.first(where: { $0.isOf("comments") })?.part, let root = try edit.root(of: part)
    else {
      return []
    }
    var resolved: Set<String> = []
    if let part = relationships.first(where: { $0.type.hasSuffix("/commentsExtended") })?.part,
      let root = try edit.root(of: part)
    {
      for element in root.elements {
        if let done = element.value("done"), done == "1" || done == "true", let id = element.value("paraId") {
          resolved.insert(id)
        }
      }
    }
    return root.elements.filter { $0.isWord("comment") }.map { comment in
      var ids: Set<String> = []
      comment.walk { element in
        for attribute in element.attributes where attribute.name.local == "paraId" { ids.insert(attribute.value) }
      }
      return (
        comment.value("id") ?? "",
        FileComment(
          author: comment.value("author") ?? "", date: comment.value("date") ?? "", text: comment.shownText,
          isResolved: !ids.isDisjoint(with: resolved))
      )
    }
  }
}

/// The parts of a file, its text with marks where the comments stand.
private struct MarkedParts: WordParts {
  let package: PackageReader
  let main: PartName
  var document: [UInt8]?

  var file: String { package.file }
  var relationships: [Relationship] { package.relationships }

  func bytes(of part: PartName) throws(Faults) -> [UInt8]? {
    if part == main, let document { return document }
    return try package.bytes(of: part)
  }

  func relationships(of part: PartName) throws(Faults) -> [Relationship] { try package.relationships(of: part) }
}

extension XMLElement {
  /// The words of paragraphs on one line, deletions left out.
  fileprivate var shownText: String {
    var text = ""
    func walk(_ element: XMLElement) {
      switch TrackedChange(element) {
      case .deletion, .moveSource, .mark: return
      default: break
      }
      if element.isWord("t") { text += element.allText }
      if element.isWord("p") || element.isWord("tab") || element.isWord("br") { text += " " }
      for case .element(let child) in element.children { walk(child) }
    }
    walk(self)
    return text.onOneLine
  }
}
