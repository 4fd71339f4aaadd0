import Catalogue
import Diagnostics
import Foundation
import Merging
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

  /// The texts in `expected/`; `ENGROSS_RECORD=1` writes them.
  @Test(arguments: SampleOfficeFolder.names) func textsAreAsExpected(_ name: String) throws {
    let office = try SampleOfficeFolder(name)
    let template = try office.template()
    for request in try office.expected() {
      let text = try Self.text(of: request, office, template)
      let file = office.expectedFolder.appendingPathComponent(request.clientID + ".txt")
      if CaseFile.isRecording {
        try FileManager.default.createDirectory(at: office.expectedFolder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      } else {
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name)/expected/\(request.clientID).txt")
      }
    }
  }

  private static func text(
    of request: OfferRequest, _ office: SampleOfficeFolder, _ template: CompiledOutline
  ) throws -> String {
    let offer = try OfferData(office.catalogue, request)
    let merged = try template.merge(offer.record, settings: MergeSettings(currency: office.catalogue.office.currency))
    let written = try DocumentFormat.text.writer().write(merged.document)
    return String(decoding: written.bytes, as: UTF8.self)
  }
}
