import TestKit

/// Text of many alphabets, at random and the same every time.
enum RandomText {
  private static let pieces: [String] = [
    "a", "Z", "7", " ", "  ", "ж", "Я", "ё", "й", "é", "e\u{301}", "漢", "ش", "\u{200F}", "\u{202E}",
    "👩‍👩‍👧‍👦", "🇷🇺", "🙂", "№",
    "«", "»", "—",
    "\"", "'", ",", ";", ":", "@", "<", ">", "(", ")", "=", "?", "=?", "?=", "_", "%", "*", ".", "-", "\u{AD}",
    "\u{FFFD}", "\u{10FFFF}",
    "слово ", "word ", "=?utf-8?Q?x?=", "From ",
  ]

  /// - Parameter length: in pieces.
  static func text(_ dice: inout Dice, length: Int) -> String {
    // Runs of one alphabet, as people write, and all mixed, as they do not.
    let few = (0..<3).map { _ in dice.pick(pieces) }
    let isFew = dice.roll(2) == 0
    return (0..<length).map { _ in dice.pick(isFew ? few : pieces) }.joined()
  }

  static func scalar(_ dice: inout Dice) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(dice.roll(dice.roll(2) == 0 ? 128 : 0x3000))) ?? "x"
  }
}
