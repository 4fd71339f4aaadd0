import Diagnostics
import DocumentRegistry
import Foundation
import RegistryWorkload
import TestKit
import Testing
import Values

/// What is written stays, as one whole, in its order.
@Suite struct RegistryStorageTests {
  @Test func anEntryIsWhatItsRecordsSay() throws {
    let scratch = try ScratchOffice()
    let (entry, number) = try scratch.clerk.enter(.init(seed: 1, formats: ["docx"]))
    try scratch.clerk.revise(entry, .init(seed: 2, formats: ["docx", "html"]))
    try scratch.clerk.submit(entry)
    try scratch.registry.read { reading in
      let state = try reading.state(of: entry)
      #expect(state.facts.number.text == number && state.facts.client == "sever")
      #expect(state.revisions.map(\.ordinal) == [1, 2] && state.revisions.map(\.files.count) == [1, 2])
      #expect(state.state == "in-approval" && state.waiting.map(\.doer) == [.role("head")])
      #expect(state.copies.map(\.path) == ["documents/\(entry).docx", "documents/\(entry).html"])
      let row = try #require(try reading.rows(EntryQuery()).first)
      #expect(row.number == number && row.revision == 2 && row.state == "in-approval" && row.stage == 1)
      #expect(row.amount == Money(Decimal(1), currency: "RUB"))
      #expect(
        try reading.records(of: entry).map(\.fact.event) == [
          "created", "revised", "issued", "revised", "issued", "submitted", "stage-opened",
        ])
    }
  }

  /// The same file is kept once, and the same decision is written once.
  @Test func whatIsThereIsNotWrittenAgain() throws {
    let scratch = try ScratchOffice()
    let first = try scratch.clerk.enter(.init(seed: 1)).entry
    _ = try scratch.clerk.enter(.init(seed: 1))
    let kept = FileManager.default.enumerator(atPath: scratch.path + "/registry/files")?.compactMap { $0 as? String }
    #expect(kept?.filter { $0.contains(".") }.count == 2)
    try scratch.clerk.submit(first)
    let head = try scratch.registry.read { try $0.head().digest }
    try scratch.clerk.submit(first)
    #expect(try scratch.registry.read { try $0.head().digest } == head)
  }

  @Test func twoProgramsSeeOneRegistry() throws {
    let scratch = try ScratchOffice()
    let other = try scratch.another()
    let entry = try scratch.clerk.enter(.init(seed: 1)).entry
    #expect(try other.registry.read { try $0.state(of: entry).state } == "draft")
    try other.submit(entry)
    try scratch.clerk.approve(entry, by: "osen")
    #expect(try other.enter(.init(seed: 2)).number == "2/2026")
    #expect(try scratch.clerk.enter(.init(seed: 3)).number == "3/2026")
    #expect(try scratch.findings() == [])
  }

  /// A question is answered from one state, whatever others write meanwhile.
  @Test func aReaderKeepsItsState() throws {
    let scratch = try ScratchOffice()
    let other = try scratch.another()
    _ = try scratch.clerk.enter(.init(seed: 1))
    try scratch.registry.read { reading in
      #expect(try reading.count(EntryQuery()) == 1)
      _ = try other.enter(.init(seed: 2))
      #expect(try reading.count(EntryQuery()) == 1)
    }
    #expect(try scratch.registry.read { try $0.count(EntryQuery()) } == 2)
  }

  @Test func nothingIsLeftOfAWritingThatFails() throws {
    struct Stop: Error {}
    let scratch = try ScratchOffice()
    try scratch.fill()
    let before = try scratch.tables()
    let head = try scratch.registry.read { try $0.head().position }
    let codes = try refusal {
      try scratch.registry.write { writing in
        let number = try writing.number(
          nil, .usual, kind: "contract", date: Moment.november(0).day, parent: nil)
        let entry = try writing.create(
          EntryFacts(kind: "contract", number: number, date: Moment.november(0).day, title: "Договор"),
          at: .november(9),
          by: nil, account: "made-up")
        // An entry's second revision cannot come before its first.
        try writing.revise(
          .init(ordinal: 2, digest: SHA256(of: "x").description), files: [], reason: "", of: entry, at: .november(9),
          by: nil, account: "made-up")
      }
    }
    #expect(codes == ["journal-broken"])
    #expect(try scratch.tables() == before)
    #expect(try scratch.registry.read { try $0.head().position } == head)
    #expect(try scratch.clerk.enter(.init(seed: 9)).number == "9/2026")
    #expect(try scratch.findings() == [])
  }

  @Test(arguments: [
    (from: 5_000, to: 5_001, stamp: "2026-11-02T01:23:21Z"), (5_000, 4_880, "2026-11-02T01:23:20Z"),
    (86_400, 86_399, "2026-11-03T00:00:00Z"),
  ]) func aClockThatWasPutRightIsFollowed(_ from: Int, _ to: Int, _ stamp: String) throws {
    let scratch = try ScratchOffice(at: .november(from))
    _ = try scratch.clerk.enter(.init(seed: 1))
    let entry = try scratch.another(at: .november(to)).enter(.init(seed: 2)).entry
    #expect(try scratch.registry.read { try $0.state(of: entry).created.stamp } == stamp)
  }

  @Test(arguments: [(from: 5_000, to: 4_879), (86_400, 0)])
  func aClockThatIsWrongIsRefused(_ from: Int, _ to: Int) throws {
    let scratch = try ScratchOffice(at: .november(from))
    _ = try scratch.clerk.enter(.init(seed: 1))
    let late = try scratch.another(at: .november(to))
    let fault = try #require(throws: Faults.self) { _ = try late.enter(.init(seed: 2)) }
    #expect(fault.diagnostics.map(\.code) == [.clockBackwards])
    // Whichever of the two clocks is the wrong one, there is something to do.
    let hint = fault.diagnostics.first?.hint ?? ""
    #expect(hint.contains("this machine's") && hint.contains("copy of `registry`"))
    #expect(try scratch.registry.read { try $0.count(EntryQuery()) } == 1)
  }

  /// Random histories: the tables are what the journal gives, at every moment and when they are made anew.
  @Test(arguments: 1...6) func tablesAreTheFoldOfTheJournal(_ seed: UInt64) throws {
    let scratch = try ScratchOffice()
    var dice = Dice(seed: seed)
    var clerk = scratch.clerk
    var entries: [Int] = []
    var done = 0
    for step in 0..<60 {
      clerk.moment = .november(step * 60)
      let paper = Clerk.Paper(seed: dice.roll(50), formats: dice.pick([["txt"], ["docx", "txt"], ["html"]]))
      if entries.isEmpty || dice.roll(4) == 0 {
        entries.append(
          try clerk.enter(paper, kind: dice.pick(["contract", "offer", "act"]), client: dice.pick(["sever", "yug"]))
            .entry)
        continue
      }
      let entry = dice.pick(entries)
      let person = dice.pick(["vesna", "osen", "zima", "leto"])
      let action = dice.roll(9)
      // Most of these are against the rules now and then; what matters is what is left behind.
      let codes = try refusal {
        switch action {
        case 0: try clerk.revise(entry, paper)
        case 1, 2: try clerk.submit(entry)
        case 3, 4: try clerk.approve(entry, by: dice.pick(["osen", "zima"]))
        case 5:
          try clerk.act(entry, by: person) { .returnWithRemarks(digest: $0, [.init(text: "Срок оплаты")]) }
        case 6: try clerk.act(entry, by: person) { _ in .takeToRework }
        case 7: try clerk.act(entry, by: person) { .sign(digest: $0, authority: "Устава") }
        default: try clerk.act(entry, by: person) { _ in .withdraw(reason: nil) }
        }
      }
      if codes.isEmpty { done += 1 }
    }
    #expect(done > 5)
    #expect(try scratch.findings() == [])
    let tables = try scratch.tables()
    #expect(try scratch.findings(rebuilds: true) == [])
    #expect(try scratch.tables() == tables)
  }
}
