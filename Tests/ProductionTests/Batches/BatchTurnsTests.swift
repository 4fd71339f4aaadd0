import Diagnostics
import DocumentRegistry
import Foundation
import Production
import Synchronization
import Testing
import Values

/// One program at a time makes a batch, whenever others begin the same; and its clock goes on while it works.
@Suite struct BatchTurnsTests {
  /// More than are entered at a time.
  private static let clients = 40

  /// A minute later whenever somebody looks at it.
  private final class Clock: Sendable {
    private let minutes = Mutex(0)

    func moment() -> Moment {
      let now = minutes.withLock { minutes in
        minutes += 1
        return minutes
      }
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
      let day = CalendarDate(year: 2026, month: 11, day: 23 + now / 1_440) ?? .unixEpoch
      return Moment(day: day, stamp: "\(day)T\(two(now / 60 % 24)):\(two(now % 60)):00Z")
    }
  }

  /// What one program knows of the outside.
  private struct Run: Sendable {
    let folder: String
    let clock: Clock

    private var producer: Producer {
      Producer(
        surroundings: Surroundings(
          today: CalendarDate(year: 2026, month: 11, day: 23), now: "2026-11-23T00:00:00Z", processors: 1,
          resourceFolder: ListedClients.root, account: "tester", clock: { clock.moment() }))
    }

    private func document(_ clients: [String]?) -> NewOrder {
      NewOrder(
        kind: "offer", office: folder, clients: clients, packages: ["basic"], date: nil, manager: nil,
        person: "orlova", settings: [], formats: ["txt"], style: nil, textWidth: 76, isDraft: false, replaces: false)
    }

    func batch(
      anew: Bool = false, _ control: RunControl<BatchProgress> = RunControl()
    ) -> Result<ProductionReport, Faults> {
      let list = BatchOrder.Clients.list(ClientListOrder(path: folder + "/list.csv"))
      var order = BatchOrder(document: document(nil), clients: list, workers: 1)
      order.isAnew = anew
      do throws(Faults) {
        return .success(try producer.makeBatch(order, control))
      } catch { return .failure(error) }
    }

    /// The same, with something that happens once when the batch is at a stage.
    func batch(
      anew: Bool = false, at stage: BatchProgress.Stage, _ happens: @escaping @Sendable () -> Void
    ) -> Result<ProductionReport, Faults> {
      let isOver = Mutex(false)
      let control = RunControl<BatchProgress>(report: { progress in
        let isTime = isOver.withLock { isOver in
          if isOver || progress.stage != stage { return false }
          isOver = true
          return true
        }
        if isTime { happens() }
      })
      return batch(anew: anew, control)
    }

    /// As Ctrl-C leaves it once the first documents are entered.
    func stoppedBatch() throws {
      let isStopped = Mutex(false)
      let control = RunControl<BatchProgress>(
        isStopped: { isStopped.withLock { $0 } },
        report: { progress in
          if progress.stage == .making { isStopped.withLock { $0 = true } }
        })
      #expect(try batch(anew: false, control).get().findings.contains { $0.code == .runStopped })
    }

    /// A document that somebody else makes meanwhile.
    func other() throws -> String { try #require(producer.makeNew(document(["sever"])).numbers.first) }
  }

  private func inOffice(_ body: (DecidedOffice, Run) throws -> Void) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let rows = (1...Self.clients).map { "c\($0);ООО «Клиент \($0)»;Иванов Иван Иванович;\(100 + $0);2\r\n" }
    let list = "Код;Название;Контактное лицо;Площадь;restrooms\r\n" + rows.joined()
    _ = try office.write(Array(list.utf8), to: "list.csv")
    try body(office, Run(folder: office.folder, clock: Clock()))
  }

  /// One batch, of every client one document, of one revision, as the journal has it.
  private func expectOneBatch(_ office: DecidedOffice) throws {
    try expectBatches(["ПД-1/2026"], office)
    #expect(try Set(office.members(of: "ПД-1/2026").map(\.clientName)).count == Self.clients)
    #expect(try office.state("ПД-1/2026").revisions.count == 1)
    #expect(try office.faults() == [])
  }

