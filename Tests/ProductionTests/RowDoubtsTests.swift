import Catalogue
import Diagnostics
import Production
import Spreadsheets
import Testing
import Values

/// What is told of a row because of what the office is and has: its clients, its own company.
@Suite struct RowDoubtsTests {
  static let likeClients: [(row: String, client: String?)] = [
    (";ООО «Север»;", "sever"), (";СЕВЕР, ООО;", "sever"), ("x;ООО «Север»;", "sever"),
    (";Общество с ограниченной ответственностью «Север»;", "sever"),
    // The client itself, and another company of its name.
    ("sever;ООО «Север»;", nil), (";ООО «Север»;7799703713", nil), (";ООО «Север»;7799002002", nil),
    (";ООО «Северный»;", nil),
  ]

  @Test(arguments: likeClients) func aNameOfAClientOfTheOfficeIsADoubt(_ row: String, _ client: String?) throws {
    var rows = try ListedClients.rows("Код;Название;ИНН\n\(row)\n", ListedClients.catalogue())
    let read = try #require(try rows.next())
    #expect(read.faults.isEmpty)
    #expect(read.doubts.map(\.code) == (client == nil ? [] : [.rowLikeClient]))
    for doubt in read.doubts {
      #expect(doubt.severity == .warning && doubt.place?.line == 2)
      #expect(doubt.message.contains("`\(client ?? "")`") && doubt.hint?.contains("`\(client ?? "")`") == true)
    }
  }

  @Test func ourOwnCompanyInAListOfClientsIsADoubt() throws {
    let office = try ListedClients.catalogue()
    let inn = try #require(office.office.company["inn"]?.writtenText)
    var rows = try ListedClients.rows("Название;ИНН\nООО «Мы»; \(inn)\nООО «Нова»;7799002002\n", office)
    #expect(try rows.next()?.doubts.map(\.code) == [.rowOfOwnCompany])
    #expect(try rows.next()?.doubts.isEmpty == true)
  }

  static let misspelt: [(row: String, near: String?)] = [
    ("severr;;", "sever"), ("Sevr;;", "sever"), ("sever;;", nil), ("severr;ООО «Северр»;", nil), ("zzz;;", nil),
  ]

  @Test(arguments: misspelt) func anIDThatIsNearlyOneOfTheOfficeAsksForIt(_ row: String, _ near: String?) throws {
    var rows = try ListedClients.rows("Код;Название;Пакет\n\(row)\n", ListedClients.catalogue())
    let read = try #require(try rows.next())
    #expect(read.faults.map(\.code) == (near == nil ? [] : [.clientUnknown]))
    #expect(read.faults.first?.hint == near.map { "did you mean `\($0)`?" })
    #expect((read.named == nil) == (near != nil))
  }

  static let lines: [(heading: String, cell: String, read: Value)] = [
    ("Полное наименование", "Общество\n«Север»", "Общество «Север»"),
    ("Адрес", "г. Город, \r\n д. 1\n", "г. Город, д. 1"),
    ("Контактное лицо", "Иванов\n\nИван", "Иванов Иван"), ("Задача", "Уборка\nи вывоз", "Уборка\nи вывоз"),
    ("Объекты", "д. 1\nд. 2", "д. 1\nд. 2"), ("Город", "Город", "Город"),
  ]

  @Test(arguments: lines) func aLineBreakInACellOfOneLineIsASpace(
    _ heading: String, _ cell: String, _ value: Value
  ) throws {
    var rows = try ListedClients.rows("Название;\(heading)\nА;\"\(cell)\"\n", ListedClients.catalogue())
    let card = try #require(try rows.next()?.named).card
    let read = rows.mapping.columns[1].field.name.split(separator: ".").reduce(Value.record(card) as Value?) {
      $0?.record?[String($1)]
    }
    #expect(read == value)
  }

  static let titles: [(list: String, row: Int?)] = [
    ("База клиентов\nНазвание;ИНН\nА;\n", 2),
    ("База клиентов;;;\nНазвание;ИНН;Город\nА;;Б\n", 2), ("База клиентов;;;\nна 1 ноября;;;\n\nНазвание;ИНН\nА;\n", 4),
    // No row below has more cells.
    ("База клиентов;;;\nА\nБ\n", nil), ("База;клиентов\nНазвание;ИНН;Город\n", nil),
  ]

  @Test(arguments: titles) func aTitleAboveTheHeadingsNamesTheirRow(_ list: String, _ row: Int?) throws {
    let faults = try #require(throws: Faults.self) { try ListedClients.rows(list, ListedClients.catalogue()) }
    let told = faults.diagnostics.filter { $0.severity == .error }
    #expect(told.map(\.code) == [row == nil ? .listWithoutClients : .headingMerged])
    if let row { #expect(told.first?.hint?.contains("row \(row)") == true) }
  }

  @Test func aTitleOfASheetNamesTheRowOfTheHeadingsToo() throws {
    let writer = try SpreadsheetWriter(sheet: "Лист1", headings: ["База клиентов"])
    try writer.add(["Название", "ИНН"])
    try writer.add(["А", "7799002002"])
    let stream = try SpreadsheetReader.records(of: writer.finish(), named: "list.xlsx")
    let faults = try #require(throws: Faults.self) { try ClientRows(stream, catalogue: ListedClients.catalogue()) }
    #expect(faults.diagnostics.first?.hint?.contains("row 2") == true)
  }
}
