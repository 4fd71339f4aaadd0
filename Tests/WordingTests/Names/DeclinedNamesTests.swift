import Testing
import Wording

/// A name with its gender, and its forms: genitive, dative, accusative, instrumental, prepositional.
struct DeclinedName: Sendable, CustomTestStringConvertible {
  let name: String
  let gender: PersonGender?
  let forms: [String]

  /// The forms apart by commas.
  init(_ name: String, _ gender: PersonGender?, _ forms: String) {
    self.name = name
    self.gender = gender
    self.forms = forms.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  var testDescription: String { name }
}

private let wholeNames = [
  DeclinedName(
    "Иванов Иван Иванович", nil,
    "Иванова Ивана Ивановича, Иванову Ивану Ивановичу, Иванова Ивана Ивановича, Ивановым Иваном Ивановичем, "
      + "Иванове Иване Ивановиче"),
  DeclinedName(
    "Ткач Любовь Ильинична", nil,
    "Ткач Любови Ильиничны, Ткач Любови Ильиничне, Ткач Любовь Ильиничну, Ткач Любовью Ильиничной, Ткач Любови Ильиничне"
  ),
  DeclinedName(
    "Соловьёв-Седой Пётр Кузьмич", nil,
    "Соловьёва-Седого Петра Кузьмича, Соловьёву-Седому Петру Кузьмичу, Соловьёва-Седого Петра Кузьмича, "
      + "Соловьёвым-Седым Петром Кузьмичом, Соловьёве-Седом Петре Кузьмиче"),
  DeclinedName(
    "ТРУБЕЦКАЯ СОФЬЯ ЮРЬЕВНА", nil,
    "ТРУБЕЦКОЙ СОФЬИ ЮРЬЕВНЫ, ТРУБЕЦКОЙ СОФЬЕ ЮРЬЕВНЕ, ТРУБЕЦКУЮ СОФЬЮ ЮРЬЕВНУ, ТРУБЕЦКОЙ СОФЬЕЙ ЮРЬЕВНОЙ, "
      + "ТРУБЕЦКОЙ СОФЬЕ ЮРЬЕВНЕ"),
  DeclinedName(
    "Мамедов Али Самед оглы", nil,
    "Мамедова Али Самед оглы, Мамедову Али Самед оглы, Мамедова Али Самед оглы, Мамедовым Али Самед оглы, "
      + "Мамедове Али Самед оглы"),
  DeclinedName(
    "Шевченко Гюго Серго", nil,
    "Шевченко Гюго Серго, Шевченко Гюго Серго, Шевченко Гюго Серго, Шевченко Гюго Серго, Шевченко Гюго Серго"),
  DeclinedName(
    "Ахмедова Анна-Мария", .female,
    "Ахмедовой Анны-Марии, Ахмедовой Анне-Марии, Ахмедову Анну-Марию, Ахмедовой Анной-Марией, Ахмедовой Анне-Марии"),
  DeclinedName(
    "Руссо Жан-Жак", .male, "Руссо Жан-Жака, Руссо Жан-Жаку, Руссо Жан-Жака, Руссо Жан-Жаком, Руссо Жан-Жаке"),
  DeclinedName(
    "фон Браун Вернер", .male,
    "фон Брауна Вернера, фон Брауну Вернеру, фон Брауна Вернера, фон Брауном Вернером, фон Брауне Вернере"),
  DeclinedName("Иванов И.И.", nil, "Иванова И.И., Иванову И.И., Иванова И.И., Ивановым И.И., Иванове И.И."),
  DeclinedName(
    "Иван Иванович", nil,
    "Ивана Ивановича, Ивану Ивановичу, Ивана Ивановича, Иваном Ивановичем, Иване Ивановиче"),
  DeclinedName(
    "Иван Петрович Ким", nil,
    "Ивана Петровича Кима, Ивану Петровичу Киму, Ивана Петровича Кима, Иваном Петровичем Кимом, Иване Петровиче Киме"),
  DeclinedName("О'Коннор", .male, "О'Коннора, О'Коннору, О'Коннора, О'Коннором, О'Конноре"),
]

private let surnames = [
  DeclinedName("Пушкин", .male, "Пушкина, Пушкину, Пушкина, Пушкиным, Пушкине"),
  DeclinedName("Пушкина", .female, "Пушкиной, Пушкиной, Пушкину, Пушкиной, Пушкиной"),
  DeclinedName("Дарвин", .male, "Дарвина, Дарвину, Дарвина, Дарвином, Дарвине"),
  DeclinedName("Шин", .male, "Шина, Шину, Шина, Шином, Шине"),
  DeclinedName("Львов", .male, "Львова, Львову, Львова, Львовым, Львове"),
  DeclinedName("Мицкевич", .male, "Мицкевича, Мицкевичу, Мицкевича, Мицкевичем, Мицкевиче"),
  DeclinedName("Ткач", .male, "Ткача, Ткачу, Ткача, Ткачом, Ткаче"),
  DeclinedName("Топчий", .male, "Топчия, Топчию, Топчия, Топчием, Топчии"),
  DeclinedName("Крутой", .male, "Крутого, Крутому, Крутого, Крутым, Крутом"),
  DeclinedName("Лихой", .male, "Лихого, Лихому, Лихого, Лихим, Лихом"),
  DeclinedName("Цой", .male, "Цоя, Цою, Цоя, Цоем, Цое"),
  DeclinedName("Рыжий", .male, "Рыжего, Рыжему, Рыжего, Рыжим, Рыжем"),
  DeclinedName("Рыжая", .female, "Рыжей, Рыжей, Рыжую, Рыжей, Рыжей"),
  DeclinedName("Соловей", .male, "Соловья, Соловью, Соловья, Соловьем, Соловье"),
  DeclinedName("Коломиец", .male, "Коломийца, Коломийцу, Коломийца, Коломийцем, Коломийце"),
  DeclinedName("Кузнец", .male, "Кузнеца, Кузнецу, Кузнеца, Кузнецом, Кузнеце"),
  DeclinedName("Кваша", .female, "Кваши, Кваше, Квашу, Квашей, Кваше"),
  DeclinedName("Муха", .male, "Мухи, Мухе, Муху, Мухой, Мухе"),
  DeclinedName("Берия", .male, "Берии, Берии, Берию, Берией, Берии"),
  DeclinedName("Шенгелая", .female, "Шенгелаи, Шенгелае, Шенгелаю, Шенгелаей, Шенгелае"),
  DeclinedName("Гулиа", .male, "Гулиа, Гулиа, Гулиа, Гулиа, Гулиа"),
  DeclinedName("Кара-Мурза", .male, "Кара-Мурзы, Кара-Мурзе, Кара-Мурзу, Кара-Мурзой, Кара-Мурзе"),
  DeclinedName("Рой", .male, "Роя, Рою, Роя, Роем, Рое"),
  DeclinedName("Голова", .female, "Головы, Голове, Голову, Головой, Голове"),
]

/// Forms that somebody has to settle: the one written, and the other.
private let doubtful: [(String, PersonGender, String, String?, DeclensionDoubt.Reason)] = [
  ("Заяц", .male, "Зайца", "Заяца", .bearerDecides),
  ("Лев", .male, "Льва", "Лева", .bearerDecides),
  ("Орёл", .male, "Орла", "Орёла", .bearerDecides),
  ("Гурек", .male, "Гурека", "Гурка", .bearerDecides),
  ("Кучма", .female, "Кучмы", "Кучма", .stressDecides),
  ("Smith", .male, "Smith", nil, .notRussian),
  ("Шевчeнко", .male, "Шевчeнко", nil, .notRussian),
]

@Suite struct DeclinedNamesTests {
  static let oblique = GrammaticalCase.allCases.filter { $0 != .nominative }

