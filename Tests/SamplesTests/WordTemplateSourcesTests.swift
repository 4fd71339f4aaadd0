import Foundation
import OpenXML
import Testing

/// The built-in Word templates are what `Templates/sources` gives.
@Suite struct WordTemplateSourcesTests {
  private static let templates = SampleOfficeFolder.root.appendingPathComponent("Templates")
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: python != nil, "python3 is missing, which makes the Word templates from their sources"))
  func everyTemplateIsWhatItsSourcesGive() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try unpackSources(into: folder)
    let made = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("/[Content_Types].xml") }.map { String($0.dropLast("/[Content_Types].xml".count)) }
    #expect(Set(made.map { $0 + ".docx" }) == Set(try wordTemplates()))
    for template in made {
      let file = Self.templates.appendingPathComponent(template + ".docx")
      let package = try ZipReader(Array(Data(contentsOf: file)), named: template)
      let sources = folder.appendingPathComponent(template)
      var missing = Set(try parts(below: sources))
      for entry in package.entries {
        let part = "\(template).docx: \(entry.name)"
        guard missing.remove(entry.name) != nil else {
          Issue.record("\(part) has no source")
          continue
        }
        let source = try Array(Data(contentsOf: sources.appendingPathComponent(entry.name)))
        let isFresh = try package.contents(of: entry) == source
        #expect(isFresh, "\(part) is not what its source gives: run ./dev templates")
      }
      #expect(missing.isEmpty, "\(template).docx lacks parts: run ./dev templates")
    }
  }

  private func unpackSources(into folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = [Self.templates.appendingPathComponent("sources/make").path, "--unpack", folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func wordTemplates() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Self.templates.path).filter { $0.hasSuffix(".docx") }
  }

  private func parts(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
