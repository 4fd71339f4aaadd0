import Foundation
import Testing

/// The README's first template gives what the README shows.
@Suite struct ReadmeTests {
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
