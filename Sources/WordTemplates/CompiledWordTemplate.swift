package import Diagnostics
package import Merging
import OpenXML
package import OutlineTemplates
import TemplateLanguage
import Values

/// A .docx template, compiled once, merged many times, from any number of threads.
///
/// The folders are the way of a template, in this order:
/// - `Reading/`: its parts become trees, tracked changes are settled, and its text one source, a paragraph a line.
/// - `Tags/`: tags are found in that text, put into the trees, and moved up to what they govern.
/// - `Preparing/`: what tags set of cells and controls, what must be its own in loops, which numbers must stay right.
/// - `Drafting/`: each tree is written once and cut at its tags; the merge engine lowers the pieces into programs.
/// - `Composing/`: the Word files it includes, with what they bring along.
/// - `Carrier/`: what a merge appends to. `Fragments/`: its pictures, formatted text and outlines.
/// - `Package/`: the parts that are filled, and those that are carried over as they are.
///
/// `Commenting/` stands beside that way: it writes what was found wrong into a copy of the template.
package struct CompiledWordTemplate: Sendable {
  package let source: SourceText
  /// What its properties say its documents are: «Договор возмездного оказания услуг»; empty where they do not say.
  package let description: String
  /// What should be looked at, though the template can be merged.
  package let warnings: [Diagnostic]
  let code: Code
  /// The parts that hold tags, in the order in which they are merged.
  let parts: [CompiledPart]
  /// Every part of the file, in the order of the archive; those with tags have no bytes of their own.
  let layout: PackageLayout
  let largest: LargestNumbers
  /// What pictures, formatted text and outlines are written with, where the template has any.
  let supply: FragmentSupply?
  let numbering: TemplateNumbering
  /// The lists of the template and of the files it includes, and the largest number of one.
  let lists: [Int: MadeLists.Definition]
  let lastList: Int
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
    library: any TemplateLibrary = EmptyLibrary(), assets: AssetLibrary = .empty, vocabulary: Vocabulary = .standard,
    trial: WordTrial? = nil
  ) throws(Faults) -> CompiledWordTemplate {
    let library = WordLibrary(library, trackedChanges: trackedChanges)
    var compilation = try WordCompilation(bytes, named: file, library, assets, vocabulary)
    try compilation.check(trial)
    return try compilation.compile()
  }
}

/// A part that is filled by every merge.
struct CompiledPart: Sendable {
  let name: PartName
  let program: Program<WordContent>
  let template: SplicedTemplate
  /// What it refers to in every document.
  var relationships: [Relationship] = []
  /// Whether every merge adds to what it refers to.
  var makesRelationships = false
  /// The kind of notes the part holds.
  var noteKind: NoteKind?
  /// The expressions of a part that comes from an included file; nil for those of the template.
  var code: Code?

  /// The parts of the archive that are written for every document.
  var filledParts: [PartName] { makesRelationships ? [name, name.relationships] : [name] }
}
