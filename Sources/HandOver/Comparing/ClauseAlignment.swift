/// Which clause of one document is which of the other, by what they say.
struct ClauseAlignment {
  private let old: [ComparedClause]
  private let new: [ComparedClause]
  private let oldWords: [[Int]]
  private let newWords: [[Int]]
  /// For each clause of the new document its counterpart; by position, then by resemblance, then wherever it stood.
  private(set) var oldOfNew: [Int?]
  private(set) var newOfOld: [Int?]
  /// The clauses of the new document that stood elsewhere.
  private(set) var moved: Set<Int> = []

  /// How many clauses that stand together are compared, each with each.
  private let stretch: Int

  private static let longestStretch = 500
  private static let shortestStretch = 20
  /// Steps that all these comparisons may take, words by words: some seconds of a file that was made to take long.
  private static let mostSteps = 200_000_000
  /// A longer clause is known by its first words.
  private static let mostWords = 400
  /// The pairs that are tried to find what was moved.
  private static let mostMovePairs = 250_000
  /// The part of their words that two versions of a clause have in common at least, in thousandths.
  private static let resemblance = 400
  /// The same where both have one number.
  private static let resemblanceUnderOneNumber = 150
  /// The same where one stands far from the other.
  private static let resemblanceElsewhere = 750
  /// Shorter texts say nothing of where they came from when they stand twice.
  private static let fewestWords = 4

  init(_ old: [ComparedClause], _ new: [ComparedClause]) {
    self.old = old
    self.new = new
    var numbers: [String: Int] = [:]
    func number(_ text: some StringProtocol) -> Int {
      let key = String(text)
      if let known = numbers[key] { return known }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    let oldTexts = old.map { number($0.text) }
    let newTexts = new.map { number($0.text) }
    numbers = [:]
    oldWords = old.map { Self.words(of: $0.text).map { number($0) }.sorted() }
    newWords = new.map { Self.words(of: $0.text).map { number($0) }.sorted() }
    let wordCount = oldWords.reduce(0) { $0 + $1.count } + newWords.reduce(0) { $0 + $1.count }
    stretch = min(max(Self.mostSteps / max(1, wordCount), Self.shortestStretch), Self.longestStretch)
    oldOfNew = Array(repeating: nil, count: new.count)
    newOfOld = Array(repeating: nil, count: old.count)
    for pair in SequenceAlignment.pairs(oldTexts, newTexts) { match(pair.old, pair.new) }
    findMovedUnchanged(oldTexts, newTexts)
    alignBetween()
    findMovedChanged()
  }

  /// Without the marks behind them, so that a point that became a semicolon is no other word.
  private static func words(of text: String) -> [Substring] {
    text.split(separator: " ").prefix(mostWords).compactMap { word in
      var word = word
      while let last = word.last, last.isPunctuation, last != "%" { word = word.dropLast() }
      return word.isEmpty || word == "|" ? nil : word
    }
  }

  private mutating func match(_ old: Int, _ new: Int) {
    oldOfNew[new] = old
    newOfOld[old] = new
  }

  // MARK: Changed where they stand

  private mutating func alignBetween() {
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      let oldEnd = old.indices[a...].first { stands(newOfOld[$0]) } ?? old.count
      let newEnd = new.indices[b...].first { oldOfNew[$0] != nil && !moved.contains($0) } ?? new.count
      align((a..<oldEnd).filter { newOfOld[$0] == nil }, (b..<newEnd).filter { oldOfNew[$0] == nil })
      (a, b) = (min(oldEnd + 1, old.count), min(newEnd + 1, new.count))
    }
  }

  private func stands(_ new: Int?) -> Bool { new.map { !moved.contains($0) } ?? false }

  /// A long stretch is cut into pieces that stand at the same place of both.
  private mutating func align(_ a: [Int], _ b: [Int]) {
    if a.isEmpty || b.isEmpty { return }
    let pieces = (max(a.count, b.count) + stretch - 1) / stretch
    for piece in 0..<pieces {
      alignPiece(
        Array(a[a.count * piece / pieces..<a.count * (piece + 1) / pieces]),
        Array(b[b.count * piece / pieces..<b.count * (piece + 1) / pieces]))
    }
  }

  /// The pairs that have most in common, in the order of both.
  private mutating func alignPiece(_ a: [Int], _ b: [Int]) {
    if a.isEmpty || b.isEmpty { return }
    let width = b.count + 1
    var values = [Int32](repeating: 0, count: a.count * b.count)
    var best = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        let value = Int32(value(a[i], b[j], isAlone: a.count == 1 && b.count == 1))
        values[i * b.count + j] = value
        let skipping = max(best[(i + 1) * width + j], best[i * width + j + 1])
        best[i * width + j] = value > 0 ? max(skipping, best[(i + 1) * width + j + 1] + value) : skipping
      }
    }
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let value = values[i * b.count + j]
      if value > 0, best[i * width + j] == best[(i + 1) * width + j + 1] + value {
        match(a[i], b[j])
        i += 1
        j += 1
      } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// How much speaks for a pair; 0 where they are two different clauses.
  private func value(_ a: Int, _ b: Int, isAlone: Bool) -> Int {
    let common = Self.resemblance(oldWords[a], newWords[b])
    let isUnderOneNumber = old[a].label.isOwn && old[a].label == new[b].label
    if isAlone, old[a].label == new[b].label { return common + 200 }
    if isUnderOneNumber { return common >= Self.resemblanceUnderOneNumber ? common + 200 : 0 }
    return common >= Self.resemblance ? common : 0
  }

  /// Twice the common words to all words, in thousandths.
  private static func resemblance(_ a: [Int], _ b: [Int]) -> Int {
    if a.isEmpty || b.isEmpty { return 0 }
    var (i, j, common) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        common += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2000 * common / (a.count + b.count)
  }

  // MARK: Moved

  /// What says the same elsewhere, before a clause that stands where it stood can take its place.
  private mutating func findMovedUnchanged(_ oldTexts: [Int], _ newTexts: [Int]) {
    var gone: [Int: [Int]] = [:]
    for index in old.indices.reversed() where newOfOld[index] == nil {
      gone[oldTexts[index], default: []].append(index)
    }
    var come: [Int: Int] = [:]
    for index in new.indices where oldOfNew[index] == nil { come[newTexts[index], default: 0] += 1 }
    for index in new.indices where oldOfNew[index] == nil {
      let text = newTexts[index]
      guard let from = gone[text]?.last else { continue }
      let isUnique = gone[text]?.count == 1 && come[text] == 1
      guard isUnique || newWords[index].count >= Self.fewestWords else { continue }
      gone[text]?.removeLast()
      match(from, index)
      moved.insert(index)
    }
  }

  private mutating func findMovedChanged() {
    let left = old.indices.filter { newOfOld[$0] == nil && oldWords[$0].count >= Self.fewestWords }
    let added = new.indices.filter { oldOfNew[$0] == nil && newWords[$0].count >= Self.fewestWords }
    guard !left.isEmpty, !added.isEmpty, left.count <= Self.mostMovePairs / added.count else { return }
    for index in added {
      var best: (value: Int, from: Int)?
      for from in left where newOfOld[from] == nil {
        let value = Self.resemblance(oldWords[from], newWords[index])
        if value >= Self.resemblanceElsewhere, value > best?.value ?? 0 { best = (value, from) }
      }
      guard let best else { continue }
      match(best.from, index)
      moved.insert(index)
    }
  }
}
