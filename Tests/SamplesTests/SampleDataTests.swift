import Catalogue
import Diagnostics
import Testing
import Values

/// Whoever copies a sample copies sound data.
@Suite struct SampleDataTests {
  @Test(arguments: SampleOfficeFolder.names) func nothingIsWrongWithASample(_ name: String) throws {
    let office = try SampleOfficeFolder(name)
    for day in ["2026-11-23", "2030-12-31"] {
      let findings = office.catalogue.everyFinding(on: try #require(CalendarDate(iso: day)))
      #expect(findings.isEmpty, "\(DiagnosticRenderer().render(findings))")
    }
  }
}
