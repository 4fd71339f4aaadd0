/// Nodes of a page -> nodes that mail readers show alike.
///
/// They drop style sheets, know no custom properties, flex boxes or grids, and Outlook lays out with Word's engine. So every
/// element gets its own plain declarations, and what stands side by side becomes a table of one row.
enum LetterStyling {
  static let body: StaticString = """
    margin:0;padding:16px;background:#ffffff;color:#1c1b1a;font-family:Arial,'Helvetica Neue',Helvetica,sans-serif;\
    font-size:15px;line-height:1.5
    """

  /// The whole text in a column that is comfortable to read; Outlook goes by the attribute, others by the style.
  static func framed(_ nodes: [HTMLNode]) -> [HTMLNode] {
    let cell = HTMLNode.element(.td, [.style("padding:0;text-align:left;vertical-align:top")], nodes.map(styled))
    return [table([cell], [.width(640), .style("width:100%;max-width:640px;border-collapse:collapse")])]
  }

  private static func table(_ cells: [HTMLNode], _ attributes: [HTMLAttribute]) -> HTMLNode {
    .element(
      .table, [.role("presentation")] + attributes, [.element(.tbody, [], [.element(.tr, [], cells)])])
  }

  private static func styled(_ node: HTMLNode) -> HTMLNode { styled(node, inPlainTable: false) }

  private static func styled(_ node: HTMLNode, inPlainTable isPlain: Bool) -> HTMLNode {
    guard case .element(let element) = node else { return node }
    let classes = element.classes
    if classes.contains("columns") { return sideBySide(element.children, "width:100%;margin:16px 0") }
    if element.tag == .header {
      return sideBySide(element.children, "width:100%;margin:0 0 20px;border-bottom:1px solid #8d8780")
    }
    let isPlain = element.tag == .table ? classes.contains("plain") : isPlain
    var attributes = element.attributes.filter { $0.isKept }
    if let style = style(of: element.tag, classes, isPlain: isPlain) { attributes.append(.style(style)) }
    let tag = element.tag == .section || element.tag == .figure ? HTMLTag.div : element.tag
    var children = element.children.map { styled($0, inPlainTable: isPlain) }
    // What is set off ends where its text ends.
    if tag == .blockquote, let last = children.popLast() { children.append(last.flush) }
    return .element(tag, attributes, children)
  }

  private static func sideBySide(_ parts: [HTMLNode], _ style: StaticString) -> HTMLNode {
    let cells = parts.map { part in
      HTMLNode.element(.td, [.style("padding:0 16px 8px 0;vertical-align:top;text-align:left")], [styled(part)])
    }
    return table(cells, [.style(style)])
  }

  private static func style(of tag: HTMLTag, _ classes: Set<String>, isPlain: Bool) -> StaticString? {
    switch tag {
    case .h1: "margin:20px 0 12px;font-size:20px;line-height:1.3;font-weight:bold"
    case .h2: "margin:20px 0 8px;font-size:17px;line-height:1.3;font-weight:bold"
    case .h3, .h4, .h5, .h6: "margin:16px 0 8px;font-size:15px;line-height:1.3;font-weight:bold"
    case .p: classes.contains("annex-mark") ? "margin:0 0 12px;text-align:right" : "margin:0 0 12px"
    case .ul: "margin:0 0 12px;padding:0 0 0 24px"
    case .ol:
      classes.contains("clauses")
        ? "margin:0 0 12px;padding:0;list-style:none" : "margin:0 0 12px;padding:0 0 0 24px"
    case .li: "margin:0 0 4px"
    case .a: "color:#1d4f91"
    case .hr: "margin:20px 0;border:0;border-top:1px solid #8d8780"
    case .img: "border:0;max-width:100%;height:auto"
    case .mark: "background:#ffe99a;color:#4a3300"
    case .blockquote: "margin:0 0 12px;padding:2px 0 2px 12px;border-left:3px solid #c9b887;color:#3b3835"
    case .code: "font-family:Consolas,'Liberation Mono',monospace"
    case .table:
      isPlain ? "margin:0 0 12px;border-collapse:collapse" : "width:100%;margin:0 0 16px;border-collapse:collapse"
    case .th: header(classes)
    case .td: isPlain ? "padding:0 16px 4px 0;text-align:left;vertical-align:top" : cell(classes)
    case .div, .section: group(classes)
    case .span:
      classes.contains("number")
        ? "white-space:pre" : classes.contains("blank") ? "border-bottom:1px solid #1c1b1a;color:#ffffff" : nil
    default: nil
    }
  }

  private static func header(_ classes: Set<String>) -> StaticString {
    if classes.contains("end") {
      return "padding:6px 8px;border:1px solid #8d8780;background:#f3f1ec;text-align:right;vertical-align:middle"
    }
    if classes.contains("middle") {
      return "padding:6px 8px;border:1px solid #8d8780;background:#f3f1ec;text-align:center;vertical-align:middle"
    }
    return "padding:6px 8px;border:1px solid #8d8780;background:#f3f1ec;text-align:left;vertical-align:middle"
  }

  private static func cell(_ classes: Set<String>) -> StaticString {
    if classes.contains("end") { return "padding:6px 8px;border:1px solid #8d8780;text-align:right;vertical-align:top" }
    if classes.contains("middle") {
      return "padding:6px 8px;border:1px solid #8d8780;text-align:center;vertical-align:top"
    }
    return "padding:6px 8px;border:1px solid #8d8780;text-align:left;vertical-align:top"
  }

  private static func group(_ classes: Set<String>) -> StaticString? {
    if classes.contains("center") { return "text-align:center" }
    if classes.contains("right") || classes.contains("approval") { return "margin:0 0 16px 50%" }
    if classes.contains("annex") { return "margin:24px 0 0;padding:16px 0 0;border-top:1px solid #8d8780" }
    if classes.contains("notes") { return "margin:24px 0 0;font-size:13px" }
    return nil
  }
}

extension HTMLElement {
  fileprivate var classes: Set<String> {
    for case .classes(let names) in attributes { return Set(names.split(separator: " ").map(String.init)) }
    return []
  }
}

extension HTMLNode {
  /// A paragraph without the space below it; anything else as it is.
  fileprivate var flush: HTMLNode {
    guard case .element(var element) = self, element.tag == .p else { return self }
    element.attributes = [.style("margin:0")]
    return .element(element)
  }
}

extension HTMLAttribute {
  /// Classes and stops of the keyboard mean nothing without a style sheet and a window.
  fileprivate var isKept: Bool {
    switch self {
    case .classes, .tabIndex: false
    default: true
    }
  }
}
