import Diagnostics
import Production
import Testing
import Values

/// Which field a heading fills.
@Suite struct ColumnMappingTests {
  private func mapping(_ headings: [String], _ changes: [String] = []) throws -> ColumnMapping {
    let file = DataFile(name: "list.csv")
    return try ColumnMapping(
      headings.enumerated().map { index, name in
        ListHeading(
          name: name, path: [name], column: index + 1, place: DataPlace(file: file, line: 1, column: index + 1))
      }, changes: changes, own: ["restrooms"])
  }

  static let known: [(String, String)] = [
    ("Наименование организации", "name"), ("КОНТРАГЕНТ", "name"), ("E-mail", "email"), ("Email", "email"),
    ("e mail", "email"), ("Почта", "email"), ("Телефон", "phone"), ("Тел.", "phone"), ("Факс", "fax"), ("Fax", "fax"),
    ("Телефон, факс", "phone"), ("Город", "city"),
    ("ФИО руководителя", "signatory.name"), ("Ф. И. О.\nруководителя", "signatory.name"), ("Пакет", "package"),
    ("Тариф", "package"), ("Расчетный  счёт", "account"), ("Р/с", "account"), ("Р / С", "account"),
    ("Юридический\nадрес", "address"), ("ИНН", "inn"), ("Инн ", "inn"), ("inn", "inn"),
    ("contact.name", "contact.name"),
    ("client.inn", "inn"), ("offer.subject", "offer.subject"), ("restrooms", "restrooms"), ("Company name", "name"),
    ("№ п/п", ""), ("№", ""), ("Ошибка", ""), ("Fault", ""), ("id", "id"), ("Код", "id"),
  ]

  @Test(arguments: known) func headingsAreKnownHoweverTheyAreWritten(_ heading: String, _ field: String) throws {
    let identifying = field == "id" ? "Название" : "Код"
    let mapping = try mapping([heading, identifying])
    #expect(mapping.columns[0].field.name == field)
    #expect(mapping.findings.isEmpty)
  }

  @Test func unknownHeadingsAreLeftOutWithAWarning() throws {
    let mapping = try mapping(["ИНН", "Телефоон", "Примечание бухгалтера"])
    #expect(mapping.columns.map(\.field.name) == ["inn", "", ""])
    #expect(mapping.findings.map(\.code) == [.headingUnknown, .headingUnknown])
    #expect(mapping.findings.allSatisfy { $0.severity == .warning })
    #expect(mapping.findings[0].hint?.contains("`Телефон`") == true)
  }

  /// A table of everything that a program knows has hundreds of columns.
  @Test(arguments: [6, 3_000]) func manyUnknownHeadingsAreOneWarning(_ count: Int) throws {
    let mapping = try mapping(["ИНН"] + (1...count).map { "Показатель \($0)" })
    #expect(mapping.columns.dropFirst().allSatisfy { $0.field == .leftOut })
    let finding = try #require(mapping.findings.first)
    #expect(mapping.findings.count == 1)
    #expect(finding.code == .headingUnknown && finding.severity == .warning && finding.place?.column == 2)
    #expect(finding.message.contains("\(count) columns"))
    #expect(
      finding.message.hasSuffix(
        "`Показатель 1`, `Показатель 2`, `Показатель 3`, `Показатель 4`, `Показатель 5` and \(count - 5) more"))
  }

  @Test func theMappingCanBeChanged() throws {
    let mapping = try mapping(
      ["ИНН", "Фирма=имя", "Заметка", "Телефон"], ["фирма=имя=name", "Заметка=offer.subject", "Телефон="])
    #expect(mapping.columns.map(\.field.name) == ["inn", "name", "offer.subject", ""])
    #expect(mapping.findings.isEmpty)
    #expect(try self.mapping(["ИНН", "Этаж"], ["Этаж=floor"]).columns[1].field == .card(["floor"]))
    #expect(try self.mapping(["ИНН", "Этаж"], ["Этаж=Телефон"]).columns[1].field == .card(["phone"]))
  }

  static let refused: [([String], [String], DiagnosticCode)] = [
    (["Название", "Клиент"], [], .headingTwice), (["ИНН", "Контакт", "contact.name"], [], .headingTwice),
    (["ИНН", "x", "y"], ["x=offer.a", "y=offer.a.b"], .headingTwice),
    (["Телефон", "Город"], [], .listWithoutClients), (["ИНН"], ["Фирма"], .mappingUnreadable),
    (["ИНН"], ["=name"], .mappingUnreadable), (["ИНН"], ["ИНН=что это"], .mappingUnreadable),
    (["ИНН"], ["Фирма=name"], .mappingWithoutColumn),
  ]

  @Test(arguments: refused) func whatCannotBeMeantIsRefused(
    _ headings: [String], _ changes: [String], _ code: DiagnosticCode
  ) throws {
    let faults = #expect(throws: Faults.self) { try mapping(headings, changes) }
    #expect(faults?.diagnostics.contains { $0.code == code } == true)
  }

  @Test func theMappingIsShownAsATable() throws {
    let rows = try ListedClients.rows(
      "Название;ИНН;Заметка\nООО «Нова»;7799002002;\"а\nб\"\n", ListedClients.catalogue())
    #expect(
      rows.mappingLines == [
        "A  Название  name  ООО «Нова»", "B  ИНН       inn   7799002002", "C  Заметка   —     а б",
      ])
  }
}
