/// Reads a whole number out of its words, Russian in any case and gender, or English.
package enum NumeralReader {
  package enum Fault: Error, Sendable, Hashable {
    /// There is no word at all.
    case empty
    /// A word that is no number.
    case unknownWord(String)
    /// A word of a number that cannot stand where it stands: «двадцать тридцать».
    case misplacedWord(String)
  }

  /// The number that the whole text says.
  ///
  /// Large and small letters, «е» for «ё» and any white space are accepted; whether all words stand in the same case
  /// is not asked.
  package static func read(_ text: String) throws(Fault) -> UInt64 {
    let (number, rest) = try readBeginning(of: words(of: text)[...])
    if let next = rest.first { throw .unknownWord(String(next)) }
    return number
  }

  /// The number that the first words say, and the words that follow it.
  static func readBeginning(
    of words: ArraySlice<Substring>
  ) throws(Fault) -> (number: UInt64, rest: ArraySlice<Substring>) {
    var number = SpelledNumber()
    var rest = words
    while let next = rest.first, let word = NumberWord.named(next) {
      guard number.add(word) else { throw .misplacedWord(String(next)) }
      rest = rest.dropFirst()
    }
    if let whole = number.whole { return (whole, rest) }
    guard let first = words.first else { throw .empty }
    if let last = words.dropLast(rest.count).last { throw .misplacedWord(String(last)) }
    throw .unknownWord(String(first))
  }

  /// The words of a text: white space and the hyphens of English numbers part them.
  static func words(of text: some StringProtocol) -> [Substring] {
    Substring(text).split { $0.isWhitespace || $0 == "-" || $0 == "\u{2011}" }
  }
}
