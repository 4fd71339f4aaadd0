import Diagnostics
import OpenXML
import Readers
import TemplateLanguage

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
  /// Whether the merge makes lists, which then need a place in the numbering part.
  private(set) var makesLists = false
  /// Whether the data name the pictures of drawings.
  private(set) var holdsPlaceholders = false
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: TaggedText, _ numbering: TemplateNumbering) {
    self.text = text
    self.numbering = numbering
  }

  /// Takes down the numbers of a part that is merged for others' sake only.
  mutating func noteLargest(_ root: TemplateNode) { largest.note(root) }

  /// - Parameter isGuest: whether the file is included by another, whose numbers are not to be met.
  mutating func prepare(_ trees: [PartTrees.Tree], isGuest: Bool = false) throws(Faults) {
    var references = ClauseReferences(text, numbering, computesNumbers: !isGuest)
    for tree in trees { references.note(tree.root, isMain: tree.part.isMain) }
    let loops = text.tags.contains { ["for", "macro", "call"].contains($0.control?.keyword) }
    for tree in trees {
      let holds = NodeNames(tree.root)
      largest.note(tree.root)
      EmptyContainers.mend(tree.root)
      if holds["w:fldChar"] { diagnostics += FieldBalance.faults(in: tree.root, text) }
      if holds["w:bookmarkStart", "w:permStart", "w:commentRangeStart"] { RangePairs.settle(tree.root, text) }
      if holds["w:commentRangeStart", "w:commentReference"] { try CommentRepeats.settle(tree.root, text) }
      if text.setsCells { diagnostics += CellSettings.settle(tree.root, text) }
      if holds["w:sdt", "w:ffData"] { ContentControls.fill(tree.root, text) }
      if holds["wp:docPr"], PlaceholderPictures.place(tree.root) { holdsPlaceholders = true }
      if holds["w:fldChar", "w:fldSimple"] { references.prepare(tree.root) }
      if loops || isGuest { LoopIdentifiers.free(tree.root, text, everywhere: isGuest) }
      LoneValues.mark(tree.root, text, numbering)
      if holds["w:tbl"] { GovernedColumns.mark(tree.root) }
      if tree.part.isMain, loops, ListRestarts.prepare(tree.root, text, numbering) { makesLists = true }
    }
    diagnostics += references.diagnostics
    countsClauses = references.countsClauses
    needsUpdate = references.needsUpdate
    if let main = trees.first(where: { $0.part.isMain }), !isGuest { InterruptedSections.prepare(main.root, text) }
    for tree in trees {
      if countsClauses, tree.part.isMain { references.count(tree.root) }
      Treatments.mark(tree.root, text)
    }
    try LiveNotes.prepare(trees, text, all: isGuest)
  }

  /// The numbering part with what included files bring along, and a place for the lists that the merge makes; nil where
  /// it stays as it is.
  ///
  /// - Parameter replaced: the numbering that stands in place of the template's.
  func numberingTree(
    _ replaced: XMLElement?, _ gathered: WordComposition.State?, in package: PackageReader
  ) throws(Faults) -> TemplateNode? {
    let abstracts = gathered?.abstracts ?? []
    guard makesLists || !abstracts.isEmpty else { return nil }
    var element: XMLElement
    if let replaced {
      element = replaced
    } else if let part = numbering.part {
      element = try package.xml(of: part)
    } else {
      element = try XMLReader.read(Self.emptyNumbering, named: package.file)
    }
    // CT_Numbering of wml.xsd: pictures of bullets, abstract definitions, lists, and what else there may be.
    let first = element.children.firstIndex { $0.isElement("num") || $0.isElement("numIdMacAtCleanup") }
    element.children.insert(contentsOf: abstracts.map { .element($0) }, at: first ?? element.children.count)
    let last = element.children.lastIndex { $0.isElement("num") || $0.isElement("abstractNum") }
    let nums = gathered?.nums ?? []
    element.children.insert(contentsOf: nums.map { .element($0) }, at: last.map { $0 + 1 } ?? element.children.count)
    let root = TemplateNode(reading: element)
    ListRestarts.openNumbering(root)
    return root
  }

  private static let emptyNumbering = Array(
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>".utf8)
}

extension XMLNode {
  fileprivate func isElement(_ local: String) -> Bool {
    if case .element(let element) = self { element.name.local == local } else { false }
  }
}

/// The names of the elements in a part, to leave out what has nothing to do there.
private struct NodeNames {
  private var names: Set<String> = []

  init(_ root: TemplateNode) {
    root.walk { node in
      names.insert(node.name)
      return true
    }
  }

  /// Whether one of them is there.
  subscript(wanted: String...) -> Bool { wanted.contains { names.contains($0) } }
}
