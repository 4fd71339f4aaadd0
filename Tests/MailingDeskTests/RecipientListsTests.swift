import Diagnostics
import DocumentRegistry
import Foundation
import MailWorkload
import Mailing
import Production
import Spreadsheets
import Testing
import Values

/// The registers of consents and of addresses that get nothing.
@Suite struct RecipientListsTests {
  private func consents(_ csv: String) throws -> (codes: [DiagnosticCode], scene: MailScene) {
    let scene = try MailScene([])
    let list = scene.path + "/consents.csv"
    try csv.write(toFile: list, atomically: true, encoding: .utf8)
    var order = ConsentOrder()
    order.list = list
    order.person = "orlova"
    do throws(Faults) {
      _ = try scene.desk.register.consent(order)
      return ([], scene)
    } catch { return (error.diagnostics.map(\.code), scene) }
  }

  private func consenting(_ scene: MailScene) throws -> [String] {
    try scene.registry.read { try $0.recipients(.consenting).map(\.key) }
  }

  private static let heading = "Эл. почта;Дата;Способ;Текст;Кто дал;Файл\n"

  @Test func aListOfWholeConsentsIsTaken() throws {
    let (codes, scene) = try consents(
      Self.heading
        + "a@client.example;2026-11-01;на бумаге;Согласен;Иванов;\nB@client.example;02.11.2026;сайт;Да;Петров;\n")
    #expect(codes == [])
    #expect(try consenting(scene) == ["a@client.example", "b@client.example"])
  }

  /// People keep them in Excel.
  @Test func aSpreadsheetOfConsentsIsTaken() throws {
    let scene = try MailScene([])
    let list = scene.path + "/consents.xlsx"
    let sheet = try SpreadsheetWriter(
      sheet: "Лист1", headings: ["Эл. почта", "Дата", "Способ", "Текст", "Кто дал"])
    let day = try #require(CalendarDate(written: "2026-11-01"))
    try sheet.add([.text("a@client.example"), .date(day), .text("на бумаге"), .text("Согласен"), .text("Иванов")])
    try Data(sheet.finish()).write(to: URL(fileURLWithPath: list))
    var order = ConsentOrder()
    order.list = list
    order.person = "orlova"
    _ = try scene.desk.register.consent(order)
    #expect(try consenting(scene) == ["a@client.example"])
  }

  @Test func aRowWithoutAnAddressIsNamedByItsLine() throws {
    let scene = try MailScene([])
    let list = scene.path + "/consents.csv"
    let rows = ";2026-11-01;сайт;Да;Петров;\n;;;;;\nb@client.example;2026-11-01;сайт;Да;Петров;\n"
    try (Self.heading + rows).write(toFile: list, atomically: true, encoding: .utf8)
    var order = ConsentOrder()
    order.list = list
    order.person = "orlova"
    let refusal = #expect(throws: Faults.self) { try scene.desk.register.consent(order) }
    #expect(refusal?.diagnostics.map(\.place?.line) == [2])
  }

  @Test(arguments: [
    "a@client.example;;на бумаге;Согласен;Иванов;", "a@client.example;2026-11-01;;Согласен;Иванов;",
    "a@client.example;2026-11-01;на бумаге; ;Иванов;", "a@client.example;2026-11-01;на бумаге;Согласен;;",
    "a@client.example;2031-11-01;на бумаге;Согласен;Иванов;", "a@client.example;when?;на бумаге;Согласен;Иванов;",
  ])
  func aRowThatProvesNothingKeepsTheWholeListOut(_ row: String) throws {
    let (codes, scene) = try consents(Self.heading + "b@client.example;2026-11-01;сайт;Да;Петров;\n" + row + "\n")
    #expect(codes == [.consentProof])
    #expect(try consenting(scene) == [])
  }

  /// That an address is known is no consent.
  @Test func aListOfAddressesGivesNoConsent() throws {
    let (codes, scene) = try consents("email\na@client.example\nb@client.example\n")
    #expect(codes == [.consentProof, .consentProof])
    #expect(try consenting(scene) == [])
  }

