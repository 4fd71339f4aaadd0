import Diagnostics
import DocumentRegistry
import Production
import Testing
import Values

/// All documents of a batch are made anew at once.
@Suite struct BatchRevisingTests {
  private func text(_ office: DecidedOffice, _ number: String) throws -> String {
    let text = String(decoding: try office.stored(.document, "txt", of: number), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func everyDocumentGetsTheChange() throws {
    var office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    office.day = "2026-11-25"
    let told = try office.revise(batch, set: ["offer.subject=на уборку трёх складов"]).told
    let members = try office.members(of: batch)
    #expect(told.contains("\(batch): \(members.count) documents made anew, 0 say what they said"))
    for member in members {
      #expect(member.revision == 2)
      #expect(try text(office, member.number).contains("трёх складов"))
      let facts = try office.state(member.number).facts
      #expect(facts.membership?.place == member.place && facts.date == CalendarDate(written: "2026-11-23"))
    }
    #expect(try office.state(batch).revisions.count == 2)
    #expect(try office.listed(by: batch) == Dictionary(uniqueKeysWithValues: members.map { ($0.number, $0.digest) }))
    #expect(try office.faults() == [])
    // The same once more is nothing.
    let again = try office.revise(batch, set: ["offer.subject=на уборку трёх складов"])
    #expect(again.findings.map(\.code) == [.alreadyDone])
    #expect(try office.members(of: batch) == members)
  }

  @Test func anotherPackageIsAnotherSum() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let before = try office.members(of: batch).map(\.amount)
    _ = try office.revise(batch, packages: ["optimal"])
    let after = try office.members(of: batch).map(\.amount)
    #expect(zip(before, after).allSatisfy { $0 != $1 })
    #expect(try office.faults() == [])
  }

  @Test func aFaultInOneLeavesAllAsTheyWere() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let before = try office.members(of: batch)
    #expect(throws: Faults.self) { try office.revise(batch, packages: ["no-such"]) }
    #expect(throws: Faults.self) { try office.revise(batch, set: ["offer"]) }
    #expect(try office.members(of: batch) == before)
    #expect(try office.state(batch).revisions.count == 1)
  }

  @Test func whatIsSomebodyElsesIsLeftAsItIs() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let numbers = try office.members(of: batch).map(\.number)
    _ = try office.submit(numbers[0])
    let edited = try office.write(Array("Совсем другой текст\n".utf8), to: "edited.txt")
    _ = try office.producer.revise(
      RevisionOrder(number: numbers[1], file: edited), office.order("orlova"))
    let report = try office.revise(batch, set: ["offer.subject=на уборку склада"])
    let finding = try #require(report.findings.first { $0.code == .batchLeft })
    #expect(finding.message.contains("`\(numbers[0])` (in-approval)"))
    #expect(finding.message.contains("`\(numbers[1])` (edited by hand)"))
    #expect(try text(office, numbers[1]).contains("Совсем другой текст"))
    // The list has them as they are.
    #expect(try office.listed(by: batch)[numbers[1]] == office.state(numbers[1]).approval.digest)
    #expect(try office.faults() == [])
  }

  @Test func whoeverMayNotReviseTheBatchChangesNothing() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let before = try office.members(of: batch)
    #expect(throws: Faults.self) {
      try office.producer.revise(
        RevisionOrder(number: batch, settings: ["offer.subject=на уборку"]), office.order("zimina"))
    }
    #expect(try office.members(of: batch) == before)
  }
}
