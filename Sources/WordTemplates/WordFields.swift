import Diagnostics
import Merging
package import TemplateLanguage

extension CompiledWordTemplate {
  /// The fields the template asks for, in all its parts.
  package func usage() -> FieldTree {
    var usage = FieldUsage(source: source)
    usage.collect(statements, descend: WordDraft.collectFields)
    return usage.tree
  }
}

extension WordDraft {
  fileprivate static func collectFields(_ draft: WordDraft, _ usage: inout FieldUsage) {
    switch draft {
    case .stretch(let stretch): for hole in stretch.holes { collectFields(hole, &usage) }
    case .loose(let hole): collectFields(hole, &usage)
    case .grid: break
    case .droppable(let statements), .endsWithParagraph(let statements), .statements(let statements),
      .mayBeBlocks(let statements):
      usage.collect(statements, descend: collectFields)
    case .needsContent(let open, let content, let close):
      usage.collect(open + content + close, descend: collectFields)
    }
  }

  private static func collectFields(_ hole: HoleDraft, _ usage: inout FieldUsage) {
    switch hole.kind {
    case .run(let output, _): usage.collect(output, descend: collectFields)
    case .note(let note): usage.collect(note.statements, descend: collectFields)
    case .columnSpan(let output), .colour(let output, _): usage.collect(output, descend: collectFields)
    case .text(let pieces), .linkAddress(let pieces):
      for case .output(let output) in pieces { usage.collect(output, descend: collectFields) }
    case .drawingID, .bookmarkID, .bookmarkName, .shapeID, .listNumber, .clauseNumber, .bookmarkReference,
      .madeLists, .noteNumber, .liveNotes, .once, .bookmarkCheck:
      break
    }
  }
}
