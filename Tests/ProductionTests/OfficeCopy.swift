import Diagnostics
import Foundation
import Production
import Testing
import Values

/// A sample office copied to a folder of its own, where a test may change it.
struct OfficeCopy {
  private let folder: URL

  init(of sample: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: sample, toPath: folder.path)
  }

  func remove() {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }

  func write(_ text: String, to file: String) throws {
    let url = folder.appendingPathComponent(file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// The text of a document of this kind for one client, dated 23 November 2026.
  func made(_ kind: String) throws -> String {
    let order = NewOrder(
      kind: kind, office: folder.path, clients: ["sever"], packages: ["basic"],
      date: "2026-11-23", manager: nil, settings: [], formats: ["txt"], style: nil, textWidth: 76, isDraft: false,
      replaces: true)
    let surroundings = Surroundings(
      today: CalendarDate(year: 2026, month: 11, day: 23), now: "2026-11-23T00:00:00Z", processors: 1,
      resourceFolder: nil)
    let report = try Producer(surroundings: surroundings).makeNew(order)
    let file = try #require(report.files.first, "\(report.findings)")
    return try String(contentsOfFile: file.path, encoding: .utf8)
  }
}
