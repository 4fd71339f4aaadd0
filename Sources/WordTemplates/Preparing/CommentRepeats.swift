import Diagnostics
import OpenXML

/// Keeps the comments of people on a template: each has one anchor, also in a loop, and no range is left without one.
enum CommentRepeats {
  private static let ranges: Set<String> = ["w:commentRangeStart", "w:commentRangeEnd"]

  static func settle(_ root: TemplateNode, _ text: TaggedText) throws(Faults) {
    var cited: Set<String> = []
    var found: [(node: TemplateNode, isRepeated: Bool)] = []
    text.walk(root) { node, loops in
      let isReference = node.name == "w:commentReference"
      guard isReference || ranges.contains(node.name) else { return }
      if isReference, let id = node.value("w:id") { cited.insert(id) }
      found.append((node, !loops.isEmpty))
    }
    for (node, isRepeated) in found {
      if !cited.contains(node.value("w:id") ?? "") {
        // The paragraph of a tag went, and the comment on the tag with it.
        node.remove()
      } else if isRepeated, let tree = node.tree {
        let key = "\(node.name) \(node.value("w:id") ?? "")"
        let markup = try XMLFragment([tree]).bytes
        node.replace(with: [TemplateNode(.hole(.once(key, markup)))])
      }
    }
  }
}
