import Diagnostics
import DocumentModel
import Merging
import OpenXML
import OutlineTemplates
import Synchronization
import TemplateLanguage
import Writers

/// Lowers the drafts of one part, and gathers its stretches.
struct WordContentCompiler: ContentCompiler {
  let stretches: StretchCollection
  /// What other files are read with, where the template includes any.
  var supply: FragmentSupply?
  /// What included Word files bring along; nil where none can stand.
  var composition: WordComposition?
  var library: WordLibrary?

  func lower(_ draft: WordDraft, in context: inout CompileContext) -> WordContent {
    switch draft {
    case .stretch(let draft) where draft.isNothing: return .events(draft.events.map(\.event))
    case .stretch(let draft): return .stretch(lower(draft, in: &context))
    case .loose(let hole): return .loose(lower(hole, in: &context))
    case .statements(let statements): return .program(context.lower(statements, with: self))
    case .grid(let event): return .grid(event)
    case .guest(let guest): return .guest(context.lower(guest.body, with: self), section: guest.section)
    case .finalSection(let statements): return .finalSection(context.lower(statements, with: self))
    case .mayBeBlocks(let statements, let place):
      return .mayBeBlocks(LoneValue(context.lower(statements, with: self), at: place))
    case .outline(let outline): return .outline(outline.lower(in: &context))
    case .droppable(let statements): return .droppable(context.lower(statements, with: self))
    case .needsContent(let open, let content, let close):
      let open = context.lower(open, with: self)
      let content = context.lower(content, with: self)
      return .needsContent(NeedingContent(open: open, content: content, close: context.lower(close, with: self)))
    case .endsWithParagraph(let statements):
      let program = context.lower(statements, with: self)
      var filler = StretchDraft.empty
      filler.segments = [Array("<w:p/>".utf8)]
      return .endsWithParagraph(program, filler: lower(filler, in: &context))
    }
  }

  private func lower(_ draft: StretchDraft, in context: inout CompileContext) -> WordStretch {
    let holes = draft.holes.map { lower($0, in: &context) }
    return stretches.add(draft, holes)
  }

  private func lower(_ draft: HoleDraft, in context: inout CompileContext) -> WordHole {
    let isAttribute = draft.terminator == [UInt8(ascii: "\"")]
    let kind: WordHole.Kind
    switch draft.kind {
    case .run(let output, let properties, let width):
      kind = .run(context.lower(output, with: self), RunPlace(properties, width: width))
    case .text(let pieces):
      kind = .text(lower(pieces, in: &context), isAttribute ? .attribute : .text)
    case .drawingID: kind = .drawingID
    case .bookmarkID(let id): kind = .bookmarkID(id)
    case .bookmarkName(let name): kind = .bookmarkName(name)
    case .shapeID(let id): kind = .shapeID(id)
    case .columnSpan(let output): kind = .columnSpan(context.lower(output, with: self))
    case .choice(let output, let words): kind = .choice(context.lower(output, with: self), words)
    case .colour(let output, let span): kind = .colour(context.lower(output, with: self), span)
    case .listNumber(let list): kind = .listNumber(list)
    case .clauseNumber(let reference): kind = .clauseNumber(reference)
    case .bookmarkReference(let name): kind = .bookmarkReference(name)
    case .madeLists: kind = .madeLists
    case .noteNumber(let note): kind = .noteNumber(note)
    case .liveNotes(let notes): kind = .liveNotes(notes)
    case .once(let key, let markup): kind = .once(key, markup)
    case .bookmarkCheck(let reference): kind = .bookmarkCheck(reference)
    case .note(let note):
      let own = StretchCollection()
      let program = context.lower(note.statements, with: WordContentCompiler(stretches: own))
      kind = .note(NoteProgram(kind: note.kind, program: program, template: own.template))
    case .linkAddress(let pieces): kind = .linkAddress(lower(pieces, in: &context))
    case .picture(let property, let box):
      kind = .picture(property, box.with(context.lower(box.output, with: self)))
    }
    return WordHole(kind: kind, terminator: draft.terminator)
  }

  private func lower(_ pieces: [HoleDraft.Piece], in context: inout CompileContext) -> [WordHole.Piece] {
    var lowered: [WordHole.Piece] = []
    for piece in pieces {
      switch piece {
      case .text(let text): lowered.append(.text(text))
      case .output(let output): lowered.append(.output(context.lower(output, with: self)))
      }
    }
    return lowered
  }

  /// An outline is numbered and written by itself, in place of its `include`; a Word file becomes part of this one.
  func parse(_ source: SourceText, in context: inout CompileContext) -> [Statement<WordDraft>] {
    if let composition, let library, let bytes = library.wordFile(named: source.name) {
      do throws(Faults) {
        return try GuestTemplate.statements(bytes, source, library.trackedChanges, into: composition)
      } catch {
        context.report(error.diagnostics)
        return []
      }
    }
    guard source.name.lowercased().hasSuffix(".md"), let supply else {
      context.report(WordTemplateFaults.includedKind(source.name))
      return []
    }
    let width = Length(emu: supply.fragments.textWidth * 635)
    return [.content(.outline(OutlineExcerpt(source, assets: supply.assets, textWidth: width, in: &context)))]
  }
}

/// The stretches of a part, numbered as they are met.
final class StretchCollection: Sendable {
  private let gathered = Mutex<[SplicedTemplate.Stretch]>([])

  /// Wide enough for a name or an address of ninety Cyrillic letters; the white space up to it costs next to nothing packed.
  private static let slotWidth = 192

  func add(_ draft: StretchDraft, _ holes: [WordHole]) -> WordStretch {
    let number = gathered.withLock { stretches in
      stretches.append(
        SplicedTemplate.Stretch(
          segments: draft.segments, slotWidths: holes.map { _ in Self.slotWidth }))
      return stretches.count - 1
    }
    return WordStretch(
      number: number, holes: holes, events: draft.events, isVisible: draft.isVisible, level: draft.level,
      levelBehind: draft.levelBehind,
      endsParagraph: Self.endsParagraph(draft),
      size: draft.segments.reduce(0) { $0 + $1.count } + holes.count * Self.slotWidth)
  }

  /// Whether the last block in a stretch is a paragraph; nil where no block stands in it, only marks of ranges.
  private static func endsParagraph(_ draft: StretchDraft) -> Bool? {
    var text = Array(draft.segments.joined())[...]
    while text.suffix(2).elementsEqual("/>".utf8), let start = text.lastIndex(of: UInt8(ascii: "<")),
      rangeMarks.contains(where: { text[start...].dropFirst().starts(with: $0.utf8) })
    {
      text = text[..<start]
    }
    if text.isEmpty { return nil }
    // What closes around it: a content control.
    while let outer = ["</w:sdt>", "</w:sdtContent>"].first(where: { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
    ) {
      text.removeLast(outer.utf8.count)
    }
    return ["</w:p>", "<w:p/>"].contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let rangeMarks = [
    "w:bookmarkStart", "w:bookmarkEnd", "w:permStart", "w:permEnd", "w:commentRangeStart", "w:commentRangeEnd",
  ]

  var template: SplicedTemplate { SplicedTemplate(gathered.withLock { $0 }) }
}
