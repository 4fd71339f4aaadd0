import Diagnostics
import DocumentRegistry
import RegistryWorkload
import TestKit
import Testing
import Values

/// Letters and addresses are what the journal tells of them, whatever happens in whatever order.
@Suite struct OutboxHistoryTests {
  private static let failure = SendingFailure(code: 550, about: "recipient", text: "5.1.1 no such user")

  private static let letterEvents: [LetterEvent] = [
    .handedOver(.smtp), .handedOver(.folder), .accepted(answer: "250 2.0.0 ok"),
    .deferred(failure, until: "2026-11-27T06:00:00Z"),
    .deferred(SendingFailure(code: nil, about: "dropped", text: "it hung up"), until: "2026-11-26T09:00:00Z"),
    .refused(failure), .suppressed(reason: "unsubscribed"), .released,
    .returned(SendingFailure(code: nil, about: "noConnection", text: "nothing listens there")), .skipped,
  ]

  private static let recipientEvents: [RecipientEvent] = [
    .consented(
      Consent(
        day: CalendarDate(year: 2026, month: 11, day: 1) ?? .unixEpoch, means: "на бумаге", wording: "Согласен",
        person: "Иванов И.И.",
        proof: StoredFile(role: .enclosure, name: "скан.pdf", digest: SHA256(of: "скан"), size: 4))),
    .consentWithdrawn(reason: "письмо"), .consentWithdrawn(reason: nil),
    .suppressed(Suppression(cause: .unsubscribed, note: "по телефону")), .suppressed(Suppression(cause: .complaint)),
    .suppressed(Suppression(cause: .bounced, note: "5.1.1", mailing: 1)), .suppressed(Suppression(cause: .byHand)),
    .released(reason: "снова работает"), .missed(mailing: 1), .missed(mailing: 2), .reached(mailing: 1),
  ]

  private func facts(_ mailing: Int, place: Int) -> LetterFacts {
    LetterFacts(
      mailing: mailing, place: place, address: "office@client-\(place).example", key: "office@client-\(place).example",
      domain: "client-\(place).example", name: "Иванов «И» \u{2028}", client: place % 2 == 0 ? "sever" : nil,
      entry: nil, document: place % 2 == 0 ? SHA256(of: "документ") : nil, content: SHA256(of: "\(place)"))
  }

  private func mailing(_ office: ScratchOffice) throws -> Int {
    try office.registry.write { writing in
      var facts = EntryFacts(
        kind: MailingProgress.kind, number: EntryNumber(text: "Р-1/2026", inDocument: "Р-1/2026", place: nil),
        date: office.clerk.moment.day, title: "Рассылка")
      facts.letters = .advertising
      return try writing.create(facts, at: office.clerk.moment, by: nil, account: "made-up")
    }
  }

  /// Whatever happens is read back as it was, and everything that may not happen is refused.
  @Test(arguments: 0..<12) func randomHistoriesAreFoldedAsTheyHappened(_ seed: Int) throws {
    let office = try ScratchOffice()
    var dice = Dice(seed: UInt64(seed))
    let mailing = try mailing(office)
    let moment = office.clerk.moment
    let letters = try office.registry.write { writing in
      try (1...6).map { try writing.queue(facts(mailing, place: $0), at: moment, by: nil, account: "made-up") }
    }
    for _ in 0..<60 {
      try office.registry.write { writing in
        let id = letters[dice.roll(letters.count)]
        let event = Self.letterEvents[dice.roll(Self.letterEvents.count)]
        let before = try writing.letter(id)
        if before.mayHappen(event) {
          try writing.note(event, of: id, at: moment, by: nil, account: "made-up")
          let after = try writing.letter(id)
          let steps = ["letter-handed-over": 1, "letter-returned": -1]
          #expect(after.attempts == before.attempts + steps[event.name, default: 0])
          // What was accepted stays so.
          #expect(before.phase != .accepted)
        } else {
          #expect(throws: Faults.self) { try writing.note(event, of: id, at: moment, by: nil, account: "made-up") }
          #expect(try writing.letter(id) == before)
        }
        let address = "office@client-\(dice.roll(4)).example"
        let fact = Self.recipientEvents[dice.roll(Self.recipientEvents.count)]
        try writing.note(fact, of: (address, address), at: moment, by: nil, account: "made-up")
      }
    }
    let report = try office.registry.verify(office: office.path, workers: 1, rebuilds: false)
    // The file behind a consent was never stored here, and that is missed; nothing else is.
    #expect(Set(report.findings.filter { $0.severity > .note }.map(\.code)).isSubset(of: [.revisionFile]))
    let counts = try office.registry.read { try $0.letterCounts(of: mailing) }
    #expect(counts.values.reduce(0, +) == 6)
  }

