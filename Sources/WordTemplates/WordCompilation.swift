import Diagnostics
import Merging
import OpenXML
import OutlineTemplates
import TemplateLanguage
import Writers

/// One template on its way to a ``CompiledWordTemplate``.
struct WordCompilation {
  private let bytes: [UInt8]
  private let package: PackageReader
  private let trees: PartTrees
  private let text: TaggedText
  private let numbering: TemplateNumbering
  private let library: WordLibrary
  private let assets: AssetLibrary
  private let vocabulary: Vocabulary
  private var preparation: WordPreparation
  private var context: CompileContext
  private var parts: [CompiledPart] = []
  private var statements: [Statement<WordDraft>] = []

  init(
    _ bytes: [UInt8], named file: String, _ library: WordLibrary, _ assets: AssetLibrary, _ vocabulary: Vocabulary
  ) throws(Faults) {
    self.bytes = bytes
    self.library = library
    self.assets = assets
    self.vocabulary = vocabulary
    package = try PackageReader(bytes, named: file)
    trees = try PartTrees(package, library.trackedChanges)
    text = TaggedText(trees.source, named: file)
    numbering = try TemplateNumbering(package, main: trees.main)
    preparation = WordPreparation(text, numbering)
    if text.isPlaced { try preparation.prepare(trees.parts) }
    context = CompileContext(source: text.source, library: library, vocabulary: vocabulary)
  }

  private var findings: [Diagnostic] { trees.findings + text.diagnostics + preparation.diagnostics }

  /// Throws what is wrong with the template, and with the data to try it with, all at once.
  mutating func check(_ trial: WordTrial?) throws(Faults) {
    guard findings.contains(where: { $0.severity == .error }) else { return }
    let further = TagRow.faults(of: text, &context, trial)
    throw Faults((findings + further).inOrder(of: trees.parts.map(\.part.label)))
  }

  mutating func compile() throws(Faults) -> CompiledWordTemplate {
    let supply = try FragmentSupply.of(
      text, holdsPlaceholders: preparation.holdsPlaceholders, bytes, package, assets)
    let composition = try composition(supply)
    var width: Int?
    for tree in trees.parts {
      let widths = TextWidths(tree.root, usual: width)
      if tree.part.isMain { width = widths.last }
      try add(tree, widths, supply, composition)
    }
    let gathered = composition?.gathered
    var outgoing = try OutgoingPackage(
      package, main: trees.main, updatesFields: preparation.needsUpdate, takesPictures: supply != nil)
    if let supply { try outgoing.add(supply.fragments) }
    try addNumbering(supply, gathered, &outgoing)
    if let gathered {
      for kind in NoteKind.allCases where gathered.notes.contains(kind) { try addNotes(kind, &outgoing) }
      try outgoing.add(gathered)
      parts += gathered.filled
      for index in parts.indices where parts[index].name == trees.main {
        parts[index].relationships += gathered.relationships
      }
    }
    let code = try context.finish()
    return CompiledWordTemplate(
      source: text.source, description: try FileSubject.read(package), warnings: findings, code: code, parts: parts,
      layout: try PackageLayout(package, filled: parts.flatMap(\.filledParts), outgoing: outgoing),
      largest: preparation.largest, supply: supply, numbering: numbering,
      lists: numbering.lists.merging(gathered?.lists ?? [:]) { own, _ in own },
      lastList: max(numbering.largest, gathered?.lastNum ?? 0, supply?.fragments.lastList ?? 0),
      countsClauses: preparation.countsClauses, library: library, vocabulary: vocabulary, statements: statements)
  }

  /// What included Word files bring along; nil where the template includes none.
  private func composition(_ supply: FragmentSupply?) throws(Faults) -> WordComposition? {
    guard text.includesWord, let main = trees.parts.first(where: { $0.part.isMain }) else { return nil }
    return try WordComposition(
      package, root: main.root, main: trees.main, numbering: numbering, fragments: supply?.fragments)
  }

