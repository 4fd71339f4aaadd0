/// A number that is being put together from its words, in the order they stand.
struct SpelledNumber {
  private(set) var value: UInt64 = 0
  private var group: UInt64 = 0
  /// What may still follow within the group of three: 4 a hundred, 3 a ten, 2 a unit, 1 nothing.
  private var room = 4
  private var lastScale = UInt64.max
  private var language: WordingLanguage?
  private var isZero = false
  private var isEmpty = true
  private var awaitsMore = false

  /// Adds a word; false where it cannot stand behind the ones before it.
  mutating func add(_ word: NumberWord) -> Bool {
    guard language == nil || language == word.language, !isZero else { return false }
    let fits =
      switch word.kind {
      case .zero: startsWithZero()
      case .unit: put(word.value, needs: 2, leaves: 1)
      case .teen: put(word.value, needs: 3, leaves: 1)
      case .ten: put(word.value, needs: 3, leaves: 2)
      case .hundreds: put(word.value, needs: 4, leaves: 3)
      case .hundred: multiply()
      case .scale: scale(word.value)
      case .and: !isEmpty && !awaitsMore
      }
    guard fits else { return false }
    awaitsMore = word.kind == .and
    language = word.language
    isEmpty = false
    return true
  }

  /// The number; nil before its first word and behind an `and` that nothing follows.
  var whole: UInt64? { isEmpty || awaitsMore ? nil : value + group }

  private mutating func startsWithZero() -> Bool {
    guard isEmpty else { return false }
    isZero = true
    return true
  }

  private mutating func put(_ number: UInt64, needs: Int, leaves: Int) -> Bool {
    guard room >= needs else { return false }
    group += number
    room = leaves
    return true
  }

  /// English: two hundred.
  private mutating func multiply() -> Bool {
    guard 1...9 ~= group else { return false }
    group *= 100
    room = 3
    return true
  }

  /// A thousand without a number before it is one thousand.
  private mutating func scale(_ unit: UInt64) -> Bool {
    guard unit < lastScale else { return false }
    value += max(group, 1) * unit
    group = 0
    room = 4
    lastScale = unit
    return true
  }
}
