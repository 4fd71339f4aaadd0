import Diagnostics
import TemplateLanguage

/// Finds the paragraphs that are nothing but one value: in a list, one that is itself a list gives a paragraph for each of
/// its elements; elsewhere it may be whole paragraphs of formatted text.
enum LoneValues {
  static func mark(_ root: TemplateNode, _ text: TaggedText, _ numbering: TemplateNumbering) {
    let names = text.namesOfMarkup
    root.walk { node in
      guard node.name == "w:p", let number = loneOutput(of: node), let expression = text.expression(in: number) else {
        return true
      }
      if node.first("w:pPr")?.first("w:numPr") != nil || numbering.place(of: node) != nil, expression.isPath {
        node.treatment = .eachElement(number, expression)
      } else if expression.mayBeBlocks(names), node.first("w:pPr")?.first("w:sectPr") == nil {
        node.treatment = .mayBeBlocks
      }
      return true
    }
  }

  /// The only thing that shows in a paragraph, where that is an output tag.
  private static func loneOutput(of paragraph: TemplateNode) -> Int? {
    var found: Int?
    var isAlone = true
    paragraph.walk { node in
      if case .output(let number) = node.kind {
        if found != nil { isAlone = false }
        found = number
      } else if node.showsByItself || (node.text?.contains { !$0.isWhitespace } ?? false) && node.parent?.name == "w:t"
      {
        isAlone = false
      } else if case .control = node.kind {
        isAlone = false
      }
      return isAlone
    }
    return isAlone ? found : nil
  }
}

extension Expression {
  /// Whether it only names a field.
  fileprivate var isPath: Bool {
    switch self {
    case .name: true
    case .attribute(let owner, _, _), .item(let owner, _, _): owner.isPath
    default: false
    }
  }

  /// Whether it may give more than characters: formatted text, what a macro or a block gives.
  fileprivate func mayBeBlocks(_ names: Set<String>) -> Bool {
    switch self {
    case .filter(_, let name, _, _, _): name == "markdown"
    case .name(let name, _): names.contains(name)
    case .call: true
    case .conditional(let then, _, let otherwise, _):
      then.mayBeBlocks(names) || otherwise?.mayBeBlocks(names) == true
    default: false
    }
  }
}

extension TaggedText {
  /// The names that `{% set name %}…{% endset %}` gives to parts of the template, and `set` to formatted text.
  fileprivate var namesOfMarkup: Set<String> {
    var names: Set<String> = []
    for word in tags where word.control?.keyword == "set" {
      let inner = String(decoding: source.utf8[word.tag.inner.start..<word.tag.inner.end], as: UTF8.self)
      guard let control = word.control, control.role != .single || inner.contains("markdown") else { continue }
      let words = inner.split { $0.isWhitespace || $0 == "|" || $0 == "," || $0 == "=" }
      if words.count > 1 { names.formUnion(words.dropFirst().map(String.init)) }
    }
    return names
  }
}
