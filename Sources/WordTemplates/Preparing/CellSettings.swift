import Diagnostics
import OpenXML
import TemplateLanguage

/// Does what `{% cellbg %}`, `{% colspan %}`, `{% hm %}` and `{% vm %}` say of the cells they stand in.
struct CellSettings {
  private let text: TaggedText
  private(set) var diagnostics: [Diagnostic] = []

  /// Settles all cells of a tree; the tags go.
  static func settle(_ root: TemplateNode, _ text: TaggedText) -> [Diagnostic] {
    var settings = CellSettings(text: text)
    var found: [(node: TemplateNode, number: Int, loop: Int?)] = []
    text.walk(root) { node, loops in
      if case .control(let number) = node.kind, text.tags[number].cellSetting != nil {
        found.append((node, number, loops.last))
      }
    }
    for (node, number, loop) in found { settings.settle(node, number, loop) }
    return settings.diagnostics
  }

  private mutating func settle(_ node: TemplateNode, _ number: Int, _ loop: Int?) {
    guard let setting = text.tags[number].cellSetting else { return }
    let place = text.tags[number].tag.span.place(in: text.source)
    guard let cell = node.enclosing({ $0.name == "w:tc" }) else {
      return diagnostics.append(WordTemplateFaults.cellSettingOutside(setting.rawValue, at: place))
    }
    node.remove()
    let span = text.tags[number].tag.span
    let expression = text.expression(in: number)
    switch (setting, expression) {
    case (.background, let colour?):
      set("shd", in: cell, fixed: ["val": "clear", "color": "auto"], "fill", .colour(colour))
    case (.columnSpan, let count?):
      set("gridSpan", in: cell, fixed: [:], "val", .columnSpan(count))
    case (.background, nil), (.columnSpan, nil):
      diagnostics.append(WordTemplateFaults.cellSettingWithoutValue(setting.rawValue, at: place))
    case (.horizontalMerge, _):
      guard loop != nil else {
        return diagnostics.append(WordTemplateFaults.cellSettingOutsideLoop(setting.rawValue, at: place))
      }
      let factor = cell.first("w:tcPr")?.first("w:gridSpan")?.value("w:val").flatMap { Int($0) } ?? 1
      let count = Expression.binary(
        .multiply, .literal(.integer(String(factor)), span), .loop("length", at: span), span)
      set("gridSpan", in: cell, fixed: [:], "val", .columnSpan(count))
      cell.treatment = .when(.loop("first", at: span))
    case (.verticalMerge, let key):
      guard let loop else {
        return diagnostics.append(WordTemplateFaults.cellSettingOutsideLoop(setting.rawValue, at: place))
      }
      let begins = beginning(key, loop, span)
      let kind = Expression.conditional(
        .literal(.text("restart"), span), condition: begins, otherwise: .literal(.text("continue"), span), span)
      set("vMerge", in: cell, fixed: [:], "val", .choice(kind, ["continue", "restart"]))
      cell.treatment = .contentWhen(begins)
    }
  }

  /// Whether a cell begins a merged one: in the loop's first row, or where the key is another than in the row before.
  private func beginning(_ key: Expression?, _ loop: Int, _ span: Span) -> Expression {
    let first = Expression.loop("first", at: span)
    guard let key, let element = text.elementName(ofLoop: loop) else { return first }
    let before = key.replacing(element, with: .loop("previtem", at: span))
    return .binary(.or, first, .comparison(key, [ComparisonTail(.notEqual, before)], span), span)
  }

  /// CT_TcPr of wml.xsd: the order in which a cell's properties stand.
  private static let order = [
    "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection",
    "tcFitText", "vAlign", "hideMark",
  ]

  /// Gives the cell a property with one attribute that the merge fills.
  private func set(
    _ local: StaticString, in cell: TemplateNode, fixed: KeyValuePairs<StaticString, String>, _ attribute: StaticString,
    _ hole: HoleKind
  ) {
    let properties: TemplateNode
    if let known = cell.first("w:tcPr") {
      properties = known
    } else {
      properties = TemplateNode(like: cell, "tcPr")
      cell.insert(properties, at: 0)
    }
    properties.first("w:\(local)")?.remove()
    let node = TemplateNode(like: cell, local, attributes: fixed)
    if let name = cell.element?.name.of(local: attribute) { node.holes.append((name, hole)) }
    properties.insert(node, inOrder: Self.order)
  }
}

extension TemplateNode {
  /// Inserts a child where the schema wants it among its siblings, whose local names stand in `order`.
  func insert(_ child: TemplateNode, inOrder order: [String]) {
    func rank(_ node: TemplateNode) -> Int { order.firstIndex { "w:" + $0 == node.name } ?? order.count }
    let position = children.firstIndex { rank($0) > rank(child) } ?? children.count
    insert(child, at: position)
  }
}
