import Diagnostics
import DocumentRegistry
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// Batches some of whose documents went a way of their own.
@Suite struct BatchMailingTests {
  /// What happens to the second document of three.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var isRevised = false
    var isApprovedAlone = false
    var events: [ApprovalEvent] = []
    /// Why it is left out, and a word of what is told; nil where it goes.
    var reason: String?
    var told = ""
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    .init(name: "as it was"),
    .init(name: "revised and approved alone", isRevised: true, isApprovedAlone: true),
    .init(name: "revised alone", isRevised: true, reason: "not-approved", told: "revision 2 is a draft"),
    .init(
      name: "rejected", isRevised: true, events: [.rejected(reason: "нет")], reason: "not-approved",
      told: "revision 2 was rejected"),
    .init(
      name: "returned", isRevised: true, events: [.returned(stage: 0)], reason: "not-approved",
      told: "revision 2 was returned"),
    .init(
      name: "being reworked", isRevised: true, events: [.returned(stage: 0), .reworkTaken], reason: "not-approved",
      told: "revision 2 was returned"),
    .init(
      name: "withdrawn", isRevised: true, events: [.withdrawn(reason: nil)], reason: "not-approved",
      told: "revision 2 was withdrawn"),
    .init(name: "superseded", events: [.superseded(by: "9/2026-КП")], reason: "superseded", told: "`9/2026-КП`"),
  ]

  @Test(arguments: cases) func aDocumentOnItsOwnWayGoesWhereItIsApprovedAndIsNamedWhereNot(_ one: Case) throws {
    let scene = try MailScene([], allowsDrafts: false)
    let recipients = LetterOffice.Recipient.several(3)
    let batch = try LetterBatch(recipients, in: scene.office)
    try batch.approve(following: 1...3)
    if one.isRevised { try scene.office.revise(batch.members[1], for: recipients[1]) }
    if one.isApprovedAlone { try batch.approve(2) }
    for event in one.events { try batch.note(event, at: 2) }

    let report = try scene.prepare(ofBatch)
    let told = report.findings.filter { $0.code == .mailingLeftOut }.map(\.message)
    let leftOut = report.answer["mailing"]?.record?["left_out"]?.list?.elements.compactMap(\.record) ?? []
    if let reason = one.reason {
      #expect(try scene.letters().map(\.key) == ["office@client-1.example", "office@client-3.example"])
      #expect(told.count == 1)
      #expect(told.first?.contains("`2/2026-КП`") == true && told.first?.contains(one.told) == true, "\(told)")
      #expect(leftOut.map { $0["number"]?.text } == ["2/2026-КП"])
      #expect(leftOut.map { $0["reason"]?.text } == [reason])
    } else {
      #expect(try scene.letters().count == 3)
      #expect(told == [])
    }
    _ = try scene.send()
    let bodies = scene.carrier.sent.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(bodies.count == (one.reason == nil ? 3 : 2))
    let present = try scene.registry.read { try $0.state(of: batch.members[1]).revision?.digest }
    let letters = try scene.registry.read { reading in try scene.letters().map { try reading.letter($0.id).facts } }
    #expect(letters.filter { $0.entry == batch.members[1] }.allSatisfy { $0.document == present })
    #expect(try scene.flaws() == [])
  }

  private func ofBatch(_ order: inout MailingOrder) {
    order.filter = nil
    order.batch = LetterBatch.number
  }

  private func refusal(_ scene: MailScene, _ change: (inout MailingOrder) -> Void) -> Diagnostic? {
    do throws(Faults) {
      try scene.prepare(change)
      return nil
    } catch { return error.diagnostics.first }
  }

  @Test func aBatchThatNobodyApprovedIsRefusedThoughOneDocumentIsApproved() throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(3), in: scene.office)
    try batch.approve(2)
    let refusal = refusal(scene, ofBatch)
    #expect(refusal?.code == .mailingUnapproved)
    #expect(refusal?.message.contains("`1/2026-КП` and `3/2026-КП`") == true)
    #expect(try scene.registry.read { try $0.count(EntryQuery()) } == 4)
  }

  @Test func aBatchOfWhichNothingIsLeftIsRefusedWithEachReason() throws {
    let scene = try MailScene([], allowsDrafts: false)
    let recipients = LetterOffice.Recipient.several(2)
    let batch = try LetterBatch(recipients, in: scene.office)
    try batch.approve(following: 1...2)
    try scene.office.revise(batch.members[0], for: recipients[0])
    try batch.note(.superseded(by: "9/2026-КП"), at: 2)
    let refusal = refusal(scene, ofBatch)
    #expect(refusal?.code == .mailingUnapproved)
    let notes = refusal?.notes.map(\.message) ?? []
    #expect(notes.contains { $0.contains("1/2026-КП") && $0.contains("draft") }, "\(notes)")
    #expect(notes.contains { $0.contains("2/2026-КП") && $0.contains("9/2026-КП") }, "\(notes)")
  }

  /// A program that was stopped while documents followed their batch: all of them are meant to go.
  @Test func documentsThatHaveYetToFollowAreNotLeftOut() throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(4), in: scene.office)
    try batch.approve(following: 1...2)
    let refusal = refusal(scene, ofBatch)
    #expect(refusal?.code == .mailingUnapproved)
    #expect(refusal?.message.contains("`3/2026-КП` and `4/2026-КП`") == true)
    #expect(refusal?.hint?.contains("engross tick") == true)
  }

  @Test func anOfficeThatSendsDraftsSendsThemAll() throws {
    let scene = try MailScene([])
    let recipients = LetterOffice.Recipient.several(3)
    let batch = try LetterBatch(recipients, in: scene.office)
    try batch.approve(following: 1...3)
    try scene.office.revise(batch.members[1], for: recipients[1])
    try scene.prepare(ofBatch)
    #expect(try scene.letters().count == 3)
  }

  @Test func whatIsSupersededAfterItWasPreparedStays() throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(3), in: scene.office)
    try batch.approve(following: 1...3)
    try scene.prepare(ofBatch)
    try batch.note(.superseded(by: "9/2026-КП"), at: 1)
    _ = try scene.send()
    #expect(try scene.phases() == [.suppressed, .accepted, .accepted])
    #expect(try scene.letters().map(\.answer).first == "superseded")
  }
}
