import Testing
import Wording

/// A phrase, its genitive and its accusative.
private let phrases: [(String, String, String)] = [
  ("Управляющий делами", "Управляющего делами", "Управляющего делами"),
  ("Управляющий партнёр", "Управляющего партнёра", "Управляющего партнёра"),
  ("Заведующий отделом", "Заведующего отделом", "Заведующего отделом"),
  ("Старший смены", "Старшего смены", "Старшего смены"),
  (
    "Временно исполняющий обязанности директора", "Временно исполняющего обязанности директора",
    "Временно исполняющего обязанности директора"
  ),
  ("Директор-распорядитель", "Директора-распорядителя", "Директора-распорядителя"),
  ("Финансово-экономический отдел", "Финансово-экономического отдела", "Финансово-экономический отдел"),
  ("Шеф-повар", "Шеф-повара", "Шеф-повара"),
  ("HR-директор", "HR-директора", "HR-директора"),
  ("Директор и главный бухгалтер", "Директора и главного бухгалтера", "Директора и главного бухгалтера"),
  (
    "Генеральный директор — главный конструктор", "Генерального директора — главного конструктора",
    "Генерального директора — главного конструктора"
  ),
  ("ГЕНЕРАЛЬНЫЙ ДИРЕКТОР", "ГЕНЕРАЛЬНОГО ДИРЕКТОРА", "ГЕНЕРАЛЬНОГО ДИРЕКТОРА"),
  ("Ген. директор", "Ген. директора", "Ген. директора"),
  ("Зам. директора", "Зам. директора", "Зам. директора"),
  ("1-й заместитель директора", "1-го заместителя директора", "1-го заместителя директора"),
  ("Глава хозяйства", "Главы хозяйства", "Главу хозяйства"),
  ("Главная медицинская сестра", "Главной медицинской сестры", "Главную медицинскую сестру"),
  ("Договор возмездного оказания услуг", "Договора возмездного оказания услуг", "Договор возмездного оказания услуг"),
  ("Дополнительное соглашение", "Дополнительного соглашения", "Дополнительное соглашение"),
  ("Общие условия", "Общих условий", "Общие условия"),
  ("Платёж", "Платежа", "Платёж"),
  ("Заём", "Займа", "Заём"),
  ("ООО «Север»", "ООО «Север»", "ООО «Север»"),
  ("Акционерное общество «Порт»", "Акционерного общества «Порт»", "Акционерное общество «Порт»"),
  ("ИП Шевченко Анна Петровна", "ИП Шевченко Анны Петровны", "ИП Шевченко Анну Петровну"),
  (
    "Индивидуальный предприниматель Ким Лев Ильич", "Индивидуального предпринимателя Кима Льва Ильича",
    "Индивидуального предпринимателя Кима Льва Ильича"
  ),
]

@Suite struct DeclinedPhrasesTests {
  @Test(arguments: phrases) func phrasesAreDeclined(_ text: String, _ genitive: String, _ accusative: String) {
    let phrase = NounPhrase(text)
    #expect(phrase.declined(into: .genitive) == DeclinedText(genitive))
    #expect(phrase.declined(into: .accusative) == DeclinedText(accusative))
    #expect(phrase.declined(into: .nominative) == DeclinedText(text))
  }

  @Test func allCasesOfAPost() {
    let forms = GrammaticalCase.allCases.map { NounPhrase("Ведущий инженер").declined(into: $0).text }
    #expect(
      forms == [
        "Ведущий инженер", "Ведущего инженера", "Ведущему инженеру", "Ведущего инженера", "Ведущим инженером",
        "Ведущем инженере",
      ])
  }

  @Test(arguments: ["CEO", "Sales manager"]) func foreignPostsAreLeftAndTold(_ text: String) {
    let declined = NounPhrase(text).declined(into: .genitive)
    #expect(declined.text == text)
    #expect(declined.doubt?.reason == .notRussian)
  }

  @Test(arguments: CompanyForm.all) func everyFormIsDeclinedAndAgrees(_ form: CompanyForm) {
    let phrase = NounPhrase(form.full)
    #expect(phrase.declined(into: .genitive).doubt == nil)
    #expect(phrase.declined(into: .genitive).text != form.full)
    if let agreement = form.agreement { #expect(phrase.agreement == agreement) }
    #expect(CompanyForm(of: form.full + " «Вектор»")?.full == form.full)
    if form.short == form.short.uppercased() {
      #expect(NounPhrase(form.short + " «Вектор»").declined(into: .dative) == DeclinedText(form.short + " «Вектор»"))
    }
  }
}
