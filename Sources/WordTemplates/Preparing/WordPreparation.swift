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
  /// Whether there are fields that only Word can bring up to date.
  private(set) var needsUpdate = false
  /// The numbering part with a place for the lists that the merge makes; nil where it makes none.
  private(set) var numberingTree: TemplateNode?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: TaggedText, _ numbering: TemplateNumbering) {
    self.text = text
    self.numbering = numbering
  }

  mutating func prepare(_ trees: [PartTrees.Tree], in package: PackageReader) throws(Faults) {
    var references = ClauseReferences(text, numbering)
    for tree in trees { references.note(tree.root, isMain: tree.part.isMain) }
    var makesLists = false
    for tree in trees {
      largest.note(tree.root)
      EmptyContainers.mend(tree.root)
      diagnostics += FieldBalance.faults(in: tree.root, text)
      RangePairs.settle(tree.root, text)
      try CommentAnchors.settle(tree.root, text)
      diagnostics += CellSettings.settle(tree.root, text)
      ContentControls.fill(tree.root, text)
      references.prepare(tree.root)
      LoopIdentifiers.free(tree.root, text)
      LoneValues.mark(tree.root, text, numbering)
      GovernedColumns.mark(tree.root)
      if tree.part.isMain, ListRestarts.prepare(tree.root, text, numbering) { makesLists = true }
    }
    diagnostics += references.diagnostics
    countsClauses = references.countsClauses
    needsUpdate = references.needsUpdate
    for tree in trees {
      if countsClauses, tree.part.isMain { references.count(tree.root) }
      Treatments.mark(tree.root, text)
    }
    try LiveNotes.prepare(trees, text)
    if makesLists, let part = numbering.part {
      let root = TemplateNode(reading: try package.xml(of: part))
      ListRestarts.openNumbering(root)
      numberingTree = root
    }
  }
}
