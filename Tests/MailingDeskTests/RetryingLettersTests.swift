import Diagnostics
import DocumentRegistry
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// Letters that a server refused for good by mistake, and that somebody wants to go all the same.
@Suite struct RetryingLettersTests {
  private static let server = [
    "transport: smtp", "smtp: {host: localhost, tls: none}", "limits: {per_minute: 60000, per_day: 100000}",
  ]
  private static let blocked = MailAnswer.refused(.init(code: 554, text: "blocked"), about: .policy)
  private static let noUser = MailAnswer.refused(
    .init(code: 550, enhanced: .init(5, 1, 1), text: "no such user"), about: .recipient)

  /// Five letters: accepted, blocked, of no known user, blocked, and one of which nobody knows.
  private func sent() throws -> MailScene {
    let scene = try MailScene(count: 5, mail: Self.server)
    try scene.prepare()
    scene.carrier.answers = [
      "office@client-2": [Self.blocked], "office@client-3": [Self.noUser], "office@client-4": [Self.blocked],
      "office@client-5": [.unsure("the connection broke")],
    ]
    _ = try scene.send()
    #expect(try scene.phases() == [.accepted, .refused, .refused, .refused, .handedOver])
    scene.carrier.answers = [:]
    return scene
  }

  private func retry(_ scene: MailScene, _ addresses: String...) throws(Faults) -> ProductionReport {
    try scene.send { order in
      order.isResumed = true
      order.retried = .init(addresses: addresses)
    }
  }

  private func sentTo(_ scene: MailScene) -> [String] { scene.carrier.sent.dropFirst(5).map(\.recipient) }

  @Test func allThatWereRefusedGoOnceMoreAndNothingElse() throws {
    let scene = try sent()
    let report = try retry(scene)
    #expect(sentTo(scene) == ["office@client-2.example", "office@client-4.example"])
    #expect(try scene.phases() == [.accepted, .accepted, .refused, .accepted, .handedOver])
    #expect(report.told.contains { $0.contains("2 letters that were refused are queued again") }, "\(report.told)")
    // Without being asked, nobody tries a refused letter again.
    _ = try scene.send { $0.isResumed = true }
    #expect(sentTo(scene).count == 2)
    #expect(try scene.flaws() == [])
  }

  @Test func onlyTheLetterOfTheAddressGoes() throws {
    let scene = try sent()
    _ = try retry(scene, "Office@Client-4.example")
    #expect(sentTo(scene) == ["office@client-4.example"])
    #expect(try scene.phases() == [.accepted, .refused, .refused, .accepted, .handedOver])
  }

  /// What kept a letter back is mended: it goes with its mailing, and no other does.
  @Test func whatWasKeptBackGoesOnceNothingKeepsItAnyMore() throws {
    let scene = try MailScene(count: 4, mail: Self.server)
    try scene.consent(to: "office@client-1.example")
    try scene.suppress("office@client-4.example")
    let prepared = try scene.prepare { $0.letterClass = .advertising }
    let hints = prepared.findings.filter { $0.message.contains("no consent") }.compactMap(\.hint)
    #expect(hints.first?.contains("engross mail resume Р-1/2026 --retry-kept") == true, "\(hints)")
    _ = try scene.send()
    try scene.consent(to: "office@client-3.example")
    let report = try scene.send { order in
      order.isResumed = true
      order.retried = .init(addresses: [], isOfKept: true)
    }
    #expect(scene.carrier.sent.map(\.recipient) == ["office@client-1.example", "office@client-3.example"])
    #expect(try scene.phases() == [.accepted, .suppressed, .accepted, .suppressed])
    #expect(report.told.contains { $0.contains("one letter that was kept back is queued again") }, "\(report.told)")
    #expect(report.findings.contains { $0.message.contains("stays kept back, no consent") })
    #expect(try scene.flaws() == [])
  }

