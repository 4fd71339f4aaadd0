import Diagnostics
import Merging
import OpenXML
import OutlineTemplates
import Writers

/// A piece of a compiled part; what stands in it and is governed by tags is a program of its own.
enum WordContent: Sendable {
  case stretch(WordStretch)
  case loose(WordHole)
  case events([WordEvent])
  case droppable(Program<WordContent>)
  case needsContent(NeedingContent)
  case endsWithParagraph(Program<WordContent>, filler: WordStretch)
  case program(Program<WordContent>)
  /// An included file that is a section of its own, with its `w:sectPr`.
  case guest(Program<WordContent>, section: [UInt8])
  case finalSection(Program<WordContent>)
  case mayBeBlocks(LoneValue)
  case outline(CompiledExcerpt)
  case grid(GridEvent)
}

/// Bytes that always come together, with places for values between them.
final class WordStretch: Sendable {
  /// Its number in the part's ``SplicedTemplate``.
  let number: Int
  let holes: [WordHole]
  let events: [(position: Int, event: WordEvent)]
  let isVisible: Bool
  let level: WordLevel
  let levelBehind: WordLevel
  /// Whether the last block in it is a paragraph; nil where it holds no block.
  let endsParagraph: Bool?
  /// The size of its bytes without values.
  let size: Int

  init(
    number: Int, holes: [WordHole], events: [(position: Int, event: WordEvent)], isVisible: Bool, level: WordLevel,
    levelBehind: WordLevel, endsParagraph: Bool?,
    size: Int
  ) {
    self.events = events
    self.level = level
    self.levelBehind = levelBehind
    self.number = number
    self.holes = holes
    self.isVisible = isVisible
    self.endsParagraph = endsParagraph
    self.size = size
  }
}

/// A place for a value.
struct WordHole: Sendable {
  enum Kind: Sendable {
    case run(Program<WordContent>, RunPlace)
    case text([Piece], XMLCharacters.Place)
    case drawingID
    case bookmarkID(String)
    case bookmarkName(String)
    case shapeID(String)
    case columnSpan(Program<WordContent>)
    case choice(Program<WordContent>, [String])
    case colour(Program<WordContent>, Span)
    case linkAddress([Piece])
    case picture(PictureProperty, PictureBox<Program<WordContent>>)
    case listNumber(Int)
    case clauseNumber(ClauseReference)
    case bookmarkReference(String)
    case madeLists
    case note(NoteProgram)
    case noteNumber(NoteKind)
    case liveNotes(NoteKind)
    case once(String, [UInt8])
    case bookmarkCheck(ClauseReference)
  }

  enum Piece: Sendable {
    case text(String)
    case output(Program<WordContent>)
  }

  let kind: Kind
  let terminator: [UInt8]
}

/// A note that is written where it is cited; its stretches are its own.
final class NoteProgram: Sendable {
  let kind: NoteKind
  let program: Program<WordContent>
  let template: SplicedTemplate

  init(kind: NoteKind, program: Program<WordContent>, template: SplicedTemplate) {
    self.kind = kind
    self.program = program
    self.template = template
  }
}

/// A paragraph that is nothing but one value, which may be whole paragraphs in its place.
final class LoneValue: Sendable {
  let paragraph: Program<WordContent>
  let place: FragmentPlace

  init(_ paragraph: Program<WordContent>, at place: FragmentPlace) {
    self.paragraph = paragraph
    self.place = place
  }
}

final class NeedingContent: Sendable {
  let open: Program<WordContent>
  let content: Program<WordContent>
  let close: Program<WordContent>

  init(open: Program<WordContent>, content: Program<WordContent>, close: Program<WordContent>) {
    self.open = open
    self.content = content
    self.close = close
  }
}
