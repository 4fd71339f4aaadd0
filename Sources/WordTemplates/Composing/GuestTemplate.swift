import Diagnostics
import Merging
import OpenXML
import Readers
import TemplateLanguage

/// A Word file that a Word template includes, brought into the whole: its text with its own styles, lists, notes, pictures
/// and sections.
struct GuestTemplate {
  private let package: PackageReader
  private let trees: PartTrees
  private let composition: WordComposition
  private let source: SourceText
  private let tags: TaggedText

  /// The statements its text becomes, and what it brings along is gathered; what is wrong with it is thrown.
  static func statements(
    _ bytes: [UInt8], _ source: SourceText, _ trackedChanges: TrackedChanges, into composition: WordComposition
  ) throws(Faults) -> [Statement<WordDraft>] {
    let guest = try GuestTemplate(bytes, source, trackedChanges, composition)
    return try guest.statements()
  }

  private init(
    _ bytes: [UInt8], _ source: SourceText, _ trackedChanges: TrackedChanges, _ composition: WordComposition
  ) throws(Faults) {
    package = try PackageReader(bytes, named: source.name)
    trees = try PartTrees(package, trackedChanges, isWhole: true)
    self.source = source
    self.composition = composition
    tags = TaggedText(trees.source, named: source.name)
    try Faults.check(tags.diagnostics)
  }

  private func statements() throws(Faults) -> [Statement<WordDraft>] {
    guard let main = trees.parts.first(where: { $0.part.isMain }), let body = main.root.first("w:body") else {
      throw Faults(WordTemplateFaults.notWord(source.name))
    }
    let numberingRoot = try root(of: "numbering")
    let stylesRoot = try root(of: "styles")
    let used = usedStyles()
    let names = composition.change { state in
      state.guests += 1
      let styles = GuestStyles(stylesRoot, used: used, into: &state)
      let lists = GuestLists(numberingRoot, styles: styles.names, into: &state)
      return GuestNames(styles: styles, lists: lists, ordinal: state.guests)
    }
    for tree in trees.parts { names.rename(tree.root) }
    let section = body.children.last { $0.isSectionEnd }
    section?.remove()
    try move(main, section)
    let numbering = TemplateNumbering(root: names.lists.root, styles: stylesRoot?.renamingIDs(names.styles.names))
    var preparation = WordPreparation(tags, numbering)
    try preparation.prepare(trees.parts, isGuest: true)
    try Faults.check(preparation.diagnostics)
    let notes = NoteKind.allCases.filter { kind in main.root.cites(kind) }
    composition.change { state in state.notes.formUnion(notes) }
    composition.change { state in state.lists.merge(numbering.lists) { a, _ in a } }
    declare(body, main.root)
    let drafts = try PartDrafting.drafts(
      ofChildrenOf: body, tags: tags.tags, widths: TextWidths(main.root, usual: nil), in: source)
    guard let section, !section.isAlike(composition.section) else { return drafts }
    let markup = try section.tree.map { tree throws(Faults) in try XMLFragment([tree]).bytes } ?? []
    return [.content(.guest(GuestDraft(body: drafts, section: markup)))]
  }

  private func root(of kind: String) throws(Faults) -> XMLElement? {
    for relationship in try package.relationships(of: trees.main)
    where TemplatePrefixes.kind(ofRelationship: relationship.type) == kind {
      if case .part(let name) = relationship.target, package.has(name) { return try package.xml(of: name) }
    }
    return nil
  }

  private func usedStyles() -> Set<String> {
    var used: Set<String> = []
    for tree in trees.parts {
      tree.root.walk { node in
        if ["w:pStyle", "w:rStyle", "w:tblStyle"].contains(node.name), let id = node.value("w:val") { used.insert(id) }
        return true
      }
    }
    return used
  }

  // MARK: Relationships

