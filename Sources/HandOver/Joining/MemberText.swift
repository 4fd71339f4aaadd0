import Diagnostics
import OpenXML

/// The text of one document on its way into the whole, with its notes and comments.
struct MemberText {
  private let member: JoinedMember
  private let joining: Joining
  private let markup: MemberMarkup
  private let sections: MemberSections
  private let footnotes: XMLElement?
  private let endnotes: XMLElement?
  private let comments: XMLElement?

  init(_ member: JoinedMember, pages: Int?, in joining: Joining) throws(Faults) {
    self.member = member
    self.joining = joining
    joining.members += 1
    let isFirst = joining.members == 1
    try joining.body.begin(like: member.root)
    if isFirst { try Self.takeAlong(member, joining) }
    let settings = try member.root("settings")
    if let finding = joining.settings.add(settings, of: member.file, isFirst: isFirst) {
      joining.findings.append(finding)
    }
    if let finding = try joining.parts.themeFinding(of: member) { joining.findings.append(finding) }
    let count = MemberSections.count(in: member.root)
    let names = MemberNames(ordinal: joining.members, root: member.root, pages: pages)
    let styles = try joining.styles.add(member)
    let lists = MemberLists(try joining.lists.sheet(of: member), in: joining.lists)
    markup = MemberMarkup(names, styles, lists, in: joining)
    footnotes = try member.root("footnotes")
    endnotes = try member.root("endnotes")
    comments = try member.root("comments")
    for root in [footnotes, endnotes] { if let root { names.learn(root) } }
    sections = MemberSections(
      member, count: count, settings: settings, hasFootnotes: footnotes != nil, hasEndnotes: endnotes != nil,
      in: joining)
    if let footnotes { markup.footnotes = try Self.begin(joining.footnotes, footnotes) }
    if let endnotes { markup.endnotes = try Self.begin(joining.endnotes, endnotes) }
    for comment in comments?.elements ?? [] {
      guard let id = comment.value("id") else { continue }
      joining.lastComment += 1
      markup.comments[id] = joining.lastComment
    }
  }

  /// The fonts and the theme of the first document serve all.
  private static func takeAlong(_ member: JoinedMember, _ joining: Joining) throws(Faults) {
    for kind in ["fontTable", "theme"] {
      guard let relationship = member.relationships.first(where: { $0.isOf(kind) }),
        let target = try joining.parts.target(of: relationship, in: member.package)
      else { continue }
      joining.body.relationships.refer(to: target, as: relationship.type)
    }
  }

  private static func begin(_ notes: JoinedNotes, _ root: XMLElement) throws(Faults) -> [String: Int] {
    if !notes.isBegun {
      try notes.story.begin(like: root)
      try notes.story.append(JoinedNotes.lines(of: root), from: root)
    }
    return notes.numbers(root)
  }

  /// The bytes of all blocks but the last, and what is left.
  func moved() throws(Faults) -> (bytes: [UInt8], tail: MemberTail) {
    let root = member.root
    guard let body = root.first("body") else { throw Faults(.notAWordFile(member.file)) }
    let story = StoryMove(
      root, member.relationships, of: member, markup.names, into: joining.body.relationships, joining.parts)
    markup.sections = sections
    var blocks: [XMLElement] = []
    var section: XMLElement?
    for block in body.elements {
      guard let moved = try markup.moved(block, story) else { continue }
      if block.isWord("sectPr") { section = moved } else { blocks.append(moved) }
    }
    let last: XMLElement
    if let section {
      last = section
    } else {
      last = try sections.moved(XMLElement(like: root, "sectPr"), story, markup)
    }
    joining.body.relationships = story.relationships
    try moveNotes()
    try markup.lists.finish()
    mark(&blocks, like: root)
    let tail = MemberTail(story: joining.body, root: root.head, block: blocks.popLast(), section: last)
    return (try joining.body.written(blocks, from: root), tail)
  }

