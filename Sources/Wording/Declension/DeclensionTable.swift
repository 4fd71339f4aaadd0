/// Rules by the endings of words; of several that fit, the longest ending decides.
///
/// The endings stand in a tree of letters, last letter first, so that a word is read once and from its end.
final class DeclensionTable: Sendable {
  /// For each node and letter the next node, 0 where there is none; «letter» 0 is the beginning of the word.
  private let next: [UInt16]
  /// For each node the number of its rule, counted from 1.
  private let ruleOf: [UInt16]
  private let rules: [DeclensionRule]

  init(_ rows: [DeclensionRule]) {
    var next = [UInt16](repeating: 0, count: RussianLetter.count)
    var ruleOf: [UInt16] = [0]
    for (number, row) in rows.enumerated() {
      for ending in row.endings.split(separator: " ") {
        var node = 0
        for letter in RussianLetter.backwards(ending) + (ending.hasPrefix("=") ? [0] : []) {
          let spot = node * RussianLetter.count + letter
          if next[spot] == 0 {
            next[spot] = UInt16(ruleOf.count)
            ruleOf.append(0)
            next += [UInt16](repeating: 0, count: RussianLetter.count)
          }
          node = Int(next[spot])
        }
        // What stands first in a table is meant: an exception is not undone by a later list.
        if ruleOf[node] == 0 { ruleOf[node] = UInt16(number + 1) }
      }
    }
    self.next = next
    self.ruleOf = ruleOf
    rules = rows
  }

  /// What a word is to the rules.
  enum Match {
    case rule(DeclensionRule, isOneSyllable: Bool, isCapitals: Bool)
    /// A Russian word that no rule fits.
    case none
    case notRussian
  }

  func match(_ word: UnsafeBufferPointer<UInt8>) -> Match {
    var end = word.count
    var node = 0
    var isFollowing = true
    var found = 0
    var letters = 0
    var capitals = 0
    var vowels = 0
    while end > 0 {
      let last = word[end - 1]
      if end > 1, let letter = RussianLetter.read(word[end - 2], last) {
        end -= 2
        letters += 1
        if letter.isCapital { capitals += 1 }
        if RussianLetter.isVowel(letter.number) { vowels += 1 }
        guard isFollowing else { continue }
        node = Int(next[node * RussianLetter.count + letter.number])
        isFollowing = node != 0
        if isFollowing, ruleOf[node] != 0 { found = Int(ruleOf[node]) }
      } else if last == 0x27 {
        end -= 1
      } else if end > 2, last == 0x99, word[end - 2] == 0x80, word[end - 3] == 0xE2 {
        end -= 3
      } else {
        return .notRussian
      }
    }
    if letters == 0 { return .notRussian }
    if isFollowing {
      let whole = Int(next[node * RussianLetter.count])
      if whole != 0, ruleOf[whole] != 0 { found = Int(ruleOf[whole]) }
    }
    if found == 0 { return .none }
    return .rule(rules[found - 1], isOneSyllable: vowels < 2, isCapitals: letters > 1 && capitals == letters)
  }

  /// Whether a rule fits, as a list of words is asked.
  func has(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .rule = match(word) { true } else { false }
  }

  func has(_ word: Substring) -> Bool {
    var word = word
    return word.withUTF8 { has($0) }
  }

  /// The pattern of a word, whatever its syllables; nil where no rule fits.
  func pattern(of word: Substring) -> (pattern: DeclensionPattern, isCapitals: Bool)? {
    var word = word
    guard case .rule(let rule, _, let isCapitals) = word.withUTF8({ match($0) }) else { return nil }
    return (rule.pattern, isCapitals)
  }
}
