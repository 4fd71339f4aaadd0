import Catalogue
import Diagnostics
import DocumentModel
import Foundation
import Merging
import OpenXML
import OutlineTemplates
import TestKit
import Testing
import Values
import Writers

/// The built-in offers with the data of the sample offices: what a newcomer sees first.
@Suite struct SampleOffersTests {
  /// Every client with every choice of one to three packages: nothing is missing, nothing is left over.
  @Test(arguments: SampleOfficeFolder.names) func everyOfferMerges(_ name: String) throws {
    let office = try SampleOfficeFolder(name)
    let template = try office.template()
    let ids = office.catalogue.packages.map(\.id)
    #expect(office.catalogue.clients.count >= 8)
    for client in office.catalogue.clients {
      for choice in 1..<(1 << ids.count) {
        let packages = ids.indices.filter { choice >> $0 & 1 == 1 }.map { ids[$0] }
        let request = try office.request(client.id, packages, number: "1/2026")
        do {
          let text = try Self.text(of: request, office, template)
          for leftover in ["{{", "{%", "⟦", "()", " ,", "..", " . ", "\n\n\n\n"] where text.contains(leftover) {
            Issue.record("\(client.id) \(packages): `\(leftover)` in the text")
          }
        } catch let faults as Faults {
          Issue.record("\(client.id) \(packages): \(DiagnosticRenderer().render(faults.diagnostics))")
        }
      }
    }
  }

  /// The texts in `expected/`, and of the first client's offer the page and the body of the Word file too;
  /// `ENGROSS_RECORD=1` writes them.
  @Test(arguments: SampleOfficeFolder.names) func offersAreAsExpected(_ name: String) throws {
    let office = try SampleOfficeFolder(name)
    let template = try office.template()
    for (position, request) in try office.expected().enumerated() {
      let document = try Self.document(of: request, office, template)
      let client = try #require(request.clientID)
      try compare(DocumentFormat.text.writer().write(document).bytes, office, client + ".txt")
      guard position == 0 else { continue }
      try compare(DocumentFormat.html.writer().write(document).bytes, office, client + ".html")
      let package = try ZipReader(DocumentFormat.docx.writer().write(document).bytes, named: "offer.docx")
      let body = try #require(package.entry("word/document.xml"))
      try compare(package.contents(of: body), office, client + ".document.xml")
    }
  }

  private func compare(_ bytes: [UInt8], _ office: SampleOfficeFolder, _ file: String) throws {
    let expected = office.expectedFolder.appendingPathComponent(file)
    if CaseFile.isRecording {
      try FileManager.default.createDirectory(at: office.expectedFolder, withIntermediateDirectories: true)
      try Data(bytes).write(to: expected)
    } else {
      #expect(try Array(Data(contentsOf: expected)) == bytes, "\(office.name)/expected/\(file)")
    }
  }

  private static func text(
    of request: DocumentRequest, _ office: SampleOfficeFolder, _ template: CompiledOutline
  ) throws -> String {
    let written = try DocumentFormat.text.writer().write(document(of: request, office, template))
    return String(decoding: written.bytes, as: UTF8.self)
  }

  private static func document(
    of request: DocumentRequest, _ office: SampleOfficeFolder, _ template: CompiledOutline
  ) throws -> Document {
    let offer = try DocumentData(office.catalogue, request)
    return try template.merge(offer.record, settings: MergeSettings(currency: office.catalogue.office.currency))
      .document
  }
}
