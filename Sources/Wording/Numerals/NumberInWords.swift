/// A number in words, also one with a fraction: `сто двадцать`, `одна целая пять десятых`, `one point five`.
package struct NumberInWords: Sendable {
  package var grammaticalCase = GrammaticalCase.nominative
  package var gender = GrammaticalGender.masculine
  package var startsSmall = true

  private let language: WordingLanguage

  package init(in language: WordingLanguage) { self.language = language }

  /// The number `digits` / 10^`scale`, zeros at the end of its fraction left out; fails where it is negative, too
  /// large, or has more than six places.
  package func write(digits: Int128, scale: Int) throws(NumeralFault) -> String {
    let number = try SplitNumber(digits: digits, scale: scale)
    return WordBytes.text { out in
      put(number, to: &out)
      if !startsSmall { out.capitalize(at: 0) }
    }
  }

  func put(_ number: SplitNumber, to out: inout WordBytes) {
    if number.places == 0 {
      return Cardinal(in: language, grammaticalCase, gender: gender).put(number.whole, to: &out)
    }
    switch language {
    case .russian:
      let cardinal = Cardinal(in: .russian, grammaticalCase, gender: .feminine)
      cardinal.put(number.whole, to: &out)
      out.putSpace()
      out.put(FractionNouns.whole.form(beside: number.whole, grammaticalCase))
      out.putSpace()
      cardinal.put(number.fraction, to: &out)
      out.putSpace()
      out.put(FractionNouns.russian(places: number.places).form(beside: number.fraction, grammaticalCase))
    case .english:
      EnglishNumerals.put(number.whole, to: &out)
      out.put(" point" as StaticString)
      for digit in number.fractionDigits {
        out.putSpace()
        out.put(EnglishNumerals.units[digit])
      }
    }
  }
}

/// A number that is not negative, as its whole part and its fraction.
struct SplitNumber {
  let whole: UInt64
  let fraction: UInt64
  /// Of the fraction, without zeros at its end.
  let places: Int

  init(digits: Int128, scale: Int) throws(NumeralFault) {
    var number = WrittenNumber(digits: digits, scale: scale)
    number.trim()
    if number.isNegative { throw .negative }
    guard number.fraction.count <= FractionNouns.mostPlaces else { throw .tooManyPlaces }
    var whole: UInt64 = 0
    for digit in number.whole {
      guard whole < NumeralFault.limit / 10 else { throw .tooLarge }
      whole = whole * 10 + UInt64(digit)
    }
    self.whole = whole
    fraction = number.fraction.reduce(0) { $0 * 10 + UInt64($1) }
    places = number.fraction.count
  }

  /// The fraction digit by digit, with the zeros it begins with.
  var fractionDigits: [Int] {
    var digits: [Int] = []
    var rest = fraction
    for _ in 0..<places {
      digits.append(Int(rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }
}
