import TemplateLanguage

/// A control tag with its closing one and what is nested between them, by their numbers in the source.
struct ControlGroup {
  let keyword: String
  /// The opening tag, the dividing ones, the closing one; a single one for a tag that has no closing one.
  var members: [Int]
  var inner: [ControlGroup] = []

  var isPair: Bool { members.count > 1 }
  var opening: Int { members[0] }
  var closing: Int { members[members.count - 1] }

  /// Nests tags in the order of the text, whose nesting is known to be right.
  static func nest(_ tags: [(number: Int, control: ControlTag?)]) -> [ControlGroup] {
    var open = [ControlGroup(keyword: "", members: [])]
    for (number, control) in tags {
      switch control?.role {
      case .opens: open.append(ControlGroup(keyword: control?.keyword ?? "", members: [number]))
      case .continues: open[open.count - 1].members.append(number)
      case .closes:
        guard open.count > 1, var closed = open.popLast() else { continue }
        closed.members.append(number)
        open[open.count - 1].inner.append(closed)
      case .single, nil:
        open[open.count - 1].inner.append(ControlGroup(keyword: control?.keyword ?? "", members: [number]))
      }
    }
    return open[0].inner
  }

  /// Whether every tag that opens something is closed by its own, and nothing else is closed or divided.
  static func areNestedRightly(_ controls: [ControlTag]) -> Bool {
    var open: [String] = []
    for control in controls {
      switch control.role {
      case .opens: open.append(control.keyword)
      case .closes(let keyword): if open.popLast() != keyword { return false }
      case .continues: if open.isEmpty { return false }
      case .single: break
      }
    }
    return open.isEmpty
  }
}
