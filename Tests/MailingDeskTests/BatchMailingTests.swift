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

  /// Approved alike, as their batch was: they would go though it was taken back.
  @Test(arguments: [true, false]) func approvedDocumentsThatHaveYetToFollowDoNotGo(_ isTakenBack: Bool) throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(3), in: scene.office)
    try batch.approve(following: 1...3)
    try batch.sign(isTakenBack: isTakenBack)
    // One that has nothing to do with it any more.
    try batch.note(.superseded(by: "9/2026-КП"), at: 3)
    let ways: [(inout MailingOrder) -> Void] = [
      ofBatch,
      { order in
        ofBatch(&order)
        order.filter = ListOrder(office: scene.path)
        order.filter?.states = ["approved"]
      },
      { order in
        order.filter = nil
        order.numbers = ["1/2026-КП", "2/2026-КП"]
      },
    ]
    for way in ways {
      let refusal = refusal(scene, way)
      #expect(refusal?.code == .mailingUnapproved)
      #expect(refusal?.message.contains("`1/2026-КП` and `2/2026-КП`") == true, "\(refusal?.message ?? "")")
      #expect(refusal?.hint?.contains("engross tick") == true)
    }
    #expect(try scene.registry.read { try $0.count(EntryQuery()) } == 4)
  }

  /// What nobody has decided yet goes from such an office; what was refused does not.
  @Test(arguments: [
    (ApprovalEvent.rejected(reason: "нет"), "revision 2 was rejected"),
    (ApprovalEvent.withdrawn(reason: nil), "revision 2 was withdrawn"),
  ])
  func anOfficeThatSendsDraftsSendsNothingThatWasRefused(_ event: ApprovalEvent, _ words: String) throws {
    let scene = try MailScene([])
    let recipients = LetterOffice.Recipient.several(3)
    let batch = try LetterBatch(recipients, in: scene.office)
    for place in 1...2 { try scene.office.revise(batch.members[place - 1], for: recipients[place - 1]) }
    try batch.note(event, at: 1)
    let report = try scene.prepare(ofBatch)
    let told = report.findings.filter { $0.code == .mailingLeftOut }.map(\.message)
    #expect(told.count == 1)
    #expect(told.first?.contains("`1/2026-КП`") == true && told.first?.contains(words) == true, "\(told)")
    // And one that is refused after its letter was prepared stays.
    try batch.note(event, at: 2)
    _ = try scene.send()
    #expect(scene.carrier.sent.map(\.recipient) == ["office@client-3.example"])
    #expect(try scene.letters().map(\.answer) == ["document-unapproved", "250 ok"])
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

  /// Prepared while the batch was approved; its documents still say so, for a program was stopped before they followed.
  @Test(arguments: [false, true]) func whatItsBatchIsTakenBackForStays(_ isBatchRevised: Bool) throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(3), in: scene.office)
    try batch.approve(following: 1...2)
    // Whoever approved one alone has not taken that back.
    try batch.approve(3)
    try scene.prepare(ofBatch)
    try batch.sign(isTakenBack: true)
    if isBatchRevised { try batch.list(ordinal: 2) }
    _ = try scene.send()
    #expect(scene.carrier.sent.map(\.recipient) == ["office@client-3.example"])
    #expect(try scene.letters().map(\.answer) == ["document-unapproved", "document-unapproved", "250 ok"])
  }

  /// A filter of `mail prepare` beside its batch, and the places of the documents that are left.
  struct Narrowing: Sendable, CustomTestStringConvertible {
    var name: String
    var change: @Sendable (inout ListOrder) -> Void
    var places: [Int]
    var testDescription: String { name }
  }

  static let narrowings: [Narrowing] = [
    .init(name: "approved ones of a batch that is not", change: { $0.states = ["approved"] }, places: [2, 3]),
    .init(name: "one client", change: { $0.client = "client-3" }, places: [3]),
    .init(
      name: "an approved one of one client",
      change: {
        $0.states = ["approved", "signed"]
        $0.client = "client-2"
      }, places: [2]),
    .init(name: "drafts", change: { $0.states = ["draft"] }, places: []),
    .init(name: "a client without a document in it", change: { $0.client = "client-5" }, places: []),
    .init(name: "another day", change: { $0.until = "2026-11-25" }, places: []),
  ]

  @Test(arguments: narrowings) func filtersLeaveSomeOfItsDocumentsInTheOrderOfItsList(_ one: Narrowing) throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(4), in: scene.office)
    // Of the same kind and state, and in no batch.
    try scene.office.enter([.init(name: "ООО «Другой»", email: "office@client-5.example")], from: 5)
    for place in [3, 2] { try batch.approve(place) }
    var filter = ListOrder(office: scene.path)
    one.change(&filter)
    let narrow: (inout MailingOrder) -> Void = { order in
      ofBatch(&order)
      order.filter = filter
    }
    if one.places.isEmpty {
      let refusal = refusal(scene, narrow)
      #expect(refusal?.code == (one.name == "drafts" ? .mailingUnapproved : .mailingEmpty))
    } else {
      try scene.prepare(narrow)
      #expect(try scene.letters().map(\.entry) == one.places.map { batch.members[$0 - 1] })
    }
  }

  /// Else a second, wider command would tell of the first one's mailing.
  @Test func aNarrowedBatchIsAnotherMailingThanTheWholeOne() throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(2), in: scene.office)
    try batch.approve(following: 1...2)
    let narrow: (inout MailingOrder) -> Void = { order in
      ofBatch(&order)
      order.filter = ListOrder(office: scene.path)
      order.filter?.client = "client-2"
    }
    #expect(try scene.prepare(narrow).numbers == ["Р-1/2026"])
    #expect(try scene.prepare(ofBatch).numbers == ["Р-2/2026"])
    #expect(try scene.prepare(ofBatch).numbers == ["Р-2/2026"])
    #expect(try scene.prepare(narrow).numbers == ["Р-1/2026"])
  }

  /// The way out that the refusal proposes takes along what is past its approval.
  @Test func whatIsApprovedOfABatchIsOfferedWithWhatIsSigned() throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(4), in: scene.office)
    for place in 1...3 { try batch.approve(place) }
    try batch.note(.sentToSigning(role: "director", due: nil), at: 2)
    try batch.note(.registered(number: nil), at: 3)
    let hint = refusal(scene, ofBatch)?.hint ?? ""
    let words = hint.split { $0 == " " || $0 == ";" }.map(String.init)
    let states = zip(words, words.dropFirst()).filter { $0.0 == "--state" }.map(\.1)
    try scene.prepare { order in
      ofBatch(&order)
      order.filter = ListOrder(office: scene.path)
      order.filter?.states = states
    }
    #expect(try scene.letters().map(\.entry) == Array(batch.members.prefix(3)), "\(hint)")
  }
}
