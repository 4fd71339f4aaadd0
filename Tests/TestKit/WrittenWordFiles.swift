import Foundation

/// The Word files that a test made, given to a validator together where there is one; see Tests/README.md.
package struct WrittenWordFiles {
  package var files: [(label: String, bytes: [UInt8])] = []

  package init() {}

  /// What the validator says of them; nil where it finds nothing, or where there is none.
  package func faults() throws -> String? {
    guard let validator = ProcessInfo.processInfo.environment["ENGROSS_VALIDATE_DOCX"], !files.isEmpty else {
      return nil
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: validator)
    process.arguments = try files.enumerated().map { index, file in
      let path = folder.appendingPathComponent("\(index + 1).docx")
      try Data(file.bytes).write(to: path)
      return path.path
    }
    // Through a file: reading a pipe ends the whole run when a signal comes in between.
    let log = folder.appendingPathComponent("log")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 0 { return nil }
    let names = files.enumerated().map { "\($0 + 1) \($1.label)" }.joined(separator: "\n")
    return String(decoding: try Data(contentsOf: log), as: UTF8.self) + "\n" + names
  }
}
