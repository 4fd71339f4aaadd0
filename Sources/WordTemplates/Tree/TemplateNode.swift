import OpenXML
import TemplateLanguage

/// A node of a part while it is prepared for merging: XML with the tags put among it.
///
/// A class, because tags are moved up to what they govern, and runs are cut where tags begin and end.
final class TemplateNode {
  enum Kind {
    /// Its name, namespaces and attributes; what stands in it are `children`.
    case element(XMLElement)
    case text(String)
    /// A control tag at the place it governs from, by its number in the source.
    case control(Int)
    /// What an output tag puts out.
    case output(Int)
    /// A value of the program's own that only the merge knows, as text of an element or an attribute's value.
    case hole(HoleKind)
    /// What the merge takes note of here.
    case event(WordEvent)
  }

  var kind: Kind {
    didSet { name = Self.name(of: kind) }
  }
  /// The qualified name of an element, `w:p`; empty for everything else.
  private(set) var name: String
  private(set) weak var parent: TemplateNode?
  private(set) var children: [TemplateNode] = []
  /// Where it stood among its parent's children when somebody last looked.
  private var hint = 0
  /// Attributes whose values only the merge knows; they follow those of the element.
  var holes: [(name: XMLName, kind: HoleKind)] = []
  /// What the merge does with the element as a whole.
  var treatment = Treatment.none
  /// What the merge takes note of where the element begins.
  var events: [WordEvent] = []
  /// The widths of the columns of a table whose cells are governed, in twips: how many there will be is only known then.
  var governedColumns: [Int]?

  /// What a governed element needs while merging.
  enum Treatment {
    case none
    /// A paragraph or row that goes when nothing that shows came out of the tags in it.
    case dropsWhenEmpty
    /// A table that goes when no row came out, a row that goes when no cell did, a content control without content.
    case needsContent
    /// A cell, text box, header: must end with a paragraph.
    case endsWithParagraph
    /// A cell that is there under a condition only.
    case when(Expression)
    /// A cell whose content is there under a condition only; without it an empty paragraph is.
    case contentWhen(Expression)

    /// A list paragraph that is nothing but one value: a list gives a paragraph for each of its elements.
    case eachElement(Int, Expression)
    /// A paragraph that is nothing but one value, which may be whole paragraphs.
    case mayBeBlocks
    /// The properties of the body's last section, which an included file may replace.
    case finalSection

    var isNone: Bool { if case .none = self { true } else { false } }
  }

  init(_ kind: Kind) {
    self.kind = kind
    name = Self.name(of: kind)
  }

  private static func name(of kind: Kind) -> String {
    if case .element(let element) = kind { element.name.qualified } else { "" }
  }

  /// A tree of what was read, under the prefixes of ``TemplatePrefixes``.
  convenience init(reading element: XMLElement) {
    // Nearly every file uses these prefixes; then no name has to be looked at.
    self.init(element, isRenaming: Self.declaresOther(element))
  }

  private convenience init(_ element: XMLElement, isRenaming: Bool) {
    self.init(.element(isRenaming ? Self.renamed(element) : element.head))
    children.reserveCapacity(element.children.count)
    for child in element.children {
      switch child {
      case .element(let element): append(TemplateNode(element, isRenaming: isRenaming))
      // White space between rows and cells is no content of theirs.
      case .text(let text) where holdsOnlyElements && text.allSatisfy(\.isWhitespace): continue
      case .text(let text): append(TemplateNode(.text(text)))
      }
    }
  }

  /// Whether a known namespace goes by another prefix somewhere in a tree.
  private static func declaresOther(_ element: XMLElement) -> Bool {
    for declaration in element.namespaces {
      if let prefix = TemplatePrefixes.prefix(of: declaration.uri), prefix.description != declaration.prefix {
        return true
      }
    }
    for case .element(let child) in element.children where declaresOther(child) { return true }
    return false
  }

  private var holdsOnlyElements: Bool {
    name == "w:tbl" || name == "w:tr" || name == "w:tc" || name == "w:sdtContent"
  }

  private static func renamed(_ element: XMLElement) -> XMLElement {
    func known(_ name: XMLName) -> XMLName {
      guard let prefix = TemplatePrefixes.prefix(of: name.namespace), prefix.description != name.prefix else {
        return name
      }
      return name.with(prefix: prefix)
    }
    let head = element.head
    var declared: Set<String> = []
    return head.renamed(
      known(head.name),
      // A file may know one namespace by two prefixes.
      namespaces: head.namespaces.map { declaration in
        TemplatePrefixes.prefix(of: declaration.uri).map { declaration.with(prefix: $0) } ?? declaration
      }.filter { declared.insert($0.prefix).inserted },
      attributes: head.attributes.map { XMLAttribute(name: known($0.name), value: $0.value) })
  }

