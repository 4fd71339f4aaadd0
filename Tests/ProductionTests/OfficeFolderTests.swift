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

  @Test func aFolderWithoutAnOfficeIsAFault() {
    #expect(throws: Faults.self) { try OfficeFolder(named: Self.root + "/Templates") }
  }
}
