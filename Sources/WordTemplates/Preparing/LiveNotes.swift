import Diagnostics
import TemplateLanguage

enum NoteKind: String, Sendable, CaseIterable {
  case footnote
  case endnote
}

/// A note that is written where it is cited, with what the tags there can see: the element of a loop, too.
final class LiveNote: Sendable {
  let kind: NoteKind
  let statements: [Statement<WordDraft>]

  init(kind: NoteKind, statements: [Statement<WordDraft>]) {
    self.kind = kind
    self.statements = statements
  }
}

/// Takes the notes that are cited in loops out of their part.
///
/// Each citation writes its note anew under a number of its own; the other notes stay where they are.
enum LiveNotes {
  /// - Parameter all: whether those outside loops are meant too.
  static func prepare(_ trees: [PartTrees.Tree], _ text: TaggedText, all: Bool = false) throws(Faults) {
    guard let main = trees.first(where: { $0.part.isMain }) else { return }
    for kind in NoteKind.allCases {
      guard let tree = trees.first(where: { $0.root.name == "w:\(kind.rawValue)s" }) else { continue }
      var citations: [String: [(node: TemplateNode, isRepeated: Bool)]] = [:]
      text.walk(main.root) { node, loops in
        if node.name == "w:\(kind.rawValue)Reference", let id = node.value("w:id") {
          citations[id, default: []].append((node, all || !loops.isEmpty))
        }
      }
      try detach(kind, citations, tree.root, text)
      tree.root.append(TemplateNode(.hole(.liveNotes(kind))))
    }
  }

  private static func detach(
    _ kind: NoteKind, _ citations: [String: [(node: TemplateNode, isRepeated: Bool)]], _ root: TemplateNode,
    _ text: TaggedText
  ) throws(Faults) {
    for note in root.children where note.name == "w:\(kind.rawValue)" {
      guard let id = note.value("w:id"), let cited = citations[id], cited.contains(where: { $0.isRepeated }) else {
        continue
      }
      note.remove()
      note.fill("w:id") { _ in .noteNumber(kind) }
      let live = LiveNote(
        kind: kind,
        statements: try PartDrafting.drafts(
          of: note, tags: text.tags, widths: TextWidths(note, usual: nil), in: text.source, isFragment: true))
      for (node, _) in cited { node.fill("w:id") { _ in .note(live) } }
    }
  }
}