  // MARK: Looking

  /// Whether it is there under a condition of its own.
  var isOptional: Bool { if case .when = treatment { true } else { false } }

  var element: XMLElement? { if case .element(let element) = kind { element } else { nil } }
  var text: String? { if case .text(let text) = kind { text } else { nil } }
  var isTag: Bool {
    switch kind {
    case .control, .output: true
    default: false
    }
  }

  func first(_ name: String) -> TemplateNode? { children.first { $0.name == name } }

  /// An attribute's value by its qualified name, `w:val`.
  func value(_ name: String) -> String? { element?.attributes.first { $0.name.qualified == name }?.value }

  /// The position among its parent's children.
  var position: Int? {
    guard let siblings = parent?.children else { return nil }
    // Mostly where it was put.
    if hint < siblings.count, siblings[hint] === self { return hint }
    guard let found = siblings.firstIndex(where: { $0 === self }) else { return nil }
    hint = found
    return found
  }

  /// The innermost node around this one, or this one itself, that satisfies a condition.
  func enclosing(_ isWanted: (TemplateNode) -> Bool) -> TemplateNode? {
    var node: TemplateNode? = self
    while let current = node {
      if isWanted(current) { return current }
      node = current.parent
    }
    return nil
  }

  /// This node and those around it, innermost first.
  var chain: [TemplateNode] {
    var chain: [TemplateNode] = []
    var node: TemplateNode? = self
    while let current = node {
      chain.append(current)
      node = current.parent
    }
    return chain
  }

  /// Goes through this node and everything in it in the order of the text; `false` leaves a node's inside out.
  func walk(_ visit: (TemplateNode) -> Bool) {
    guard visit(self) else { return }
    for child in children { child.walk(visit) }
  }

  // MARK: Changing

  func append(_ child: TemplateNode) {
    child.parent = self
    child.hint = children.count
    children.append(child)
  }

  func insert(_ child: TemplateNode, at position: Int) {
    child.parent = self
    child.hint = position
    children.insert(child, at: position)
  }

  func setChildren(_ nodes: [TemplateNode]) {
    for node in nodes { node.parent = self }
    children = nodes
  }

  /// Puts nodes where this one stands, which goes.
  func replace(with nodes: [TemplateNode]) {
    guard let parent, let position else { return }
    for node in nodes { node.parent = parent }
    parent.children.replaceSubrange(position...position, with: nodes)
    self.parent = nil
  }

  func remove() { replace(with: []) }

  /// The section's properties that stand last in a body.
  var isSectionEnd: Bool { name == "w:sectPr" }

  /// As a tree of values, without tags: what stands in properties.
  var tree: XMLElement? {
    guard case .element(var element) = kind else { return nil }
    element.children = children.compactMap { child in
      switch child.kind {
      case .text(let text): .text(text)
      case .element: child.tree.map { .element($0) }
      case .control, .output, .hole, .event: nil
      }
    }
    return element
  }

  func set(_ name: String, to value: String) {
    guard case .element(var element) = kind else { return }
    guard let index = element.attributes.firstIndex(where: { $0.name.qualified == name }) else { return }
    element.attributes[index].value = value
    kind = .element(element)
  }

  /// Makes the spaces at both ends of a run's text count.
  func preserveSpace() {
    guard name == "w:t", value("xml:space") == nil, case .element(var element) = kind else { return }
    element.attributes.append(.preservingSpace)
    kind = .element(element)
  }

  func removeAttribute(_ name: String) {
    guard case .element(var element) = kind else { return }
    element.attributes.removeAll { $0.name.qualified == name }
    kind = .element(element)
  }

  /// The same again, with everything in it.
  func copy() -> TemplateNode {
    let node = TemplateNode(kind)
    node.holes = holes
    node.treatment = treatment
    node.governedColumns = governedColumns
    node.events = events
    for child in children { node.append(child.copy()) }
    return node
  }

  /// A new element in the namespace of another one.
  convenience init(
    like other: TemplateNode, _ local: StaticString, attributes: KeyValuePairs<StaticString, String> = [:],
    children: [TemplateNode] = []
  ) {
    guard let element = other.element else {
      self.init(.text(""))
      return
    }
    self.init(.element(XMLElement(like: element, local, attributes: attributes)))
    for child in children { append(child) }
  }
}