  /// Attributes that name a relationship.
  private static let references = ["r:id", "r:embed", "r:link", "r:pict", "r:dm", "r:lo", "r:qs", "r:cs"]

  /// Lets the text refer to copies of what it refers to in its own file.
  private func move(_ main: PartTrees.Tree, _ section: TemplateNode?) throws(Faults) {
    let relationships = Dictionary(
      main.relationships.fixed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [String: String] = [:]
    for root in [main.root] + (section.map { [$0] } ?? []) {
      var nodes: [(node: TemplateNode, name: String, id: String)] = []
      root.walk { node in
        for name in Self.references { if let id = node.value(name) { nodes.append((node, name, id)) } }
        return true
      }
      for (node, name, id) in nodes {
        guard let relationship = relationships[id] else { continue }
        let isMargin = ["w:headerReference", "w:footerReference"].contains(node.name)
        let new: String
        if let done = known[id] {
          new = done
        } else if isMargin, case .part(let part) = relationship.target,
          let tree = trees.parts.first(where: { $0.part.name == part })
        {
          new = try margin(relationship.type, tree)
        } else {
          new = try composition.change { state throws(Faults) in try state.relate(relationship, from: package) }
        }
        known[id] = new
        node.set(name, to: new)
      }
    }
  }

  /// A header or footer of the included file, as a part of the whole that every merge fills.
  private func margin(_ type: String, _ tree: PartTrees.Tree) throws(Faults) -> String {
    let package = package
    let copy = composition.change { state in state.freeName(like: tree.part.name) }
    let relationships = try composition.change { state throws(Faults) in
      var moved: [Relationship] = []
      for own in tree.relationships.fixed { moved.append(try state.moved(own, from: package)) }
      return moved
    }
    var context = CompileContext(source: source)
    Treatments.mark(tree.root, tags)
    let drafts = try PartDrafting.drafts(
      of: tree.root, tags: tags.tags, widths: TextWidths(tree.root, usual: nil), in: source)
    let stretches = StretchCollection()
    let program = context.lower(drafts, with: WordContentCompiler(stretches: stretches))
    var part = CompiledPart(name: copy, program: program, template: stretches.template)
    part.code = try context.finish()
    part.relationships = relationships
    let finished = part
    let contentType = package.contentTypes.type(of: tree.part.name)
    return try composition.change { state throws(Faults) in
      state.filled.append(finished)
      state.parts.append(WordComposition.AddedPart(name: copy, contentType: contentType, content: nil))
      if !relationships.isEmpty {
        state.parts.append(
          WordComposition.AddedPart(
            name: copy.relationships, contentType: nil, content: try RelationshipPart.packed(relationships, of: copy)))
      }
      return state.relate(type, .part(copy))
    }
  }

  // MARK: Namespaces

  /// Declares at every block what its own file's root declares and the whole's does not.
  private func declare(_ body: TemplateNode, _ root: TemplateNode) {
    guard let declared = root.element?.namespaces else { return }
    let missing = declared.filter { !composition.namespaces.contains($0) }
    let ignorable = (root.value("mc:Ignorable") ?? "").split(separator: " ").map(String.init)
      .filter { !composition.ignorable.contains($0) }
    if missing.isEmpty, ignorable.isEmpty { return }
    let marks = root.element?.attributes.first { $0.name.qualified == "mc:Ignorable" }
    for block in body.children {
      guard case .element(var element) = block.kind else { continue }
      element.namespaces += missing.filter { own in !element.namespaces.contains { $0.prefix == own.prefix } }
      if let marks, !ignorable.isEmpty {
        element.attributes.append(XMLAttribute(name: marks.name, value: ignorable.joined(separator: " ")))
      }
      block.kind = .element(element)
    }
  }
}

extension TemplateNode {
  fileprivate func cites(_ kind: NoteKind) -> Bool {
    var found = false
    walk { node in
      if node.name == "w:\(kind.rawValue)Reference" { found = true }
      return !found
    }
    return found
  }
}
