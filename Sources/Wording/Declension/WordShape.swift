/// Reads a word letter by letter from its end, and notes what its declension hangs on besides its ending.
struct WordShape {
  /// How many bytes are not read: those before and with what is no letter, once ``next()`` gave nil.
  private(set) var left: Int
  private(set) var letters = 0
  private(set) var vowels = 0
  private var capitals = 0
  private let word: UnsafeBufferPointer<UInt8>

  @inline(__always)
  init(_ word: UnsafeBufferPointer<UInt8>) {
    self.word = word
    left = word.count
  }

  /// Whether it is written like ИВАНОВ.
  @inline(__always)
  var isCapitals: Bool { letters > 1 && capitals == letters }

  /// The number of the letter before the last one read, marks left out; nil where there is none.
  @inline(__always)
  mutating func next() -> Int? {
    while left > 0 {
      if left > 1, let letter = RussianLetter.read(word[left &- 2], word[left &- 1]) {
        left &-= 2
        letters &+= 1
        capitals &+= letter.isCapital ? 1 : 0
        vowels &+= RussianLetter.isVowel(letter.number) ? 1 : 0
        return letter.number
      }
      guard let mark = mark else { return nil }
      left -= mark
    }
    return nil
  }

  /// The length of the apostrophe that stands next: `'`, `’`.
  private var mark: Int? {
    if word[left - 1] == 0x27 { return 1 }
    return left > 2 && word[left - 1] == 0x99 && word[left - 2] == 0x80 && word[left - 3] == 0xE2 ? 3 : nil
  }
}