  private func expectBatches(_ numbers: [String], _ office: DecidedOffice) throws {
    let desk = try office.desk()
    let rows = try desk.registry.read { try $0.rows(EntryQuery()) }
    #expect(rows.filter { $0.kind == BatchFacts.kind }.map(\.number).sorted() == numbers)
    #expect(rows.filter { $0.kind == "offer" }.count == Self.clients * numbers.count)
  }

  /// Of what keeps it from being made, or made it already.
  private func codes(_ result: Result<ProductionReport, Faults>) -> [DiagnosticCode] {
    switch result {
    case .success(let report): report.findings.filter { $0.severity == .error || $0.code == .alreadyDone }.map(\.code)
    case .failure(let faults): faults.diagnostics.map(\.code)
    }
  }

  @Test func theSameBatchIsRefusedWhileItIsMade() throws {
    try inOffice { office, run in
      let told = Mutex<[DiagnosticCode]>([])
      let first = run.batch(at: .making) {
        let second = codes(run.batch())
        told.withLock { $0 = second }
      }
      #expect(codes(first) == [])
      #expect(told.withLock { $0 } == [.batchBusy])
      #expect(DiagnosticCode.batchBusy.blame == .rules)
      try expectOneBatch(office)
    }
  }

  /// Whoever goes on with a batch has it from the beginning, so that nobody checks a long list for nothing.
  @Test func theSameBatchIsRefusedWhileItIsGoneOnWith() throws {
    try inOffice { office, run in
      try run.stoppedBatch()
      let told = Mutex<[DiagnosticCode]>([])
      let first = run.batch(at: .checking) {
        let second = codes(run.batch(at: .checking) { Issue.record("it checks the list") })
        told.withLock { $0 = second }
      }
      #expect(codes(first) == [])
      #expect(told.withLock { $0 } == [.batchBusy])
      try expectOneBatch(office)
    }
  }

  @Test func aBatchThatAnotherHasMadeMeanwhileIsMadeAlready() throws {
    try inOffice { office, run in
      let told = Mutex<[DiagnosticCode]?>(nil)
      let second = run.batch(at: .checking) {
        let first = codes(run.batch())
        told.withLock { $0 = first }
      }
      #expect(told.withLock { $0 } == [])
      #expect(codes(second) == [.alreadyDone])
      #expect(try second.get().numbers == ["ПД-1/2026"])
      try expectOneBatch(office)
    }
  }

  /// Another batch is wanted once, however many ask for it at a time.
  @Test func oneOfTwoMakesTheOtherBatch() throws {
    try inOffice { office, run in
      #expect(codes(run.batch()) == [])
      let told = Mutex<[DiagnosticCode]?>(nil)
      let second = run.batch(anew: true, at: .checking) {
        let first = codes(run.batch(anew: true))
        told.withLock { $0 = first }
      }
      #expect(told.withLock { $0 } == [])
      #expect(codes(second) == [.alreadyDone])
      try expectBatches(["ПД-1/2026", "ПД-2/2026"], office)
    }
  }

  /// What a batch enters is later than what others have entered before, however long ago it began.
  @Test func whatItEntersIsLaterThanWhatOthersEnteredBefore() throws {
    try inOffice { office, run in
      let number = Mutex("")
      let batch = run.batch(at: .making) {
        do {
          let other = try run.other()
          number.withLock { $0 = other }
        } catch { Issue.record(error) }
      }
      #expect(codes(batch) == [])
      let desk = try office.desk()
      let stamps = try desk.registry.read { reading in
        let members = try reading.members(of: reading.entry("ПД-1/2026"), most: Self.clients)
        let entries = try [members[0].entry, reading.entry(number.withLock { $0 }), members[Self.clients - 1].entry]
        return try entries.map { try reading.records(of: $0).map(\.fact.moment.stamp) }
      }
      #expect(stamps.flatMap { $0 } == stamps.flatMap { $0 }.sorted())
      #expect(Set(stamps.compactMap(\.first)).count == 3)
      #expect(try office.faults() == [])
    }
  }
}