  @Test func whoLeavesHasNoConsentAnyMoreAndMayComeBack() throws {
    let scene = try MailScene([])
    try scene.consent(to: "a@client.example")
    try scene.suppress("A@client.example", .unsubscribed)
    #expect(try consenting(scene) == [])
    scene.clock.pass(24 * 3_600_000)
    try scene.consent(to: "a@client.example", on: "2026-11-27")
    let state = try scene.registry.read { try $0.recipient("a@client.example") }
    #expect(state?.consent != nil && state?.suppression == nil)
    var order = ConsentOrder()
    order.address = "a@client.example"
    order.isWithdrawn = true
    order.person = "orlova"
    _ = try scene.desk.register.consent(order)
    #expect(try consenting(scene) == [])
    #expect(throws: Faults.self) { try scene.desk.register.consent(order) }
    #expect(try scene.flaws() == [])
  }

  /// An old list, or an old paper, does not bring back who left since.
  @Test(arguments: [Suppression.Cause.unsubscribed, .complaint])
  func aConsentFromBeforeTheyLeftIsNamedAndNotNoted(_ cause: Suppression.Cause) throws {
    let scene = try MailScene([])
    try scene.consent(to: "a@client.example")
    try scene.suppress("a@client.example", cause)
    scene.clock.pass(3 * 24 * 3_600_000)
    for day in ["2026-11-01", "2026-11-25", "2026-11-26"] {
      let report = try scene.consent(to: "A@client.example", on: day)
      #expect(report.findings.map(\.code) == [.consentProof])
      #expect(report.findings.first?.severity == .warning)
      #expect(report.findings.first?.message.contains("A@client.example") == true)
      #expect(report.told == [])
      let state = try scene.registry.read { try $0.recipient("a@client.example") }
      #expect(state?.consent == nil && state?.suppression?.cause == cause, "\(day)")
    }
    #expect(try scene.consent(to: "a@client.example", on: "2026-11-27").findings == [])
    #expect(try consenting(scene) == ["a@client.example"])
    // The old list again, with the new consent in force.
    #expect(try scene.consent(to: "a@client.example").findings.count == 1)
    let kept = try scene.registry.read { try $0.recipient("a@client.example")?.consent?.day }
    #expect(kept?.description == "2026-11-27")
  }

  /// An address that gets nothing anyway may be let off the list; that its owner left must hold then.
  @Test(arguments: [Suppression.Cause.bounced, .byHand], [Suppression.Cause.unsubscribed, .complaint])
  func whoeverLeavesLosesTheConsentThoughTheAddressWasSuppressedBefore(
    _ first: Suppression.Cause, _ second: Suppression.Cause
  ) throws {
    for hasConsent in [true, false] {
      let scene = try MailScene([])
      if hasConsent { try scene.consent(to: "a@client.example") }
      try scene.suppress("a@client.example", first)
      try scene.suppress("a@client.example", second)
      #expect(try consenting(scene) == [])
      var order = SuppressionOrder()
      order.removed = "a@client.example"
      order.person = "orlova"
      _ = try scene.desk.register.suppress(order)
      #expect(try scene.consent(to: "a@client.example").findings.map(\.code) == [.consentProof])
      #expect(try consenting(scene) == [])
      #expect(try scene.flaws() == [])
    }
  }

  @Test func aWeakerCauseDoesNotTakeTheStrongerOnesPlace() throws {
    let scene = try MailScene([])
    try scene.suppress("a@client.example", .bounced)
    try scene.suppress("a@client.example", .unsubscribed)
    #expect(try scene.registry.read { try $0.recipient("a@client.example")?.suppression?.cause } == .bounced)
    var order = SuppressionOrder()
    order.removed = "a@client.example"
    order.person = "orlova"
    _ = try scene.desk.register.suppress(order)
    #expect(try scene.registry.read { try $0.recipients(.suppressed) }.isEmpty)
    #expect(throws: Faults.self) { try scene.desk.register.suppress(order) }
  }
}
