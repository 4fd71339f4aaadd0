import Diagnostics
import Foundation
import Production
import TestKit
import Testing

/// Every built-in template with the example of its details, made as `engross new` makes it.
@Suite struct SampleKindsTests {
  /// Text and page of the first client with a contract; `ENGROSS_RECORD=1` writes them.
  @Test(arguments: BuiltInKind.all) func aDocumentIsAsExpected(_ kind: BuiltInKind) throws {
    let made = try kind.made(for: kind.usualClient)
    #expect(made.problems == [])
    let folder = SampleOfficeFolder.root.appendingPathComponent("Samples/\(kind.sample)/expected/kinds")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (ending, bytes) in [("txt", made.text), ("html", made.page.withoutStyles)] {
      let file = folder.appendingPathComponent("\(kind.name).\(ending)")
      if CaseFile.isRecording {
        try bytes.write(to: file, atomically: true, encoding: .utf8)
      } else {
        #expect(try String(contentsOf: file, encoding: .utf8) == bytes, "\(file.lastPathComponent)")
      }
    }
    var files = WrittenWordFiles()
    files.files.append((kind.name, made.word))
    #expect(try files.faults() == nil)
  }

  /// An individual, a sole trader and a branch have their own wordings.
  @Test(arguments: BuiltInKind.all.filter { $0.sample == "chisty-gorod" })
  func everyKindOfClientGetsOne(_ kind: BuiltInKind) throws {
    var files = WrittenWordFiles()
    for client in ["petrov", "ip-kuznecova", "tehnopark-spb"] {
      let made = try kind.made(for: client)
      #expect(made.problems == [], "\(client)")
      files.files.append((client, made.word))
    }
    #expect(try files.faults() == nil)
  }
}

/// A built-in outline of the language of a sample office.
struct BuiltInKind: Sendable, CustomTestStringConvertible {
  let sample: String
  let language: String
  /// The name of its file without ending.
  let name: String

  var testDescription: String { "\(language)/\(name)" }

  var usualClient: String { sample == "chisty-gorod" ? "sever" : "quayside" }

  static let all: [BuiltInKind] = [("chisty-gorod", "ru"), ("harbour-fm", "en")].flatMap { sample, language in
    let folder = SampleOfficeFolder.root.appendingPathComponent("Templates/" + language)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().map {
      BuiltInKind(sample: sample, language: language, name: String($0.dropLast(3)))
    }
  }

  /// Those whose examples lie later than the first month of the contract.
  private static let dates = [
    "claim": "2026-12-28", "claim-reply": "2026-12-11", "personnel-notice": "2027-10-01", "report": "2026-12-01",
  ]

  struct Made {
    var problems: [String]
    var text: String
    var page: String
    var word: [UInt8]
  }

  func made(for client: String) throws -> Made {
    let root = SampleOfficeFolder.root
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: root.appendingPathComponent("Samples/" + sample), to: folder)
    let details = root.appendingPathComponent("Templates/\(language)/details/\(name).yaml").path
    let order = NewOrder(
      kind: name, office: folder.path, clients: [client], packages: [], number: "12",
      date: Self.dates[name] ?? "2026-11-30", manager: nil, template: name + ".md",
      data: FileManager.default.fileExists(atPath: details) ? [details] : [], settings: [],
      formats: ["txt", "html", "docx"], style: nil, textWidth: 76, isDraft: false, replaces: false)
    let surroundings = Surroundings(
      today: nil, now: "2026-11-23T09:00:00Z", processors: 1, resourceFolder: root.path)
    let report = try Producer(surroundings: surroundings).makeNew(order)
    let bytes = try RegisteredFiles(of: report, office: folder.path).documents
    let text = String(decoding: bytes["txt"] ?? [], as: UTF8.self)
    var problems = report.findings.filter { $0.severity != .note }.map { DiagnosticRenderer().render([$0]) }
    for leftover in ["{{", "{%", "⟦", " ,", ",,", "..", ";;", " . "] where text.contains(leftover) {
      problems.append("the text holds `\(leftover)`")
    }
    return Made(
      problems: problems, text: text, page: String(decoding: bytes["html"] ?? [], as: UTF8.self),
      word: bytes["docx"] ?? [])
  }
}

extension String {
  /// The page without its style sheet, which the pages of offers hold already.
  fileprivate var withoutStyles: String {
    guard let from = range(of: "<style>"), let to = range(of: "</style>") else { return self }
    return replacingCharacters(in: from.lowerBound..<to.upperBound, with: "")
  }
}
