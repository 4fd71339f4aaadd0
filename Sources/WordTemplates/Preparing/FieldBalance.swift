import Diagnostics
import TemplateLanguage

/// Finds the tags that go around a part of a field only: without its beginning or its end Word takes what follows for it.
enum FieldBalance {
  static func faults(in root: TemplateNode, _ text: TaggedText) -> [Diagnostic] {
    var open: [[GovernedScope]] = []
    var faults: [Diagnostic] = []
    text.walkScopes(root) { node, scopes in
      guard node.name == "w:fldChar" else { return }
      switch node.value("w:fldCharType") {
      case "begin": open.append(scopes)
      case "end":
        guard let begin = open.popLast(), begin != scopes else { return }
        let shared = zip(begin, scopes).prefix { $0 == $1 }.count
        guard let scope = (begin.dropFirst(shared) + scopes.dropFirst(shared)).first else { return }
        let tag = text.tags[scope.opening]
        faults.append(
          WordTemplateFaults.cutsField(tag.control?.keyword ?? "", at: tag.tag.span.place(in: text.source)))
      default: break
      }
    }
    return faults
  }
}
