import Catalogue
import Diagnostics
import Files
import Foundation
import Production
import Values

/// A sample office and lists of clients for it.
struct ListedClients {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func catalogue() throws -> Catalogue {
    try OfficeFolder(named: root + "/Samples/chisty-gorod").catalogue()
  }

  static func rows(_ text: String, changes: [String] = [], _ catalogue: Catalogue) throws -> ClientRows {
    try ClientRows(
      CSVRecords(ByteSource(Array(text.utf8), named: "list.csv")), changes: changes, catalogue: catalogue)
  }

  /// A line for each row: its line and id, or the codes of its faults.
  static func lines(_ text: String, changes: [String] = [], _ catalogue: Catalogue) throws -> [String] {
    var rows = try rows(text, changes: changes, catalogue)
    var lines: [String] = []
    while let row = try rows.next() {
      switch row.client {
      case .success(let client): lines.append("\(row.line) \(client.id)")
      case .failure(let faults):
        lines.append("\(row.line) " + faults.diagnostics.map(\.code.rawValue).joined(separator: " "))
      }
    }
    return lines
  }
}
