import OpenXML
import TemplateLanguage

/// The text of an included file that is a section of its own: another sheet, other margins, headers or page numbers.
struct GuestDraft: Sendable {
  var body: [Statement<WordDraft>]
  /// Its `w:sectPr`.
  var section: [UInt8]
}

extension TemplateNode {
  /// Whether an included text with these section properties can stand in a section with those.
  func isAlike(_ other: XMLElement?) -> Bool {
    guard let other else { return true }
    if ["w:headerReference", "w:footerReference", "w:pgNumType"].contains(where: { first($0) != nil }) { return false }
    func sheet(_ name: String, _ attributes: [String]) -> Bool {
      attributes.allSatisfy { attribute in
        first("w:" + name)?.value("w:" + attribute) == other.first(name)?.value(attribute)
      }
    }
    return sheet("pgSz", ["w", "h", "orient"]) && sheet("pgMar", ["left", "right", "top", "bottom"])
      && sheet("cols", ["num"])
  }
}

/// Tells the merge, at every place where a Word file is included, the section it would interrupt.
enum InterruptedSections {
  static func prepare(_ root: TemplateNode, _ text: TaggedText) {
    guard let body = root.first("w:body"), let last = body.children.last(where: \.isSectionEnd) else { return }
    last.treatment = .finalSection
    var waiting: [TemplateNode] = []
    var found: [(node: TemplateNode, section: TemplateNode)] = []
    root.walk { node in
      if case .control(let number) = node.kind, text.includesWord(number) { waiting.append(node) }
      if node.isSectionEnd {
        found += waiting.map { ($0, node) }
        waiting = []
      }
      return true
    }
    for (node, section) in found {
      guard let parent = node.parent, let position = node.position, let tree = section.tree else { continue }
      parent.insert(TemplateNode(.event(.section(tree))), at: position)
    }
  }
}
