import OpenXML

/// What is said of a paragraph itself, beyond its style.
///
/// Lengths are twips.
struct WordParagraph: Equatable {
  struct Spacing: Equatable {
    var before: Int?
    var after: Int?
    /// The height of a line, exactly.
    var exactLine: Int?
  }

  struct Indent: Equatable {
    var left = 0
    var right = 0
    var hanging = 0
  }

  struct Border: Equatable {
    enum Side { case left, bottom }
    var side: Side
    /// In eighths of a point.
    var size: Int
    var color: String
  }

  struct Tab: Equatable {
    var position: Int
    var isRight = false
    var hasLeader = false
  }

  enum Alignment: String {
    case left, center, right, both
  }

  var style = WordStyle.normal
  var keepsWithNext = false
  var keepsLines = false
  var breaksPageBefore = false
  /// nil for the style's own; list 0 for none.
  var number: WordNumbering.Item?
  var border: Border?
  var tabs: [Tab] = []
  var spacing: Spacing?
  var indent: Indent?
  var alignment: Alignment?
}

extension WordPart {
  /// Writes `w:p`; `content` writes its runs.
  func paragraph(_ paragraph: WordParagraph, _ content: () -> Void) {
    var paragraph = paragraph
    if breaksPage {
      paragraph.breaksPageBefore = true
      breaksPage = false
    }
    if let shell = document.desk.paragraphs[paragraph] { return xml.shell(shell, content) }
    document.desk.paragraphs[paragraph] = xml.keepShell {
      xml.element("w:p") {
        properties(paragraph)
        xml.content(content)
      }
    }
  }

  /// CT_PPr, in the order of the schema.
  private func properties(_ p: WordParagraph) {
    let isPlain =
      p.style == .normal && !p.keepsWithNext && !p.keepsLines && !p.breaksPageBefore && p.number == nil
      && p.border == nil && p.tabs.isEmpty && p.spacing == nil && p.indent == nil && p.alignment == nil
    if isPlain { return }
    xml.element("w:pPr") {
      if p.style != .normal { xml.element("w:pStyle", "w:val", document.styles.id(p.style)) }
      if p.keepsWithNext { xml.fixed("<w:keepNext/>") }
      if p.keepsLines { xml.fixed("<w:keepLines/>") }
      if p.breaksPageBefore { xml.fixed("<w:pageBreakBefore/>") }
      if let number = p.number {
        xml.element("w:numPr") {
          xml.element("w:ilvl", "w:val", String(number.level))
          xml.element("w:numId", "w:val", String(number.list))
        }
      }
      if let border = p.border { self.border(border) }
      if !p.tabs.isEmpty { tabs(p.tabs) }
      if let spacing = p.spacing { self.spacing(spacing) }
      if let indent = p.indent { self.indent(indent) }
      if let alignment = p.alignment { xml.element("w:jc", "w:val", alignment.rawValue) }
    }
  }

  private func border(_ border: WordParagraph.Border) {
    xml.element("w:pBdr") {
      xml.element(border.side == .left ? "w:left" : "w:bottom") {
        xml.attribute("w:val", "single")
        xml.attribute("w:sz", border.size)
        xml.attribute("w:space", "1")
        xml.attribute("w:color", border.color)
      }
    }
  }

  private func tabs(_ tabs: [WordParagraph.Tab]) {
    xml.element("w:tabs") {
      for tab in tabs {
        xml.element("w:tab") {
          xml.attribute("w:val", tab.isRight ? "right" : "left")
          if tab.hasLeader { xml.attribute("w:leader", "underscore") }
          xml.attribute("w:pos", tab.position)
        }
      }
    }
  }

  private func spacing(_ spacing: WordParagraph.Spacing) {
    xml.element("w:spacing") {
      if let before = spacing.before { xml.attribute("w:before", before) }
      if let after = spacing.after { xml.attribute("w:after", after) }
      if let line = spacing.exactLine {
        xml.attribute("w:line", line)
        xml.attribute("w:lineRule", "exact")
      }
    }
  }

  private func indent(_ indent: WordParagraph.Indent) {
    xml.element("w:ind") {
      xml.attribute("w:left", indent.left)
      if indent.right != 0 { xml.attribute("w:right", indent.right) }
      if indent.hanging != 0 {
        xml.attribute("w:hanging", indent.hanging)
      } else {
        xml.attribute("w:firstLine", 0)
      }
    }
  }
}
