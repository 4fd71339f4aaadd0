/// What is put into a place of the XML that only the merge can fill.
enum HoleKind: Sendable {
  /// An attribute's text with output tags in it.
  case text([Piece])
  /// A number that no other drawing of the document has.
  case drawingID

  /// A stretch of an attribute's text.
  enum Piece: Sendable {
    case text(String)
    /// An output tag, by its number in the source.
    case output(Int)
  }
}
