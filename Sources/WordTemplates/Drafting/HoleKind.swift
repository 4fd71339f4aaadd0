import TemplateLanguage

/// What is put into a place of the XML that only the merge can fill.
enum HoleKind: Sendable {
  /// An attribute's text with output tags in it.
  case text([Piece])
  /// A number that no other drawing of the document has.
  case drawingID
  /// The number of the bookmark that has this one in the template, and of its end.
  case bookmarkID(String)
  /// The name of the bookmark that has this one in the template.
  case bookmarkName(String)
  /// The name of the VML shape that has this one in the template.
  case shapeID(String)
  /// How many columns a cell covers.
  case columnSpan(Expression)
  /// One of a few words; the first where a draft lacks what decides.
  case choice(Expression, [String])
  /// The colour behind a cell.
  case colour(Expression)
  /// The relationship of a link whose address has tags.
  case linkAddress([Piece])
  /// What depends on the picture that an output tag names.
  case picture(PictureProperty, PictureBox<Int>)

  /// The list that paragraphs of this list of the template belong to now.
  case listNumber(Int)
  /// The number of the paragraph that a bookmark stands in.
  case clauseNumber(ClauseReference)
  /// The name that a bookmark of the template has now.
  case bookmarkReference(String)
  /// The lists that the merge has made.
  case madeLists
  /// The number of a note, which is written now.
  case note(LiveNote)
  /// The number of the note at hand.
  case noteNumber(NoteKind)
  /// The notes that were written where they are cited.
  case liveNotes(NoteKind)
  /// Markup that stands in the document once, however often its place does; the text names it.
  case once(String, [UInt8])
  /// A reference to a bookmark that shows no number, for the fault that its clause was left out.
  case bookmarkCheck(ClauseReference)

  /// A stretch of an attribute's text.
  enum Piece: Sendable {
    case text(String)
    /// An output tag, by its number in the source.
    case output(Int)
    case expression(Expression)
  }
}
