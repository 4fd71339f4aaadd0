import Catalogue
import Diagnostics
import Production
import Spreadsheets
import Testing
import Values

/// The clients of a list, row by row.
@Suite struct ClientRowsTests {
  @Test func rowsAreClientsOfTheOfficeOrNewOnes() throws {
    let office = try ListedClients.catalogue()
    let text = """
      Название;ИНН;КПП
      ООО «Север и Ко»;7799703713;779901001
      "ООО ""Ромашка Плюс\""";7799002002;
      ИП Щукина Юлия Эдуардовна;;
      АО «Север»;7799003006;
      ООО «Ромашка, плюс»;;
      ;7799004000;
      """
    #expect(
      try ListedClients.lines(text, office) == [
        "2 sever", "3 romashka-plyus", "4 shchukina-yuliya-eduardovna", "5 sever-7799003006", "6 romashka-plyus-6",
        "7 client",
      ])
    #expect(try ListedClients.lines(text, office) == ListedClients.lines(text, office))
  }

  @Test func aRowsValuesAreLaidOverTheOfficesCard() throws {
    let office = try ListedClients.catalogue()
    var rows = try ListedClients.rows(
      "Код;Телефон;Контактное лицо;offer.subject;Пакет\nsever;+7 (495) 000-00-09;Белова Анна Сергеевна;Уборка;\n",
      office)
    let client = try #require(try rows.next()?.client.get())
    #expect(client.isKnown)
    #expect(client.card["phone"] == "+7 (495) 000-00-09")
    #expect(client.card["inn"]?.writtenText == "7799703713")
    #expect(client.card["contact"] == ["name": "Белова Анна Сергеевна"])
    #expect(client.details == ["offer": ["subject": "Уборка"]])
    #expect(client.packages == [])
    let (laid, made) = try office.with(client: client.card)
    #expect(made.name == "ООО «Север»")
    #expect(try laid.client("sever").record["phone"] == "+7 (495) 000-00-09")
  }

  @Test func packagesAreNamedByIdOrName() throws {
    let office = try ListedClients.catalogue()
    let first = try #require(office.packages.first)
    let second = try #require(office.packages.dropFirst().first)
    let byID = first.id + ", " + second.id
    let byName = second.name + " + " + first.name.uppercased()
    let text = "id;Пакет\na;" + byID + "\nb;" + byName + "\nc;нет такого\n"
    var rows = try ListedClients.rows(text, office)
    #expect(try rows.next()?.client.get().packages == [first.id, second.id])
    #expect(try rows.next()?.client.get().packages == [second.id, first.id])
    let faulty = try #require(try rows.next())
    let faults = #expect(throws: Faults.self) { try faulty.client.get() }
    #expect(faults?.diagnostics.map(\.code) == [.packageUnknown])
    #expect(faults?.diagnostics.first?.place?.line == 4)
  }

  @Test func theSameClientTwiceIsAFaultAtTheSecondRow() throws {
    let office = try ListedClients.catalogue()
    let text = """
      id;Название;ИНН;КПП
      sever;;;
      ;ООО «Север»;7799703713;779901001
      ;ООО «Нова»;7799002002;
      ;ООО «Нова»;7799 002 002;
      ;ООО «Нова», филиал;7799002002;779902002
      b;;;
      b;;;
      """
    #expect(
      try ListedClients.lines(text, office) == [
        "2 sever", "3 row-twice", "4 nova", "5 row-twice", "6 nova-filial", "7 b", "8 row-twice",
      ])
    var rows = try ListedClients.rows("id\nb\nc\nb\n", office)
    _ = try rows.next()
    _ = try rows.next()
    let last = try #require(try rows.next())
    let faults = #expect(throws: Faults.self) { try last.client.get() }
    #expect(faults?.diagnostics.first?.message.contains("row 2") == true)
  }

  static let branches: [(codes: [String], second: String)] = [
    (["7799002002;779901001", "7799002002;779902002"], "3 b"),
    (["7799002002;", "7799 002 002;779902002"], "3 b"),
    (["7799002002;779901001", "7799002002;"], "3 b"),
    (["7799002002;", "7799002002;"], "3 row-twice"),
    (["7799002002;779901001", "7799002002;7799 01 001"], "3 row-twice"),
  ]

  @Test(arguments: branches) func rowsOfOneINNAreBranchesByTheirKPP(_ codes: [String], _ second: String) throws {
    let office = try ListedClients.catalogue()
    let text = "Название;ИНН;КПП\nА;\(codes[0])\nБ;\(codes[1])\n"
    #expect(try ListedClients.lines(text, office) == ["2 a", second])
    var rows = try ListedClients.rows(text, office)
    while let row = try rows.next() { #expect(row.doubts.isEmpty) }
  }

  @Test func whoARowIsForIsKnownInSpiteOfItsFaults() throws {
    let office = try ListedClients.catalogue()
    let text = "id;Название;Пакет\nsever;;нет такого\nsever;ООО «Север-2»;и такого\n"
    var rows = try ListedClients.rows(text, office)
    let first = try #require(try rows.next())
    #expect(first.named?.isKnown == true)
    #expect(first.named?.packages == [])
    #expect(first.faults.map(\.code) == [.packageUnknown])
    let second = try #require(try rows.next())
    #expect(second.named?.card["name"] == "ООО «Север-2»")
    #expect(second.faults.map(\.code) == [.packageUnknown, .rowTwice])
  }

  @Test func aRowWithCellsAtFaultTellsOfItsPackagesToo() throws {
    let office = try ListedClients.catalogue()
    let writer = try SpreadsheetWriter(sheet: "Лист1", headings: ["Код", "Пакет"])
    try writer.add(["a", "нет такого", "лишнее"])
    let stream = try SpreadsheetReader.records(of: writer.finish(), named: "list.xlsx")
    var rows = try ClientRows(stream, catalogue: office)
    let row = try #require(try rows.next())
    #expect(row.faults.map(\.code) == [.tooManyCells, .packageUnknown])
    #expect(row.named == nil)
  }

  static let addresses: [(cells: String, code: DiagnosticCode?)] = [
    ("office@nova.example;", nil), (" office@чистый.рф ;", nil), (";", nil), (";anna@nova.example", nil),
    ("office@nova.example;anna@nova", nil),
    ("office@nova;", .badAddress), ("\"a@nova.example; b@nova.example\";", .badAddress),
    (";anna@nova", .badAddress), ("@;", .badAddress), ("@nova.example;anna@nova.example", .badAddress),
    ("оffice@nova.example;", .addressLookAlike), ("почта@nova.example;", .addressNotASCII),
  ]

  /// What letters would be refused for later is told while the list can still be mended.
  @Test(arguments: addresses) func anAddressThatIsNoneIsAFaultOfItsRow(_ cells: String, _ code: DiagnosticCode?) throws
  {
    let text = "Название;E-mail;contact.email\nООО «Нова»;" + cells + "\n"
    var rows = try ListedClients.rows(text, ListedClients.catalogue())
    let row = try #require(try rows.next())
    #expect(row.faults.map(\.code) == (code.map { [$0] } ?? []))
    #expect(row.named?.id == "nova")
    #expect(row.faults.allSatisfy { $0.severity == .error && $0.place?.line == 2 })
  }

  static let without: [(cells: String, told: [String])] = [
    ("нет;", ["нет"]), ("-;", ["-"]), ("—;", ["—"]), ("n/a;", ["n/a"]), ("77;", ["77"]), (" анна ;", ["анна"]),
    (";нет", ["нет"]), ("нет;—", ["нет", "—"]), ("office@nova.example;-", ["-"]), (";", []), (" ;", []),
  ]

  @Test(arguments: without) func aCellWithoutAnAddressCountsAsEmpty(_ cells: String, _ told: [String]) throws {
    let text = "Название;E-mail;contact.email\nООО «Нова»;" + cells + "\n"
    var rows = try ListedClients.rows(text, ListedClients.catalogue())
    let row = try #require(try rows.next())
    #expect(row.doubts.map(\.code) == told.map { _ in .rowWithoutAddress })
    for (doubt, cell) in zip(row.doubts, told) { #expect(doubt.message.contains(cell)) }
    #expect(row.doubts.allSatisfy { $0.severity == .warning && $0.place?.line == 2 })
    let card = try row.client.get().card
    #expect(card["email"]?.text == (cells.contains("@") ? "office@nova.example" : nil))
    #expect(card["contact"] == nil)
  }

  @Test func theOfficesOrTheContactsAddressTakesThePlaceOfNone() throws {
    let (office, _) = try ListedClients.catalogue().with(
      client: ["id": "nova", "name": "ООО «Нова»", "email": "office@nova.example"])
    var rows = try ListedClients.rows(
      "Код;Название;E-mail;contact.email\nnova;;нет;\n;ООО «Юг»;—;anna@yug.example\n", office)
    #expect(try rows.next()?.client.get().card["email"] == "office@nova.example")
    let second = try #require(try rows.next()?.client.get()).card
    #expect(second["email"] == nil && second["contact"] == ["email": "anna@yug.example"])
  }

  @Test func anAddressOfTheOfficesOwnCardIsNoFaultOfTheList() throws {
    let (office, _) = try ListedClients.catalogue().with(client: ["id": "nova", "name": "ООО «Нова»", "email": "нет"])
    #expect(try ListedClients.lines("Код;Телефон\nnova;+7 495 000-00-00\n", office) == ["2 nova"])
    // Letters go to the company's address, so that nothing is wrong with that of the contact.
    #expect(try ListedClients.lines("Код;contact.email\nnova;anna@nova\n", office) == ["2 nova"])
    #expect(try ListedClients.lines("Код;E-mail\nnova;anna@nova\n", office) == ["2 bad-address"])
  }

  @Test func envelopesNeedNoAddressOfLetters() throws {
    let stream = CSVRecords(ByteSource(Array("Код;E-mail\na;нет\nb;b@nova\n".utf8), named: "list.csv"))
    var rows = try ClientRows(stream, catalogue: ListedClients.catalogue(), checksRows: false)
    for _ in 1...2 {
      let row = try #require(try rows.next())
      #expect(row.faults.isEmpty && row.doubts.isEmpty)
    }
  }

  /// Documents are made of the very clients that were checked.
  @Test func rowsThatAreNotCheckedAgainAreTheSameClients() throws {
    let office = try ListedClients.catalogue()
    let text = "Название;E-mail;Телефон\nООО «Ель»;нет;1\nАО «Ель»;a@el.example;2\nООО «Ель»;a@el.example;3\n"
    var checked = try ListedClients.rows(text, office)
    let stream = CSVRecords(ByteSource(Array(text.utf8), named: "list.csv"))
    var again = try ClientRows(stream, catalogue: office, checksRows: false)
    var doubts = 0
    while let first = try checked.next() {
      let second = try #require(try again.next())
      let (one, same) = (try first.client.get(), try second.client.get())
      #expect(one.id == same.id && one.card == same.card)
      #expect(second.doubts.isEmpty)
      doubts += first.doubts.count
    }
    #expect(try again.next() == nil)
    #expect(doubts == 4)
  }

  @Test func emptyRowsAndFaultyOnesDoNotStopTheOthers() throws {
    let text = "id;Заметка\na;\n;только заметка\n;;\nb;;лишнее\nc;\n"
    #expect(try ListedClients.lines(text, ListedClients.catalogue()) == ["2 a", "5 too-many-cells", "6 c"])
  }

  @Test func aListIsACSVFileOrASpreadsheet() throws {
    let office = try ListedClients.catalogue()
    let faults = #expect(throws: Faults.self) { try ClientRows("list.json", catalogue: office) }
    #expect(faults?.diagnostics.map(\.code) == [.listFormat])
  }
}
