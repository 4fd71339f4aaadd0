/// The letters of a word from its end, apostrophes left out.
struct BackwardLetters {
  /// How many bytes are not read: none, or those that end with what is no letter, once ``next()`` gave nil.
  private(set) var left: Int
  private let word: UnsafeBufferPointer<UInt8>

  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>) {
    self.word = word
    left = word.count
  }

  @inline(__always)
  mutating func next() -> (number: Int, isCapital: Bool)? {
    while left > 0 {
      if left > 1, let letter = RussianLetter.read(word[left &- 2], word[left &- 1]) {
        left &-= 2
        return letter
      }
      guard let mark else { return nil }
      left -= mark
    }
    return nil
  }

  /// Reads on to the beginning, or to what is no letter, four letters at a time where it can.
  @inline(__always)
  mutating func skipAll() {
    while left >= 8, RussianLetter.areFour(word, before: left) { left &-= 8 }
    // The beginning of a longer word, some of whose letters were read before.
    if left & 1 == 0, left < 8, word.count >= 8, RussianLetter.areFour(word, before: 8) { left = 0 }
    while next() != nil {}
  }

  /// The length of the apostrophe that stands next: `'`, `’`.
  private var mark: Int? {
    if word[left - 1] == 0x27 { return 1 }
    return left > 2 && word[left - 1] == 0x99 && word[left - 2] == 0x80 && word[left - 3] == 0xE2 ? 3 : nil
  }

  /// Whether a word of letters is written like ИВАНОВ.
  @inline(__always)
  static func areCapitals(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = BackwardLetters(word)
    var count = 0
    while let letter = letters.next() {
      guard letter.isCapital else { return false }
      count += 1
    }
    return count > 1
  }

  /// Whether a word of letters has no second vowel.
  static func isOneSyllable(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters = BackwardLetters(word)
    var vowels = 0
    while vowels < 2, let letter = letters.next() {
      if RussianLetter.isVowel(letter.number) { vowels += 1 }
    }
    return vowels < 2
  }
}
