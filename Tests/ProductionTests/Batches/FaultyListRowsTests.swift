import Diagnostics
import DocumentRegistry
import Foundation
import Production
import Testing
import Values

/// All that is wrong with a row of a list is told at once, at whatever step it is found.
@Suite struct FaultyListRowsTests {
  private func report(_ list: String, _ office: DecidedOffice) throws -> ProductionReport {
    let path = office.folder + "/list.csv"
    try Data(list.utf8).write(to: URL(fileURLWithPath: path))
    let document = NewOrder(
      kind: "offer", office: office.folder, clients: nil, packages: ["basic"], date: nil, manager: nil,
      person: "orlova", settings: [], formats: ["txt"], style: nil, textWidth: 76, isDraft: false, replaces: false)
    return try office.producer.makeBatch(
      BatchOrder(document: document, clients: .list(ClientListOrder(path: path)), workers: 2))
  }

  /// What the copy of the faulty rows says of each.
  private func told(_ list: String, _ office: DecidedOffice) throws -> [String] {
    let report = try report(list, office)
    #expect(report.numbers == [])
    let copy = try #require(report.files.first?.path)
    var rows = try ListReader.records(contentsOf: copy)
    var told: [String] = []
    while let row = try rows.next() { told.append(row["Ошибка"]?.text ?? "") }
    return told
  }

  @Test func aPackageThatIsNotKnownAndACardAtFault() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let told = try told(
      """
      Название;ИНН;Бюджет;Пакет
      ООО «Нова»;7799002003;много;нет такого
      ООО «Юг»;7799003006;;нет такого
      ООО «Нова»;7799002003;1000;basic
      """, office)
    #expect(told.count == 3)
    for sentence in ["there is no package", "7799002003", "budget"] { #expect(told[0].contains(sentence)) }
    #expect(told[1].contains("there is no package"))
    #expect(!told[1].contains("7799003006"))
    #expect(told[2].contains("in row 2"))
    #expect(told[2].contains("control") || told[2].contains("check"))
  }

  /// Neither the package nor the address has to be mended before the rest of the row is looked at.
  @Test func aRowAtFaultIsLookedAtToItsEnd() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let told = try told(
      """
      Название;Контактное лицо;Площадь;restrooms;E-mail;Пакет
      ООО «Нова»;Иванов Иван Иванович;;2;;basik
      ООО «Юг»;Иванов Иван Иванович;;2;a@;basic
      ООО «Ель»;Иванов Иван Иванович;100;2;a@;basik
      """, office)
    #expect(told.count == 3)
    for (sentences, parts) in zip(told, [["`basik`", "area"], ["`a@`", "area"], ["`basik`", "`a@`"]]) {
      for part in parts { #expect(sentences.contains(part)) }
    }
    #expect(!told[2].contains("area"))
  }

  /// Addresses that are none for other reasons are other faults, however many there are of one.
  @Test func addressesAtFaultAreToldByTheirReasons() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let addresses = (1...7).map { "a\($0)@" } + ["a b@nova.example", "a@nova"]
    let rows = addresses.enumerated().map { "К\($0);Иванов Иван Иванович;100;2;\($1)\n" }
    let list = "Название;Контактное лицо;Площадь;restrooms;E-mail\n" + rows.joined()
    let told = try report(list, office).findings.filter { $0.code == .badAddress }
    #expect(told.compactMap { $0.place?.line } == [2, 3, 4, 5, 6, 9, 10])
    #expect(
      told.flatMap(\.notes).filter { $0.message.contains("the same kind") }.map(\.message).first?.contains("7, 8")
        == true)
  }

  /// Clients of a group may write from one address, so that it keeps nothing from being made.
  @Test func rowsAlikeAreToldAFewTimesAndMade() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let rows = (1...12).map { "ООО «Клиент \($0)»;group@client.example;Иванов Иван Иванович;\(100 + $0);2\n" }
    let list = "Название;E-mail;Контактное лицо;Площадь;restrooms\n" + rows.joined()
    let report = try report(list, office)
    #expect(report.numbers.count == 1)
    let alike = report.findings.filter { $0.code == .addressTwice }
    #expect(alike.map { $0.place?.line } == [3, 4, 5, 6, 7])
    #expect(alike.last?.notes.contains { $0.message.contains("6 more rows: 8, 9, 10, 11, 12, 13") } == true)
  }

  /// Whoever approves a batch reads of every warning how many documents it is about, however few of them were told.
  @Test func theSheetCountsAllRowsOfAWarning() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let rows = (1...12).map { "ООО «Клиент \($0)»;group@client.example;Иванов Иван Иванович;\(100 + $0);2\n" }
    let without = (13...15).map { "ООО «Клиент \($0)»;нет;Иванов Иван Иванович;100;2\n" }
    let list = "Название;E-mail;Контактное лицо;Площадь;restrooms\n" + (rows + without).joined()
    let batch = try #require(try report(list, office).numbers.first)
    let data = try DataReader.record(of: office.stored(.data, "json", of: batch), named: "data", format: .json)
    let warnings = (data["batch"]?.record?["warnings"]?.list?.elements ?? []).compactMap(\.record)
    func counts(_ text: String) -> [Int?] {
      warnings.filter { $0["text"]?.text?.contains(text) == true }.map { $0["count"]?.number?.wholeNumber }
    }
    #expect(counts("the e-mail address `group@client.example`") == [11])
    #expect(counts("`нет` is no e-mail address") == [3])
  }

  /// Warnings of names are counted by themselves, however many there are.
  @Test func namesAlikeDoNotHideAnAddressThatTwoClientsHave() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let names = (1...12).map { "ООО «Ромашка»;r\($0)@client.example;Иванов Иван Иванович;\(100 + $0);2\n" }
    let group = ["Ель", "Ива"].map { "ООО «\($0)»;group@client.example;Иванов Иван Иванович;100;2\n" }
    let list = "Название;E-mail;Контактное лицо;Площадь;restrooms\n" + (names + group).joined()
    let report = try report(list, office)
    #expect(report.findings.filter { $0.code == .rowAlike }.count == 5)
    #expect(report.findings.filter { $0.code == .addressTwice }.map { $0.place?.line } == [15])
  }
}
