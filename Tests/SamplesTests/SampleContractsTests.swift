import Catalogue
import Foundation
import OpenXML
import TestKit
import Testing

/// The built-in contracts with the data of the sample offices.
@Suite struct SampleContractsTests {
  @Test(arguments: SampleOfficeFolder.names) func everyClientGetsOne(_ sample: String) throws {
    try check(SampleContracts(of: sample).contracts)
  }

  /// What an office or a single contract may say otherwise: the tax, several packages, the day it starts.
  @Test(arguments: SampleOfficeFolder.names, ["included", "on_top", "exempt"])
  func everyKindOfTax(_ sample: String, _ vat: String) throws {
    let office = try SampleOfficeFolder(sample)
    let packages = office.catalogue.packages.prefix(2).map(\.id)
    let kinds = try #require(Self.clientsOfEveryKind[sample])
    try check(
      SampleContracts(
        of: sample, clients: kinds, vat: vat, packages: packages, settings: ["contract.start=2026-12-01"]
      ).contracts)
  }

  /// Of the first client's contract the text and the body of the Word file, of the last one's the page;
  /// `ENGROSS_RECORD=1` writes them.
  @Test(arguments: SampleOfficeFolder.names) func contractsAreAsExpected(_ sample: String) throws {
    let office = try SampleOfficeFolder(sample)
    let contracts = try SampleContracts(of: sample).contracts
    let first = try #require(contracts.first)
    let last = try #require(contracts.last)
    let body = WordDump.dump(try WordContract(#require(first.files["docx"])).body) + "\n"
    try compare(#require(first.files["txt"]), office, "contract-\(first.client).txt")
    try compare(Array(body.utf8), office, "contract-\(first.client).body.txt")
    try compare(#require(last.files["html"]), office, "contract-\(last.client).html")
  }

  /// A company, a sole trader, an individual, a branch, and a client with several sites.
  private static let clientsOfEveryKind = [
    "chisty-gorod": ["sever", "ip-kuznecova", "petrov", "tehnopark-spb", "galereya"],
    "harbour-fm": ["quayside", "jane-doe", "mr-okafor", "northgate-cardiff", "marina"],
  ]

  private func check(_ contracts: [SampleContracts.Contract]) throws {
    var made = WrittenWordFiles()
    for contract in contracts {
      let bytes = try #require(contract.files["docx"])
      made.files.append((contract.client, bytes))
      let word = try WordContract(bytes)
      #expect(WordStructure.faults(in: word.root) == [], "\(contract.client)")
      #expect(word.differences(from: contract.text) == [], "\(contract.client)")
      let page = String(decoding: contract.files["html"] ?? [], as: UTF8.self)
      for leftover in ["{{", "{%", "⟦", "Error!", "Ошибка!"] {
        #expect(!contract.text.contains(leftover) && !page.contains(leftover), "\(contract.client): \(leftover)")
      }
      for leftover in ["()", " ,", "..", ";;", " . ", "\n\n\n"] {
        #expect(!contract.text.contains(leftover), "\(contract.client): \(leftover)")
      }
    }
    #expect(try made.faults() == nil)
  }

  private func compare(_ bytes: [UInt8], _ office: SampleOfficeFolder, _ file: String) throws {
    let expected = office.expectedFolder.appendingPathComponent(file)
    if CaseFile.isRecording { return try Data(bytes).write(to: expected) }
    #expect(try Array(Data(contentsOf: expected)) == bytes, "\(office.name)/expected/\(file)")
  }
}
