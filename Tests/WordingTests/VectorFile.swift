import Foundation
import Testing

/// A file of expected results in `Vectors/`.
struct VectorFile {
  private let tables: [String: Any]

  init(_ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Vectors/\(name)")
    tables = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  /// A table, or a table within another, by a path with points; one that is not there or empty is a failure.
  func rows(_ path: String) throws -> [Row] {
    var found: Any = tables
    for part in path.split(separator: ".") { found = try #require((found as? [String: Any])?[String(part)]) }
    let rows = try #require(found as? [[String: Any]])
    try #require(!rows.isEmpty)
    return rows.map { Row(cells: $0) }
  }

  func texts(_ name: String) throws -> [String] { try #require(tables[name] as? [String]) }

  struct Row {
    let cells: [String: Any]

    func text(_ name: String) throws -> String { try #require(cells[name] as? String, "no text \(name)") }
    func number(_ name: String) throws -> UInt64 { UInt64(try #require(cells[name] as? Int, "no number \(name)")) }
    func has(_ name: String) -> Bool { cells[name] != nil }

    /// `120000.00` as its digits and how many of them stand after the point.
    func decimal(_ name: String) throws -> (digits: Int128, scale: Int) {
      let parts = try text(name).split(separator: ".")
      let fraction = parts.count > 1 ? String(parts[1]) : ""
      let digits = String(parts[0]) + fraction
      return (try #require(Int128(digits)), fraction.count)
    }
  }
}
