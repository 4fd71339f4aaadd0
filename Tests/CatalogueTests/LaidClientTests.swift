import Catalogue
import Diagnostics
import Dispatch
import Synchronization
import TestKit
import Testing
import Values

/// One client more, laid over an office's list: as if it stood there, and the list stays as it is.
@Suite struct LaidClientTests {
  private static let clients = """
    Код;Название;ИНН;КПП;Контактное лицо
    zarya;ООО «Заря»;7799002002;779901001;Белова Анна Сергеевна
    veter;ООО «Ветер»;7799003006;779902001;Орлов Пётр Ильич
    """

  private func catalogue() throws -> Catalogue {
    let file = try #require(try CaseFile.all(in: "Cases").first { $0.path.hasSuffix("offers.case") })
    let sound = try #require(file.cases.first)
    var office = SampleOffice(sound, or: sound)
    office.clients = Self.clients
    return try office.catalogue()
  }

  private func row(_ text: String) throws -> Record {
    try #require(try SampleOffice.rows(Array(text.utf8), named: "list.csv").first)
  }

  @Test func aNewClientIsThereBesideTheOthers() throws {
    let office = try catalogue()
    let (laid, client) = try office.with(client: row("Код;Название\nnova;ООО «Нова»"))
    #expect(client.name == "ООО «Нова»")
    #expect(try laid.client("nova").record["name"] == "ООО «Нова»")
    #expect(laid.clientIDs == ["zarya", "veter", "nova"])
    #expect(laid.clients.map(\.id) == ["zarya", "veter", "nova"])
    #expect(office.clientIDs == ["zarya", "veter"])
    #expect(throws: Faults.self) { try office.client("nova") }
  }

  @Test func aKnownClientHasTheCardThatIsLaidOverIt() throws {
    let office = try catalogue()
    let (laid, _) = try office.with(client: row("id;name\nzarya;ООО «Новая заря»"))
    #expect(try laid.client("zarya").name == "ООО «Новая заря»")
    #expect(laid.clients.map(\.name) == ["ООО «Новая заря»", "ООО «Ветер»"])
    #expect(try office.client("zarya").name == "ООО «Заря»")
  }

  @Test func whatIsWrongWithItsCodesIsToldForADocumentsDay() throws {
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    let (laid, _) = try catalogue().with(client: row("id;name;inn\nnova;ООО «Нова»;7799002003"))
    #expect(laid.findings(forClient: "nova", on: day, clientSigns: false).contains { $0.severity == .error })
    let (twin, _) = try catalogue().with(client: row("id;name;inn\nnova;ООО «Нова»;7799003006"))
    #expect(twin.findings(forClient: "nova", on: day, clientSigns: false).contains { $0.code == .clientSameParty })
  }

  @Test func whatReadingItsCardFoundIsToldTogetherWithItsCodes() throws {
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    let (laid, _) = try catalogue().with(
      client: row("id;name;inn;budget\nnova;ООО «Нова»;7799002003;много"))
    let fields = laid.findings(forClient: "nova", on: day, clientSigns: false)
      .filter { $0.severity == .error }.map(\.message)
    #expect(fields.contains { $0.contains("budget") })
    #expect(fields.contains { $0.contains("7799002003") })
  }

  @Test func aCardThatCannotBeReadIsAFaultWithItsPlace() throws {
    let faults = #expect(throws: Faults.self) { try catalogue().with(client: row("id;inn\nnova;7799002002")) }
    #expect(faults?.diagnostics.first?.place?.file == "list.csv")
    #expect(faults?.diagnostics.first?.place?.line == 2)
  }

  @Test func clientsAreFoundByTheirCodes() throws {
    let office = try catalogue()
    #expect(office.clientIDs(inn: "7799003006") == ["veter"])
    #expect(office.clientIDs(inn: "7799003006", kpp: "779902001") == ["veter"])
    #expect(office.clientIDs(inn: "7799003006", kpp: "1") == [])
    #expect(office.clientIDs(inn: "1") == [])
    #expect(office.cardAsWritten(ofClient: "veter")?["contact"]?.record?["name"] == "Орлов Пётр Ильич")
  }

  @Test func severalThreadsLayTheirClientsAtOnce() throws {
    let office = try catalogue()
    let wrong = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      let card: Record = ["id": .text("c\(number)"), "name": .text("ООО «\(number)»")]
      do throws(Faults) {
        let (laid, client) = try office.with(client: card)
        if client.id != "c\(number)" || laid.clientIDs.count != 3 { wrong.withLock { $0.append(number) } }
      } catch {
        wrong.withLock { $0.append(number) }
      }
    }
    #expect(wrong.withLock { $0 } == [])
  }
}