  /// Kept back in two mailings: the first one that is taken up brings the document, and the other does not.
  @Test func whatWentMeanwhileByAnEarlierMailingDoesNotGoTwice() throws {
    let scene = try MailScene(count: 2, mail: Self.server)
    try scene.consent(to: "office@client-1.example")
    let advertising: (inout MailingOrder) -> Void = { $0.letterClass = .advertising }
    try scene.prepare(advertising)
    try scene.prepare { order in
      advertising(&order)
      order.isAnew = true
    }
    try scene.consent(to: "office@client-2.example")
    for number in ["Р-1/2026", "Р-2/2026"] {
      _ = try scene.send(number) { order in
        order.isResumed = true
        order.retried = .init(addresses: ["office@client-2.example"], isOfKept: true)
      }
    }
    #expect(scene.carrier.sent.filter { $0.recipient == "office@client-2.example" }.count == 1)
  }

  @Test func whoDidItIsInTheJournal() throws {
    let scene = try sent()
    let letter = try #require(try scene.letters().first { $0.place == 2 })
    _ = try retry(scene, "office@client-2.example")
    let fact = try scene.registry.read {
      try $0.records(of: letter.id).map(\.fact).first { $0.event == "letter-released" }
    }
    #expect(fact?.person?.id == "orlova")
  }

  @Test func anAddressOnTheSuppressionListStaysThereUntilItIsTakenOff() throws {
    let scene = try sent()
    let report = try retry(scene, "office@client-3.example")
    #expect(sentTo(scene) == [])
    #expect(try scene.phases()[2] == .refused)
    let finding = report.findings.first { $0.message.contains("office@client-3.example") }
    #expect(finding?.message.contains("the address is dead") == true)
    #expect(finding?.hint?.contains("engross mail suppress --remove office@client-3.example") == true)

    var order = SuppressionOrder()
    order.removed = "office@client-3.example"
    order.person = "orlova"
    _ = try scene.desk.register.suppress(order)
    _ = try retry(scene, "office@client-3.example")
    #expect(sentTo(scene) == ["office@client-3.example"])
    #expect(try scene.phases()[2] == .accepted)
  }

  @Test func whoLeftMeanwhileGetsNoAdvertising() throws {
    let scene = try MailScene(count: 2, mail: Self.server)
    for client in 1...2 { try scene.consent(to: "office@client-\(client).example") }
    try scene.prepare { $0.letterClass = .advertising }
    scene.carrier.answers = ["office@client-2": [Self.blocked]]
    _ = try scene.send()
    scene.carrier.answers = [:]
    try scene.suppress("office@client-2.example", .unsubscribed)
    _ = try retry(scene)
    #expect(try scene.phases() == [.accepted, .refused])
    #expect(scene.carrier.sent.count == 2)
  }

  @Test(arguments: [
    ("office@client-1.example", "sent"), ("office@client-5.example", "unsure"),
    ("office@client-9.example", "has no letter"), ("office.client-2.example", "office.client-2"),
  ])
  func anAddressWithoutARefusedLetterIsNamedAndNothingIsQueued(_ address: String, _ word: String) throws {
    let scene = try sent()
    do throws(Faults) {
      _ = try retry(scene, "office@client-2.example", address)
      Issue.record("it was taken")
    } catch { #expect(error.diagnostics.first?.message.contains(word) == true, "\(error.diagnostics)") }
    #expect(try scene.phases() == [.accepted, .refused, .refused, .refused, .handedOver])
    #expect(sentTo(scene) == [])
  }

  /// The two days in which a letter is tried again begin anew: the first ones were over long ago.
  @Test func aLetterThatIsPutOffAfterwardsIsTriedAgainAsANewOne() throws {
    let scene = try sent()
    scene.clock.pass(5 * 24 * 3_600_000)
    scene.carrier.answers = [
      "office@client-2": [.deferred(.init(code: 451, text: "busy")), .accepted(serverAnswer: "250")]
    ]
    _ = try retry(scene, "office@client-2.example")
    #expect(try scene.phases()[1] == .accepted)
    #expect(sentTo(scene).count == 2)
  }
}
