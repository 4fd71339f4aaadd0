import DocumentRegistry
import Foundation
import Production
import Testing
import Values

/// What whoever approves a batch has before them.
@Suite struct BatchSheetTests {
  private func lines(_ office: DecidedOffice, _ batch: String) throws -> [String] {
    let text = String(decoding: try office.stored(.document, "txt", of: batch), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      line.split(whereSeparator: { $0 == " " }).joined(separator: " ")
    }
  }

  @Test func sumsAreThoseOfTheDocuments() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let members = try office.members(of: batch)
    var amounts = members.compactMap(\.amount?.amount)
    amounts.sort()
    let data = try DataReader.record(of: office.stored(.data, "json", of: batch), named: "data", format: .json)
    let total = try #require(data["batch"]?.record?["totals"]?.list?.elements.first?.record)
    func amount(_ key: String) -> Values.Decimal? { total[key]?.record?["amount"]?.number }
    #expect(try amount("sum") == amounts.reduce(Values.Decimal.zero) { try $0.adding($1) })
    #expect(amount("least") == amounts.first && amount("most") == amounts.last)
    let middle = try amounts[(amounts.count - 1) / 2].adding(amounts[amounts.count / 2])
    #expect(try amount("median") == middle.divided(by: Values.Decimal(2)))
    #expect(total["count"]?.number?.wholeNumber == members.count)
  }

  @Test func samplesSayWhyTheyWereChosen() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let members = try office.members(of: batch)
    let text = try lines(office, batch)
    let first = try #require(members.first)
    #expect(text.contains { $0.hasPrefix(first.number) && $0.contains("первый в списке") && $0.hasSuffix(".txt") })
    let largest = try #require(members.max { ($0.amount?.amount ?? .zero) < ($1.amount?.amount ?? .zero) })
    #expect(text.contains { $0.hasPrefix(largest.number) && $0.contains("самая большая сумма") })
    let longest = try #require(members.max { $0.clientName.count < $1.clientName.count })
    #expect(text.contains { $0.hasPrefix(longest.number) && $0.contains("самое длинное название") })
    // And everybody stands in the table.
    for member in members {
      #expect(text.contains { $0.hasPrefix("\(member.place) \(member.number) ") })
    }
  }

  /// The sheet lies where its documents do, in all formats, marked until it is approved.
  @Test func copiesLieBesideThoseOfItsDocuments() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    let folder = office.folder + "/documents/ПД-1-2026"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    for format in ["docx", "html", "txt"] { #expect(names.contains("ПД-1-2026.\(format)")) }
    let path = folder + "/ПД-1-2026.txt"
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("ПРОЕКТ"))
    _ = try office.submit(batch)
    try office.approveBatch(batch)
    #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("ПРОЕКТ"))
  }
}
