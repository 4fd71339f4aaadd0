import Foundation
import TestKit
import Testing

/// The README's examples give what the README shows.
@Suite struct ReadmeTests {
  /// Stories, each told by one shell from its first command to its last; `ENGROSS_RECORD=1` writes them, one after the other.
  @Test(.serialized, arguments: ["From an offer to a signed contract", "From an Excel list to letters"])
  func storiesGoAsShown(_ title: String) throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let rest = try #require(text.components(separatedBy: "## \(title)\n").dropFirst().first)
    let section = try #require(rest.components(separatedBy: "\n## ").first)
    let mark = "-- the next block --"
    // Every second piece between the fences is a block; one of another language is no session.
    let blocks = section.replacingOccurrences(of: "```yaml\n", with: "```\n").components(separatedBy: "```\n")
      .enumerated().filter { $0.offset % 2 == 1 }.map(\.element).filter { $0.hasPrefix("$ ") }
    let commands = blocks.map { block in
      block.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { line in
        let quoted = line.replacingOccurrences(of: "'", with: "'\\''")
        return "printf '%s\\n' '\(quoted)'; \(line.dropFirst(2))"
      }.joined(separator: "\n")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-story-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let told = try Shell.run(commands.joined(separator: "\necho '\(mark)'\n"), in: folder)
    #expect(told.code == 0)
    let said = told.output.components(separatedBy: mark + "\n")
    try #require(blocks.count == 2 && said.count == blocks.count)
    if CaseFile.isRecording {
      var recorded = text
      for (block, output) in zip(blocks, said) { recorded = recorded.replacingOccurrences(of: block, with: output) }
      try recorded.write(to: readme, atomically: true, encoding: .utf8)
    } else {
      #expect(said == blocks)
    }
  }

  @Test func theFirstTemplateGivesWhatIsShown() throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## A first template").dropFirst().first)
    // Every second piece between the fences is a block: template, data, commands, what the last one shows.
    let pieces = section.components(separatedBy: "```\n")
    try #require(pieces.count > 8)
    let (template, data, commands, shown) = (pieces[1], pieces[3], pieces[5], pieces[7])

    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try template.write(to: folder.appendingPathComponent("offer.md"), atomically: false, encoding: .utf8)
    try data.write(to: folder.appendingPathComponent("data.yaml"), atomically: false, encoding: .utf8)
    var last = ""
    for command in commands.split(separator: "\n") {
      let result = try Shell.run(String(command), in: folder)
      #expect(result.code == 0, "\(command): \(result.output)")
      last = result.output
    }
    #expect(last == shown)
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(made == ["data.yaml", "offer.docx", "offer.html", "offer.md"])
  }
}
