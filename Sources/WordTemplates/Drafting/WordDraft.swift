import Diagnostics
import OpenXML
import OutlineTemplates
import TemplateLanguage
import Writers

/// A piece of a part between control tags, before its tags are lowered.
indirect enum WordDraft: Sendable {
  /// Bytes with places for values between them.
  case stretch(StretchDraft)
  /// A value that stands between other bytes without a place of a width of its own.
  case loose(HoleDraft)
  /// A paragraph or row that goes when nothing shows in it.
  case droppable([Statement<WordDraft>])
  /// A table or row: what opens it, the rows or cells it cannot be without, what closes it.
  case needsContent(open: [Statement<WordDraft>], content: [Statement<WordDraft>], close: [Statement<WordDraft>])
  /// What stands in a cell or text box, which must end with a paragraph.
  case endsWithParagraph([Statement<WordDraft>])
  /// A paragraph that is nothing but one value, which may be whole paragraphs.
  case mayBeBlocks([Statement<WordDraft>], FragmentPlace)
  /// An outline in place of its `include`.
  case outline(OutlineExcerpt)
  case guest(GuestDraft)
  case finalSection([Statement<WordDraft>])
  /// What the program itself lets depend on the data.
  case statements([Statement<WordDraft>])
  case grid(GridEvent)
}

/// What a table tells of itself whose columns are counted while it is merged.
enum GridEvent: Sendable {
  /// The grid is to stand here; the widths are the template's columns, in twips.
  case begins(widths: [Int])
  case row
  /// A cell over so many columns; nil where only the merge knows. The width is that of the template's cell.
  case cell(columns: Int?, width: Int?)
  case ends
}

/// Bytes with a hole between each two of them.
struct StretchDraft: Sendable {
  var segments: [[UInt8]]
  var holes: [HoleDraft]
  /// What the merge takes note of, each before the hole of that position is filled.
  var events: [(position: Int, event: WordEvent)]
  /// Whether something of the bytes shows on paper.
  var isVisible: Bool
  /// Among what its bytes begin, and what stands behind them.
  var level: WordLevel
  var levelBehind: WordLevel
}

extension StretchDraft {
  /// Whether nothing of it is put out.
  var isNothing: Bool { holes.isEmpty && segments.allSatisfy(\.isEmpty) }

  static let empty = StretchDraft(
    segments: [], holes: [], events: [], isVisible: false, level: .other, levelBehind: .other)
}

/// What stands around a piece of a part.
enum WordLevel: Sendable {
  /// Paragraphs and tables.
  case blocks
  case rows
  case cells
  /// Runs of a paragraph.
  case runs
  /// Anything else: properties, drawings, parts of other kinds.
  case other

  /// The level inside an element; nil where it is that around it.
  init?(inside name: String) {
    switch name {
    case "w:body", "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment": self = .blocks
    case "w:tbl": self = .rows
    case "w:tr": self = .cells
    case "w:p": self = .runs
    case "w:r", "w:pPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sectPr": self = .other
    default: return nil
    }
  }
}

/// A place for a value.
struct HoleDraft: Sendable {
  enum Kind: Sendable {
    /// An output tag in the text of a run, with the run's properties and the width of the text there.
    case run([Statement<WordDraft>], properties: XMLElement?, width: Int)
    /// Characters and output tags, in an attribute or in text that is not of a run.
    case text([Piece])
    case drawingID
    case bookmarkID(String)
    case bookmarkName(String)
    case shapeID(String)
    case columnSpan([Statement<WordDraft>])
    case choice([Statement<WordDraft>], [String])
    case colour([Statement<WordDraft>], Span)
    case linkAddress([Piece])
    case picture(PictureProperty, PictureBox<[Statement<WordDraft>]>)
    case listNumber(Int)
    case clauseNumber(ClauseReference)
    case bookmarkReference(String)
    case madeLists
    case note(LiveNote)
    case noteNumber(NoteKind)
    case liveNotes(NoteKind)
    case once(String, [UInt8])
    case bookmarkCheck(ClauseReference)
  }

  enum Piece: Sendable {
    case text(String)
    case output([Statement<WordDraft>])
  }

  var kind: Kind
  /// What ends the value, before the white space that fills its place: `</w:t`, `"`; empty where nothing does.
  var terminator: [UInt8]
}
