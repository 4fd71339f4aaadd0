import Diagnostics
import Files
import Foundation
import Testing

/// A file is written whole or not at all.
@Suite struct WholeFileTests {
  private static func newFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-files-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = try Self.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  private func code(_ work: () throws -> Void) -> DiagnosticCode? {
    do {
      try work()
      return nil
    } catch let faults as Faults {
      return faults.diagnostics.first?.code
    } catch {
      return nil
    }
  }

  @Test func makesTheFoldersAboveAndLeavesNothingElse() throws {
    try inFolder { folder in
      try WholeFile.write(Array("text".utf8), to: folder + "/a/b/c.txt", replacing: false)
      #expect(try names(folder) == ["a", "a/b", "a/b/c.txt"])
      #expect(try String(contentsOfFile: folder + "/a/b/c.txt", encoding: .utf8) == "text")
    }
  }

  @Test func keepsWhatIsThere() throws {
    try inFolder { folder in
      let path = folder + "/a.txt"
      try WholeFile.write(Array("old".utf8), to: path, replacing: false)
      #expect(code { try WholeFile.write(Array("new".utf8), to: path, replacing: false) } == .fileExists)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      try WholeFile.write(Array("new".utf8), to: path, replacing: true)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
      #expect(try names(folder) == ["a.txt"])
    }
  }

  @Test func saysWhatIsInTheWay() throws {
    try inFolder { folder in
      try WholeFile.write([1], to: folder + "/file", replacing: false)
      #expect(code { try WholeFile.write([1], to: folder, replacing: true) } == .fileUnwritable)
      #expect(code { try WholeFile.write([1], to: folder + "/file/x.txt", replacing: true) } == .fileUnwritable)
      #expect(code { try WholeFile.write([1], to: "/dev/full", replacing: true) } == .fileUnwritable)
      #expect(try names(folder) == ["file"])
    }
  }

  @Test func saysWhatStaysWhereItWas() throws {
    try inFolder { folder in
      try WholeFile.write([1], to: folder + "/a.txt", replacing: false)
      try WholeFile.remove(folder + "/a.txt")
      try WholeFile.remove(folder + "/a.txt")
      #expect(try names(folder) == [])
      try WholeFile.makeFolder(folder + "/b")
      #expect(code { try WholeFile.remove(folder + "/b") } == .fileUnwritable)
    }
  }

  @Test func ofManyWritersOneIsFirst() async throws {
    let folder = try Self.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for writer in 0..<16 {
        group.addTask {
          do {
            try WholeFile.write([UInt8(writer)], to: folder + "/one.txt", replacing: false)
            return true
          } catch {
            return false
          }
        }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(outcomes.count { $0 } == 1)
    #expect(try names(folder) == ["one.txt"])
  }
}