  /// Bookmarks of the document's end and of all of it, where its fields refer to them.
  private func mark(_ blocks: inout [XMLElement], like root: XMLElement) {
    for (name, isWhole) in [(markup.names.end, false), (markup.names.whole, true)] {
      guard isWhole ? markup.names.usesWhole : markup.names.usesEnd else { continue }
      joining.lastMark += 1
      let id = String(joining.lastMark)
      let start = XMLElement(like: root, "bookmarkStart", attributes: ["id": id, "name": name])
      let end = XMLElement(like: root, "bookmarkEnd", attributes: ["id": id])
      if isWhole { blocks.insert(start, at: 0) }
      let marks = isWhole ? [end] : [start, end]
      if let last = blocks.lastIndex(where: { $0.isWord("p") }) {
        blocks[last].children += marks.map { .element($0) }
      } else {
        blocks.append(XMLElement(like: root, "p", children: marks))
      }
    }
  }

  private func moveNotes() throws(Faults) {
    for (root, notes) in [(footnotes, joining.footnotes), (endnotes, joining.endnotes)] {
      guard let root, let part = member.part(notes.kind.rawValue + "s") else { continue }
      let numbers = notes.kind == .footnote ? markup.footnotes : markup.endnotes
      try move(root.elements.filter { !JoinedNotes.isLine($0) }, of: root, part, into: notes.story) { note in
        note.set("id", to: String(numbers[note.value("id") ?? ""] ?? 0))
      }
    }
    guard let comments, let part = member.part("comments") else { return }
    try joining.comments.begin(like: comments)
    try move(comments.elements, of: comments, part, into: joining.comments) { _ in }
  }

  private func move(
    _ elements: [XMLElement], of root: XMLElement, _ part: PartName, into target: JoinedStory,
    _ change: (inout XMLElement) -> Void
  ) throws(Faults) {
    var own = root
    own.children = elements.map { .element($0) }
    let story = StoryMove(
      own, try member.package.relationships(of: part), of: member, markup.names, into: target.relationships,
      joining.parts)
    var moved: [XMLElement] = []
    for element in elements {
      guard var new = try markup.moved(element, story) else { continue }
      change(&new)
      moved.append(new)
    }
    target.relationships = story.relationships
    try target.append(moved, from: root)
  }
}

/// The end of a document, which waits for whether another follows.
struct MemberTail {
  let story: JoinedStory
  let root: XMLElement
  let block: XMLElement?
  let section: XMLElement

  /// The last paragraph ends the section; after anything else one as low as Word allows does.
  func beforeAnother() throws(Faults) -> [UInt8] {
    guard var paragraph = block, paragraph.isWord("p"),
      paragraph.first("pPr")?.first("sectPr") == nil, paragraph.first("pPr")?.first("framePr") == nil
    else {
      let lowest = XMLElement(
        like: root, "spacing", attributes: ["before": "0", "after": "0", "line": "20", "lineRule": "exact"])
      let size = XMLElement(like: root, "rPr", children: [XMLElement(like: root, "sz", attributes: ["val": "2"])])
      let properties = XMLElement(like: root, "pPr", children: [lowest, size, section])
      return try story.written(
        (block.map { [$0] } ?? []) + [XMLElement(like: root, "p", children: [properties])], from: root)
    }
    var properties = paragraph.first("pPr") ?? XMLElement(like: paragraph, "pPr")
    properties.put(section, in: SchemaOrder.paragraph)
    paragraph.remove(["pPr"])
    paragraph.children.insert(.element(properties), at: 0)
    return try story.written([paragraph], from: root)
  }

  func atTheEnd() throws(Faults) -> [UInt8] {
    try story.written((block.map { [Self.closed($0)] } ?? []) + [section], from: root)
  }

  /// LibreOffice forgets a bookmark behind the last character of a file, and shows an error for its page: a character
  /// that nobody sees is put into it.
  private static func closed(_ block: XMLElement) -> XMLElement {
    let start = block.children.lastIndex {
      if case .element(let child) = $0 { !child.isWord("bookmarkEnd") } else { true }
    }
    guard block.isWord("p"), let start, case .element(let mark) = block.children[start], mark.isWord("bookmarkStart")
    else { return block }
    var text = XMLElement(like: block, "t")
    text.children = [.text("\u{200B}")]
    // As large as what stands before it, so that the line stays as high as it was.
    let looks = (block.elements.last { $0.isWord("r") } ?? block.first("pPr"))?.first("rPr")
    let properties = looks.map { XMLElement(like: block, "rPr", children: $0.elements) }
    var paragraph = block
    let run = XMLElement(like: block, "r", children: (properties.map { [$0] } ?? []) + [text])
    paragraph.children.insert(.element(run), at: start + 1)
    return paragraph
  }
}
