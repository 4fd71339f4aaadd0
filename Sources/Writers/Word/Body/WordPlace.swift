/// Where blocks stand, as far as their looks depend on it.
struct WordPlace {
  /// Which of the paragraphs stay on one page with the next: all but the last, and the last.
  struct Keeping {
    var inside = false
    var last = false
  }

  /// The style of plain paragraphs.
  var style = WordStyle.normal
  var alignment: WordParagraph.Alignment?
  /// How far the text stands from the left margin, in twips.
  var indent = 0
  /// Whether the outermost list ends with the last paragraph here.
  var endsList = false
  /// How many lists hold the place.
  var listDepth = 0
  var keeping = Keeping()
  /// Space before the first paragraph, where what stands before it leaves none.
  var spaceBefore: Int?
  /// Whether the place is a cell of a table, whose text is smaller.
  var isInCell = false
  /// Whether the lists that hold the place stand further right than their styles say.
  var listIsMoved = false

  /// Whether a paragraph here is one of the text's own, in no list, table, quotation or column.
  var isPlain: Bool { style == .normal && alignment == nil && indent == 0 && !isInCell }
}