  @Test(arguments: wholeNames) func wholeNamesInAllCases(_ one: DeclinedName) {
    let gender = one.gender ?? PersonGender(ofText: one.name)
    #expect(NameDeclension.decline(one.name, gender: gender, into: .nominative) == DeclinedText(one.name))
    #expect(Self.oblique.map { NameDeclension.decline(one.name, gender: gender, into: $0)?.text } == one.forms)
  }

  @Test(arguments: surnames) func surnamesInAllCases(_ one: DeclinedName) {
    let forms = Self.oblique.map { NameDeclension.decline(surname: one.name, gender: one.gender, into: $0) }
    #expect(forms.map { $0?.text } == one.forms)
  }

  @Test(arguments: doubtful) func whatFamiliesDecideIsSaid(
    _ name: String, _ gender: PersonGender, _ form: String, _ other: String?, _ reason: DeclensionDoubt.Reason
  ) {
    let declined = NameDeclension.decline(surname: name, gender: gender, into: .genitive)
    #expect(declined?.text == form)
    #expect(declined?.doubt?.alternative == other)
    #expect(declined?.doubt?.reason == reason)
  }

  @Test func anUnknownGenderMattersOnlyWhereFormsDiffer() {
    #expect(NameDeclension.decline("Шевченко Саша", gender: nil, into: .genitive) == DeclinedText("Шевченко Саши"))
    #expect(NameDeclension.decline("Ткач Саша", gender: nil, into: .genitive) == nil)
  }

  @Test func initialsStandBeforeOrBehind() throws {
    let name = try #require(SignedName(text: "Алиев Руслан Гейдар оглы"))
    #expect(name.written(surnameFirst: false) == "Р.Г.\u{A0}Алиев")
    #expect(name.written(surnameFirst: true, surname: "Алиеву") == "Алиеву\u{A0}Р.Г.")
    #expect(SignedName(text: "И.И. Иванов")?.written(surnameFirst: true) == "Иванов\u{A0}И.И.")
    #expect(SignedName(text: "Иванов")?.written(surnameFirst: true) == "Иванов")
  }
}