  @Test func everyFactIsReadBackAsItWas() throws {
    let office = try ScratchOffice()
    let mailing = try mailing(office)
    let moment = office.clerk.moment
    for (place, event) in Self.letterEvents.enumerated() {
      try office.registry.write { writing in
        let id = try writing.queue(facts(mailing, place: place + 1), at: moment, by: nil, account: "made-up")
        if try !writing.letter(id).mayHappen(event) {
          try writing.note(.handedOver(.smtp), of: id, at: moment, by: nil, account: "made-up")
        }
        try writing.note(event, of: id, at: moment, by: nil, account: "made-up")
      }
      let letter = try #require(
        try office.registry.read { try $0.letter(of: mailing, to: "office@client-\(place + 1).example") })
      let state = try office.registry.read { try $0.letter(letter.id) }
      #expect(state.facts == facts(mailing, place: place + 1))
      switch event {
      case .refused(let failure), .deferred(let failure, _): #expect(state.failure == failure)
      case .accepted(let words): #expect(state.answer == words)
      case .suppressed(let reason): #expect(letter.answer == reason)
      case .queued, .handedOver, .released, .returned, .skipped: break
      }
    }
  }

  /// It may be handed over as often as the server is away: nothing of it is used up, and the day's limit neither.
  @Test func aLetterThatComesBackUntouchedIsAsItWas() throws {
    let office = try ScratchOffice()
    let mailing = try mailing(office)
    let moment = office.clerk.moment
    let id = try office.registry.write { writing in
      let id = try writing.queue(facts(mailing, place: 1), at: moment, by: nil, account: "made-up")
      for event in [
        LetterEvent.handedOver(.smtp), .returned(Self.failure), .handedOver(.smtp), .returned(Self.failure),
      ] {
        try writing.note(event, of: id, at: moment, by: nil, account: "made-up")
      }
      return id
    }
    let state = try office.registry.read { try $0.letter(id) }
    #expect(state.phase == .queued)
    #expect(state.attempts == 0)
    #expect(state.tries == 0)
    #expect(state.firstTry == nil)
    #expect(try office.registry.read { try $0.handedOver(since: "2000-01-01T00:00:00Z") } == 0)
  }

  /// Whoever agrees again has changed their mind; who was found dead or was written off by hand has not.
  @Test(arguments: [
    (Suppression.Cause.unsubscribed, true), (.complaint, false), (.bounced, false), (.byHand, false),
  ])
  func aConsentEndsWhatItsOwnerAskedForAlone(_ cause: Suppression.Cause, _ isEnded: Bool) throws {
    let office = try ScratchOffice()
    let address = (written: "a@client.example", key: "a@client.example")
    let state = try office.registry.write { writing -> RecipientState? in
      for event in [.suppressed(Suppression(cause: cause)), Self.recipientEvents[0]] {
        try writing.note(event, of: address, at: office.clerk.moment, by: nil, account: "made-up")
      }
      return try writing.recipient(address.key)
    }
    #expect((state?.suppression == nil) == isEnded)
    #expect(state?.consent != nil)
  }

  @Test func missesAreCountedInARow() throws {
    let office = try ScratchOffice()
    func missed(_ events: [RecipientEvent]) throws -> [Int]? {
      let address = "a\(events.count)@client.example"
      return try office.registry.write { writing in
        for event in events {
          try writing.note(event, of: (address, address), at: office.clerk.moment, by: nil, account: "made-up")
        }
        return try writing.recipient(address)?.missed
      }
    }
    #expect(try missed([.missed(mailing: 1)]) == [1])
    #expect(try missed([.missed(mailing: 1), .missed(mailing: 1)]) == [1])
    #expect(try missed([.missed(mailing: 1), .missed(mailing: 2), .reached(mailing: 3)]) == [])
    #expect(try missed([.missed(mailing: 1), .missed(mailing: 2), .reached(mailing: 3), .missed(mailing: 4)]) == [4])
  }

  @Test func anInstantIsReckonedThereAndBack() {
    for seconds in [0, 59, 86_399, 86_400, 951_782_400, 1_795_672_800, 4_107_542_399, -1, -86_400] {
      let stamp = Moment.stamp(of: seconds)
      #expect(stamp.flatMap(Moment.seconds(of:)) == seconds, "\(stamp ?? "")")
    }
    #expect(Moment.stamp(of: 1_795_672_800) == "2026-11-26T06:00:00Z")
    #expect(Moment.seconds(of: "soon") == nil)
    let cases: [(String, String, String, Int)] = [
      ("2026-11-26", "2026-11-26T06:00:00Z", "09:00", 180), ("2026-11-27", "2026-11-26T22:30:00Z", "01:30", 180),
      ("2026-11-25", "2026-11-26T02:00:00Z", "21:00", -300), ("2026-11-26", "2026-11-26T06:00:59Z", "11:30", 330),
    ]
    for (day, stamp, clock, offset) in cases {
      let moment = Moment(day: CalendarDate(written: day) ?? .unixEpoch, stamp: stamp, clock: clock)
      #expect(moment.offset == offset)
    }
    #expect(Moment(day: .unixEpoch, stamp: "1970-01-01T00:00:00Z").offset == 0)
  }
}
