import Diagnostics
import DocumentRegistry
import RegistryWorkload
import Testing
import Values

/// Whatever is written can be read again, or is not written at all.
@Suite struct ReadableRecordsTests {
  /// JSON gives a text of ten characters that is written like a day as a date.
  @Test func textsLikeDaysAreTexts() throws {
    let day = "2026-11-26"
    let scratch = try ScratchOffice()
    let bytes = Array("скан".utf8)
    let file = StoredFile(role: .enclosure, name: day, digest: SHA256(of: bytes), size: bytes.count)
    let number = EntryNumber(text: day, inDocument: day, place: nil)
    let person = ActorNote(id: day, name: day, post: day)
    let facts = EntryFacts(
      kind: day, number: number, date: Moment.november(0).day, client: day, clientName: day, parentNumber: day,
      title: day, packages: [day], manager: day, author: day)
    let payment = Payment(
      date: facts.date, amount: Money(Decimal(5), currency: "RUB"), document: day, correction: day)
    let entry = try scratch.registry.write { writing in
      try writing.folder.store([(file, bytes)])
      let entry = try writing.create(facts, at: .november(0), by: person, account: day)
      let digest = Revision.digest(kind: day, number: day, files: [file])
      try writing.revise(
        .init(ordinal: 1, digest: digest.description), files: [file], reason: day, of: entry, at: .november(0),
        by: person, account: day)
      try writing.issue(
        [IssuedCopy(path: day, digest: file.digest)], of: entry, at: .november(0), by: person, account: day)
      try writing.pay(payment, for: entry, at: .november(0), by: person, account: day)
      return entry
    }
    try scratch.registry.read { reading in
      let state = try reading.state(of: entry)
      #expect(state.facts == facts)
      #expect(state.revisions.map(\.files) == [[file]] && state.revision?.reason == day)
      #expect(state.copies.map(\.path) == [day])
      #expect(state.payments.map(\.document) == [day] && state.payments.map(\.correction) == [day])
      #expect(try reading.records(of: entry).map(\.fact.person) == Array(repeating: person, count: 4))
    }
    #expect(try scratch.findings() == [])
  }

  @Test func claimsOfDaysAreRead() throws {
    let day = "2026-11-26"
    let ledger = try Ledger()
    let claim = try ledger.enter(ClaimCase.kind, on: day)
    try ledger.registry.write { writing in
      try writing.receive(
        claim: claim, cause: day, theirs: day, at: try Ledger.moment(day), by: nil, account: "test")
    }
    try ledger.take(.assign(to: day), with: claim, on: day)
    try ledger.take(.measure(day), with: claim, on: day)
    try ledger.take(.answer(reply: day, on: try Ledger.day(day)), with: claim, on: day)
    try ledger.take(.close(outcome: day, cause: nil, on: try Ledger.day(day)), with: claim, on: day)
    let read = try #require(try ledger.state(claim).claim)
    #expect([read.theirs, read.cause, read.assignee, read.reply, read.outcome] == Array(repeating: day, count: 5))
    #expect(read.measures == [day])
  }

  /// A whole number of nineteen digits comes back as a text.
  @Test func whatCouldNotBeReadIsNotWritten() throws {
    let sum = "1000000000000000000"
    let ledger = try Ledger()
    #expect(Faults.codes { try ledger.enter("invoice", on: "2026-11-02", amount: sum) } == ["journal-broken"])
    #expect(try ledger.registry.read { try $0.head().position } == 0)
    let entry = try ledger.enter("invoice", on: "2026-11-02", amount: "999999999999999999.99")
    #expect(Faults.codes { try ledger.pay(entry, sum, on: "2026-11-02") } == ["journal-broken"])
    #expect(try ledger.state(entry).payments == [])
    #expect(try ledger.faults() == [])
  }

  /// A revision's digest is what its files give.
  @Test func aRevisionOfAnotherDigestIsRefused() throws {
    let scratch = try ScratchOffice()
    let entry = try scratch.clerk.enter(.init(seed: 1)).entry
    let file = StoredFile(role: .document, name: "a.txt", digest: SHA256(of: "a"), size: 1)
    let fault = try #require(throws: Faults.self) {
      try scratch.registry.write { writing in
        try writing.revise(
          .init(ordinal: 2, digest: SHA256(of: "x").description), files: [file], reason: "", of: entry,
          at: .november(0), by: nil, account: "made-up")
      }
    }
    #expect(
      fault.diagnostics.map(\.message) == ["record 4 of the journal names a digest that its files do not give"])
    #expect(try scratch.findings() == [])
  }
}
