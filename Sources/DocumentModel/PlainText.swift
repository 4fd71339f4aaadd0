extension [Inline] {
  /// The characters alone, as a file's properties and the text writer want them: a line break is `\n`.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text }
    var out = ""
    appendPlainText(to: &out)
    return out
  }

  fileprivate func appendPlainText(to out: inout String) {
    for inline in self { inline.appendPlainText(to: &out) }
  }
}

extension Inline {
  fileprivate func appendPlainText(to out: inout String) {
    switch self {
    case .text(let text), .code(let text): out += text
    case .strong(let inner), .emphasis(let inner), .struck(let inner), .underlined(let inner), .superscript(let inner),
      .subscript(let inner):
      inner.appendPlainText(to: &out)
    case .link(let link): link.inlines.appendPlainText(to: &out)
    case .image(let image): out += image.alternativeText
    case .lineBreak: out += "\n"
    case .reference(let reference): out += reference.plainText
    case .blank(let blank): out += blank.underscores
    case .missing(let path): out += Inline.missingMark(path)
    case .note, .pageNumber, .pageCount: break
    }
  }

  /// How a draft shows a field that has no value yet: `⟦client.inn⟧`.
  package static func missingMark(_ path: String) -> String { "⟦\(path)⟧" }
}

extension Reference {
  /// `п. 3.2`, after ``Document/numbered(labels:)``.
  package var plainText: String { (prefix ?? "") + number }
}

extension Blank {
  /// Longer than any line; a width from data is cut to it.
  package static let widest = 120

  /// The blank as a typist makes it.
  package var underscores: String { String(repeating: "_", count: min(max(width, 1), Blank.widest)) }
}
