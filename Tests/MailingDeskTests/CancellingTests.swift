import Diagnostics
import DocumentRegistry
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// A mailing that somebody calls off.
@Suite struct CancellingTests {
  private static let server = [
    "transport: smtp", "smtp: {host: localhost, tls: none}", "limits: {per_minute: 60000, per_day: 100000}",
  ]

  private func cancel(_ scene: MailScene, _ number: String = "Р-1/2026") throws(Faults) -> ProductionReport {
    try scene.desk.cancel(.init(mailing: number, reason: "не тот файл", person: "orlova"))
  }

  @Test func whatWaitsStaysAndWhatHasGoneIsLeftAlone() throws {
    let scene = try MailScene(count: 5, mail: Self.server)
    try scene.prepare()
    scene.carrier.answers = [
      "office@client-2": [.unsure("it broke off")], "office@client-3": [.deferred(.init(code: 451, text: "busy"))],
    ]
    _ = try scene.send { $0.limit = 3 }
    let report = try cancel(scene)
    #expect(report.told == ["Р-1/2026: called off; 3 letters stay here, 1 had gone"])
    #expect(report.findings.map(\.code) == [.mailingUnsure])
    #expect(try scene.phases() == [.accepted, .handedOver, .suppressed, .suppressed, .suppressed])
    let state = try scene.registry.read { try $0.state(of: $0.entry("Р-1/2026")) }
    #expect(state.state == "cancelled")
    #expect(try scene.flaws() == [])
    // Nothing brings it back, and twice is once.
    let refusal = #expect(throws: Faults.self) { try scene.send { $0.isResumed = true } }
    #expect(refusal?.diagnostics.map(\.code) == [.mailingCancelled])
    #expect(try cancel(scene).told == ["Р-1/2026: called off already"])
    #expect(scene.carrier.sent.count == 3)
    // But for the letter of which nobody knows: that it never came can still be said, and then it may go anew.
    _ = try scene.send { order in
      order.isResumed = true
      order.unsure = .skip
    }
    #expect(try scene.phases()[1] == .skipped)
    scene.carrier.answers = [:]
    #expect(try scene.prepare().numbers == ["Р-2/2026"])
    _ = try scene.send("Р-2/2026")
    #expect(scene.carrier.sent.dropFirst(3).map(\.recipient) == (2...5).map { "office@client-\($0).example" })
    let status = try scene.registry.read { try $0.state(of: $0.entry("Р-1/2026")).state }
    #expect(status == "cancelled")
  }

  /// A program that was stopped between the word and the letters: the same command completes it.
  @Test func whatWasCalledOffByHalfIsCompletedAndKeepsNobodyOut() throws {
    let scene = try MailScene(count: 3, mail: Self.server)
    try scene.prepare()
    let mailing = try scene.registry.read { try $0.entry("Р-1/2026") }
    try scene.registry.write { writing in
      try writing.note(
        .cancelled, of: mailing, at: scene.clock.moment, by: nil, account: "made-up")
    }
    #expect(try scene.phases() == [.queued, .queued, .queued])
    // Letters that wait there never go: another mailing may bring the documents.
    #expect(try scene.prepare().told.contains { $0.contains("3 of 3 documents") })
    #expect(try cancel(scene).told == ["Р-1/2026: called off; 3 letters stay here, 0 had gone"])
    #expect(try scene.phases() == [.suppressed, .suppressed, .suppressed])
    #expect(try scene.letters().map(\.answer) == ["cancelled", "cancelled", "cancelled"])
  }

  @Test func theSameCommandPreparesItAgain() throws {
    let scene = try MailScene(count: 2, mail: Self.server)
    try scene.prepare()
    _ = try cancel(scene)
    #expect(try scene.prepare().numbers == ["Р-2/2026"])
    _ = try scene.send("Р-2/2026")
    #expect(scene.carrier.sent.count == 2)
  }

  /// Stopped while letters were put into the outbox: those that are there do not go, and no more come.
  @Test func oneThatIsNotWholeYetCanBeCalledOff() throws {
    let scene = try MailScene(count: 450)
    scene.clock.stop(after: 1)
    #expect(throws: Faults.self) { try scene.prepare() }
    scene.clock.stop(after: nil)
    _ = try cancel(scene)
    let phases = try scene.phases()
    #expect(!phases.isEmpty && phases.allSatisfy { $0 == .suppressed })
    #expect(throws: Faults.self) { try scene.send { $0.isResumed = true } }
    #expect(try scene.phases().count == phases.count)
  }

  @Test func oneOfWhichEveryLetterHasGoneIsRefused() throws {
    let scene = try MailScene(count: 1, mail: Self.server)
    try scene.prepare()
    _ = try scene.send()
    let refusal = #expect(throws: Faults.self) { try cancel(scene) }
    #expect(refusal?.diagnostics.map(\.code) == [.mailingCancelled])
    #expect(try scene.phases() == [.accepted])
  }
}
