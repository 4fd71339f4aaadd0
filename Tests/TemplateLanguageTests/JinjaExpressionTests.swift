import Diagnostics
import Foundation
import TemplateLanguage
import Testing

/// Compares trees with those Jinja2 reads, where Python with Jinja2 is installed.
struct JinjaExpressionTests {
  private static let script =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Jinja/expressions.py").path

  @Test(.enabled(if: isInstalled, "python3 with jinja2 is not installed"))
  func expressionsAreReadAsJinjaReadsThem() throws {
    let lines = try #require(Self.run([Self.script, "800"])).split(separator: "\n")
    #expect(lines.count == 800)
    for line in lines {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      let read = Expression.parse(SourceText(name: "expression", text: parts[0]))
      let tree = read.expression.map { SyntaxDump.text(of: $0) } ?? "fault"
      #expect(tree == parts[1], "\(parts[0])")
    }
  }

  private static let isInstalled = run(["-c", "import jinja2"]) != nil

  /// What Python prints; nil where it cannot be run or fails.
  private static func run(_ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
