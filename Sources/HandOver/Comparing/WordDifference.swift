/// What differs between two versions of a text, word by word.
struct WordDifference {
  /// A stretch that is not the same: what stood there, what stands there, and how much stands around it.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  let oldWords: [String]
  let newWords: [String]
  let changes: [Change]

  init(_ old: String, _ new: String) {
    oldWords = old.split(separator: " ").map(String.init)
    newWords = new.split(separator: " ").map(String.init)
    var numbers: [String: Int] = [:]
    func number(_ word: String) -> Int {
      if let known = numbers[word] { return known }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    let pairs = SequenceAlignment.pairs(oldWords.map { number($0) }, newWords.map { number($0) })
    var changes: [Change] = []
    var (a, b) = (0, 0)
    for pair in pairs + [(oldWords.count, newWords.count)] {
      if a < pair.old || b < pair.new { changes.append(Change(old: a..<pair.old, new: b..<pair.new)) }
      (a, b) = (pair.old + 1, pair.new + 1)
    }
    self.changes = changes
  }

  /// Words around a change that are shown with it.
  private static let around = 2

  var oldExcerpt: String { Self.excerpt(oldWords, changes.map(\.old)) }
  var newExcerpt: String { Self.excerpt(newWords, changes.map(\.new)) }

  /// The changes with a few words around them, `…` for what is left out.
  private static func excerpt(_ words: [String], _ ranges: [Range<Int>]) -> String {
    var shown: [Range<Int>] = []
    for range in ranges {
      let wide = max(0, range.lowerBound - around)..<min(words.count, range.upperBound + around)
      if let last = shown.last, wide.lowerBound <= last.upperBound + 1 {
        shown[shown.count - 1] = last.lowerBound..<wide.upperBound
      } else {
        shown.append(wide)
      }
    }
    var out = ""
    for (index, range) in shown.enumerated() {
      if range.lowerBound > 0 { out += index == 0 ? "… " : " … " }
      out += words[range].joined(separator: " ")
    }
    if let last = shown.last, last.upperBound < words.count { out += " …" }
    return out
  }

  /// Whether nothing differs but citations of clauses that have other numbers now.
  ///
  /// - Parameter numbers: the new number of each clause, by its old one.
  func isOnlyCitations(_ numbers: [String: String]) -> Bool {
    !changes.isEmpty
      && changes.allSatisfy { change in
        guard change.old.count == change.new.count, !change.old.isEmpty, change.old.lowerBound > 0,
          Self.cites(oldWords[change.old.lowerBound - 1])
        else { return false }
        return zip(change.old, change.new).allSatisfy { a, b in
          let (old, oldRest) = Self.number(oldWords[a])
          let (new, newRest) = Self.number(newWords[b])
          return oldRest == newRest && numbers[old] == new && !old.isEmpty
        }
      }
  }

  private static func number(_ word: String) -> (String, Substring) {
    var end = word.endIndex
    while end > word.startIndex, !word[word.index(before: end)].isNumber { end = word.index(before: end) }
    return (String(word[..<end]), word[end...])
  }

  /// A number of days must never pass for a number of a clause.
  private static func cites(_ word: String) -> Bool {
    let word = word.lowercased().drop { $0 == "(" }
    if ["п.", "пп.", "подп.", "ст.", "разд.", "cl.", "clause", "clauses", "section", "sections"].contains(word) {
      return true
    }
    return ["пункт", "подпункт", "раздел", "стать"].contains { word.hasPrefix($0) }
  }
}
