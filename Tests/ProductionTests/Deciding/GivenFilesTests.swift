import Diagnostics
import DocumentRegistry
import Foundation
import Production
import Testing
import Values

/// Files that are given to the registry or stand beside others there: whose they are, and under what names.
@Suite struct GivenFilesTests {
  private func revise(_ office: DecidedOffice, _ number: String, _ file: String) throws -> ProductionReport {
    try office.producer.revise(RevisionOrder(number: number, file: file), office.order("orlova"))
  }

  private func make(
    _ office: DecidedOffice, _ kind: String, template: String? = nil, number: String? = nil, parent: String? = nil,
    formats: [String] = ["txt"], set: [String] = [], isDraft: Bool = false
  ) throws -> ProductionReport {
    try office.producer.makeNew(
      NewOrder(
        kind: kind, office: office.folder, clients: ["sever"], packages: ["basic"], number: number, date: nil,
        manager: nil, person: "orlova", parent: parent, template: template, settings: set, formats: formats,
        style: nil, textWidth: 76, isDraft: isDraft, replaces: false))
  }

  private func template(_ office: DecidedOffice, _ name: String, _ text: String) throws {
    let folder = office.folder + "/templates"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  @Test func theCopyOfAnotherDocumentIsRefused() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let one = try office.make("offer")
    let other = try office.make("offer")
    let copy = try office.copy("txt", of: other)
    let error = #expect(throws: Faults.self) { try revise(office, one, copy) }
    #expect(error?.diagnostics.map(\.code) == [.fileOfOther])
    let master = try office.write(office.stored(.document, "txt", of: other), to: "theirs.txt")
    #expect(throws: Faults.self) { try revise(office, one, master) }
    #expect(try office.state(one).revisions.count == 1)
  }

  @Test func aTextSaysNotWhoseItIs() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer")
    let path = try office.write(office.bytes(office.copy("txt", of: number)) + Array("Ещё строка\n".utf8), to: "x.txt")
    #expect(try revise(office, number, path).findings.map(\.code) == [.fileUntagged])
    #expect(try office.state(number).revisions.count == 2)
  }

  /// Two documents whose template gives them one name, each in another format, until one of them gets both.
  @Test func copiesOfTwoDocumentsNeverShareAName() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try template(office, "memo.md", "---\nfile: Same\n---\n# Памятка {{ document.number }}\n\nТекст.\n")
    let one = try #require(try make(office, "memo", formats: ["docx"]).numbers.first)
    let other = try #require(try make(office, "memo", formats: ["txt"]).numbers.first)
    #expect(try office.copy("docx", of: one).hasSuffix("/Same.docx"))
    #expect(try office.copy("txt", of: other).hasSuffix("/Same (2).txt"))
    let report = try revise(office, one, office.write(Array("Памятка\n\nДругой текст.\n".utf8), to: "x.txt"))
    #expect(!report.findings.contains { $0.severity == .error }, "\(report.findings)")
    #expect(try office.copy("txt", of: one).hasSuffix("/Same.txt"))
    #expect(!FileManager.default.fileExists(atPath: office.folder + "/documents/Same.docx"))
  }

  @Test func marksInAPageAreLeftByNobody() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try template(
      office, "memo.md", "---\nfile: Memo\n---\n# Памятка {{ document.number }}\n\n**Адрес**: {{ memo.address }}.\n")
    let number = try #require(try make(office, "memo", formats: ["html"], isDraft: true).numbers.first)
    let report = try office.submit(number)
    #expect(report.findings.contains { $0.code == .markLeft && $0.severity == .error }, "\(report.findings)")
    #expect(try office.state(number).approval.phase == .draft)
    let whole = try #require(
      try make(office, "memo", formats: ["html"], set: ["memo.address=Тверь"]).numbers.first)
    #expect(try !office.submit(whole).findings.contains { $0.severity == .error })
  }

  /// JSON, in which an order is kept, has no dates: a text that is written like one stays a text.
  @Test func anOrderIsKeptWhateverItsTextsLookLike() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let offer = try #require(try make(office, "offer", number: "2026-11-26").numbers.first)
    let number = try #require(try make(office, "contract", parent: offer).numbers.first)
    #expect(try office.state(number).facts.parentNumber == offer)
    _ = try office.producer.revise(
      RevisionOrder(number: number, settings: ["contract.city=Тверь"]), office.order("orlova"))
    let order = String(decoding: try office.stored(.order, "json", of: number), as: UTF8.self)
    #expect(order.contains("\"parent\": \"2026-11-26\""), "\(order)")
  }

  /// An offer and an annex may have one number: which one is meant must be said.
  @Test func aParentIsNamedByItsKindWhereItsNumberIsAnothersToo() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try template(office, "memo.md", "---\nfile: Memo\n---\n# Памятка {{ document.number }}\n\nТекст.\n")
    _ = try make(office, "memo", number: "A-1")
    _ = try make(office, "offer", number: "A-1")
    let report = try make(office, "contract", parent: "A-1")
    #expect(report.findings.contains { $0.code == .entryUnknown && $0.severity == .error }, "\(report.findings)")
    let number = try #require(try make(office, "contract", parent: "offer A-1").numbers.first)
    let state = try office.state(number)
    let parent = try #require(state.facts.parent)
    let desk = try office.desk()
    #expect(try desk.registry.read { try $0.state(of: parent).facts.kind } == "offer")
  }

  private func exported(_ office: DecidedOffice, _ number: String, hasChildren: Bool = false) throws -> [String] {
    let output = office.folder + "/out-\(UUID().uuidString)"
    let report = try office.producer.export(
      ExportOrder(
        number: number, office: office.folder, output: output, hasChildren: hasChildren, replaces: false))
    return report.files.map { String($0.path.dropFirst(output.count + 1)) }
  }

  @Test func anExportSaysWhatIsNotApproved() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let number = try office.make("offer")
    _ = try office.submit(number)
    try office.approve(number, "gusev")
    _ = try office.producer.revise(
      RevisionOrder(number: number, settings: ["offer.subject=на мойку окон"]), office.order("orlova"))
    let files = try exported(office, number)
    #expect(
      files.contains { $0.contains("/revision 1/") } && files.contains { $0.contains("/revision 2 (not approved)/") })
    #expect(!files.contains { $0.contains("/revision 1 (not") || $0.contains("/revision 2/") })
  }

  /// A name of a folder cannot hold a slash, and then two numbers are written alike.
  @Test func numbersThatAreWrittenAlikeHaveFoldersOfTheirOwn() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let offer = try office.make("offer")
    let first = try make(office, "contract", number: "17/2026", parent: offer)
    let second = try make(office, "contract", number: "17-2026", parent: offer)
    #expect(first.numbers.count == 1 && second.numbers.count == 1, "\(first.findings + second.findings)")
    let files = try exported(office, offer, hasChildren: true)
    #expect(Set(files).count == files.count)
    #expect(files.filter { $0.hasSuffix("/data.json") }.count == 3)
  }
}
