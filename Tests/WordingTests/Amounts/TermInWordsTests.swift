import Testing
import Wording

@Suite struct TermInWordsTests {
  @Test func saysTheVectors() throws {
    for row in try VectorFile("amounts.json").rows("terms") {
      for grammaticalCase in [GrammaticalCase.nominative, .genitive, .accusative] {
        let term = try #require(TermInWords(unit: row.text("unit"), grammaticalCase))
        #expect(try term.write(row.number("n")) == row.text(grammaticalCase.rawValue))
      }
    }
  }

  @Test func saysCopies() throws {
    let term = try #require(TermInWords(unit: "экземпляр", .prepositional))
    for row in try VectorFile("amounts.json").rows("copies_prepositional") {
      #expect(try "в " + term.write(row.number("n")) == row.text("text"))
    }
  }

  @Test(arguments: [
    ("рабочий день", GrammaticalCase.instrumental, 21, "21 (двадцатью одним) рабочим днём"),
    ("рабочий день", .dative, 3, "3 (трём) рабочим дням"),
    ("календарный год", .genitive, 1, "1 (одного) календарного года"),
    ("календарный год", .nominative, 5, "5 (пять) календарных лет"),
    ("день", .dative, 1000, "1\u{A0}000 (одной тысяче) дней"),
    ("человек", .accusative, 3, "3 (трёх) человек"), ("человек", .nominative, 3, "3 (три) человека"),
    ("раз", .nominative, 2, "2 (два) раза"), ("смена", .nominative, 2, "2 (две) смены"),
    ("business day", .genitive, 10, "10 (ten) business days"), ("copy", .nominative, 2, "2 (two) copies"),
    ("month", .nominative, 1, "1 (one) month"),
  ])
  func saysUnits(_ unit: String, _ grammaticalCase: GrammaticalCase, _ number: UInt64, _ text: String) throws {
    #expect(try #require(TermInWords(unit: unit, grammaticalCase)).write(number) == text)
  }

  @Test func takesFormsOfTheCase() throws {
    let floors = try #require(
      TermInWords(forms: ["этаже", "этажах"], gender: .masculine, .prepositional, in: .russian))
    #expect(try floors.write(21) == "21 (двадцати одном) этаже")
    #expect(try floors.write(2) == "2 (двух) этажах")
    let rooms = try #require(
      TermInWords(forms: ["комната", "комнаты", "комнат"], gender: .feminine, .nominative, in: .russian))
    #expect(try [1, 2, 5].map { try rooms.write($0) } == ["1 (одна) комната", "2 (две) комнаты", "5 (пять) комнат"])
    #expect(TermInWords(forms: ["этаж", "этажи"], gender: .masculine, .nominative, in: .russian) == nil)
    #expect(TermInWords(unit: "деньга", .nominative) == nil)
  }

  @Test func everyUnitHasAllForms() throws {
    for unit in TermInWords.unitNames {
      for grammaticalCase in GrammaticalCase.allCases {
        for number: UInt64 in [1, 2, 5] {
          let text = try #require(TermInWords(unit: unit, grammaticalCase)).write(number)
          #expect(text.split(separator: " ").count >= 3, "\(text)")
        }
      }
    }
  }

  @Test func pluralsAgreeWithTheVectors() throws {
    let roubles = try #require(PluralForms(["рубль", "рубля", "рублей"], in: .russian))
    let kopecks = try #require(PluralForms(["копейка", "копейки", "копеек"], in: .russian))
    for row in try VectorFile("amounts.json").rows("plural_forms") {
      let number = Int128(try row.number("n"))
      #expect(try roubles.form(digits: number, scale: 0) == row.text("rub"))
      #expect(try kopecks.form(digits: number, scale: 0) == row.text("kop"))
    }
  }
}
