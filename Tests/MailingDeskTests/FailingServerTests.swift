import Diagnostics
import DocumentRegistry
import MailWorkload
import Mailing
import Production
import Testing

/// A server that fails takes as little of a mailing with it as can be.
@Suite struct FailingServerTests {
  private static let server = [
    "transport: smtp", "smtp: {host: localhost, tls: none}", "limits: {per_minute: 60000, per_day: 100000}",
  ]

  private func errors(_ report: ProductionReport) -> [DiagnosticCode] {
    report.findings.filter { $0.severity == .error }.map(\.code)
  }

  @Test func threeLettersWithoutAnAnswerStopTheRun() throws {
    let scene = try MailScene(count: 8, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .unsure("the connection was lost")
    let report = try scene.send()
    #expect(errors(report) == [.mailingStopped])
    #expect(scene.carrier.sent.count == 3)
    #expect(
      try scene.phases() == .init(repeating: .handedOver, count: 3) + .init(repeating: .queued, count: 5))
    #expect(report.findings.contains { $0.code == .mailingStopped && $0.hint?.contains("--unsure") == true })
    // One that breaks off now and then is none that fails.
    scene.carrier.answers = ["office@client-5": [.unsure("lost")], "office@client-7": [.unsure("lost")]]
    scene.carrier.usual = .accepted(serverAnswer: "250 ok")
    #expect(errors(try scene.send { $0.isResumed = true }) == [])
    #expect(scene.carrier.sent.count == 8)
  }

  /// Neither the letters' tries nor their places in the outbox are used up.
  @Test(arguments: [MailFailure.Kind.busy, .noConnection, .timedOut])
  func aServerThatPutsEverybodyOffStopsTheRun(_ kind: MailFailure.Kind) throws {
    let scene = try MailScene(count: 5, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .notSent(.init(kind, "not now", isOfConnection: true))
    let report = try scene.send()
    #expect(errors(report) == [.mailingStopped])
    #expect(scene.carrier.sent.count == 3)
    #expect(try scene.phases() == .init(repeating: .queued, count: 5))
    #expect(try scene.letters().map(\.attempts) == [0, 0, 0, 0, 0])
    #expect(report.told.contains { $0.contains("0 sent; 5 left") }, "\(report.told)")
    // The reason is said once.
    #expect(!report.told.contains { $0.contains("not now") })
    scene.carrier.usual = .accepted(serverAnswer: "250 ok")
    _ = try scene.send { $0.isResumed = true }
    #expect(try scene.phases() == .init(repeating: .accepted, count: 5))
    #expect(try scene.flaws() == [])
  }

  private func silent(_ scene: MailScene, seconds: Int, _ stage: LetterWatch.Stage) {
    scene.carrier.silence = { _ in seconds }
    scene.carrier.stage = stage
    scene.carrier.onSecond = { scene.clock.pass(1000) }
  }

  @Test func aServerThatHangsIsToldOfAndCanBeLeft() throws {
    let scene = try MailScene(count: 3, mail: Self.server)
    try scene.prepare()
    silent(scene, seconds: 60, .announced)
    scene.clock.stop(after: 5)
    let report = try scene.send()
    let waits = scene.told.tallies.compactMap(\.waiting)
    #expect(waits.first == "waiting for the server, 2 s")
    #expect(waits.count < 6)
    #expect(scene.carrier.sent.isEmpty)
    #expect(try scene.phases() == [.queued, .queued, .queued])
    let codes = Set(report.findings.map(\.code))
    #expect(codes.contains(.runStopped))
    #expect(!codes.contains(.mailingUnsure))
  }

  /// Seconds that the letter would take, seconds after which somebody asks to end, and what becomes of it.
  @Test(arguments: [(8, LetterState.Phase.accepted), (60, .handedOver)])
  func aLetterThatHasBegunGetsAWhileToEnd(_ seconds: Int, _ phase: LetterState.Phase) throws {
    let scene = try MailScene(count: 3, mail: Self.server)
    try scene.prepare()
    silent(scene, seconds: seconds, .begun)
    scene.clock.stop(after: 3)
    let start = scene.clock.milliseconds
    let report = try scene.send()
    #expect(try scene.phases() == [phase, .queued, .queued])
    #expect(scene.told.lines == ["stopping after the letter in hand"])
    #expect(scene.clock.milliseconds - start < 20_000)
    #expect(report.findings.contains { $0.code == .runStopped })
  }

  @Test func aLetterThatIsTriedAgainCountsOnce() throws {
    let scene = try MailScene(count: 6, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .deferred(.init(code: 451, text: "busy"))
    let report = try scene.send()
    #expect(scene.carrier.sent.count == 12)
    #expect(scene.told.tallies.allSatisfy { $0.done <= $0.total })
    #expect(report.told.contains { $0.contains("0 sent, 6 put off; 6 left") }, "\(report.told)")
  }

  @Test func aServerThatRefusesEverythingDoesNotGetTheWholeList() throws {
    let scene = try MailScene(count: 25, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .refused(.init(code: 554, text: "blocked"), about: .policy)
    for _ in 1...2 {
      let report = try scene.send { $0.retried = .init(addresses: []) }
      #expect(errors(report) == [.mailingPaused])
      #expect(try scene.phases().filter { $0 == .queued }.count == 15)
      #expect(report.told.contains { $0.contains("15 left") } && !report.told.contains { $0.contains("nothing") })
    }
  }

  @Test func whatHasNothingLeftDoesNotStandStill() throws {
    let scene = try MailScene(count: 10, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .refused(.init(code: 554, text: "blocked"), about: .policy)
    let report = try scene.send()
    #expect(errors(report) == [])
    #expect(report.told.contains { $0.contains("nothing left to send") }, "\(report.told)")
  }

  @Test func aRehearsalTellsWhatWouldStay() throws {
    let scene = try MailScene(count: 3, mail: Self.server)
    try scene.prepare()
    let entry = try scene.registry.read { try $0.entry("1/2026-КП") }
    try scene.office.revise(entry, for: .init(name: "ООО «Клиент 1»", email: "office@client-1.example"))
    try scene.suppress("office@client-2.example")
    let report = try scene.send { $0.isDryRun = true }
    #expect(report.told.contains { $0.contains("1 letter with") }, "\(report.told)")
    for (address, reason) in [("client-1", "the document was changed since"), ("client-2", "suppression list")] {
      #expect(report.told.contains { $0.contains(address) && $0.contains(reason) }, "\(report.told)")
    }
    #expect(scene.carrier.sent.isEmpty)
    #expect(try scene.phases() == [.queued, .queued, .queued])
  }
}
