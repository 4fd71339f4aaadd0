package import Diagnostics
package import Merging
import OpenXML
import TemplateLanguage
import Values

/// A .docx template, compiled once, merged many times, from any number of threads.
///
/// The folders are the way of a template, in this order:
/// - `Reading/`: its parts become trees, tracked changes are settled, and its text one source, a paragraph a line.
/// - `Tags/`: tags are found in that text, put into the trees, and moved up to what they govern.
/// - `Drafting/`: each tree is written once and cut at its tags; the merge engine lowers the pieces into programs.
/// - `Carrier/`: what a merge appends to. `Package/`: the parts it fills, and those it carries over as they are.
///
/// `Commenting/` stands beside that way: it writes what was found wrong into a copy of the template.
package struct CompiledWordTemplate: Sendable {
  package let source: SourceText
  /// What should be looked at, though the template can be merged.
  package let warnings: [Diagnostic]
  /// The file as it was written.
  let package: PackageReader
  let code: Code
  /// The parts that hold tags, in the order in which they are merged.
  let parts: [CompiledPart]
  /// Every part of the file, in the order of the archive; those with tags have no bytes of their own.
  let layout: PackageLayout
  let largest: LargestNumbers
  let numbering: TemplateNumbering
  /// Whether something refers to the number of a clause.
  let countsClauses: Bool
  let library: any TemplateLibrary
  let vocabulary: Vocabulary
  let statements: [Statement<WordDraft>]

  /// Reads and checks a template; throws all its faults at once.
  ///
  /// - Parameter trial: data whose faults are told with those of the template, where it has any.
  package static func compile(
    _ bytes: [UInt8], named file: String, trackedChanges: TrackedChanges = .accept,
    library: any TemplateLibrary = EmptyLibrary(), vocabulary: Vocabulary = .standard,
    trial: WordTrial? = nil
  ) throws(Faults) -> CompiledWordTemplate {
    let package = try PackageReader(bytes, named: file)
    let trees = try PartTrees(package, trackedChanges)
    let text = TaggedText(trees.source, named: file)
    let numbering = try TemplateNumbering(package, main: trees.main)
    var preparation = WordPreparation(text, numbering)
    if text.isPlaced { try preparation.prepare(trees.parts, in: package) }
    let findings = trees.findings + text.diagnostics + preparation.diagnostics
    var context = CompileContext(source: text.source, library: library, vocabulary: vocabulary)
    if findings.contains(where: { $0.severity == .error }) {
      let further = TagRow.faults(of: text, &context, trial)
      throw Faults((findings + further).inOrder(of: trees.parts.map(\.part.label)))
    }

    var parts: [CompiledPart] = []
    var statements: [Statement<WordDraft>] = []
    for tree in trees.parts {
      let drafts = try PartDrafting.drafts(of: tree.root, tags: text.tags, in: text.source)
      let stretches = StretchCollection()
      let program = context.lower(drafts, with: WordContentCompiler(stretches: stretches))
      parts.append(
        CompiledPart(
          name: tree.part.name, program: program, template: stretches.template,
          relationships: tree.relationships.fixed,
          makesRelationships: !tree.relationships.taggedLinks.isEmpty,
          noteKind: NoteKind.allCases.first { tree.root.name == "w:\($0.rawValue)s" }))
      statements += drafts
    }
    if let root = preparation.numberingTree, let name = numbering.part {
      let drafts = try PartDrafting.drafts(of: root, tags: text.tags, in: text.source)
      let stretches = StretchCollection()
      let program = context.lower(drafts, with: WordContentCompiler(stretches: stretches))
      parts.append(CompiledPart(name: name, program: program, template: stretches.template))
    }
    let code = try context.finish()
    let outgoing = try OutgoingPackage(package, main: trees.main, updatesFields: preparation.needsUpdate)
    return CompiledWordTemplate(
      source: text.source, warnings: findings, package: package, code: code, parts: parts,
      layout: try PackageLayout(package, filled: parts.flatMap(\.filledParts), outgoing: outgoing),
      largest: preparation.largest,
      numbering: numbering, countsClauses: preparation.countsClauses, library: library, vocabulary: vocabulary,
      statements: statements)
  }
}

/// A part that is filled by every merge.
struct CompiledPart: Sendable {
  let name: PartName
  let program: Program<WordContent>
  let template: SplicedTemplate
  /// What it refers to in every document.
  var relationships: [Relationship] = []
  /// Whether a merge may add to what it refers to.
  var makesRelationships = false
  /// The kind of notes the part holds.
  var noteKind: NoteKind?
  /// The expressions of a part that comes from an included file; nil for those of the template.
  var code: Code?

  /// The parts of the archive that are written for every document.
  var filledParts: [PartName] { makesRelationships ? [name, name.relationships] : [name] }
}
