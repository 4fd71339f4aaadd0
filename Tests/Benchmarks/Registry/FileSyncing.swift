import Diagnostics
import Files
import Foundation

/// A revision's files on the disk: each synced for itself, or all of them at once.
struct FileSyncing {
  let json: String

  private static let rounds = 5

  init(_ folder: String, _ count: Int) throws {
    var each: [Double] = []
    var together: [Double] = []
    for round in 0..<Self.rounds {
      each.append(
        try seconds { for revision in 0..<count { try Self.write(folder, "each-\(round)-\(revision)", true) } })
      together.append(
        try seconds { for revision in 0..<count { try Self.write(folder, "together-\(round)-\(revision)", false) } })
    }
    func rate(_ times: [Double]) -> Double { Double(count) / times.sorted()[times.count / 2] }
    json = figures(["syncedEach": rate(each), "syncedTogether": rate(together)])
  }

  private static func write(_ folder: String, _ name: String, _ isSynced: Bool) throws(Faults) {
    var staged: [StagedFile] = []
    defer { for file in staged { file.discard() } }
    var folders: Set<String> = []
    for position in 0..<5 {
      let bytes = [UInt8](repeating: UInt8(position), count: 12_000)
      let place = "\(folder)/\(position * 7)"
      folders.insert(place)
      if let file = try WholeFile.stage(bytes, for: "\(place)/\(name)", replacing: true, isSynced: isSynced) {
        staged.append(file)
      }
    }
    if !isSynced { try StagedFile.sync(staged) }
    for file in staged { try file.publish(replacing: true) }
    for folder in folders { try WholeFile.syncFolder(folder) }
  }
}
