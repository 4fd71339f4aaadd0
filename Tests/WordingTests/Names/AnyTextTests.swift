import Testing
import Wording

/// What must hold of any text, whatever is in it; the texts are the same on every run.
@Suite struct AnyTextTests {
  private static let letters = Array(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ  --..'’\u{A0}«»№,1aZßіїє😀\u{301}")

  /// Texts of letters, marks and spaces, of up to twenty characters.
  private static let texts: [String] = {
    var state: UInt64 = 2026
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    return (0..<2000).map { _ in String((0..<next(21)).map { _ in letters[next(letters.count)] }) }
  }()

  @Test func nothingCrashesAndNominativesStay() {
    for text in Self.texts {
      for gender in [PersonGender.male, .female, nil] {
        #expect(NameDeclension.decline(text, gender: gender, into: .nominative)?.text == text)
        for target in DeclinedNamesTests.oblique { _ = NameDeclension.decline(text, gender: gender, into: target) }
      }
      let phrase = NounPhrase(text)
      #expect(phrase.declined(into: .nominative).text == text)
      for target in DeclinedNamesTests.oblique { _ = phrase.declined(into: target) }
      _ = PersonGender(ofText: text)
      _ = SignedName(text: text)?.written(surnameFirst: true)
      _ = CompanyForm(of: text)
    }
  }

  @Test func latinWordsNeverChange() {
    for text in Self.texts {
      let latin = String(text.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }.map(Character.init))
      guard !latin.isEmpty else { continue }
      for target in DeclinedNamesTests.oblique {
        #expect(NameDeclension.decline(surname: latin, gender: .male, into: target)?.text == latin)
        #expect(NounPhrase(latin).declined(into: target).text == latin)
      }
    }
  }

  @Test func aYoIsNeverLostNorAdded() {
    for text in ["Королёва", "Чёрных", "Семёнов", "Королева", "Черных", "Семенов"] {
      for gender in PersonGender.allCases {
        for target in DeclinedNamesTests.oblique {
          let form = NameDeclension.decline(surname: text, gender: gender, into: target)?.text ?? ""
          #expect(form.contains("ё") == text.contains("ё"))
        }
      }
    }
  }
}
