import Diagnostics
import DocumentModel
import TemplateLanguage

/// A piece of an outline among whole blocks, structured but not yet lowered.
indirect enum BlockDraft: Sendable {
  case fixed([Block])
  case paragraph([Statement<InlineDraft>])
  case heading(level: Int, isNumbered: Bool, Label?, [Statement<InlineDraft>])
  case clauses([Statement<ItemDraft>])
  case list(List.Marker, [Statement<ItemDraft>])
  /// See ``BlockContent/numbered(start:_:)``.
  case numbered(start: Int, [Statement<ItemDraft>])
  case table([Table.Column], header: [RowDraft], [Statement<RowDraft>])
  case group(Group.Kind, caption: [Statement<InlineDraft>]?, [Statement<BlockDraft>])
  case columns(Columns.Kind, [Statement<ItemDraft>])
}

enum ItemDraft: Sendable {
  case fixed([Item])
  case item(Label?, [Statement<BlockDraft>])
}

enum RowDraft: Sendable {
  case fixed([Table.Row])
  case row([CellDraft], isControlled: Bool)
}

enum CellDraft: Sendable {
  case fixed(Table.Cell)
  case cell(columnSpan: Int, [Statement<BlockDraft>])
}

indirect enum InlineDraft: Sendable {
  case fixed([Inline])
  case strong([Statement<InlineDraft>])
  case emphasis([Statement<InlineDraft>])
  case struck([Statement<InlineDraft>])
  case code([Statement<InlineDraft>])
  case link(address: [Statement<InlineDraft>], [Statement<InlineDraft>], Span)
  case image(ImageRequest, address: [Statement<InlineDraft>], alternative: [Statement<InlineDraft>], Span)
}

/// Content that may be the same in every merge.
protocol Foldable: Sendable {
  associatedtype Part

  static func fixed(_ parts: [Part]) -> Self

  /// What it is in every merge; nil where it has holes.
  var fixedParts: [Part]? { get }

  /// What its pieces are called where they are less than whole blocks: a parent's blocks cannot stand among them.
  static var lowerLevel: String? { get }

  /// Appends parts to those before them; neighbours that belong together become one.
  static func join(_ more: [Part], to parts: inout [Part])
}

extension Foldable {
  static func join(_ more: [Part], to parts: inout [Part]) { parts += more }
}

extension BlockDraft: Foldable {
  static let lowerLevel: String? = nil
  var fixedParts: [Block]? { if case .fixed(let blocks) = self { blocks } else { nil } }

  /// Clauses go on with the clauses right before them.
  static func join(_ more: [Block], to blocks: inout [Block]) {
    guard case .clauses(let before) = blocks.last, case .clauses(let next) = more.first else {
      blocks += more
      return
    }
    blocks[blocks.count - 1] = .clauses(before + next)
    blocks += more.dropFirst()
  }
}

extension ItemDraft: Foldable {
  static let lowerLevel: String? = "the items of a list"
  var fixedParts: [Item]? { if case .fixed(let items) = self { items } else { nil } }
}

extension RowDraft: Foldable {
  static let lowerLevel: String? = "the rows of a table"
  var fixedParts: [Table.Row]? { if case .fixed(let rows) = self { rows } else { nil } }
}

extension InlineDraft: Foldable {
  static let lowerLevel: String? = "words"
  var fixedParts: [Inline]? { if case .fixed(let inlines) = self { inlines } else { nil } }

  static func join(_ more: [Inline], to inlines: inout [Inline]) {
    guard case .text(let before) = inlines.last, case .text(let next) = more.first else {
      inlines += more
      return
    }
    inlines[inlines.count - 1] = .text(before + next)
    inlines += more.dropFirst()
  }
}

extension [Statement<BlockDraft>] {
  var fixed: [Block]? { fixedParts(of: self) }
}

extension [Statement<ItemDraft>] {
  var fixed: [Item]? { fixedParts(of: self) }
}

extension [Statement<RowDraft>] {
  var fixed: [Table.Row]? { fixedParts(of: self) }
}

extension [Statement<InlineDraft>] {
  var fixed: [Inline]? { fixedParts(of: self) }
}

private func fixedParts<Draft: Foldable>(of statements: [Statement<Draft>]) -> [Draft.Part]? {
  var parts: [Draft.Part] = []
  for statement in statements {
    guard case .content(let content) = statement, let more = content.fixedParts else { return nil }
    Draft.join(more, to: &parts)
  }
  return parts
}

/// The pieces of one level, for the parser: neighbours without holes become one.
struct PieceList<Draft: Foldable> {
  private(set) var pieces: [Piece<Draft>] = []
  private var run: [Draft.Part] = []

  mutating func append(_ draft: Draft) {
    if let parts = draft.fixedParts {
      Draft.join(parts, to: &run)
    } else {
      endRun()
      pieces.append(.content(draft))
    }
  }

  mutating func append(_ tag: Tag) {
    endRun()
    pieces.append(.tag(tag))
  }

  private mutating func endRun() {
    if !run.isEmpty { pieces.append(.content(.fixed(run))) }
    run = []
  }

  consuming func finished() -> [Piece<Draft>] {
    endRun()
    return pieces
  }
}
