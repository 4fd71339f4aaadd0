import Catalogue
import Diagnostics
import TestKit
import Testing
import Values

/// The case files: what is wrong with an office, and what a template sees of one that is sound.
@Suite struct CatalogueCaseTests {
  @Test func cases() throws {
    for var file in try CaseFile.all(in: "Cases") {
      let sound = try #require(file.cases.first)
      for position in file.cases.indices {
        let one = file.cases[position]
        let office = SampleOffice(one, or: sound)
        let request = one[section: "request"].flatMap(DocumentRequest.init)
        let result = Self.result(office, request)
        for (section, actual) in [("faults", result.faults), ("offer", result.offer)] where one[section: section] != nil
        {
          if CaseFile.isRecording {
            file.cases[position][section: section] = actual
          } else {
            #expect(actual == one[section: section], "\(one.label): \(section)")
          }
        }
      }
      if CaseFile.isRecording { try file.write() }
    }
  }

  private static let today = CalendarDate(year: 2026, month: 11, day: 23) ?? .unixEpoch

  private static func result(_ office: SampleOffice, _ request: DocumentRequest?) -> (faults: String, offer: String) {
    let renderer = DiagnosticRenderer()
    do throws(Faults) {
      let catalogue = try office.catalogue()
      guard let request else { return (trimmed(renderer.render(catalogue.everyFinding(on: Self.today))), "") }
      let offer = try DocumentData(catalogue, request)
      return (
        trimmed(renderer.render(catalogue.findings + offer.findings)),
        JSONEncoding(indent: 2).encode(.record(offer.record))
      )
    } catch {
      return (trimmed(renderer.render(error.diagnostics)), "")
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
