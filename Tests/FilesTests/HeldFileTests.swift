import Files
import Foundation
import Testing

/// A file that one at a time holds.
@Suite struct HeldFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-held-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder + "/a.lock")
  }

  @Test func isHeldUntilItIsLetGo() throws {
    try inFolder { path in
      var held = try HeldFile(path)
      #expect(held != nil)
      for _ in 0..<3 { #expect(try HeldFile(path) == nil) }
      #expect(try HeldFile(path + "2") != nil)
      held = nil
      #expect(held == nil)
      #expect(try HeldFile(path) != nil)
    }
  }

  /// A program that asks again and again, until the file is free, comes to no limit of open files.
  @Test func askingInVainLeavesNothingOpen() throws {
    try inFolder { path in
      let held = try HeldFile(path)
      for _ in 0..<3_000 { #expect(try HeldFile(path) == nil) }
      withExtendedLifetime(held) {}
    }
  }

  @Test func isFreeAgainWhenItsProgramIsKilled() throws {
    try inFolder { path in
      let program = Process()
      program.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
      program.arguments = ["--no-fork", path, "/bin/sh", "-c", "echo held; exec sleep 60"]
      let pipe = Pipe()
      program.standardOutput = pipe
      try program.run()
      // The word comes once the file is held.
      #expect(pipe.fileHandleForReading.availableData == Data("held\n".utf8))
      #expect(try HeldFile(path) == nil)
      kill(program.processIdentifier, SIGKILL)
      program.waitUntilExit()
      #expect(try HeldFile(path) != nil)
    }
  }
}
