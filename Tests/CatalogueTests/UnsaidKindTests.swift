import Catalogue
import TestKit
import Testing
import Values

/// What a client is whose card does not say it: lists of firms have no column for that.
@Suite struct UnsaidKindTests {
  static let cards: [(card: String, kind: ClientKind)] = [
    ("ИП Иванова Мария Петровна;;;;", .soleTrader), ("ИП Ким Виктор;;;;", .soleTrader),
    ("Индивидуальный предприниматель Орлов Пётр Ильич;;;;", .soleTrader),
    ("ИНДИВИДУАЛЬНЫЙ ПРЕДПРИНИМАТЕЛЬ ОРЛОВ ПЁТР ИЛЬИЧ;;;;", .soleTrader),
    ("ИП\u{A0}Иванова М.П.;;;;", .soleTrader), ("ИП И. И. Иванов;;;;", .soleTrader),
    ("ИП Ли Ен Су;779900001085;;;", .soleTrader), ("Мастерская Орлова;779900001085;;326990000000032;", .soleTrader),
    ("Иванова Мария Петровна;779900001085;;;326990000000032", .soleTrader),
    ("ООО «ИП Сервис»;;;;", .company), ("ООО ИП Иванова Мария Петровна;;;;", .company), ("ИП Сервис;;;;", .company),
    ("ИП «Иванова Мария»;;;;", .company), ("ИП Строй Групп;;;;", .company), ("ИПОТЕКА Анна Петровна;;;;", .company),
    ("ИП Иванова Мария Петровна;7799002002;;;", .company), ("ИП Иванова Мария Петровна;;779901001;;", .company),
    ("ИП Иванова Мария Петровна;;;;1269900000040", .company),
    ("ИП Иванова Мария Петровна;779900001085;-;;", .soleTrader),
    ("ИП Иванова Мария Петровна;7799 0000 1085;0;;", .soleTrader),
    ("ИП Иванова Мария Петровна;779900001085;779901001;;1269900000040", .soleTrader),
    ("ИП Сервис;779900001085;—;;12699", .soleTrader), ("Мастерская Орлова;779900001085;;;32699000000003", .soleTrader),
    ("Мастерская Орлова;779900001085;-;326990000000032;-", .soleTrader),
    ("Мастерская Орлова;779900001085;;-;0", .company), ("ООО «Север»;779900001085;-;;", .company),
    // A digit of its ИНН is wrong, so that it says nothing.
    ("ИП Иванова Мария Петровна;779900001086;-;;", .company),
    ("ООО «Север»;779900001085;;326990000000032;", .company), ("Иванова Мария Петровна;779900001085;;;", .company),
  ]

  @Test(arguments: cards) func nameAndCodesTellIt(_ card: String, _ kind: ClientKind) throws {
    let file = try #require(try CaseFile.all(in: "Cases").first { $0.path.hasSuffix("offers.case") })
    let sound = try #require(file.cases.first)
    let rows = try SampleOffice.rows(Array("Код;Название;ИНН;КПП;ОГРНИП;ОГРН\na;\(card)\n".utf8), named: "list.csv")
    let client = try SampleOffice(sound, or: sound).catalogue().with(client: #require(rows.first)).client
    #expect(client.kind == kind)
  }

  @Test func whatACardSaysGoesBeforeItsName() throws {
    let file = try #require(try CaseFile.all(in: "Cases").first { $0.path.hasSuffix("offers.case") })
    let sound = try #require(file.cases.first)
    let text = "Код;Вид;Название\na;организация;ИП Иванова Мария Петровна\n"
    let row = try #require(try SampleOffice.rows(Array(text.utf8), named: "list.csv").first)
    #expect(try SampleOffice(sound, or: sound).catalogue().with(client: row).client.kind == .company)
  }
}
