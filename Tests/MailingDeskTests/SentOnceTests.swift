import Diagnostics
import DocumentRegistry
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// A revision goes out in one mailing, however many commands choose it.
@Suite struct SentOnceTests {
  private static let server = [
    "transport: smtp", "smtp: {host: localhost, tls: none}", "limits: {per_minute: 60000, per_day: 100000}",
  ]

  /// What became of the first mailing's letter when another one is prepared for the same document.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// nil where nothing was sent yet.
    var answer: MailAnswer?
    var phase: LetterState.Phase
    var isSent = true
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    .init(name: "it waits", answer: nil, phase: .queued),
    .init(name: "nobody knows", answer: .unsure("it broke off"), phase: .handedOver),
    .init(name: "it is put off", answer: .deferred(.init(code: 451, text: "busy")), phase: .deferred),
    .init(name: "it has arrived", answer: .accepted(serverAnswer: "250 ok"), phase: .accepted),
    .init(
      name: "it was refused", answer: .refused(.init(code: 554, text: "blocked"), about: .policy), phase: .refused,
      isSent: false),
  ]

  private func second(_ order: inout MailingOrder) {
    order.filter = nil
    order.numbers = ["2/2026-КП"]
  }

  @Test(arguments: cases) func aDocumentThatHasALetterIsLeftOutOfOtherMailings(_ one: Case) throws {
    let scene = try MailScene(count: 3, mail: Self.server)
    try scene.prepare(second)
    if let answer = one.answer {
      scene.carrier.usual = answer
      _ = try scene.send()
    }
    #expect(try scene.phases() == [one.phase])
    let report = try scene.prepare()
    #expect(report.numbers == ["Р-2/2026"])
    let told = report.findings.filter { $0.code == .mailingLeftOut }
    let leftOut = report.answer["mailing"]?.record?["left_out"]?.list?.elements.compactMap(\.record) ?? []
    if one.isSent {
      #expect(told.count == 1)
      #expect(told.first?.message.contains("`2/2026-КП`") == true)
      #expect(told.first?.message.contains("already in mailing `Р-1/2026`") == true, "\(told.map(\.message))")
      #expect(told.first?.hint?.contains("--anew") == true)
      #expect(leftOut.map { $0["reason"]?.text } == ["already"])
      let status = try scene.desk.register.mailingReport(
        .init(mailing: "Р-2/2026", output: nil, replaces: false), scene.outside.production)
      #expect(String(decoding: status.standardOutput, as: UTF8.self).contains("already in another mailing"))
    } else {
      #expect(told.isEmpty)
      #expect(leftOut.isEmpty)
    }
    #expect(try scene.letters(of: "Р-2/2026").count == (one.isSent ? 2 : 3))
    #expect(try scene.flaws() == [])
  }

  /// The whole batch after those of it that were approved earlier.
  @Test func aBatchIsSentWithoutThoseThatWentBefore() throws {
    let scene = try MailScene([], allowsDrafts: false)
    let batch = try LetterBatch(LetterOffice.Recipient.several(4), in: scene.office)
    for place in [2, 3] { try batch.approve(place) }
    try scene.prepare { order in
      order.filter?.kinds = []
      order.filter?.states = ["approved"]
      order.batch = LetterBatch.number
    }
    _ = try scene.send()
    try batch.approve(following: [1, 4])
    try scene.prepare { order in
      order.filter = nil
      order.batch = LetterBatch.number
    }
    _ = try scene.send("Р-2/2026")
    #expect(scene.carrier.sent.map(\.recipient) == [2, 3, 1, 4].map { "office@client-\($0).example" })
  }

  @Test func anotherRevisionGoes() throws {
    let scene = try MailScene(count: 2)
    try scene.prepare(second)
    _ = try scene.send()
    let entry = try scene.registry.read { try $0.entry("2/2026-КП") }
    try scene.office.revise(entry, for: .init(name: "ООО «Клиент 2»", email: "office@client-2.example"))
    let report = try scene.prepare()
    #expect(report.findings.isEmpty)
    #expect(try scene.letters(of: "Р-2/2026").count == 2)
  }

  @Test func allOfItGoesOnceMoreWhereThatIsMeant() throws {
    let scene = try MailScene(count: 2)
    try scene.prepare()
    _ = try scene.send()
    do throws(Faults) {
      try scene.prepare(second)
      Issue.record("it was prepared")
    } catch {
      #expect(error.diagnostics.map(\.code) == [.mailingEmpty])
      #expect(error.diagnostics.first?.hint?.contains("--anew") == true)
    }
    try scene.prepare { order in
      second(&order)
      order.isAnew = true
    }
    _ = try scene.send("Р-2/2026")
    #expect(scene.carrier.sent.count == 3)
    #expect(try scene.flaws() == [])
  }

  /// Those that are not in the outbox yet when another mailing takes their documents.
  @Test func aStoppedPreparationGoesOnWithoutWhatWasSentMeanwhile() throws {
    let scene = try MailScene(count: 450)
    scene.clock.stop(after: 1)
    #expect(throws: Faults.self) { try scene.prepare() }
    scene.clock.stop(after: nil)
    try scene.prepare { order in
      order.filter = nil
      order.numbers = ["450/2026-КП"]
    }
    let report = try scene.prepare()
    #expect(report.numbers == ["Р-1/2026"])
    let letters = try scene.letters()
    #expect(letters.count == 450)
    #expect(letters.filter { $0.phase == .suppressed }.map(\.address) == ["office@client-450.example"])
    #expect(letters.last?.answer == "already")
    #expect(report.findings.contains { $0.message.contains("office@client-450.example") })
    #expect(try scene.flaws() == [])
  }

  /// - Parameter isAnew: whether the first mailing was one of documents that another had brought.
  @Test(arguments: [false, true]) func aRefusedLetterStaysWhereItsDocumentWentMeanwhile(_ isAnew: Bool) throws {
    let scene = try MailScene(count: 2, mail: Self.server)
    var first = "Р-1/2026"
    if isAnew {
      try scene.prepare(second)
      _ = try scene.send()
      first = "Р-2/2026"
    }
    try scene.prepare { $0.isAnew = isAnew }
    scene.carrier.usual = .refused(.init(code: 554, text: "blocked"), about: .policy)
    _ = try scene.send(first)
    scene.carrier.usual = .accepted(serverAnswer: "250 ok")
    try scene.prepare { order in
      order.filter = nil
      order.numbers = ["1/2026-КП"]
    }
    let already = scene.carrier.sent.count
    let report = try scene.send(first) { order in
      order.isResumed = true
      order.retried = .init(addresses: [])
    }
    // What went before the mailing that was made all the same is no reason.
    #expect(scene.carrier.sent.dropFirst(already).map(\.recipient) == ["office@client-2.example"])
    #expect(try scene.letters(of: first).map(\.phase) == [.refused, .accepted])
    let finding = report.findings.first { $0.message.contains("office@client-1.example") }
    #expect(finding?.message.contains("already in another mailing") == true)
    #expect(finding?.hint?.contains("suppress") != true)
    #expect(try scene.flaws() == [])
  }
}
