import Diagnostics
import DocumentRegistry
import Production
import Synchronization
import Testing
import Values

/// A list that was corrected makes no second batch for clients who have their documents, unless that is wanted.
@Suite struct EarlierBatchesTests {
  private static let names = (1...40).map { "k\($0)" }

  private func inOffice(_ body: (DecidedOffice) throws -> Void) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try body(office)
  }

  /// As Ctrl-C leaves a batch once its first documents are entered; gives how many they are.
  private func stopBatch(_ office: DecidedOffice, _ list: String) throws -> Int {
    let report = try office.makeListed(list, Self.stopping(at: .making))
    #expect(report.findings.contains { $0.code == .runStopped })
    let made = try office.members(of: #require(report.numbers.first)).count
    #expect(1..<Self.names.count ~= made)
    return made
  }

  private static func stopping(at stage: BatchProgress.Stage) -> RunControl<BatchProgress> {
    let isStopped = Atomic(false)
    return RunControl(
      isStopped: { isStopped.load(ordering: .relaxed) },
      report: { if $0.stage == stage { isStopped.store(true, ordering: .relaxed) } })
  }

  private func batches(_ office: DecidedOffice) throws -> [String] {
    let desk = try office.desk()
    return try desk.registry.read { try $0.rows(EntryQuery()) }.filter { $0.kind == BatchFacts.kind }.map(\.number)
  }

  @Test func aCorrectedListDoesNotBeginAnotherBatchBesideAnUnfinishedOne() throws {
    try inOffice { office in
      let list = DecidedOffice.list(of: Self.names)
      let made = try stopBatch(office, list)
      let corrected = list + "n;ООО «Новый»;Иванов Иван Иванович;100;2\n"
      let refused = try office.makeListed(corrected)
      let told = refused.findings.filter { $0.code == .batchBegun }
      #expect(told.map(\.severity) == [.error])
      #expect(told.first?.message.contains("`ПД-1/2026`") == true)
      #expect(told.first?.message.contains("\(made) of these 41 clients") == true)
      #expect(told.first?.hint?.contains("--anew") == true)
      #expect(refused.numbers.isEmpty)
      #expect(try batches(office) == ["ПД-1/2026"])
      // The list as it was goes on with it, and --anew begins another.
      #expect(try office.makeListed(list).numbers == ["ПД-1/2026"])
      #expect(try office.makeListed(corrected, anew: true).numbers == ["ПД-2/2026"])
    }
  }

  @Test func otherClientsAndOtherKindsAreNobodysConcern() throws {
    try inOffice { office in
      _ = try stopBatch(office, DecidedOffice.list(of: Self.names))
      let others = try office.makeListed(DecidedOffice.list(of: ["x", "y"]))
      #expect(others.numbers.count == 1)
      #expect(!others.findings.contains { $0.code == .batchBegun || $0.code == .batchAgain })
    }
  }

  static let days: [(date: String, isTold: Bool)] = [
    ("2026-11-23", true), ("2026-12-23", true), ("2026-12-24", false),
  ]

  @Test(arguments: days) func clientsOfABatchOfTheLastThirtyDaysAreAWarning(_ date: String, _ isTold: Bool) throws {
    try inOffice { office in
      #expect(try office.makeListed(DecidedOffice.list(of: ["a", "b"])).numbers == ["ПД-1/2026"])
      let again = try office.makeListed(DecidedOffice.list(of: ["b", "c", "d"]), date: date)
      #expect(again.numbers == ["ПД-2/2026"])
      let told = again.findings.filter { $0.code == .batchAgain }
      #expect(told.map(\.severity) == (isTold ? [.warning] : []))
      for warning in told {
        for part in ["1 of these 3 clients", "`ПД-1/2026` of 2026-11-23"] { #expect(warning.message.contains(part)) }
      }
    }
  }

  @Test func severalBatchesAreOneWarning() throws {
    try inOffice { office in
      for names in [["a", "b"], ["b", "c"]] { _ = try office.makeListed(DecidedOffice.list(of: names)) }
      let told = try office.makeListed(DecidedOffice.list(of: ["a", "b", "c"])).findings.filter {
        $0.code == .batchAgain
      }
      #expect(told.count == 1)
      for number in ["ПД-1/2026", "ПД-2/2026"] { #expect(told.first?.message.contains(number) == true) }
    }
  }

  /// Somebody is at it, so that nothing is left behind.
  @Test func aBatchThatAnotherProgramMakesIsAWarning() throws {
    try inOffice { office in
      let told = Mutex<ProductionReport?>(nil)
      let control = RunControl<BatchProgress>(report: { progress in
        if progress.stage != .making || told.withLock({ $0 != nil }) { return }
        do {
          let second = try office.makeListed(DecidedOffice.list(of: ["k1", "x"]), name: "other.csv")
          told.withLock { $0 = second }
        } catch { Issue.record(error) }
      })
      let first = try office.makeListed(DecidedOffice.list(of: Self.names), control)
      #expect(first.numbers == ["ПД-1/2026"])
      let second = try #require(told.withLock { $0 })
      #expect(second.numbers == ["ПД-2/2026"])
      let codes = second.findings.map(\.code)
      #expect(codes.contains(.batchAgain))
      #expect(!codes.contains(.batchBegun))
    }
  }

  @Test func documentsThatWereWithdrawnDoNotCount() throws {
    try inOffice { office in
      let batch = try #require(try office.makeListed(DecidedOffice.list(of: ["a", "b"])).numbers.first)
      _ = try office.submit(batch)
      let withdrawn = try office.producer.withdraw(batch, reason: "Не те цены", office.order("orlova"))
      #expect(try office.row(batch).state == "withdrawn", "\(withdrawn.findings)")
      let again = try office.makeListed(DecidedOffice.list(of: ["a", "b", "c"]))
      #expect(again.numbers.count == 1)
      #expect(!again.findings.contains { $0.code == .batchAgain })
    }
  }

  @Test func aResumedBatchThatIsStoppedInItsCheckTellsWhatIsThere() throws {
    try inOffice { office in
      let list = DecidedOffice.list(of: Self.names)
      let made = try stopBatch(office, list)
      let told = try office.makeListed(list, Self.stopping(at: .checking)).findings.filter { $0.code == .runStopped }
      #expect(told.first?.message.contains("\(made) of \(Self.names.count) documents are made") == true)
      // Of a new one there is nothing.
      let other = try office.makeListed(DecidedOffice.list(of: ["x"]), Self.stopping(at: .checking))
      #expect(other.findings.first { $0.code == .runStopped }?.message.contains("nothing was made") == true)
    }
  }
}
