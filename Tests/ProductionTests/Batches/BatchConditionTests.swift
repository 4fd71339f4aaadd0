import Diagnostics
import DocumentRegistry
import Production
import Testing
import Values

/// For whom `--where` leaves nobody, and why.
@Suite struct BatchConditionTests {
  static let conditions: [(condition: String, told: String, hint: String)] = [
    ("client.aera > 100", "no client has the field `client.aera`", "`client.area`"),
    ("area > 10", "no client has the field `area`", "`client.area`"),
    ("aera > 10", "no client has the field `aera`", "`client.area`"),
    ("client.contact.nmae == 'x'", "no client has the field `client.contact.nmae`", "`client.contact.name`"),
    ("client.area > 1000", "no client for whom `client.area > 1000`", "--where"),
    ("today != today", "no client for whom", "--where"),
    // One client has it.
    ("client.floor > 1000", "no client for whom", "--where"),
  ]

  @Test(arguments: conditions) func aConditionThatTakesNobodySaysWhy(
    _ condition: String, _ told: String, _ hint: String
  ) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let list = """
      Код;Название;Контактное лицо;Площадь;restrooms;client.floor
      a;ООО «А»;Иванов Иван Иванович;100;2;
      b;ООО «Б»;Иванов Иван Иванович;110;2;3

      """
    let findings = try office.makeListed(list, condition: condition).findings
    let empty = findings.filter { $0.code == .batchEmpty }
    #expect(empty.count == 1)
    #expect(empty.first?.message.contains(told) == true)
    #expect(empty.first?.hint?.contains(hint) == true)
  }

  @Test func aFieldThatOnlySomeClientsHaveLeavesTheOthersOut() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let report = try office.makeListed(
      DecidedOffice.list(of: ["a", "b"]), condition: "client.id == 'a' or client.floor > 1")
    #expect(try office.members(of: #require(report.numbers.first)).map(\.clientName) == ["ООО «a»"])
  }
}
