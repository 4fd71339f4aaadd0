/// What the parts of one document share while they are merged.
final class WordMergeState {
  /// How many characters of values XML cannot hold.
  var replacedCharacters = 0
  private var drawings: Int

  init(drawings: Int) { self.drawings = drawings }

  /// A number that no drawing of the document has.
  func nextDrawingID() -> Int {
    drawings += 1
    return drawings
  }
}
