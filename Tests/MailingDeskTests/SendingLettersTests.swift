import Diagnostics
import DocumentRegistry
import Foundation
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// What becomes of letters by what the server says, and that none goes twice.
@Suite struct SendingLettersTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var answer: MailAnswer
    var phase: LetterState.Phase
    /// Whether the address gets nothing more.
    var isSuppressed = false
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    .init(name: "accepted", answer: .accepted(serverAnswer: "250 2.0.0 queued as 7"), phase: .accepted),
    .init(
      name: "no such user",
      answer: .refused(.init(code: 550, enhanced: .init(5, 1, 1), text: "no such user"), about: .recipient),
      phase: .refused, isSuppressed: true),
    .init(
      name: "spam", answer: .refused(.init(code: 554, text: "spam"), about: .content), phase: .refused),
    .init(name: "sender refused", answer: .refused(.init(code: 553, text: "who?"), about: .sender), phase: .refused),
    .init(name: "policy", answer: .refused(.init(code: 554, text: "blocked"), about: .policy), phase: .refused),
    .init(name: "greylisted", answer: .deferred(.init(code: 451, text: "try later")), phase: .deferred),
    .init(name: "dropped", answer: .notSent(.init(.dropped, "the server hung up")), phase: .deferred),
    .init(name: "too slow", answer: .notSent(.init(.timedOut, "no answer")), phase: .deferred),
    .init(name: "no answer to the whole letter", answer: .unsure("the connection broke"), phase: .handedOver),
  ]

  @Test(arguments: cases) func everyAnswerHasItsState(_ one: Case) throws {
    let scene = try MailScene(count: 3, mail: Self.server)
    try scene.prepare()
    scene.carrier.answers = ["office@client-2": [one.answer]]
    _ = try scene.send()
    #expect(try scene.phases() == [.accepted, one.phase, .accepted])
    let suppression = try scene.registry.read { try $0.recipient("office@client-2.example")?.suppression }
    #expect((suppression?.cause == .bounced) == one.isSuppressed)
    #expect(Set(scene.carrier.sent.map(\.recipient)) == Set((1...3).map { "office@client-\($0).example" }))
    // What the server puts off is tried once more a minute later; nothing else goes twice.
    let count = scene.carrier.sent.count
    #expect(count == (one.phase == .deferred ? 4 : 3))
    _ = try scene.send()
    #expect(scene.carrier.sent.count == count)
    #expect(try scene.flaws() == [])
  }

  private static let server = [
    "transport: smtp", "smtp: {host: localhost, tls: none}", "limits: {per_minute: 60000, per_day: 100000}",
  ]

  @Test(arguments: [
    MailFailure.Kind.noAuthentication, .noTLS, .nameUnknown, .nonsense, .unwelcome,
  ])
  func aServerThatTakesNoneStopsTheRun(_ kind: MailFailure.Kind) throws {
    let scene = try MailScene(count: 5, mail: Self.server)
    try scene.prepare()
    scene.carrier.answers = [
      "office@client-2": [.notSent(.init(kind, "not today")), .accepted(serverAnswer: "250 ok")]
    ]
    let report = try scene.send()
    #expect(report.findings.filter { $0.severity == .error }.map(\.code) == [.mailingStopped])
    #expect(try scene.phases() == [.accepted, .queued, .queued, .queued, .queued])
    // When it is mended, all that are left go at once.
    let resumed = try scene.send { $0.isResumed = true }
    #expect(resumed.findings.filter { $0.severity == .error } == [])
    #expect(try scene.phases() == [LetterState.Phase](repeating: .accepted, count: 5))
    #expect(try scene.registry.read { try $0.state(of: $0.entry("Р-1/2026")).state } == "finished")
  }

  @Test func aServerThatIsAwayStopsTheRunAfterAFewLetters() throws {
    let scene = try MailScene(count: 10, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .notSent(.init(.noConnection, "connection refused"))
    let report = try scene.send()
    #expect(report.findings.contains { $0.code == .mailingStopped })
    #expect(scene.carrier.sent.count == 3)
  }

  @Test func whatIsPutOffIsTriedAgainForTwoDaysAndThenGivenUp() throws {
    let scene = try MailScene(count: 1, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .deferred(.init(code: 451, text: "busy"))
    let start = scene.clock.milliseconds
    _ = try scene.send { $0.waits = true }
    let hours = (scene.clock.milliseconds - start) / 3_600_000
    #expect(try scene.phases() == [.refused])
    #expect((40...48).contains(hours), "\(hours)")
    #expect((13...17).contains(scene.carrier.sent.count), "\(scene.carrier.sent.count)")
    #expect(try scene.registry.read { try $0.recipient("office@client-1.example")?.missed.count } == 1)
  }

  /// The same mailing may come to nothing more than once, and is one mailing all the same.
  @Test func aMailingThatIsRetriedCountsOnce() throws {
    let scene = try MailScene(count: 1, mail: Self.server)
    scene.carrier.usual = .deferred(.init(code: 451, text: "busy"))
    func recipient() throws -> RecipientState? {
      try scene.registry.read { try $0.recipient("office@client-1.example") }
    }
    for number in 1...2 {
      try scene.prepare { $0.isAnew = true }
      _ = try scene.send("Р-\(number)/2026") { $0.waits = true }
    }
    // Both once more, and the one before the last one again.
    for number in [2, 1, 2, 1] {
      _ = try scene.send("Р-\(number)/2026") { order in
        order.waits = true
        order.retried = .init(addresses: [])
      }
      #expect(try recipient()?.suppression == nil, "\(number)")
    }
    try scene.prepare { $0.isAnew = true }
    _ = try scene.send("Р-3/2026") { $0.waits = true }
    #expect(try recipient()?.suppression?.cause == .bounced)
    #expect(try scene.flaws() == [])
  }

  /// The mailing that comes to its end at last says that the address is good.
  @Test func aRetriedLetterThatArrivesMakesItsAddressAGoodOne() throws {
    let scene = try MailScene(count: 1, mail: Self.server)
    try scene.prepare()
    scene.carrier.usual = .deferred(.init(code: 451, text: "busy"))
    _ = try scene.send { $0.waits = true }
    scene.carrier.usual = .accepted(serverAnswer: "250 ok")
    _ = try scene.send { $0.retried = .init(addresses: []) }
    #expect(try scene.phases() == [.accepted])
    #expect(try scene.registry.read { try $0.recipient("office@client-1.example")?.missed } == [])
  }

  @Test func anAddressThatIsMissedThreeTimesIsSuppressedAndOneThatIsReachedIsNot() throws {
    let scene = try MailScene(count: 1, mail: Self.server)
    for number in 1...5 {
      try scene.prepare { $0.isAnew = true }
      scene.carrier.usual = number == 2 ? .accepted(serverAnswer: "250") : .deferred(.init(code: 451, text: "busy"))
      _ = try scene.send("Р-\(number)/2026") { $0.waits = true }
      let recipient = try scene.registry.read { try $0.recipient("office@client-1.example") }
      #expect((recipient?.suppression != nil) == (number == 5), "\(number)")
    }
    #expect(try scene.flaws() == [])
  }

  @Test func tooManyRefusalsStopTheMailing() throws {
    let scene = try MailScene(count: 80, mail: Self.server)
    try scene.prepare()
    for number in [3, 7] {
      scene.carrier.answers["office@client-\(number)."] = [.refused(.init(code: 554, text: "spam"), about: .policy)]
    }
    let report = try scene.send()
    #expect(report.findings.filter { $0.severity == .error }.map(\.code) == [.mailingPaused])
    #expect(scene.carrier.sent.count == 50)
    _ = try scene.send { $0.isResumed = true }
    #expect(scene.carrier.sent.count == 80)
  }

  @Test func whatMayHaveGoneOutWaitsForADecision() throws {
    let scene = try MailScene(count: 2, mail: Self.server)
    try scene.prepare()
    scene.carrier.answers["office@client-1."] = [.unsure("the connection broke"), .accepted(serverAnswer: "250 ok")]
    let report = try scene.send()
    #expect(report.findings.contains { $0.code == .mailingUnsure && $0.message.contains("office@client-1.example") })
    _ = try scene.send { $0.isResumed = true }
    #expect(scene.carrier.sent.count == 2)
    _ = try scene.send {
      $0.isResumed = true
      $0.unsure = .resend
    }
    #expect(scene.carrier.sent.count == 3)
    #expect(try scene.phases() == [.accepted, .accepted])
  }

  @Test func whatMayHaveGoneOutCanBeLeftAtThat() throws {
    let scene = try MailScene(count: 2, mail: Self.server)
    try scene.prepare()
    scene.carrier.answers["office@client-1."] = [.unsure("the connection broke")]
    _ = try scene.send()
    _ = try scene.send {
      $0.isResumed = true
      $0.unsure = .skip
    }
    #expect(try scene.phases() == [.skipped, .accepted])
    #expect(scene.carrier.sent.count == 2)
    #expect(try scene.registry.read { try $0.state(of: $0.entry("Р-1/2026")).state } == "finished")
  }

  @Test func whoLeavesBetweenQueueingAndSendingGetsNothing() throws {
    let scene = try MailScene(count: 3)
    try scene.consent(to: "office@client-1.example")
    try scene.consent(to: "office@client-2.example")
    try scene.consent(to: "office@client-3.example")
    try scene.prepare { $0.letterClass = .advertising }
    try scene.suppress("office@client-1.example", .unsubscribed)
    scene.carrier.onLetter = { letter in
      // While the second letter is on its way, the third recipient says no.
      if letter.recipient.hasPrefix("office@client-2") { try scene.suppress("office@client-3.example", .complaint) }
    }
    _ = try scene.send()
    #expect(scene.carrier.sent.map(\.recipient) == ["office@client-2.example"])
    #expect(try scene.letters().map(\.answer) == ["unsubscribed", "250 ok", "complaint"])
  }

  @Test func aDocumentThatWasRevisedSinceDoesNotGo() throws {
    let scene = try MailScene(count: 2)
    try scene.prepare()
    let entry = try scene.registry.read { try $0.entry("1/2026-КП") }
    try scene.office.revise(entry, for: .init(name: "ООО «Клиент 1»", email: "office@client-1.example"))
    _ = try scene.send()
    #expect(try scene.phases() == [.suppressed, .accepted])
    #expect(try scene.letters().first?.answer == "document-changed")
  }

  /// What counts is how a letter was handed over, and not how the office sends by now.
  @Test(arguments: [true, false]) func onlyWhatWasForAFolderGoesAnewUnasked(_ beganInFolder: Bool) throws {
    let scene = try MailScene(count: 2, mail: beganInFolder ? [] : Self.server)
    try scene.prepare()
    scene.carrier.answers["office@client-1."] = [.unsure("it broke off"), .accepted(serverAnswer: "250 ok")]
    _ = try scene.send()
    #expect(try scene.phases() == [.handedOver, .accepted])
    _ = try LetterOffice(making: scene.path, mail: beganInFolder ? Self.server : [])
    let report = try scene.send()
    #expect(try scene.phases() == [beganInFolder ? .accepted : .handedOver, .accepted])
    #expect(scene.carrier.sent.count == (beganInFolder ? 3 : 2))
    #expect(report.findings.contains { $0.code == .mailingUnsure } == !beganInFolder)
  }

  /// Documents are looked up for many letters at a time.
  @Test func aDocumentThatIsRevisedWhileLettersGoDoesNotGo() throws {
    let scene = try MailScene(count: 3)
    try scene.prepare()
    let entry = try scene.registry.read { try $0.entry("2/2026-КП") }
    scene.carrier.onLetter = { letter in
      guard letter.recipient.hasPrefix("office@client-1.") else { return }
      try scene.office.revise(entry, for: .init(name: "ООО «Клиент 2»", email: "office@client-2.example"))
    }
    _ = try scene.send()
    #expect(try scene.phases() == [.accepted, .suppressed, .accepted])
    #expect(try scene.letters()[1].answer == "document-changed")
    #expect(try scene.flaws() == [])
  }

  @Test func lettersThatWouldBeOthersThanWerePreparedStopTheRun() throws {
    let scene = try MailScene(
      LetterOffice.Recipient.several(2), letter: "---\ntitle: Письмо\n---\n{% include \"words.md\" %}")
    let words = scene.path + "/templates/mail/words.md"
    try "Добрый день".write(toFile: words, atomically: true, encoding: .utf8)
    try scene.prepare()
    try "Добрый вечер".write(toFile: words, atomically: true, encoding: .utf8)
    do throws(Faults) {
      _ = try scene.send()
      Issue.record("it was sent")
    } catch { #expect(error.diagnostics.map(\.code) == [.mailingContent]) }
    #expect(scene.carrier.sent.isEmpty)
    try "Добрый день".write(toFile: words, atomically: true, encoding: .utf8)
    _ = try scene.send()
    #expect(try scene.phases() == [.accepted, .accepted])
  }

  @Test func twoProgramsDoNotSendOneMailing() throws {
    let scene = try MailScene(count: 2)
    try scene.prepare()
    scene.carrier.onLetter = { _ in
      do throws(Faults) {
        var order = SendingOrder(mailing: "Р-1/2026")
        order.person = "orlova"
        let other = StagedCarrier()
        _ = try scene.desk.send(order, over: other, SendingListener(progress: { _ in }, event: { _ in }))
        Issue.record("a second one sent it")
      } catch { #expect(error.diagnostics.map(\.code) == [.mailingBusy]) }
    }
    _ = try scene.send()
    #expect(scene.carrier.sent.count == 2)
  }

  @Test func aRunEndsAfterTheLetterInHand() throws {
    let scene = try MailScene(count: 5)
    try scene.prepare()
    scene.clock.stop(after: 2)
    let report = try scene.send()
    #expect(report.findings.contains { $0.code == .runStopped })
    #expect(try scene.phases() == [.accepted, .accepted, .queued, .queued, .queued])
    scene.clock.stop(after: nil)
    _ = try scene.send { $0.limit = 2 }
    #expect(scene.carrier.sent.count == 4)
    _ = try scene.send { $0.isDryRun = true }
    #expect(scene.carrier.sent.count == 4)
    _ = try scene.send { $0.isResumed = true }
    #expect(scene.carrier.sent.map(\.recipient) == (1...5).map { "office@client-\($0).example" })
  }
}
