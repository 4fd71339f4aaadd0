import Diagnostics
import OpenXML

/// Keeps the references to numbered clauses right: what a REF field shows is computed by the merge, and a reference to what
/// a condition left out is a fault instead of «Error! Reference source not found».
struct ClauseReferences {
  private let text: TaggedText
  private let numbering: TemplateNumbering
  /// The bookmarks of the template, and whether each stands in a loop.
  private var bookmarks: [String: Bool] = [:]
  /// Those of the document's own text, which the merge takes down.
  private var bookmarksOfBody: Set<String> = []
  /// Whether something refers to a number, so that paragraphs must be counted.
  private(set) var countsClauses = false
  /// Whether there are fields that only Word can bring up to date: tables of contents, pages.
  private(set) var needsUpdate = false
  private(set) var diagnostics: [Diagnostic] = []

  /// Fields whose results depend on the layout, or on all of the text.
  private static let ofTheWhole: Set<String> = ["TOC", "PAGEREF", "INDEX", "TOA", "SEQ", "STYLEREF", "SECTIONPAGES"]

  private let computesNumbers: Bool

  init(_ text: TaggedText, _ numbering: TemplateNumbering, computesNumbers: Bool) {
    self.computesNumbers = computesNumbers
    self.text = text
    self.numbering = numbering
  }

  /// Takes down the bookmarks of a part; all parts come before the first is prepared.
  mutating func note(_ root: TemplateNode, isMain: Bool) {
    var found: [(String, Bool)] = []
    text.walk(root) { node, loops in
      guard node.name == "w:bookmarkStart" else { return }
      if let name = node.value("w:name") { found.append((name, !loops.isEmpty)) }
    }
    for (name, isRepeated) in found { bookmarks[name] = isRepeated }
    if isMain { bookmarksOfBody = Set(found.map(\.0)) }
  }

  mutating func prepare(_ root: TemplateNode) {
    var fields: [(paragraph: TemplateNode, field: FieldScan)] = []
    root.walk { node in
      if node.name == "w:p" { fields += FieldScan.fields(of: node).map { (node, $0) } }
      return true
    }
    for (paragraph, field) in fields { prepare(field, in: paragraph) }
  }

  private mutating func prepare(_ field: FieldScan, in paragraph: TemplateNode) {
    let words = field.words
    if let kind = words.first?.uppercased(), Self.ofTheWhole.contains(kind) {
      needsUpdate = true
      if field.beginning.name == "w:fldChar" { field.beginning.markDirty() }
    }
    guard words.count > 1, ["REF", "PAGEREF", "NOTEREF"].contains(words[0].uppercased()) else { return }
    let name = words[1]
    // Those of a table of contents are made anew with it.
    if name.hasPrefix("_Toc") { return }
    let offset = text.offset(of: paragraph)
    guard let isRepeated = bookmarks[name] else {
      diagnostics.append(WordTemplateFaults.unknownBookmark(name, at: text.source.place(ofLineAt: offset)))
      return
    }
    if isRepeated { rename(field, name) }
    let switches = Set(words.dropFirst(2).map { $0.lowercased() })
    let form: ClauseReference.Form
    if switches.contains("\\w") {
      form = .full
    } else if switches.contains("\\r") {
      form = .relative
    } else if switches.contains("\\n") {
      form = .alone
    } else {
      return check(field, ClauseReference(bookmark: name, form: .alone, shown: field.shown, offset: offset))
    }
    guard computesNumbers, words[0].uppercased() == "REF", let first = field.result.first else { return }
    countsClauses = true
    let shown = field.shown
    for run in field.result.dropFirst() { run.remove() }
    let holder = TemplateNode(like: first, "t")
    holder.append(
      TemplateNode(
        .hole(.clauseNumber(ClauseReference(bookmark: name, form: form, shown: shown, offset: offset)))))
    first.setChildren(first.children.filter { $0.name == "w:rPr" } + [holder])
  }

  /// Lets the merge see that a bookmark is there whose text or page a field shows.
  private mutating func check(_ field: FieldScan, _ reference: ClauseReference) {
    guard bookmarksOfBody.contains(reference.bookmark),
      let first = field.beginning.enclosing({ $0.name == "w:r" || $0.name == "w:fldSimple" }),
      let parent = first.parent,
      let position = first.position
    else { return }
    countsClauses = true
    parent.insert(TemplateNode(.hole(.bookmarkCheck(reference))), at: position)
  }

  /// The code of a field follows the name that its bookmark has in this pass of the loop.
  private func rename(_ field: FieldScan, _ name: String) {
    guard let node = field.codeTexts.first, let holder = node.parent,
      let range = field.code.firstRange(of: name)
    else { return }
    holder.setChildren([
      TemplateNode(.text(String(field.code[..<range.lowerBound]))), TemplateNode(.hole(.bookmarkReference(name))),
      TemplateNode(.text(String(field.code[range.upperBound...]))),
    ])
    for other in field.codeTexts.dropFirst() { other.remove() }
  }

  /// Lets the merge count the paragraphs of the body.
  func count(_ root: TemplateNode) {
    root.walk { node in
      if node.name == "w:p" {
        let place = numbering.place(of: node)
        if place != nil || node.holds(["w:bookmarkStart", "w:instrText", "w:fldSimple"]) {
          node.events.append(.paragraph(place))
        }
        // The name of one in a loop is taken down where it is made.
      } else if node.name == "w:bookmarkStart", let name = node.value("w:name") {
        node.events.append(.bookmark(name))
      }
      return true
    }
  }
}

extension FieldScan {
  /// The characters of its result in the template.
  fileprivate var shown: String { result.map(\.shownText).joined() }
}

extension TemplateNode {
  /// Tells Word that what a field shows is out of date.
  fileprivate func markDirty() {
    guard case .element(var element) = kind, value("w:dirty") == nil else { return set("w:dirty", to: "true") }
    element.attributes.append(XMLAttribute(name: element.name.of(local: "dirty"), value: "true"))
    kind = .element(element)
  }

  /// The characters that its texts show.
  fileprivate var shownText: String {
    var text = ""
    walk { node in
      if node.parent?.name == "w:t" { text += node.text ?? "" }
      return true
    }
    return text
  }

  fileprivate func holds(_ names: Set<String>) -> Bool {
    var found = false
    walk { node in
      if names.contains(node.name) { found = true }
      return !found
    }
    return found
  }
}
