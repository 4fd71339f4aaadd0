/// A share in digits and words: `22 % (Двадцать два процента)`, `0,1 % (Ноль целых одна десятая процента)`.
package struct PercentInWords: Sendable {
  package var grammaticalCase = GrammaticalCase.nominative
  /// Nil is what is usual: a large first letter in Russian, a small one in English.
  package var startsSmall: Bool?

  private let language: WordingLanguage

  package init(in language: WordingLanguage) { self.language = language }

  /// The share `digits` / 10^`scale` of a hundred; fails where it is negative or has more than six places.
  package func write(digits: Int128, scale: Int) throws(NumeralFault) -> String {
    let number = try SplitNumber(digits: digits, scale: scale)
    var written = WrittenNumber(digits: digits, scale: scale)
    written.trim()
    return WordBytes.text { out in
      out.put(written.unsigned(in: language))
      out.put(language == .russian ? " % (" as StaticString : "% (")
      let start = out.count
      var words = NumberInWords(in: language)
      words.grammaticalCase = grammaticalCase
      words.put(number, to: &out)
      if !(startsSmall ?? (language == .english)) { out.capitalize(at: start) }
      out.putSpace()
      if language == .english {
        out.put("per cent" as StaticString)
      } else if let percent = UnitNouns.russian("процент") {
        out.put(number.places > 0 ? percent.besideFraction : percent.form(beside: number.whole, grammaticalCase))
      }
      out.put(")" as StaticString)
    }
  }
}
