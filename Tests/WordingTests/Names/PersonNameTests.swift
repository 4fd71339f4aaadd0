import Testing
import Wording

/// A name as it is written, and its parts: surname, given name, patronymic, as it is signed.
struct NameCase: Sendable, CustomTestStringConvertible {
  var text: String
  var surname: String
  var givenName: String
  var patronymic: String?
  var signed: String

  init(_ text: String, _ surname: String, _ givenName: String, _ patronymic: String?, _ signed: String) {
    self.text = text
    self.surname = surname
    self.givenName = givenName
    self.patronymic = patronymic
    self.signed = signed
  }

  var testDescription: String { text }
}

private let nameCases = [
  NameCase("Иванов Иван Иванович", "Иванов", "Иван", "Иванович", "И.И.\u{A0}Иванов"),
  NameCase("  Ким   Виктор ", "Ким", "Виктор", nil, "В.\u{A0}Ким"),
  NameCase("Алиев Руслан Гейдар оглы", "Алиев", "Руслан", "Гейдар оглы", "Р.Г.\u{A0}Алиев"),
  NameCase(
    "Петрова-Водкина Анна-Мария Юрьевна", "Петрова-Водкина", "Анна-Мария", "Юрьевна", "А.-М.Ю.\u{A0}Петрова-Водкина"),
  NameCase("John Smith", "Smith", "John", nil, "J.\u{A0}Smith"),
  NameCase("John Ronald Reuel Smith", "Smith", "John Ronald Reuel", nil, "J.R.R.\u{A0}Smith"),
  NameCase("Émile Zola", "Zola", "Émile", nil, "É.\u{A0}Zola"),
]

@Suite struct PersonNameTests {
  @Test(arguments: nameCases) func partsAreTold(_ name: NameCase) throws {
    let parts = try #require(PersonName(whole: name.text))
    #expect(parts.surname == name.surname)
    #expect(parts.givenName == name.givenName)
    #expect(parts.patronymic == name.patronymic)
    #expect(parts.signed == name.signed)
  }

  @Test(arguments: ["Иванов", "Иванов И.И.", "", "Один Два Три Четыре", "Иванов, Иван"])
  func anUnclearNameIsNotGuessed(_ text: String) {
    #expect(PersonName(whole: text) == nil)
  }
}
