/// What to do with the changes that are tracked in a template and not yet accepted.
package enum TrackedChanges: String, Sendable, CaseIterable {
  /// The template is merged as if every change had been accepted.
  case accept
  /// The template is refused.
  case refuse
}

extension TrackedChanges {
  /// Elements that say how something was before a change.
  private static let formerProperties: Set<String> = [
    "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblGridChange", "w:tcPrChange",
    "w:trPrChange", "w:tblPrExChange", "w:numberingChange", "w:cellIns",
  ]
  /// What was taken out, or moved elsewhere; and the marks of such moves.
  private static let goesAway: Set<String> = [
    "w:del", "w:moveFrom", "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd",
    "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd",
    "w:customXmlMoveFromRangeStart", "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart",
    "w:customXmlMoveToRangeEnd",
  ]
  private static let isPutIn: Set<String> = ["w:ins", "w:moveTo"]

  /// Whether something in a tree was put in, taken out, moved or formatted and waits for somebody's word.
  static func stand(in root: TemplateNode) -> Bool {
    var found = false
    root.walk { node in
      if isPutIn.contains(node.name) || goesAway.contains(node.name) || formerProperties.contains(node.name) {
        found = true
      }
      return !found
    }
    return found
  }

  /// Accepts all of them: what was put in stays, what was taken out goes, former properties are forgotten.
  static func accept(in root: TemplateNode) {
    var kept: [TemplateNode] = []
    for child in root.children {
      if goesAway.contains(child.name) || formerProperties.contains(child.name) { continue }
      if isDeleted(child) { continue }
      accept(in: child)
      // A table whose rows were all taken out goes with them, as in Word.
      if child.hasLost("w:tr", of: "w:tbl") || child.hasLost("w:tc", of: "w:tr") { continue }
      if isPutIn.contains(child.name) {
        // Among properties it only says who put the paragraph or row in.
        kept += child.children
      } else {
        kept.append(child)
      }
    }
    root.setChildren(kept)
  }

  /// A row or cell whose properties say that it was taken out.
  private static func isDeleted(_ node: TemplateNode) -> Bool {
    switch node.name {
    case "w:tr": node.first("w:trPr")?.first("w:del") != nil
    case "w:tc": node.first("w:tcPr")?.first("w:cellDel") != nil
    default: false
    }
  }

  /// Joins every paragraph whose mark was taken out to the next one, whose properties the joined paragraph has.
  ///
  /// Before ``accept(in:)``, which forgets the marks.
  static func joinParagraphs(in root: TemplateNode) {
    for child in root.children { joinParagraphs(in: child) }
    var pending: [TemplateNode] = []
    var kept: [TemplateNode] = []
    for child in root.children {
      guard child.name == "w:p" else {
        kept.append(child)
        continue
      }
      if hasDeletedMark(child) {
        pending.append(child)
        continue
      }
      if !pending.isEmpty {
        let properties = child.children.filter { $0.name == "w:pPr" }
        let content = (pending + [child]).flatMap { $0.children.filter { $0.name != "w:pPr" } }
        child.setChildren(properties + content)
        pending = []
      }
      kept.append(child)
    }
    // The last paragraph of a container has nothing to be joined to.
    let isAlone = kept.isEmpty
    let last = pending.filter { paragraph in
      isAlone || !paragraph.children.allSatisfy { ["w:pPr", "w:del", "w:moveFrom"].contains($0.name) }
    }
    root.setChildren(kept + last)
  }

  private static func hasDeletedMark(_ paragraph: TemplateNode) -> Bool {
    guard let mark = paragraph.first("w:pPr")?.first("w:rPr") else { return false }
    return mark.first("w:del") != nil || mark.first("w:moveFrom") != nil
  }
}

extension TemplateNode {
  /// Whether a table or row is one without anything to show.
  fileprivate func hasLost(_ inner: String, of outer: String) -> Bool {
    name == outer && !children.contains { $0.name == inner || $0.name == "w:sdt" || $0.name == "w:customXml" }
  }
}
