import Diagnostics
import DocumentModel
import TemplateLanguage

/// What stands in a line.
extension Drafting {
  mutating func inlines(_ raw: [RawInline]) -> [Statement<InlineDraft>] {
    var pieces = PieceList<InlineDraft>()
    append(raw, into: &pieces)
    return parse(pieces)
  }

  mutating func append(_ raw: [RawInline], into pieces: inout PieceList<InlineDraft>) {
    var text = ""
    func endText() {
      if !text.isEmpty { pieces.append(.fixed([.text(text)])) }
      text = ""
    }
    var position = 0
    while position < raw.count {
      let inline = raw[position]
      position += 1
      switch inline {
      case .text(let more): text += more
      case .softBreak where !keepsLines: text += " "
      case .attributes(let attributes) where isHeaderOrFooter && attributes.field != nil:
        endText()
        pieces.append(.fixed([attributes.field == "page" ? .pageNumber : .pageCount]))
      case .attributes(let attributes):
        text += plain(attributes)
      case .tag(let tag):
        endText()
        pieces.append(tags[tag])
      case .softBreak, .hardBreak:
        endText()
        pieces.append(.fixed([.lineBreak]))
      case .blank(let width):
        endText()
        pieces.append(.fixed([.blank(Blank(width: width))]))
      case .strong(let inner):
        endText()
        wrap(inner, Inline.strong, InlineDraft.strong, into: &pieces)
      case .emphasis(let inner):
        endText()
        wrap(inner, Inline.emphasis, InlineDraft.emphasis, into: &pieces)
      case .struck(let inner):
        endText()
        wrap(inner, Inline.struck, InlineDraft.struck, into: &pieces)
      case .code(let inner):
        endText()
        code(inner, into: &pieces)
      case .link(let address, let inner, let span):
        endText()
        if isValue {
          valueLink(address, inner, into: &pieces)
        } else {
          link(address, inner, span, into: &pieces)
        }
      case .image(let address, let alternative, let span):
        endText()
        var attributes: Attributes?
        if position < raw.count, case .attributes(let next) = raw[position], !next.sizes.isEmpty {
          attributes = next
          position += 1
        }
        image(address, alternative, attributes, span, into: &pieces)
      }
    }
    endText()
  }

  /// Braces that mean nothing where they stand are text; a label there is a mistake.
  private mutating func plain(_ attributes: Attributes) -> String {
    if attributes.label == nil { return attributes.text }
    diagnostics.append(OutlineFaults.labelWithoutPlace(attributes, in: source))
    return ""
  }

  private mutating func wrap(
    _ inner: [RawInline], _ fixedKind: ([Inline]) -> Inline, _ openKind: ([Statement<InlineDraft>]) -> InlineDraft,
    into pieces: inout PieceList<InlineDraft>
  ) {
    let statements = inlines(inner)
    if let fixed = statements.fixed {
      if !fixed.isEmpty { pieces.append(.fixed([fixedKind(fixed)])) }
    } else {
      pieces.append(openKind(statements))
    }
  }

  private mutating func code(_ inner: [RawInline], into pieces: inout PieceList<InlineDraft>) {
    // In code, braces and blanks are what they look like.
    let asWritten = inner.map { inline -> RawInline in
      switch inline {
      case .attributes(let attributes): .text(attributes.text)
      case .blank(let width): .text("[\(String(repeating: "_", count: width))]")
      default: inline
      }
    }
    let statements = inlines(asWritten)
    if let fixed = statements.fixed {
      if !fixed.isEmpty { pieces.append(.fixed([.code(fixed.plainText)])) }
    } else {
      pieces.append(.code(statements))
    }
  }

  /// A link in formatted text from the data; where it leads somewhere unsafe, its text alone.
  private mutating func valueLink(
    _ address: [RawInline], _ inner: [RawInline], into pieces: inout PieceList<InlineDraft>
  ) {
    let shown = inlines(inner).fixed ?? []
    let written = inlines(address).fixed?.plainText ?? ""
    if case .safe(let safe) = LinkAddress(written) {
      pieces.append(.fixed([.link(Link(address: safe, inlines: shown.isEmpty ? [.text(written)] : shown))]))
    } else if !shown.isEmpty {
      pieces.append(.fixed(shown))
    }
  }

  private mutating func link(
    _ address: [RawInline], _ inner: [RawInline], _ span: Span, into pieces: inout PieceList<InlineDraft>
  ) {
    if case .text(let text) = address.first, text.first == "#", address.count == 1 {
      reference(Label(String(text.dropFirst())), inner, span, into: &pieces)
      return
    }
    let statements = inlines(inner)
    let target = inlines(address)
    guard let fixedTarget = target.fixed else {
      pieces.append(.link(address: target, statements, span))
      return
    }
    let written = fixedTarget.plainText
    switch LinkAddress(written) {
    case .safe(let safe):
      if let fixed = statements.fixed {
        let shown = fixed.isEmpty ? [.text(written)] : fixed
        pieces.append(.fixed([.link(Link(address: safe, inlines: shown))]))
      } else {
        pieces.append(.link(address: target, statements, span))
      }
    case .empty, .relative: diagnostics.append(OutlineFaults.linkRelative(written, span.place(in: source)))
    case .unsafe: diagnostics.append(OutlineFaults.linkUnsafe(written, span.place(in: source)))
    }
  }

  /// `[](#label)`, and `[пункт](#label)` with another word before the number.
  private mutating func reference(
    _ label: Label, _ inner: [RawInline], _ span: Span, into pieces: inout PieceList<InlineDraft>
  ) {
    surroundings.cite(label, at: span.place(in: source))
    if let fixed = inlines(inner).fixed {
      let prefix = fixed.isEmpty ? nil : fixed.plainText + "\u{A0}"
      pieces.append(.fixed([.reference(Reference(label: label, prefix: prefix))]))
    } else {
      append(inner, into: &pieces)
      pieces.append(.fixed([.text("\u{A0}"), .reference(Reference(label: label, prefix: ""))]))
    }
  }
}
