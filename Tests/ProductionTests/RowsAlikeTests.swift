import Diagnostics
import Production
import Testing

/// Rows of a list that are perhaps one client are told, and those that are two are not.
@Suite struct RowsAlikeTests {
  static let names: [(rows: [String], isTold: Bool)] = [
    (["ООО «Ромашка»;7799002002", "\"АО \"\"РОМАШКА\"\"\";"], true),
    (["ООО «Ромашка»;", "АО «Ромашка»;7799003006"], true),
    (["ООО «Ромашка»;", "Ромашка, ООО;"], true),
    (["ООО «Ромашка»; ", "Ромашка, ООО;\u{A0}"], true),
    (["Ромашка ООО;", "Общество с ограниченной ответственностью «Ромашка»;"], true),
    (["ИП Орлёв Пётр Ильич;", "Индивидуальный предприниматель Орлев Петр Ильич;"], true),
    (["ООО «Строй Мир»;", "ООО «СтройМир»;"], true),
    (["ООО «Сокол»;", "ООО «Соколиный»;"], false),
    (["Банк «Север»;", "Фонд «Север»;"], false),
    (["ООО «Ромашка»;", "ООО «Ромашка-2»;"], false),
    // Two companies of one name.
    (["ООО «Ромашка»;7799002002", "ООО «Ромашка»;7799003006"], false),
    // Branches of one company.
    (["ООО «Нова»;7799002002", "ООО «Нова»;7799002002"], false),
    (["ООО «Нова»;7799002002", "ООО «Нова»;7799 002 002"], false),
  ]

  @Test(arguments: names) func namesAreToldOfWhereOneRowHasNoINN(_ rows: [String], _ isTold: Bool) throws {
    let text = "Название;ИНН;КПП\n" + rows.enumerated().map { "\($1);77990\($0 + 1)001\n" }.joined()
    var list = try ListedClients.rows(text, ListedClients.catalogue())
    #expect(try list.next()?.doubts.isEmpty == true)
    let second = try #require(try list.next())
    #expect(second.faults.isEmpty)
    #expect(second.doubts.map(\.code) == (isTold ? [.rowAlike] : []))
    for doubt in second.doubts {
      #expect(doubt.message.hasPrefix("a name like `") && doubt.message.contains("in row 2"))
      #expect(doubt.severity == .warning && doubt.place?.line == 3 && doubt.notes.first?.place?.line == 2)
    }
  }

  static let addresses: [(rows: [String], isTold: Bool)] = [
    (["ООО «А»;;office@nova.example", "ООО «Б»;;Office@NOVA.example"], true),
    (["ООО «А»;7799002002;office@nova.example", "ООО «Б»;7799003006;office@nova.example"], true),
    (["ООО «А»;7799002002;office@nova.example", "ООО «Б»;;office@nova.example"], true),
    (["ООО «А»;7799002002;office@nova.example", "ООО «А», филиал;7799 002 002;office@nova.example"], false),
    (["ООО «А»;;office@nova.example", "ООО «Б»;;sales@nova.example"], false),
    (["ООО «А»;;нет", "ООО «Б»;;нет"], false),
  ]

  @Test(arguments: addresses) func addressesAreToldOfUnlessTheRowsAreBranches(_ rows: [String], _ isTold: Bool) throws {
    let text = "Название;ИНН;E-mail;КПП\n" + rows.enumerated().map { "\($1);77990\($0 + 1)001\n" }.joined()
    var list = try ListedClients.rows(text, ListedClients.catalogue())
    _ = try list.next()
    let told = try #require(try list.next()).doubts.filter { $0.code != .rowWithoutAddress }
    #expect(told.map(\.code) == (isTold ? [.addressTwice] : []))
    for doubt in told {
      #expect(doubt.message.lowercased().hasPrefix("the e-mail address `office@nova.example`"))
      #expect(doubt.severity == .warning && doubt.place?.line == 3 && doubt.notes.first?.place?.line == 2)
    }
  }

  @Test func aNameAndAnAddressOfOneRowAreOneWarning() throws {
    let text = "Название;E-mail\nООО «Ель»;a@nova.example\nАО «Ель»;a@nova.example\n"
    var rows = try ListedClients.rows(text, ListedClients.catalogue())
    _ = try rows.next()
    let doubts = try #require(try rows.next()).doubts
    #expect(doubts.map(\.code) == [.addressTwice])
    #expect(doubts.first?.message.contains("with a name like `АО «Ель»`") == true)
  }

  @Test func aRowMayShareANameWithOneAndAnAddressWithAnother() throws {
    let text = "Название;E-mail\nООО «А»;a@nova.example\nООО «Б»;b@nova.example\nАО «Б»;a@nova.example\n"
    var rows = try ListedClients.rows(text, ListedClients.catalogue())
    _ = try rows.next()
    _ = try rows.next()
    let notes = try #require(try rows.next()).doubts.map { $0.notes.first?.place?.line }
    #expect(notes == [3, 2])
  }
}
