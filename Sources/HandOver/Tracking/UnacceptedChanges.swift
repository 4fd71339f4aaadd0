import OpenXML

/// How many tracked changes a file holds that nobody has accepted or refused yet.
package struct UnacceptedChanges: Sendable, Hashable {
  package var insertions = 0
  package var deletions = 0
  package var moves = 0
  /// Of looks: of characters, paragraphs, tables, sections.
  package var formats = 0

  package init(insertions: Int = 0, deletions: Int = 0, moves: Int = 0, formats: Int = 0) {
    self.insertions = insertions
    self.deletions = deletions
    self.moves = moves
    self.formats = formats
  }

  package var total: Int { insertions + deletions + moves + formats }

  /// Counts one element; what is no tracked change counts for nothing.
  mutating func count(_ element: XMLElement) {
    switch TrackedChange(element) {
    case .insertion: insertions += 1
    case .deletion: deletions += 1
    // A move has two ends; it is counted where it came from.
    case .moveSource: moves += 1
    case .format: formats += 1
    case .moveTarget, .mark, nil: break
    }
  }

  init() {}

  /// Counts those of a part.
  mutating func count(in root: XMLElement) { root.walk { count($0) } }
}

/// The elements of tracked changes (ECMA-376 part 1, 17.13.5).
enum TrackedChange {
  case insertion
  case deletion
  case moveSource
  case moveTarget
  /// Looks as they were before.
  case format
  /// The ends of a range, and text that only deletions hold.
  case mark

  init?(_ element: XMLElement) {
    guard element.isWordMarkup else { return nil }
    switch element.name.local {
    case "ins", "cellIns": self = .insertion
    case "del", "cellDel": self = .deletion
    case "moveFrom": self = .moveSource
    case "moveTo": self = .moveTarget
    case "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange",
      "tcPrChange", "numberingChange", "cellMerge":
      self = .format
    case "delText", "delInstrText", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
      "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
      "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
      "customXmlMoveToRangeEnd":
      self = .mark
    default: return nil
    }
  }
}
