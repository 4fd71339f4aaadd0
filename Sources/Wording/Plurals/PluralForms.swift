/// The forms of a word beside a number: `день дня дней`, `day days`.
///
/// Russian has three: one (1, 21), few (2, 23; also every number with a fraction: `1,5 дня`) and many (0, 5, 11–14).
/// English has two: one (1) and other.
package struct PluralForms: Sendable {
  package let language: WordingLanguage
  private let forms: [String]

  /// How many forms a language wants.
  package static func count(in language: WordingLanguage) -> Int { language == .russian ? 3 : 2 }

  /// Nil where the number of forms is not the language's.
  package init?(_ forms: [String], in language: WordingLanguage) {
    guard forms.count == Self.count(in: language) else { return nil }
    self.forms = forms
    self.language = language
  }

  /// The form that goes with the number `digits` / 10^`scale`.
  package func form(digits: Int128, scale: Int) -> String {
    let number = WrittenNumber(digits: digits, scale: scale)
    return forms[language == .russian ? russianPosition(number) : englishPosition(number)]
  }

  /// The number, a no-break space and the form: `5 дней`, `1,5 дня`; zeros at the end of a fraction are left out.
  package func counted(digits: Int128, scale: Int) -> String {
    var number = WrittenNumber(digits: digits, scale: scale)
    number.trim()
    let sign = number.isNegative ? "-" : ""
    return sign + number.unsigned(in: language) + "\u{A0}" + form(digits: digits, scale: scale)
  }

  private func russianPosition(_ number: WrittenNumber) -> Int {
    guard number.isWhole else { return 1 }
    let ones = number.whole.last ?? 0
    let tens = number.whole.dropLast().last ?? 0
    if tens == 1 { return 2 }
    return switch ones {
    case 1: 0
    case 2...4: 1
    default: 2
    }
  }

  private func englishPosition(_ number: WrittenNumber) -> Int {
    number.isWhole && number.whole == [1] ? 0 : 1
  }
}
