import DocumentModel
import OpenXML

/// Reads one story of a file in its order: the body, a header, a note, a text box.
///
/// What counts and what stays open from paragraph to paragraph lives here.
final class StoryReader {
  enum Kind {
    case body
    case margin
    case note
    case box
  }

  let file: OpenedFile
  let kind: Kind
  let relationships: PartRelationships
  let notes: NoteReader?
  /// The width of the text, in twips.
  let textWidth: Int
  /// How many tables and boxes hold the place.
  let nesting: Int
  /// The sections of the body, the one at hand first.
  var sections: ArraySlice<XMLElement>
  var counter: NumberCounter
  var fields = FieldStack()
  private var paragraphStyles: [String?: ResolvedParagraphStyle] = [:]
  private var characterStyles: [String: RunProperties] = [:]

  /// Deeper tables and boxes are read as what stands in them, so that a document never nests deeper than it may.
  static let deepestNesting = 6

  init(
    _ kind: Kind, of file: OpenedFile, relationships: PartRelationships, notes: NoteReader? = nil, textWidth: Int,
    nesting: Int = 0, sections: [XMLElement] = []
  ) {
    self.kind = kind
    self.file = file
    self.relationships = relationships
    self.notes = notes
    self.textWidth = textWidth
    self.nesting = nesting
    self.sections = sections[...]
    counter = NumberCounter(file.numbering, language: file.countingLanguage)
  }

  /// The blocks of an element that holds nothing else.
  func blocks(of element: XMLElement) -> [Block] {
    var builder = BlockBuilder(textWidth: textWidth)
    readBlocks(in: element, into: &builder, nesting)
    finish(&builder)
    let hidden = fields.abandon()
    if !hidden.isEmpty { builder.add(FlowParagraph(pages: [[.text(hidden)]])) }
    return builder.finish()
  }

  func paragraphStyle(_ id: String?) -> ResolvedParagraphStyle {
    if let known = paragraphStyles[id] { return known }
    let style = file.styles.paragraphStyle(id)
    paragraphStyles[id] = style
    return style
  }

  func characterStyle(_ id: String?) -> RunProperties {
    guard let id else { return RunProperties() }
    if let known = characterStyles[id] { return known }
    let style = file.styles.characterStyle(id)
    characterStyles[id] = style
    return style
  }
}
