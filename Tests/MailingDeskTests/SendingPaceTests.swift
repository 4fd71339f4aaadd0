import Diagnostics
import DocumentRegistry
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// Letters keep the office's limits, by the clock and over days.
@Suite struct SendingPaceTests {
  private static func server(_ limits: String) -> [String] {
    ["transport: smtp", "smtp: {host: localhost, tls: none}", "limits: {\(limits)}"]
  }

  @Test func lettersKeepTheirDistance() throws {
    let scene = try MailScene(count: 4, mail: Self.server("per_minute: 2"))
    try scene.prepare()
    var instants: [Int] = []
    scene.carrier.onLetter = { _ in instants.append(scene.clock.milliseconds) }
    _ = try scene.send()
    #expect(instants.count == 4)
    #expect(zip(instants, instants.dropFirst()).allSatisfy { $1 - $0 >= 30_000 }, "\(instants)")
  }

  /// To the millisecond, and not to the second.
  @Test(arguments: [(60, 1000), (300, 200), (600, 100), (3000, 20), (60_000, 1)])
  func theLimitIsThePace(_ perMinute: Int, _ gap: Int) throws {
    let scene = try MailScene(count: 12, mail: Self.server("per_minute: \(perMinute)"))
    try scene.prepare()
    var instants: [Int] = []
    scene.carrier.onLetter = { _ in instants.append(scene.clock.milliseconds) }
    _ = try scene.send()
    #expect(zip(instants, instants.dropFirst()).map { $1 - $0 } == [Int](repeating: gap, count: 11))
  }

  /// Whoever has set no pace is told the one that letters go at.
  @Test(arguments: [("per_day: 700", true), ("per_minute: 2", false)])
  func aPaceThatNobodyAskedForIsTold(_ limits: String, _ isTold: Bool) throws {
    let scene = try MailScene(count: 2, mail: Self.server(limits))
    try scene.prepare()
    _ = try scene.send()
    #expect(scene.told.lines.contains { $0.hasPrefix("2 letters a minute") } == isTold, "\(scene.told.lines)")
  }

  /// With a wrong port it must not take a minute to learn that nothing listens there.
  @Test func attemptsThatReachNoServerUseUpNoLimit() throws {
    let scene = try MailScene(count: 5, mail: Self.server("per_minute: 1"))
    try scene.prepare()
    scene.carrier.usual = .notSent(.init(.noConnection, "nothing listens"))
    let start = scene.clock.milliseconds
    _ = try scene.send()
    #expect(scene.carrier.sent.count == 3)
    #expect(scene.clock.milliseconds - start < 1000)
    #expect(try scene.letters().map(\.attempts) == [0, 0, 0, 0, 0])
  }

  @Test func oneDomainDoesNotHoldUpTheOthers() throws {
    let names = ["a@one.example", "b@one.example", "c@two.example"]
    let scene = try MailScene(
      names.map { .init(name: $0, email: $0) }, mail: Self.server("per_minute: 60, per_domain_per_minute: 1"))
    try scene.prepare()
    _ = try scene.send()
    #expect(scene.carrier.sent.map(\.recipient) == ["a@one.example", "c@two.example", "b@one.example"])
  }

  @Test func todaysLimitHoldsForAllMailingsAndEndsAtMidnight() throws {
    let scene = try MailScene(count: 3, mail: Self.server("per_minute: 6000, per_day: 4"))
    try scene.prepare()
    try scene.prepare { $0.isAnew = true }
    _ = try scene.send()
    let report = try scene.send("Р-2/2026")
    #expect(scene.carrier.sent.count == 4)
    #expect(report.told.contains { $0.contains("2026-11-26T21:00:00Z") }, "\(report.told)")
    // Whoever waits goes on the next day.
    _ = try scene.send("Р-2/2026") { $0.waits = true }
    #expect(scene.carrier.sent.count == 6)
    #expect(scene.clock.moment.day.description == "2026-11-27")
  }

  /// Two mailings that go at the same time share the day.
  @Test func todaysLimitHoldsForMailingsThatGoAtOnce() throws {
    let scene = try MailScene(count: 3, mail: Self.server("per_minute: 6000, per_day: 4"))
    try scene.prepare()
    try scene.prepare { $0.isAnew = true }
    let other = StagedCarrier()
    scene.carrier.onLetter = { letter in
      guard letter.recipient.hasPrefix("office@client-1.") else { return }
      var order = SendingOrder(mailing: "Р-2/2026")
      order.person = "orlova"
      _ = try scene.desk.send(order, over: other, SendingListener(progress: { _ in }, event: { _ in }))
    }
    let report = try scene.send()
    #expect([scene.carrier.sent.count, other.sent.count] == [1, 3])
    #expect(report.told.contains { $0.contains("2026-11-26T21:00:00Z") }, "\(report.told)")
    #expect(try scene.phases() == [.accepted, .queued, .queued])
    _ = try scene.send { $0.waits = true }
    #expect(try scene.phases() == [.accepted, .accepted, .accepted])
    #expect(scene.carrier.sent.map(\.recipient) == (1...3).map { "office@client-\($0).example" })
    #expect(scene.clock.moment.day.description == "2026-11-27")
  }

  @Test func aFolderHasNoLimits() throws {
    let scene = try MailScene(count: 5, mail: ["limits: {per_minute: 1, per_day: 2}"])
    try scene.prepare()
    let start = scene.clock.milliseconds
    _ = try scene.send()
    #expect(scene.carrier.sent.count == 5)
    #expect(scene.clock.milliseconds == start)
  }
}
