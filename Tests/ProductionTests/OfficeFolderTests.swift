import Catalogue
import Diagnostics
import Foundation
import Production
import TestKit
import Testing

@Suite struct OfficeFolderTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  @Test func everyClientFileOfAnOfficeIsRead() throws {
    let catalogue = try OfficeFolder(named: Self.root + "/Samples/chisty-gorod").catalogue()
    #expect(catalogue.clients.map(\.id).contains("sever"))
    #expect(catalogue.clients.map(\.id).last == "galereya")
  }

  /// The company's own day off moves what a template reckons.
  @Test func theOfficesCalendarReachesItsTemplates() throws {
    let folder = try OfficeCopy(of: Self.root + "/Samples/chisty-gorod")
    defer { folder.remove() }
    try folder.write("{{ document.date | add_working_days(1) | date }}\n", to: "templates/memo.txt")
    #expect(try folder.made("memo") == "24.11.2026\n")
    try folder.write("days_off: [2026-11-24]\n", to: "calendar.yaml")
    #expect(try folder.made("memo") == "25.11.2026\n")
    try folder.write("days_off: [soon]\n", to: "calendar.yaml")
    #expect(throws: Faults.self) { try folder.made("memo") }
  }

  @Test func aFolderWithoutAnOfficeIsAFault() {
    #expect(throws: Faults.self) { try OfficeFolder(named: Self.root + "/Templates") }
  }
}
