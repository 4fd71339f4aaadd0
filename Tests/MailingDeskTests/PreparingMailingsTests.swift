import Diagnostics
import DocumentRegistry
import Foundation
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// Who gets a letter and who gets none, before anything is sent.
@Suite struct PreparingMailingsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var email: String?
    /// nil where a letter is prepared.
    var reason: String?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    .init(name: "a good address", email: "buyer@client.example"),
    .init(name: "another domain", email: "почта@пример.рф", reason: "SMTPUTF8"),
    .init(name: "a domain in Cyrillic", email: "info@пример.рф"),
    .init(name: "no address", email: nil, reason: "no e-mail address"),
    .init(name: "spaces for an address", email: "  ", reason: "no e-mail address"),
    .init(name: "no address at all", email: "звонить вечером", reason: "space"),
    .init(name: "a look-alike letter", email: "оffice@client.example", reason: "Cyrillic"),
    .init(name: "two addresses", email: "a@client.example; b@client.example", reason: "not one address but 2"),
    .init(name: "the address of the first", email: "Office@Client-1.Example", reason: "gets `1/2026-КП` already"),
    .init(name: "a line break", email: "a@client.example\r\nBcc: b@client.example", reason: ""),
  ]

  @Test(arguments: cases) func everyAddressComesToItsPlace(_ one: Case) throws {
    let scene = try MailScene([
      .init(name: "ООО «Клиент 1»", email: "office@client-1.example"), .init(name: "ООО «Второй»", email: one.email),
    ])
    let report = try scene.prepare()
    let letters = try scene.letters()
    let told = report.findings.filter { $0.code == .mailingLeftOut }.map(\.message)
    if let reason = one.reason {
      #expect(letters.map(\.key) == ["office@client-1.example"])
      #expect(told.count == 1)
      #expect(reason.isEmpty || told.first?.contains(reason) == true, "\(told)")
      #expect(told.first?.contains("2/2026-КП") == true)
    } else {
      #expect(letters.count == 2)
      #expect(told == [])
    }
    #expect(try scene.flaws() == [])
  }

  @Test func advertisingGoesOnlyToWhoAgreedAndHasNotLeft() throws {
    let scene = try MailScene(count: 4)
    for address in ["office@client-1.example", "office@client-2.example", "office@client-4.example"] {
      try scene.consent(to: address)
    }
    try scene.suppress("office@client-2.example", .unsubscribed)
    try scene.suppress("office@client-4.example", .bounced)
    let report = try scene.prepare { $0.letterClass = .advertising }
    #expect(try scene.phases() == [.queued, .suppressed, .suppressed, .suppressed])
    #expect(try scene.letters().map(\.answer) == [nil, "unsubscribed", "no-consent", "bounced"])
    #expect(report.findings.filter { $0.code == .mailingLeftOut }.count == 3)
  }

  /// Unsubscribing is about advertising; what belongs to a contract still goes.
  @Test func serviceLettersGoToWhoUnsubscribed() throws {
    let scene = try MailScene(count: 2)
    try scene.suppress("office@client-1.example", .unsubscribed)
    try scene.suppress("office@client-2.example", .byHand)
    for client in 1...2 {
      try scene.office.enterContract(
        "\(client)/2026", client: "client-\(client)", [.approved(digest: ""), .registered(number: nil)])
    }
    try scene.prepare { order in
      order.letterClass = .service
      order.links = ["1/2026", "2/2026"]
    }
    #expect(try scene.phases() == [.queued, .suppressed])
  }

  private func refusal(_ scene: MailScene, _ change: (inout MailingOrder) -> Void) -> DiagnosticCode? {
    do throws(Faults) {
      try scene.prepare(change)
      return nil
    } catch { return error.diagnostics.first?.code }
  }

  @Test func whatTheRulesForbidIsRefusedAndLeavesNothing() throws {
    let scene = try MailScene(count: 3)
    #expect(refusal(scene) { $0.letterClass = .advertising } == .mailingConsent)
    #expect(refusal(scene) { $0.letterClass = nil } == .mailingClass)
    #expect(refusal(scene) { $0.reason = nil } == .mailingClass)
    #expect(refusal(scene) { $0.links = [""] } == .mailingClass)
    #expect(refusal(scene) { $0.filter?.kinds = ["act"] } == .mailingEmpty)
    #expect(refusal(scene) { $0.letter = "ofer" } == .unknownKind)
    #expect(refusal(scene) { $0.attachments = ["pfd"] } == .mailingClass)
    #expect(refusal(scene) { $0.attachments = ["docx"] } == .mailingEmpty)
    let drafts = try MailScene([], mail: [])
    try drafts.office.enter(LetterOffice.Recipient.several(1))
    let yaml = try String(contentsOfFile: drafts.path + "/office.yaml", encoding: .utf8)
    try yaml.replacingOccurrences(of: "drafts: allowed", with: "transport: folder")
      .write(toFile: drafts.path + "/office.yaml", atomically: true, encoding: .utf8)
    #expect(refusal(drafts) { _ in } == .mailingUnapproved)
    #expect(try scene.registry.read { try $0.count(EntryQuery()) } == 3)
  }

  @Test func missingDataOfAllRecipientsAreToldAtOnce() throws {
    let scene = try MailScene(
      LetterOffice.Recipient.several(3), letter: "---\ntitle: Письмо\n---\n{{ client.discount }}")
    do throws(Faults) {
      try scene.prepare()
      Issue.record("it was prepared")
    } catch {
      let notes = error.diagnostics.flatMap(\.notes).map(\.message)
      for number in 1...3 { #expect(notes.contains { $0.contains("\(number)/2026-КП") }, "\(notes)") }
    }
    #expect(try scene.registry.read { try $0.count(EntryQuery()) } == 3)
  }

  @Test func aStoppedPreparationGoesOnWithoutDoubles() throws {
    let scene = try MailScene(count: 450)
    scene.clock.stop(after: 1)
    do throws(Faults) {
      try scene.prepare()
      Issue.record("it was not stopped")
    } catch { #expect(error.diagnostics.map(\.code) == [.mailingUnprepared]) }
    #expect(try scene.letters().count == 400)
    scene.clock.stop(after: nil)
    #expect(throws: Faults.self) { try scene.send() }
    let report = try scene.prepare()
    #expect(report.numbers == ["Р-1/2026"])
    #expect(try scene.letters().map(\.place) == Array(1...450))
    #expect(Set(try scene.letters().map(\.key)).count == 450)
    #expect(try scene.flaws() == [])
  }

  @Test func theSameCommandMakesNoSecondMailingUnlessItIsAskedTo() throws {
    let scene = try MailScene(count: 2)
    try scene.prepare()
    for _ in 1...2 {
      let again = try scene.prepare()
      #expect(again.numbers == ["Р-1/2026"])
      #expect(again.told.contains { $0.contains("made already as Р-1/2026") }, "\(again.told)")
      #expect(again.findings.filter { $0.severity == .error } == [])
      _ = try scene.send()
    }
    #expect(scene.carrier.sent.count == 2)
    let other: (inout MailingOrder) -> Void = { order in
      order.subject = "Другое"
      order.isAnew = true
    }
    #expect(try scene.prepare(other).numbers == ["Р-2/2026"])
    #expect(try scene.prepare { $0.isAnew = true }.numbers == ["Р-3/2026"])
    #expect(try scene.prepare().numbers == ["Р-3/2026"])
    #expect(try scene.flaws() == [])
  }

  /// The other one is done while this one makes its letters.
  @Test func twoAtOnceMakeOneMailing() throws {
    let scene = try MailScene(count: 3)
    var other: ProductionReport?
    let report = try scene.desk.prepare(scene.office.order) { _ in
      if other == nil { other = try? scene.prepare() }
    }
    #expect(other?.numbers == ["Р-1/2026"])
    #expect(report.numbers == ["Р-1/2026"])
    #expect(try scene.registry.read { try $0.count(EntryQuery()) } == 4)
    #expect(try scene.letters().count == 3)
    #expect(try scene.flaws() == [])
  }

  @Test func anAttachmentOverTheLimitIsLeftOut() throws {
    let scene = try MailScene(count: 1, mail: ["limits: {attachment_mb: 1}"])
    let big = LetterOffice.Recipient(name: String(repeating: "Ы", count: 700_000), email: "big@client.example")
    try scene.office.enter([big], from: 2)
    let report = try scene.prepare { $0.subject = "Предложение" }
    #expect(try scene.letters().count == 1)
    #expect(report.findings.contains { $0.message.contains("MB") })
  }
}
