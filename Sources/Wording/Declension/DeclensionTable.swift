/// Rules by the endings of words; of several that fit, the longest ending decides.
///
/// The endings stand in a tree of letters, last letter first, so that a word is read once and from its end.
final class DeclensionTable: Sendable {
  /// What a letter leads to in the tree.
  private struct Step: Sendable, BitwiseCopyable {
    /// The next node; 0 where there is none.
    var node: UInt16 = 0
    /// The number of the rule there, counted from 1; 0 where there is none.
    var rule: UInt16 = 0
  }

  /// For each node and letter; «letter» 0 is the beginning of the word.
  private let steps: [Step]
  /// For each rule and case.
  private let entries: [Entry]

  /// What a rule says of one case.
  struct Entry: Sendable {
    let usual: DeclensionEnding
    /// Nil where words of one syllable go the usual way.
    let oneSyllable: DeclensionEnding?
    /// What else may be right; the usual ending where there is nothing.
    let alternative: DeclensionEnding
    /// Nil where nothing else may be right.
    let reason: DeclensionDoubt.Reason?

    fileprivate init(_ rule: DeclensionRule, slot: Int) {
      usual = rule.pattern.endings[slot]
      oneSyllable = rule.oneSyllable?.endings[slot]
      alternative = (rule.doubt?.alternative ?? rule.pattern).endings[slot]
      reason = rule.doubt?.reason
    }
  }

  init(_ rows: [DeclensionRow]) {
    var steps = [Step](repeating: Step(), count: RussianLetter.count)
    for (number, row) in rows.enumerated() {
      for ending in row.endings.split(separator: " ") {
        var spot = 0
        var node = 0
        for letter in RussianLetter.backwards(ending) + (ending.hasPrefix("=") ? [0] : []) {
          spot = node * RussianLetter.count + letter
          if steps[spot].node == 0 {
            steps[spot].node = UInt16(steps.count / RussianLetter.count)
            steps += [Step](repeating: Step(), count: RussianLetter.count)
          }
          node = Int(steps[spot].node)
        }
        // What stands first in a table is meant: an exception is not undone by a later list.
        if steps[spot].rule == 0 { steps[spot].rule = UInt16(number + 1) }
      }
    }
    self.steps = steps
    entries = rows.flatMap { row in (0..<5).map { Entry(row.rule, slot: $0) } }
  }

  /// What a rule says of a case, by where its ending stands in a ``DeclensionPattern``.
  @inline(__always)
  func entry(_ rule: Int, slot: Int) -> Entry { entries[rule * 5 + slot] }

  /// What a word is to the rules.
  enum Match {
    /// The number of its rule.
    case rule(Int)
    /// A Russian word that no rule fits.
    case none
    case notRussian
    /// More words than one, with a space or a hyphen at this place between the last two.
    case divided(at: Int)
  }

  func match(_ word: UnsafeBufferPointer<UInt8>) -> Match {
    steps.withUnsafeBufferPointer { Self.match(word, $0) }
  }

  @inline(__always)
  private static func match(_ word: UnsafeBufferPointer<UInt8>, _ steps: UnsafeBufferPointer<Step>) -> Match {
    var letters = BackwardLetters(word)
    var row = 0
    var found = 0
    var isFollowing = true
    while isFollowing, let letter = letters.next() {
      let step = steps[row &+ letter.number]
      if step.rule != 0 { found = Int(step.rule) }
      row = Int(step.node) &* RussianLetter.count
      isFollowing = row != 0
    }
    letters.skipAll()
    if letters.left > 0 {
      return word[..<letters.left].lastIndex { $0 == 0x2D || $0 == 0x20 }.map { .divided(at: $0) } ?? .notRussian
    }
    if isFollowing {
      // Not a letter was read.
      if row == 0 { return .notRussian }
      let whole = steps[row].rule
      if whole != 0 { found = Int(whole) }
    }
    return found == 0 ? .none : .rule(found - 1)
  }

  /// Whether a rule fits, as a list of words is asked.
  func has(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .rule = match(word) { true } else { false }
  }

  func has(_ word: Substring) -> Bool {
    var word = word
    return word.withUTF8 { has($0) }
  }

  /// The endings of a word's rule, whatever its syllables; nil where no rule fits.
  func pattern(of word: Substring) -> (pattern: DeclensionPattern, isCapitals: Bool)? {
    var word = word
    guard case .rule(let rule) = word.withUTF8({ match($0) }) else { return nil }
    let isCapitals = word.withUTF8 { BackwardLetters.areCapitals($0) }
    return (DeclensionPattern(entries[(rule * 5)..<(rule * 5 + 5)].map(\.usual)), isCapitals)
  }
}