  private mutating func add(
    _ tree: PartTrees.Tree, _ widths: TextWidths, _ supply: FragmentSupply?, _ composition: WordComposition?
  ) throws(Faults) {
    let drafts = try PartDrafting.drafts(of: tree.root, tags: text.tags, widths: widths, in: text.source)
    let stretches = StretchCollection()
    let compiler = WordContentCompiler(
      stretches: stretches, supply: supply, composition: tree.part.isMain ? composition : nil, library: library)
    let program = context.lower(drafts, with: compiler)
    parts.append(
      CompiledPart(
        name: tree.part.name, program: program, template: stretches.template,
        relationships: tree.relationships.fixed, makesRelationships: !tree.relationships.taggedLinks.isEmpty,
        noteKind: NoteKind.allCases.first { tree.root.name == "w:\($0.rawValue)s" }))
    statements += drafts
  }

  /// The part of the notes of included files, where the template's own is not merged anyway.
  private mutating func addNotes(_ kind: NoteKind, _ outgoing: inout OutgoingPackage) throws(Faults) {
    if parts.contains(where: { $0.noteKind == kind }) { return }
    let type = "\(kind.rawValue)s"
    let known = try package.relationships(of: trees.main).first {
      TemplatePrefixes.kind(ofRelationship: $0.type) == type[...]
    }
    var name = PartName.fixed("word/footnotes.xml")
    var root = TemplateNode(reading: try XMLReader.read(NotesPart.empty(kind), named: package.file))
    if case .part(let own)? = known?.target, package.has(own) {
      name = own
      root = TemplateNode(reading: try package.xml(of: own))
    } else {
      if kind == .endnote { name = .fixed("word/endnotes.xml") }
      let relationship = Relationship(
        id: "engross\(type)", type: MadeRelationships.type(of: type), target: .part(name))
      try outgoing.relate([relationship])
      for index in parts.indices where parts[index].name == trees.main {
        parts[index].relationships.append(relationship)
      }
      try outgoing.add(name, "application/vnd.openxmlformats-officedocument.wordprocessingml.\(type)+xml", nil)
    }
    preparation.noteLargest(root)
    root.append(TemplateNode(.hole(.liveNotes(kind))))
    let drafts = try PartDrafting.drafts(
      of: root, tags: text.tags, widths: TextWidths(root, usual: nil), in: text.source)
    let stretches = StretchCollection()
    let program = context.lower(drafts, with: WordContentCompiler(stretches: stretches))
    var part = CompiledPart(name: name, program: program, template: stretches.template)
    part.noteKind = kind
    parts.append(part)
  }

  /// The numbering part, where it is other than the template's: behind all that may begin lists.
  private mutating func addNumbering(
    _ supply: FragmentSupply?, _ gathered: WordComposition.State?, _ outgoing: inout OutgoingPackage
  ) throws(Faults) {
    let added = supply?.fragments.addedNumbering
    let tree = try preparation.numberingTree(supply?.fragments.numbering, gathered, in: package)
    guard tree != nil || added != nil else { return }
    let name = numbering.part ?? added ?? .fixed("word/numbering.xml")
    if numbering.part == nil {
      let relationship = Relationship(
        id: "engrossNumbering", type: MadeRelationships.type(of: "numbering"), target: .part(name))
      try outgoing.relate([relationship])
      for index in parts.indices where parts[index].name == trees.main {
        parts[index].relationships.append(relationship)
      }
      let own = supply?.fragments.parts.first { $0.name == added }
      try outgoing.add(
        name, "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
        tree == nil ? own?.content : nil)
    }
    guard let tree else { return }
    let drafts = try PartDrafting.drafts(
      of: tree, tags: text.tags, widths: TextWidths(tree, usual: nil), in: text.source)
    let stretches = StretchCollection()
    let program = context.lower(drafts, with: WordContentCompiler(stretches: stretches))
    parts.append(CompiledPart(name: name, program: program, template: stretches.template))
  }
}
