import Diagnostics
import OpenXML
import TemplateLanguage

/// Fills the content controls whose tag or title is a `{{ }}`, and ticks check boxes, also those of old forms.
enum ContentControls {
  static func fill(_ root: TemplateNode, _ text: TaggedText) {
    var controls: [TemplateNode] = []
    var fields: [TemplateNode] = []
    root.walk { node in
      if node.name == "w:sdt" { controls.append(node) }
      if node.name == "w:ffData" { fields.append(node) }
      return true
    }
    for control in controls { fill(control: control, text) }
    for field in fields { tick(field: field, text) }
  }

  private static func fill(control: TemplateNode, _ text: TaggedText) {
    guard let properties = control.first("w:sdtPr"), let content = control.first("w:sdtContent"),
      let number = takeOutput(of: properties, ["w:tag", "w:alias"], text), let value = text.expression(in: number)
    else { return }
    if let box = properties.first("w14:checkbox") {
      tick(box, value)
      let ticked = character(box.first("w14:checkedState")) ?? "☒"
      let empty = character(box.first("w14:uncheckedState")) ?? "☐"
      let shown = Expression.conditional(
        .literal(.text(ticked), value.span), condition: value, otherwise: .literal(.text(empty), value.span),
        value.span)
      show(TemplateNode(.hole(.text([.expression(shown)]))), in: content)
    } else {
      properties.first("w:showingPlcHdr")?.remove()
      show(TemplateNode(.output(number)), in: content)
    }
  }

  private static func tick(_ box: TemplateNode, _ value: Expression) {
    guard let checked = box.first("w14:checked") else { return }
    let number = Expression.conditional(
      .literal(.integer("1"), value.span), condition: value, otherwise: .literal(.integer("0"), value.span), value.span)
    checked.fill("w14:val") { _ in .choice(number, ["0", "1"]) }
  }

  /// `w14:val="2612"`: the code of the character that a state shows.
  private static func character(_ state: TemplateNode?) -> String? {
    state?.value("w14:val").flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }.map { String($0) }
  }

  /// Puts a value in place of what a control shows, with the formatting of its first run.
  private static func show(_ value: TemplateNode, in content: TemplateNode) {
    var runs: [TemplateNode] = []
    content.walk { node in
      if node.name == "w:r" { runs.append(node) }
      return node.name != "w:r"
    }
    guard let first = runs.first else { return }
    for run in runs.dropFirst() { run.remove() }
    let holder = TemplateNode(like: first, "t")
    if case .element(var element) = holder.kind {
      element.attributes.append(.preservingSpace)
      holder.kind = .element(element)
    }
    holder.append(value)
    first.setChildren(first.children.filter { $0.name == "w:rPr" } + [holder])
  }

  /// The only output tag in one of some properties, which then says in words what it was.
  private static func takeOutput(of properties: TemplateNode, _ names: [String], _ text: TaggedText) -> Int? {
    for name in names {
      guard let node = properties.first(name), let hole = node.holes.first, case .text(let pieces) = hole.kind,
        pieces.count == 1, case .output(let number) = pieces[0]
      else { continue }
      node.holes = []
      node.restore(hole.name, to: text.words(of: number))
      return number
    }
    return nil
  }

  /// A check box of an old form: its help text names the field.
  private static func tick(field: TemplateNode, _ text: TaggedText) {
    guard let box = field.first("w:checkBox"),
      let number = takeOutput(of: field, ["w:statusText", "w:helpText"], text), let value = text.expression(in: number)
    else { return }
    box.first("w:checked")?.remove()
    let checked = TemplateNode(like: box, "checked")
    let state = Expression.conditional(
      .literal(.integer("1"), value.span), condition: value, otherwise: .literal(.integer("0"), value.span), value.span)
    if let name = box.element?.name.of(local: "val") { checked.holes.append((name, .choice(state, ["0", "1"]))) }
    box.append(checked)
  }
}

extension TemplateNode {
  fileprivate func restore(_ name: XMLName, to value: String) {
    guard case .element(var element) = kind else { return }
    element.attributes.append(XMLAttribute(name: name, value: value))
    kind = .element(element)
  }
}

extension TaggedText {
  /// What a tag asks for, as it was written.
  fileprivate func words(of number: Int) -> String {
    let inner = tags[number].tag.inner
    let words = String(decoding: source.utf8[inner.start..<inner.end], as: UTF8.self)
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
