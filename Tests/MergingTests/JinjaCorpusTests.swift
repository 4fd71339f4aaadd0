import Diagnostics
import Foundation
import Merging
import TemplateLanguage
import TestKit
import Testing
import Values

/// Merges every template of `Jinja/*.corpus` and compares with what Jinja2 gave, or with the wanted difference.
struct JinjaCorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Jinja")

  @Test(arguments: ["expressions", "filters", "tests", "statements", "macros", "templates", "whitespace"])
  func templatesGiveWhatJinjaGives(_ name: String) throws {
    let file = Self.folder.appendingPathComponent("\(name).corpus")
    let text = try String(contentsOf: file, encoding: .utf8)
    let entries = try CorpusEntry.all(in: text)
    #expect(entries.count > 25)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for entry in entries.reversed() {
      let actual = entry.merged()
      if CaseFile.isRecording, actual.output != entry.expected {
        let output = try actual.output.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        lines.insert("  engross \(output ?? "error") because ?", at: entry.line + 1)
      } else {
        #expect(actual.output == entry.expected, "\(name).corpus:\(entry.line): \(entry.template)\n\(actual.faults)")
      }
    }
    if CaseFile.isRecording { try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8) }
    #expect(!text.contains("because ?"), "say why Engross gives something else")
  }
}

/// One template of a corpus with everything it is merged with.
private struct CorpusEntry {
  var line: Int
  var template: String
  var data: Record
  var library: TextLibrary
  /// What has to come out; nil for an error.
  var expected: String?

  static func all(in text: String) throws -> [CorpusEntry] {
    var entries: [CorpusEntry] = []
    var data = Record()
    var files: [(name: String, text: String)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if let json = rest(of: line, after: "data ") {
        data = try DataReader.record(of: Array(json.utf8), named: "data", format: .json)
      } else if line == "file" {
        files = []
      } else if let file = rest(of: line, after: "file ") {
        let parts = file.split(separator: " ", maxSplits: 1).map(String.init)
        files.append((parts[0], try unquoted(parts[1])))
      } else if let result = rest(of: line, after: "  jinja ") ?? rest(of: line, after: "  engross ") {
        entries[entries.count - 1].expected = result.hasPrefix("error") ? nil : try unquoted(result)
      } else if !line.isEmpty, !line.hasPrefix(";") {
        let template = line.hasPrefix("\"") ? try unquoted(line) : line
        entries.append(
          CorpusEntry(line: index + 1, template: template, data: data, library: TextLibrary(files), expected: nil))
      }
    }
    return entries
  }

  private static func rest(of line: String, after prefix: String) -> String? {
    line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : nil
  }

  /// The JSON text at the beginning of a line.
  private static func unquoted(_ line: String) throws -> String {
    var end = line.index(after: line.startIndex)
    while line[end] != "\"" { end = line.index(end, offsetBy: line[end] == "\\" ? 2 : 1) }
    return try JSONDecoder().decode(String.self, from: Data(line[...end].utf8))
  }

  func merged() -> (output: String?, faults: String) {
    do throws(Faults) {
      let compiled = try CompiledTextTemplate.compile(
        SourceText(name: "template", text: template), escaping: .none, library: library)
      return (try compiled.merge(data, settings: MergeSettings(language: .english)).text, "")
    } catch {
      return (nil, DiagnosticRenderer().render(error.diagnostics))
    }
  }
}
