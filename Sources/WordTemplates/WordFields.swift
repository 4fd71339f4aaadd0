import Diagnostics
import Merging
import OutlineTemplates
package import TemplateLanguage

extension CompiledWordTemplate {
  /// The fields the template asks for, in all its parts and in the outlines that it includes.
  package func usage() -> FieldTree {
    var usage = FieldUsage(source: source)
    usage.collect(statements, descend: WordDraft.collectFields)
    var position = 0
    while position < usage.templates.count {
      let name = usage.templates[position]
      position += 1
      if let outline = outline(name) { OutlineExcerpt.collectFields(of: outline, &usage) }
    }
    return usage.tree
  }

  private func outline(_ name: String) -> SourceText? {
    guard name.lowercased().hasSuffix(".md") else { return nil }
    do throws(Faults) {
      return try library.template(named: name, from: source.name)
    } catch {
      // What cannot be read was told when the template was compiled, or may be missing.
      return nil
    }
  }
}

extension WordDraft {
  fileprivate static func collectFields(_ draft: WordDraft, _ usage: inout FieldUsage) {
    switch draft {
    case .stretch(let stretch): for hole in stretch.holes { collectFields(hole, &usage) }
    case .loose(let hole): collectFields(hole, &usage)
    case .grid, .outline: break
    case .guest(let guest): usage.collect(guest.body, descend: collectFields)
    case .droppable(let statements), .endsWithParagraph(let statements), .statements(let statements),
      .finalSection(let statements), .mayBeBlocks(let statements, _):
      usage.collect(statements, descend: collectFields)
    case .needsContent(let open, let content, let close):
      usage.collect(open + content + close, descend: collectFields)
    }
  }

  private static func collectFields(_ hole: HoleDraft, _ usage: inout FieldUsage) {
    switch hole.kind {
    case .run(let output, _, _): usage.collect(output, descend: collectFields)
    case .note(let note): usage.collect(note.statements, descend: collectFields)
    case .columnSpan(let output), .colour(let output, _), .choice(let output, _):
      usage.collect(output, descend: collectFields)
    case .text(let pieces), .linkAddress(let pieces):
      for case .output(let output) in pieces { usage.collect(output, descend: collectFields) }
    case .picture(.firstWidth, let box): usage.collect(box.output, descend: collectFields)
    case .picture, .drawingID, .bookmarkID, .bookmarkName, .shapeID, .listNumber, .clauseNumber, .bookmarkReference,
      .madeLists, .noteNumber, .liveNotes, .once, .bookmarkCheck:
      break
    }
  }
}
