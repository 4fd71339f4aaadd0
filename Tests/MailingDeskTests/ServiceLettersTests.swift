import Diagnostics
import DocumentRegistry
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// Letters of service go to those alone who have a contract in force.
@Suite struct ServiceLettersTests {
  /// The contracts of the first of two clients, and how the clerk names them.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var contracts: [(number: String, end: String?, events: [ApprovalEvent])] = []
    var links = ["7/2026"]
    /// What is told where the client gets no letter.
    var told: String?
    var testDescription: String { name }
  }

  private static let registered: [ApprovalEvent] = [.approved(digest: ""), .registered(number: nil)]

  static let cases: [Case] = [
    .init(name: "registered", contracts: [("7/2026", nil, registered)]),
    .init(name: "approved where nobody signs", contracts: [("7/2026", nil, [.approved(digest: "")])]),
    .init(name: "until today", contracts: [("7/2026", "2026-11-26", registered)]),
    .init(name: "written otherwise", contracts: [("7/2026", nil, registered)], links: ["№ 7 / 2026"]),
    .init(name: "a draft", contracts: [("7/2026", nil, [])], told: "`draft`"),
    .init(
      name: "waiting for a signature",
      contracts: [("7/2026", nil, [.approved(digest: ""), .sentToSigning(role: "director", due: nil)])],
      told: "`on-signing`"),
    .init(
      name: "terminated",
      contracts: [("7/2026", nil, registered + [.terminated(date: CalendarDate.unixEpoch, reason: "нет")])],
      told: "`terminated`"),
    .init(name: "ended", contracts: [("7/2026", "2026-11-25", registered)], told: "it ended on 2026-11-25"),
    .init(
      name: "ended and prolonged",
      contracts: [
        ("7/2026", "2026-11-25", registered + [.prolonged(until: CalendarDate(written: "2027-11-25") ?? .unixEpoch)])
      ]),
    .init(
      name: "one ended, another goes on",
      contracts: [("7/2026", "2026-11-25", registered), ("8/2026", nil, registered)],
      links: ["7/2026", "8/2026"]),
    .init(
      name: "one that goes on is not named",
      contracts: [("7/2026", "2026-11-25", registered), ("8/2026", nil, registered)], told: "ended"),
    .init(
      name: "another client's", contracts: [("7/2026", nil, registered)], links: ["9/2026"], told: "`9/2026` is with"),
  ]

  @Test(arguments: cases) func onlyAContractInForceIsAReasonToWrite(_ one: Case) throws {
    let scene = try MailScene(count: 2)
    for contract in one.contracts {
      try scene.office.enterContract(
        contract.number, client: "client-1", end: contract.end.flatMap { CalendarDate(written: $0) }, contract.events)
    }
    try scene.office.enterContract("9/2026", client: "client-2", Self.registered)
    let links = Array(Set(one.links + ["9/2026"]))
    let report = try scene.prepare { order in
      order.letterClass = .service
      order.links = links
    }
    let told = report.findings.filter { $0.code == .mailingLeftOut }.map(\.message)
    let keys = try scene.letters().map(\.key)
    if let words = one.told {
      #expect(keys == ["office@client-2.example"])
      #expect(told.count == 1)
      #expect(told.first?.contains("`1/2026-КП`") == true && told.first?.contains(words) == true, "\(told)")
    } else {
      #expect(keys == ["office@client-1.example", "office@client-2.example"])
      #expect(told == [])
    }
  }

  /// A contract with somebody on no list is not one with everybody on none.
  @Test func aDocumentForNobodyOnTheListHasNoContract() throws {
    let scene = try MailScene([
      .init(name: "ООО «Прохожий»", email: "office@passer-by.example", isListed: false),
      .init(name: "ООО «Второй»", email: "office@client-2.example"),
    ])
    try scene.office.enterContract("7/2026", client: nil, Self.registered)
    try scene.office.enterContract("8/2026", client: "client-2", Self.registered)
    let report = try scene.prepare { order in
      order.filter = nil
      order.numbers = ["1/2026-КП", "2/2026-КП"]
      order.letterClass = .service
      order.links = ["7/2026", "8/2026"]
    }
    #expect(try scene.letters().map(\.key) == ["office@client-2.example"])
    let told = report.findings.filter { $0.code == .mailingLeftOut }.map(\.message)
    #expect(told.count == 1)
    #expect(told.first?.contains("`1/2026-КП`") == true && told.first?.contains("nobody on the office's list") == true)
  }

  /// What a client's contract comes to between preparing and sending, and whether the letter still goes.
  @Test(arguments: [
    (ApprovalEvent.terminated(date: .unixEpoch, reason: "нет"), false),
    (.prolonged(until: CalendarDate(written: "2026-11-25") ?? .unixEpoch), false),
    (.prolonged(until: CalendarDate(written: "2027-11-25") ?? .unixEpoch), true),
  ])
  func aContractIsAskedAgainBeforeEachLetter(_ event: ApprovalEvent, _ isSent: Bool) throws {
    let scene = try MailScene(count: 2)
    for client in 1...2 {
      try scene.office.enterContract("\(client)/2026", client: "client-\(client)", Self.registered)
    }
    try scene.prepare { order in
      order.letterClass = .service
      order.links = ["1/2026", "2/2026"]
    }
    scene.carrier.onLetter = { letter in
      guard letter.recipient.hasPrefix("office@client-1.") else { return }
      try scene.office.note(event, of: "2/2026")
    }
    _ = try scene.send()
    #expect(try scene.phases() == [.accepted, isSent ? .accepted : .suppressed])
    #expect(try scene.letters().last?.answer == (isSent ? "250 ok" : "no-contract"))
  }

  /// Whoever asked for something needs no contract, and says so in words of their own.
  @Test func aReplyNamesWhatItLikes() throws {
    let scene = try MailScene(count: 1)
    try scene.prepare { $0.links = ["звонок 20.11.2026"] }
    #expect(try scene.letters().count == 1)
  }
}
