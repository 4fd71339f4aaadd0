import Diagnostics
import DocumentModel
import OpenXML

/// What the parts of one document share while it is written: everything that must be unique or counted.
final class WordDocument {
  let desk: WordDesk
  let styles: WordStyleSheet
  let pattern: WordNumberingPattern
  let language: Language
  let page: WordPage
  /// How wide the font of tables is, in hundredths of Times New Roman: a house's may be as wide as Verdana.
  let wideness: Int
  var numbering: WordNumbering
  var media = WordMedia()
  var bookmarks = WordBookmarks()
  /// The labels of annexes: their numbers are text, not numbering.
  var annexes: Set<Label> = []
  /// The notes that the body refers to, in their order.
  var notes: [Note] = []
  /// How many characters stand as U+FFFD because no document may carry them.
  var replacedCharacters = 0
  private(set) var warnings: [Diagnostic] = []
  var counters = WordCounters()

  init(
    desk: WordDesk, styles: WordStyleSheet, pattern: WordNumberingPattern, language: Language, page: WordPage
  ) {
    self.desk = desk
    self.styles = styles
    self.pattern = pattern
    self.language = language
    self.page = page
    wideness = styles.added.contains(.normal) ? 100 : 120
    numbering = WordNumbering(pattern: pattern)
  }

  /// Says a warning once, however often its cause occurs.
  func warn(_ warning: Diagnostic) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }
}
