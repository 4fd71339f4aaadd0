import Diagnostics
import DocumentRegistry
import Foundation
import GRDB
import RegistryWorkload

/// Entries and decisions a second, beside the very same rows put into an equal database by bare statements.
///
/// Both sides have the same tables, indexes and triggers and are durable alike: WAL, `synchronous = FULL`, one transaction
/// each. Rounds alternate, and each figure is the median of its rounds.
struct WritingRates {
  let json: String

  private static let rounds = 5
  private static let formats = ["docx", "txt", "json", "md"]
  private static let size = 12_000

  init(_ folder: String, _ count: Int) throws {
    var times: [String: [Double]] = [:]
    for round in 0..<Self.rounds {
      let path = "\(folder)/\(round)"
      let clerk = try Clerk(MadeUpOffice(path))
      let papers = (0..<count).map { Clerk.Paper(seed: round * count + $0, size: 64, formats: Self.formats) }
      times["entry", default: []].append(
        try seconds {
          for paper in papers {
            _ = try clerk.registry.write { writing in try clerk.enter(paper, storesFiles: false, writing).entry }
          }
        })
      let bare = try BareRows(copying: path)
      times["bareEntry", default: []].append(try seconds { try bare.insertEntries() })
      let entries = try clerk.registry.read { try $0.rows(EntryQuery()).map(\.id) }
      try clerk.registry.write { writing in
        for entry in entries {
          try clerk.act(entry, by: "vesna", { _ in .submit(lintErrors: 0, changedSections: nil) }, writing)
        }
      }
      let equal = try BareRows.duplicate(of: path)
      times["decision", default: []].append(
        try seconds {
          for entry in entries {
            try clerk.registry.write { writing in
              _ = try clerk.act(entry, by: "osen", { .approve(digest: $0, comment: nil) }, issues: false, writing)
            }
          }
        })
      try equal.catchUp(with: path)
      times["bareDecision", default: []].append(try seconds { try equal.insertDecisions() })

      let filed = try Clerk(MadeUpOffice(path + "-files"))
      times["entryWithFiles", default: []].append(
        try seconds {
          for position in 0..<count {
            _ = try filed.registry.write { writing in
              try filed.enter(
                .init(seed: position + round * count, size: Self.size, formats: Self.formats), writing
              ).entry
            }
          }
        })
      let bareFiled = try BareRows(copying: path + "-files")
      times["bareWithFiles", default: []].append(
        try seconds { try bareFiled.insertEntries { try Self.writeFiles($0, into: path + "-bare") } })
    }
    json = Self.json(times, count)
  }

  private static func json(_ times: [String: [Double]], _ count: Int) -> String {
    let rates = times.sorted { $0.key < $1.key }.map { name, values in
      "\"\(name)\": \(Double(count) / values.sorted()[values.count / 2])"
    }
    return "{" + rates.joined(separator: ", ") + "}"
  }

  /// The same count and size of files, each written, synced and closed, and nothing else.
  private static func writeFiles(_ entry: Int, into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let bytes = [UInt8](repeating: UInt8(truncatingIfNeeded: entry), count: size)
    for format in formats {
      let descriptor = open("\(folder)/\(entry).\(format)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      fsync(descriptor)
      close(descriptor)
    }
  }
}
