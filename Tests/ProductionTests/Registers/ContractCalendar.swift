import DocumentRegistry
import Foundation
import Production
import Testing
import Values

/// A sample office without contracts of its own, whose registry a test fills, and its calendar on a day.
final class ContractCalendar {
  private let folder: URL
  private static let sample =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Samples/chisty-gorod"

  init(contracts: String = "[]") throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-calendar-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: Self.sample, toPath: folder.path)
    try (contracts + "\n").write(
      to: folder.appendingPathComponent("contracts.yaml"), atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func day(_ written: String) throws -> CalendarDate { try #require(CalendarDate(written: written)) }

  /// A contract of Sever with these days and this history.
  func enter(
    _ number: String, ends end: String, kind: String = "contract", deadline: String? = nil,
    _ events: [ApprovalEvent]
  ) throws {
    let registry = try Registry(RegistryFolder(office: folder.path))
    let made = try Self.day("2026-01-12")
    let moment = Moment(day: made, stamp: "2026-01-12T09:00:00Z")
    let facts = EntryFacts(
      kind: kind, number: EntryNumber(text: number, inDocument: number, place: nil), date: made, client: "sever",
      clientName: "ООО «Север»", title: kind, end: end.isEmpty ? nil : try Self.day(end),
      deadline: try deadline.map(Self.day), manager: "orlova")
    try registry.write { writing in
      let entry = try writing.create(facts, at: moment, by: nil, account: "test")
      for event in events { try writing.append(event, to: entry, at: moment, by: nil, account: "test") }
    }
  }

  /// `2026-11-23 end 7/2026`: a line for whatever is due.
  func due(on day: String, within: String) throws -> [String] {
    let surroundings = Surroundings(
      today: try Self.day(day), now: day + "T09:00:00Z", processors: 1, resourceFolder: nil)
    let report = try Producer(surroundings: surroundings).due(
      DueOrder(office: folder.path, within: within, on: nil, manager: nil, asCSV: false))
    return (report.answer["due"]?.list?.elements ?? []).compactMap(\.record).map { item in
      [item["date"]?.day?.description, item["what"]?.text, item["number"]?.text].compactMap { $0 }
        .joined(separator: " ")
    }
  }
}
