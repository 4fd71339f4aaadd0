import Foundation
import TestKit
import Testing

/// Readable sessions at a shell, run against the built program; see Tests/README.md.
@Suite struct TranscriptTests {
  @Test(arguments: try Transcript.all()) func sessionGoesAsWritten(_ transcript: Transcript) throws {
    let said = try transcript.run()
    if said != transcript.expected {
      if CaseFile.isRecording {
        try Transcript.record(said, for: transcript)
      } else {
        Issue.record("\(transcript.label)\n--- expected\n\(transcript.expected)\n--- got\n\(said)")
      }
    }
  }
}

struct Transcript: Sendable, CustomTestStringConvertible {
  var path: String
  var one: CaseFile.Case

  var label: String { one.label }
  var testDescription: String { one.name }
  var expected: String { one[section: "session"] ?? "" }

  static func all() throws -> [Transcript] {
    try CaseFile.all(in: "Cases", besides: #filePath).flatMap { file in
      file.cases.map { Transcript(path: file.path, one: $0) }
    }
  }

  /// The session as it went: every command line, what it printed on both outputs, and an exit code other than 0.
  func run() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-session-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for section in one.sections where section.name.hasPrefix("file ") {
      let file = folder.appendingPathComponent(String(section.name.dropFirst(5)))
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (section.text + "\n").write(to: file, atomically: false, encoding: .utf8)
    }
    for section in one.sections where section.name.hasPrefix("docx ") && !section.name.contains(": ") {
      let file = folder.appendingPathComponent(String(section.name.dropFirst(5)))
      try Data(WordFixture(one).bytes(of: section.name)).write(to: file)
    }
    var lines: [String] = []
    for line in expected.split(separator: "\n") where line.hasPrefix("$ ") {
      lines.append(String(line))
      let result = try Shell.run(String(line.dropFirst(2)), in: folder)
      if !result.output.isEmpty {
        lines.append(result.output.hasSuffix("\n") ? String(result.output.dropLast()) : result.output)
      }
      if result.code != 0 { lines.append("[exit \(result.code)]") }
    }
    return lines.joined(separator: "\n")
  }

  static func record(_ session: String, for transcript: Transcript) throws {
    var file = try CaseFile(path: transcript.path)
    for index in file.cases.indices where file.cases[index].name == transcript.one.name {
      file.cases[index][section: "session"] = session
    }
    try file.write()
  }
}

enum Shell {
  /// The folder of the built programs: where this test program itself lies.
  private static let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Runs one line in `sh`, with a fixed clock and both outputs in one stream.
  static func run(_ line: String, in folder: URL) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  /// Starts a program with its arguments, without a shell in between that would take its signals.
  static func start(_ line: String, in folder: URL) throws -> Process {
    let words = line.split(separator: " ").map(String.init)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: programs + "/" + words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static var environment: [String: String] {
    [
      "PATH": programs + ":/usr/bin:/bin", "NO_COLOR": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8",
      "ENGROSS_RESOURCES": package,
      // 2026-11-23T09:00:00Z
      "SOURCE_DATE_EPOCH": "1795424400", "ENGROSS_TEST_CLOCK": "1795424400",
    ]
  }
}
