import OpenXML
import Readers
import TemplateLanguage

/// Lets a list that stands in a loop begin anew in every pass, as a person would have it.
///
/// A list stands in a loop when all its paragraphs do, with something else beside them (a heading, a text), and there are
/// several of them or a loop of their own around them. A loop that gives one paragraph after another of one list only goes
/// on counting, and so do rows with a number each.
struct ListRestarts {
  private struct Use {
    let paragraph: TemplateNode
    let loops: [Int]
  }

  /// Returns whether any list was found to begin anew.
  static func prepare(_ root: TemplateNode, _ text: TaggedText, _ numbering: TemplateNumbering) -> Bool {
    var uses: [Int: [Use]] = [:]
    text.walk(root) { node, loops in
      guard node.name == "w:p", let place = numbering.place(of: node), numbering.lists[place.id] != nil else { return }
      uses[place.id, default: []].append(Use(paragraph: node, loops: loops))
    }
    var restarts: [Int: [Int]] = [:]
    for (list, uses) in uses.sorted(by: { $0.key < $1.key }) {
      guard let loop = loop(around: uses, text) else { continue }
      restarts[loop, default: []].append(list)
      for use in uses { number(use.paragraph, list, numbering) }
    }
    if restarts.isEmpty { return false }
    var openings: [Int: TemplateNode] = [:]
    root.walk { node in
      if case .control(let number) = node.kind { openings[number] = node }
      return true
    }
    for (loop, lists) in restarts {
      guard let opening = openings[loop], let parent = opening.parent, let position = opening.position else { continue }
      parent.insert(TemplateNode(.event(.restart(lists))), at: position + 1)
    }
    return true
  }

  /// The innermost loop in which a list stands with something beside it.
  private static func loop(around uses: [Use], _ text: TaggedText) -> Int? {
    var common = uses[0].loops[...]
    for use in uses.dropFirst() {
      let shared = zip(common, use.loops).prefix { $0 == $1 }.count
      common = common.prefix(shared)
    }
    let paragraphs = Set(uses.map { ObjectIdentifier($0.paragraph) })
    for loop in common.reversed() where text.tags[loop].control?.keyword == "for" {
      let hasLoopOfItsOwn = uses.contains { $0.loops.last != loop }
      guard uses.count > 1 || hasLoopOfItsOwn, let body = body(of: loop, around: uses[0].paragraph, text) else {
        continue
      }
      if body.contains(where: { holdsOther($0, paragraphs) }) { return loop }
    }
    return nil
  }

  /// What stands between a loop's tags.
  private static func body(of loop: Int, around paragraph: TemplateNode, _ text: TaggedText) -> [TemplateNode]? {
    for node in paragraph.chain {
      guard let siblings = node.parent?.children else { continue }
      guard let start = siblings.firstIndex(where: { $0.controls(loop) }) else { continue }
      var depth = 0
      var body: [TemplateNode] = []
      for sibling in siblings[(start + 1)...] {
        if case .control(let number) = sibling.kind {
          depth += text.depthChange(number)
          if depth < 0 { break }
        } else {
          body.append(sibling)
        }
      }
      return body
    }
    return nil
  }

  private static func holdsOther(_ node: TemplateNode, _ paragraphs: Set<ObjectIdentifier>) -> Bool {
    if paragraphs.contains(ObjectIdentifier(node)) { return false }
    if node.name == "w:p" { return node.holdsVisible }
    return node.children.contains { holdsOther($0, paragraphs) }
  }

  /// Leaves the number of a paragraph's list to the merge.
  private static func number(_ paragraph: TemplateNode, _ list: Int, _ numbering: TemplateNumbering) {
    if let number = paragraph.first("w:pPr")?.first("w:numPr")?.first("w:numId") {
      return number.fill("w:val") { _ in .listNumber(list) }
    }
    let properties: TemplateNode
    if let known = paragraph.first("w:pPr") {
      properties = known
    } else {
      properties = TemplateNode(like: paragraph, "pPr")
      paragraph.insert(properties, at: 0)
    }
    // Its style numbers it; the level comes from there too.
    let level = numbering.place(of: paragraph)?.level ?? 0
    properties.first("w:numPr")?.remove()
    let number = TemplateNode(like: paragraph, "numId")
    if let name = paragraph.element?.name.of(local: "val") { number.holes.append((name, .listNumber(list))) }
    let holder = TemplateNode(
      like: paragraph, "numPr",
      children: [TemplateNode(like: paragraph, "ilvl", attributes: ["val": String(level)]), number])
    properties.insert(
      holder, inOrder: ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"])
  }

  /// Leaves a place for the lists the merge makes behind those of the template.
  static func openNumbering(_ root: TemplateNode) {
    let position = root.children.lastIndex { $0.name == "w:num" }.map { $0 + 1 } ?? root.children.count
    root.insert(TemplateNode(.hole(.madeLists)), at: position)
  }
}

extension TemplateNode {
  fileprivate func controls(_ number: Int) -> Bool { if case .control(number) = kind { true } else { false } }
}
