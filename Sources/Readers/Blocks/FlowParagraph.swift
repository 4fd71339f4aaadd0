import DocumentModel

/// A paragraph that was read, before it has its place among clauses and lists.
struct FlowParagraph {
  /// Its text, divided where a page begins.
  var pages: [[Inline]] = [[]]
  /// What stands at the two ends of its only line; nil for other text.
  var sides: ReadLine.Sides?
  /// What stood in text boxes that are anchored to it.
  var boxes: [Block] = []
  var label: NumberLabel?
  /// Whether the levels of its list show those above, as `1.1` does.
  var isOutline = false
  /// 0 for the title; nil for text.
  var headingLevel: Int?
  var isQuote = false
  /// Whether a line is drawn above or below.
  var hasRule = false
  var alignment = ParagraphProperties.Alignment.leading
  /// How far its lines stand from the left margin, in twips.
  var indent = 0

  var isEmpty: Bool { pages.allSatisfy(\.isEmpty) && boxes.isEmpty }

  /// What is shown before it; nil where nothing is.
  var shownLabel: String? {
    guard let text = label?.text, !text.isEmpty else { return nil }
    return text
  }
}
