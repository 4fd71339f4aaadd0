/// The last numbers that were given to what must not share them in one document.
package struct WordCounters: Sendable {
  package var drawing: Int
  package var bookmark: Int
  package var control = 0
  /// The number of a list of paragraphs.
  package var list = 0

  package init(drawing: Int = 0, bookmark: Int = 0) {
    self.drawing = drawing
    self.bookmark = bookmark
  }

  package mutating func nextDrawing() -> Int {
    drawing += 1
    return drawing
  }

  package mutating func nextBookmark() -> Int {
    bookmark += 1
    return bookmark
  }

  mutating func nextControl() -> Int {
    control += 1
    return control
  }
}
