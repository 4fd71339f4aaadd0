import Foundation

/// A letter as Python's `email` reads it.
struct ReadLetter: Decodable {
  struct File: Decodable {
    var name: String
    var legacy: String
    var type: String
    var content: Data
  }

  struct Picture: Decodable {
    var id: String
    var type: String
    var content: Data
  }

  var subject: String
  var to: [String]
  var from: [String]
  var headers: [String]
  var text: String?
  var html: String?
  var pictures: [Picture]
  var files: [File]
  var defects: [String]
  var longest: Int
  var bare: Bool
  var ascii: Bool
  var trailing: Bool
  var fromLine: Bool
  var structure: [String]
}

/// Python with its own parser of letters, an oracle that knows nothing of this program.
enum PythonMail {
  static let isInstalled = run(["-c", "import email.policy"]) != nil

  private static let script =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("read_letter.py").path

  /// What is in the letters, in their order.
  static func read(_ letters: [[UInt8]]) throws -> [ReadLetter] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(at: folder) } catch {} }
    for (number, letter) in letters.enumerated() {
      try Data(letter).write(to: folder.appendingPathComponent("\(100_000 + number).eml"))
    }
    let lines = (run([script, folder.path]) ?? "").split(separator: "\n")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try lines.map { try decoder.decode(ReadLetter.self, from: Data($0.utf8)) }
  }

  /// What Python prints; nil where it cannot be run or fails.
  private static func run(_ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
