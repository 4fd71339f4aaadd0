import Diagnostics
import OpenXML

/// One file while it is cleaned: part by part, then what the parts refer to.
struct Scrubbing {
  var edit: WordFileEdit
  private var counts: [ScrubbedMatter: Int] = [:]
  private var findings: [Diagnostic] = []
  /// The custom XML that the text shows, by id.
  private var bound: Set<String> = []
  private var hidden = HiddenText()

  init(of edit: WordFileEdit) { self.edit = edit }

  mutating func count(_ matter: ScrubbedMatter, _ count: Int = 1) {
    if count > 0 { counts[matter, default: 0] += count }
  }

  mutating func finish() throws(Faults) -> ScrubbedFile {
    findings = try ScrubRefusals.findings(in: edit)
    try Faults.check(findings)
    try scrubProperties()
    try removeParts()
    try scrubStories()
    try removeCustomData()
    if let finding = hidden.finding(in: edit.file) { findings.append(finding) }
    let removed = ScrubbedMatter.allCases.compactMap { matter in
      counts[matter].map { ScrubbedFile.Removal(matter, $0) }
    }
    return ScrubbedFile(bytes: try edit.finish(), removed: removed, findings: findings)
  }

  /// Parts that nothing but the reviewing and the office need.
  private mutating func removeParts() throws(Faults) {
    // By what they are and by what refers to them: either alone may be wrong.
    var review = Set(
      edit.package.partNames.filter { part in
        let type = edit.package.contentTypes.type(of: part)?.lowercased() ?? ""
        return type.contains("wordprocessingml.comments") || type.contains(".people+xml")
          || type.contains("documenttasks")
      })
    for relationship in try edit.relationships(of: edit.main) {
      guard let part = relationship.part, edit.package.has(part), part != edit.main else { continue }
      if Self.reviewKinds.contains(where: { relationship.type.hasSuffix("/" + $0) }) { review.insert(part) }
    }
    for part in review.sorted() {
      if let root = try edit.root(of: part) { count(.comment, root.elements.count { $0.isWord("comment") }) }
      edit.remove(part)
    }
    for relationship in try edit.packageRelationships() {
      guard let part = relationship.part else { continue }
      if CustomProperties.isKind(relationship) {
        count(.customProperty, try edit.root(of: part)?.elements.count ?? 0)
      } else if relationship.type.hasSuffix("/metadata/thumbnail") {
        count(.thumbnail)
      } else if relationship.type.hasSuffix("/classificationlabels") {
        count(.classification)
      } else {
        continue
      }
      edit.remove(part)
    }
  }

  private static let reviewKinds = [
    "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "documenttasks",
  ]

  private static let storyKinds = [
    "header", "footer", "footnotes", "endnotes", "styles", "numbering", "settings", "glossaryDocument",
  ]

  private mutating func scrubStories() throws(Faults) {
    let related = try edit.relationships(of: edit.main).filter { relationship in
      Self.storyKinds.contains { relationship.isOf($0) }
    }.compactMap(\.part)
    let parts = edit.package.partNames.filter { part in
      let type = edit.package.contentTypes.type(of: part) ?? ""
      let isWord = part.ending == "xml" && type.contains(".wordprocessingml.")
      return !edit.removed.contains(part) && (part == edit.main || related.contains(part) || isWord)
    }
    // The text is no styles, and is long to read.
    for part in parts where part != edit.main {
      if let root = try edit.root(of: part), root.isWord("styles") { hidden.learn(styles: root) }
    }
    for part in parts {
      guard let root = try edit.root(of: part), root.isWordMarkup else { continue }
      var changes = UnacceptedChanges()
      changes.count(in: root)
      count(.insertion, changes.insertions)
      count(.deletion, changes.deletions)
      count(.move, changes.moves)
      count(.format, changes.formats)
      var cleaning = StoryCleaning()
      var cleaned = cleaning.cleaning(AcceptedChanges.accepting(root))
      if root.isWord("settings") { cleaned = try scrubSettings(cleaned, of: part) }
      count(.sessionMark, cleaning.sessionMarks)
      bound.formUnion(cleaning.bound)
      hidden.look(into: cleaned)
      if cleaned != root { try edit.set(part, to: cleaned) }
      for relationship in try edit.relationships(of: part) where relationship.type.hasSuffix("/printerSettings") {
        count(.printerSettings)
        if let settings = relationship.part { edit.remove(settings) }
      }
    }
  }

  private mutating func scrubSettings(_ settings: XMLElement, of part: PartName) throws(Faults) -> XMLElement {
    var settings = settings
    settings.children.removeAll { child in
      guard case .element(let element) = child else { return false }
      switch element.name.local {
      case "rsids" where element.isWordMarkup: count(.sessionMark, element.elements.count)
      case "attachedTemplate" where element.isWordMarkup: count(.template)
      case "docVars" where element.isWordMarkup: count(.documentVariable, element.elements.count)
      case "mailMerge" where element.isWordMarkup: count(.mailMerge)
      // What every copy of the file has in common, in the namespaces of later versions.
      case "docId": count(.sessionMark)
      default: return false
      }
      return true
    }
    try edit.unrelate(part) { type in
      ["/attachedTemplate", "/mailMergeSource", "/mailMergeHeaderSource", "/mailMergeRecipientData"].contains {
        type.hasSuffix($0)
      }
    }
    return settings
  }

  private mutating func removeCustomData() throws(Faults) {
    for relationship in try edit.relationships(of: edit.main) where relationship.isOf("customXml") {
      guard let item = relationship.part, edit.package.has(item) else { continue }
      let properties = try edit.relationships(of: item).first { $0.isOf("customXmlProps") }?.part
      var id: String?
      if let properties { id = try edit.root(of: properties)?.attributes.first { $0.name.local == "itemID" }?.value }
      if let id, bound.contains(id.lowercased()) {
        findings.append(.boundDataKept(edit.file, item.entryName))
        continue
      }
      count(.customData)
      edit.remove(item)
      if let properties { edit.remove(properties) }
    }
  }
}
