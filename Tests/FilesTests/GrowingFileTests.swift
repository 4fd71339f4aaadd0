import Diagnostics
import Files
import Foundation
import Testing

/// A file that grows is there when it is whole, and never before.
@Suite struct GrowingFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-growing-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".nfs") }.sorted()
  }

  @Test func hasItsNameAndAllItsBytesOnceItIsPublished() throws {
    try inFolder { folder in
      let file = try GrowingFile(folder + "/below/all.bin", replacing: false)
      var expected: [UInt8] = []
      for piece in 0..<300 {
        let bytes = (0..<piece).map { UInt8(truncatingIfNeeded: $0 &* piece) }
        try file.append(bytes)
        expected += bytes
      }
      #expect(try names(folder + "/below") == [])
      try file.publish()
      #expect(try names(folder + "/below") == ["all.bin"])
      #expect(FileManager.default.contents(atPath: folder + "/below/all.bin") == Data(expected))
    }
  }

  @Test func leavesNothingWhereItIsGivenUp() throws {
    try inFolder { folder in
      do {
        let file = try GrowingFile(folder + "/all.bin", replacing: false)
        try file.append([1, 2, 3])
      }
      #expect(try names(folder) == [])
    }
  }

  @Test func keepsTheEarlierFileUntilItIsWhole() throws {
    try inFolder { folder in
      let path = folder + "/all.bin"
      try Data([9]).write(to: URL(fileURLWithPath: path))
      let refused = try #require(throws: Faults.self) { _ = try GrowingFile(path, replacing: false) }
      #expect(refused.diagnostics.map(\.code) == [.fileExists])
      do {
        let file = try GrowingFile(path, replacing: true)
        try file.append([1])
      }
      #expect(FileManager.default.contents(atPath: path) == Data([9]))
      let file = try GrowingFile(path, replacing: true)
      try file.append([1])
      try file.append([2])
      try file.publish()
      #expect(FileManager.default.contents(atPath: path) == Data([1, 2]))
      #expect(try names(folder) == ["all.bin"])
    }
  }

  /// Another program takes the name while the file grows.
  @Test func replacesNothingThatCameMeanwhile() throws {
    try inFolder { folder in
      let path = folder + "/all.bin"
      let file = try GrowingFile(path, replacing: false)
      try file.append([1])
      try Data([9]).write(to: URL(fileURLWithPath: path))
      let refused = try #require(throws: Faults.self) { try file.publish() }
      #expect(refused.diagnostics.map(\.code) == [.fileExists])
      #expect(FileManager.default.contents(atPath: path) == Data([9]))
    }
  }

  @Test(arguments: [false, true]) func aFolderIsNoFile(_ replacing: Bool) throws {
    try inFolder { folder in
      let refused = try #require(throws: Faults.self) { _ = try GrowingFile(folder, replacing: replacing) }
      #expect(refused.diagnostics.map(\.code) == [.fileUnwritable])
      let told = try #require(throws: Faults.self) { try WholeFile.check(folder, replacing: replacing) }
      #expect(told.diagnostics == refused.diagnostics)
    }
  }

  @Test func aDeviceIsWrittenThrough() throws {
    let file = try GrowingFile("/dev/null", replacing: false)
    try file.append([1, 2, 3])
    try file.publish()
    try WholeFile.check("/dev/null", replacing: false)
  }
}
