import Diagnostics
import DocumentRegistry
import Foundation
import Production
import Synchronization
import Testing
import Values

/// Documents of the registry, batches and files become one for the printer.
@Suite struct JoinRunTests {
  private static let names = ["ООО «Дальний»", "ООО «Ближний»", "ООО «Средний»"]

  private static func clients(_ office: PrintedOffice) throws -> BatchOrder.Clients {
    .list(try office.list(names.enumerated().map { ("c\($0)", $1, "г. Город, ул. Улица, д. \($0 + 1)") }))
  }

  @Test func aBatchIsJoinedInTheOrderOfItsListOnceItIsMade() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let order = office.batchOrder(try Self.clients(office), joined: PrintedFile(office.path("all.docx")))
    let report = try office.producer.makeBatch(order)
    #expect(report.findings.filter { $0.severity == .error } == [])
    #expect(report.files.map(\.path).last == office.path("all.docx"))
    #expect(report.told.last == "3 documents joined, marked as drafts")
    #expect(try office.text("all.docx").order(of: Self.names) == Self.names)
    #expect(try office.isMarked("all.docx"))
  }

  @Test func aBatchThatIsMadeAlreadyIsJoinedAlone() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let clients = try Self.clients(office)
    let number = try #require(try office.producer.makeBatch(office.batchOrder(clients)).numbers.first)
    let entries = try office.decided.desk().registry.read { try $0.head().position }
    let joined = PrintedFile(office.path("all.docx"))
    _ = try office.producer.makeBatch(office.batchOrder(clients, joined: joined))
    #expect(try office.decided.desk().registry.read { try $0.head().position } == entries)
    let again = PrintedFile(office.path("again.docx"))
    _ = try office.producer.join(JoinOrder(office: office.decided.folder, sources: [.document(number)], output: again))
    #expect(try office.decided.bytes(office.path("all.docx")) == office.decided.bytes(office.path("again.docx")))
  }

  /// Long work is not begun for a file that cannot be written.
  @Test func nothingIsMadeWhereTheJoinedFileIsInTheWay() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    _ = try office.decided.write([1], to: "all.docx")
    var order = office.batchOrder(.office, joined: PrintedFile(office.path("all.docx")))
    let refused = try #require(throws: Faults.self) { _ = try office.producer.makeBatch(order) }
    #expect(refused.diagnostics.map(\.code) == [.fileExists])
    #expect(!office.isThere("registry"))
    order = office.batchOrder(
      try Self.clients(office), joined: PrintedFile(office.path("all.docx"), replaces: true))
    #expect(try office.producer.makeBatch(order).files.last?.path == office.path("all.docx"))
    #expect(try office.text("all.docx").order(of: Self.names) == Self.names)
  }

  @Test func approvedDocumentsAreCleanAmongDrafts() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let contract = try office.decided.make("contract", formats: ["docx"])
    func join(_ sources: [JoinOrder.Source], _ name: String) throws -> String? {
      let order = JoinOrder(office: office.decided.folder, sources: sources, output: PrintedFile(office.path(name)))
      return try office.producer.join(order).told.first
    }
    #expect(try join([.document(contract)], "draft.docx") == "1 document joined, marked as a draft")
    #expect(try office.isMarked("draft.docx"))
    _ = try office.decided.submit(contract)
    try office.decided.approve(contract, "ryabov", "belova", "gusev", "melnik")
    #expect(try join([.document(contract)], "clean.docx") == "1 document joined")
    #expect(try !office.isMarked("clean.docx"))
    let offer = try office.decided.make("offer", formats: ["docx"])
    #expect(
      try join([.document(offer), .document(contract), .file(office.path("clean.docx"))], "mixed.docx")
        == "3 documents joined, 1 of them marked as a draft")
  }

  /// What was rejected of a batch is nothing that a client is to get; asked for alone, it is.
  @Test func rejectedDocumentsOfABatchAreLeftOutByName() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let batch = try #require(
      try office.producer.makeBatch(office.batchOrder(try Self.clients(office))).numbers.first)
    let member = try office.decided.members(of: batch)[1].number
    _ = try office.decided.submit(member)
    _ = try office.producer.reject(member, reason: "Не тот адрес", office.decided.order("gusev"))
    func join(_ sources: [JoinOrder.Source], _ name: String) throws -> ProductionReport {
      try office.producer.join(
        JoinOrder(office: office.decided.folder, sources: sources, output: PrintedFile(office.path(name))))
    }
    let joined = try join([.batch(batch)], "all.docx")
    #expect(joined.told.first?.hasPrefix("2 documents joined") == true)
    #expect(joined.findings.filter { $0.code == .documentsNotPrinted }.map { $0.message.contains(member) } == [true])
    #expect(try office.text("all.docx").order(of: Self.names) == [Self.names[0], Self.names[2]])
    #expect(try join([.document(member)], "one.docx").findings.allSatisfy { $0.code != .documentsNotPrinted })
  }

  @Test func everythingThatIsWrongIsNamedAndNothingWritten() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let text = try office.decided.make("offer", formats: ["txt"])
    let page = try office.decided.make("offer", formats: ["html"])
    let word = try office.decided.make("offer", formats: ["docx"])
    func faults(_ sources: [JoinOrder.Source]) throws -> [Diagnostic] {
      let order = JoinOrder(
        office: office.decided.folder, sources: sources, output: PrintedFile(office.path("all.docx")))
      let faults = try #require(throws: Faults.self) { _ = try office.producer.join(order) }
      #expect(!office.isThere("all.docx"))
      return faults.diagnostics
    }
    let without = try faults([.document(text), .document(word), .document(page)])
    #expect(without.map(\.code) == [.withoutWordFile])
    #expect(without.first?.message == "`\(text)` and `\(page)` have no Word file to join")
    #expect(
      try faults([.document("98"), .document(word), .document("99")]).map(\.code) == [.entryUnknown, .entryUnknown])
    #expect(try faults([.batch(word)]).map(\.code) == [.notABatch])
    #expect(try faults([]).map(\.code) == [.nothingJoined])
    let damaged = try office.decided.write(Array("no zip".utf8), to: "damaged.docx")
    let files = try faults([.file(damaged), .document(text), .file(office.path("none.docx"))])
    #expect(files.map(\.code) == [.notAZip, .fileNotFound, .withoutWordFile])
  }

  /// Files alone need no office.
  @Test func filesAreJoinedWhereThereIsNoOffice() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let copy = try office.decided.copy("docx", of: office.decided.make("offer", formats: ["docx"]))
    let order = JoinOrder(
      office: "/no/such/office", sources: [.init(argument: copy), .init(argument: copy)],
      output: PrintedFile(office.path("both.docx"), isDuplex: true))
    #expect(try office.producer.join(order).told == ["2 documents joined"])
  }

  @Test func anArgumentIsAFileByItsEnding() {
    #expect(JoinOrder.Source(argument: "a/b.DOCX") == .file("a/b.DOCX"))
    #expect(JoinOrder.Source(argument: "7/2026") == .document("7/2026"))
    #expect(JoinOrder.Source(argument: "contract 7/2026") == .document("contract 7/2026"))
  }

  @Test func whoStopsItGetsNoFile() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let number = try office.decided.make("offer", formats: ["docx"])
    let done = Mutex(0)
    let report = try office.producer.join(
      JoinOrder(
        office: office.decided.folder, sources: Array(repeating: .document(number), count: 5),
        output: PrintedFile(office.path("all.docx"))),
      RunControl(isStopped: { done.withLock { $0 } == 2 }) { progress in
        done.withLock { $0 = progress.done }
        #expect(progress.total == 5)
      })
    #expect(report.findings.map(\.code) == [.runStopped])
    #expect(report.files.isEmpty && !office.isThere("all.docx"))
  }
}
