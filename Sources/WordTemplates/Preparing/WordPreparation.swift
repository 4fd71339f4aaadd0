import Diagnostics
import OpenXML
import Readers

/// Gets the trees of a template ready to be cut: what tags set of cells, what must be its own in loops, which lists begin
/// anew, what refers to what, and what must not be left empty.
struct WordPreparation {
  private let text: TaggedText
  private let numbering: TemplateNumbering
  private(set) var largest = LargestNumbers()
  /// Whether the merge has to count clauses for the references to them.
  private(set) var countsClauses = false
  /// Whether the merge makes lists, which then need a place in the numbering part.
  private(set) var makesLists = false
  /// Whether the data name the pictures of drawings.
  private(set) var holdsPlaceholders = false
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: TaggedText, _ numbering: TemplateNumbering) {
    self.text = text
    self.numbering = numbering
  }

  mutating func prepare(_ trees: [PartTrees.Tree]) {
    var references = ClauseReferences(text, numbering)
    for tree in trees { references.note(tree.root) }
    for tree in trees {
      largest.note(tree.root)
      diagnostics += CellSettings.settle(tree.root, text)
      ContentControls.fill(tree.root, text)
      if PlaceholderPictures.place(tree.root) { holdsPlaceholders = true }
      references.prepare(tree.root)
      LoopIdentifiers.free(tree.root, text)
      LoneValues.mark(tree.root, text)
      GovernedColumns.mark(tree.root)
      if tree.part.isMain, ListRestarts.prepare(tree.root, text, numbering) { makesLists = true }
    }
    diagnostics += references.diagnostics
    countsClauses = references.countsClauses
    for tree in trees {
      if countsClauses, tree.part.isMain { references.count(tree.root) }
      Treatments.mark(tree.root, text)
    }
  }

  /// The numbering part with a place for the lists that the merge makes; nil where it makes none.
  ///
  /// - Parameter replaced: the numbering that stands in place of the template's.
  func numberingTree(_ replaced: XMLElement?, in package: PackageReader) throws(Faults) -> TemplateNode? {
    guard makesLists, let part = numbering.part else { return nil }
    let element: XMLElement
    if let replaced { element = replaced } else { element = try package.xml(of: part) }
    let root = TemplateNode(reading: element)
    ListRestarts.openNumbering(root)
    return root
  }
}
