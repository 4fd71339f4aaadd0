import Foundation
import OpenXML
import Readers
import TestKit
import Testing

/// LibreOffice counts the same lists: `ENGROSS_SOFFICE` names the program.
@Suite(.serialized)
struct OfficeNumberingTests {
  private static let program = ProcessInfo.processInfo.environment["ENGROSS_SOFFICE"]

  /// Cases in which LibreOffice is known to show something else than Word.
  private static let different = [
    "a start of its own is that of every restart from above":
      "it restarts at 1, against section 17.9.26 of the standard",
    "formats": "it takes the language of its own settings for ordinals, and writes cardinals in words",
    "the Russian alphabet numbers with 29 letters": "it writes Аа where Word writes АА",
    "a format that stands in an alternative": "it does not look into alternatives there",
    "legal numbering shows digits for Roman numerals": "it does not know w:isLgl",
    "a level that never restarts": "it does not know w:lvlRestart",
    "a level that restarts after the first only": "it does not know w:lvlRestart",
    "bullets are the characters a reader sees": "as text it writes all bullets alike",
    "styles of numbering that link each other end": "it puts a level of its own where there is none",
    "paragraph styles that are based on each other end": "it ends itself",
    "ids that are no numbers, levels that are none, huge starts": "it puts a level of its own where there is none",
  ]

  @Test(.enabled(if: program != nil, "no LibreOffice: ENGROSS_SOFFICE names none"))
  func labelsAreThoseOfLibreOffice() throws {
    let recorded = try CaseFile.all(in: "Numbering").flatMap(\.cases).filter { Self.different[$0.name] == nil }
    try compare(recorded) { $0[section: "labels"] ?? "" }
  }

  /// Lists that nobody would write: levels skipped, two definitions by turns, restarts in the middle.
  @Test(.enabled(if: program != nil, "no LibreOffice: ENGROSS_SOFFICE names none"))
  func labelsOfRandomListsAreThoseOfLibreOffice() throws {
    var lists = RandomLists(seed: 2026)
    try compare((0..<60).map { _ in lists.next() }) { try NumberCounterTests.labels(of: $0) }
  }

  private func compare(_ cases: [CaseFile.Case], _ labels: (CaseFile.Case) throws -> String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(getpid())-lists")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { _ = try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (index, one) in cases.enumerated() {
      let path = folder.appendingPathComponent("case\(index).docx")
      try Data(Self.file(one)).write(to: path)
      paths.append(path.path)
    }
    try Self.convert(paths, into: folder)
    for (index, one) in cases.enumerated() {
      let text = try String(contentsOf: folder.appendingPathComponent("case\(index).txt"), encoding: .utf8)
      let shown = text.split(separator: "\n").map { $0.drop { $0 == "\u{FEFF}" } }.map { line in
        // The number of the paragraph stands at its end.
        line.prefix { $0 != "¶" }.trimmed
      }
      let wanted = Self.shown(try labels(one))
      #expect(shown == wanted, "\(one.label)\n\(one[section: "numbering"] ?? "")\n\(one[section: "paragraphs"] ?? "")")
    }
  }

  /// The labels that the case expects, those of paragraphs without one empty.
  private static func shown(_ labels: String) -> [String] {
    labels.split(separator: "\n").map { line in
      let label = line.drop { $0 != ":" }.dropFirst().trimmed
      return label == "none" ? "" : String(Substring(label.components(separatedBy: "  alone ")[0]).trimmed)
    }
  }

  private static func convert(_ paths: [String], into folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "")
    process.arguments =
      [
        "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", "txt:Text (encoded):UTF8",
        "--outdir", folder.path,
      ] + paths
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  private static func file(_ one: CaseFile.Case) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    func part(_ name: PartName, _ root: String, _ content: String, _ relationships: [Relationship] = []) -> Part {
      let text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:\(root) xmlns:w=\"\(main)\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\">\(content)</w:\(root)>"
      return Part(
        name,
        contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml."
          + (root == "document" ? "document.main" : root) + "+xml",
        content: DeflatedPart(deflating: Array(text.utf8)), relationships: relationships)
    }
    var paragraphs = ""
    for line in (one[section: "paragraphs"] ?? "").split(separator: "\n") {
      let words = line.split(separator: " ")
      let properties =
        Int(words[0]) == nil
        ? "<w:pStyle w:val=\"\(words[0])\"/>"
        : "<w:numPr><w:ilvl w:val=\"\(words[1])\"/><w:numId w:val=\"\(words[0])\"/></w:numPr>"
      paragraphs += "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>¶</w:t></w:r></w:p>"
    }
    let package = Package(
      parts: [
        part(
          .fixed("word/document.xml"), "document", "<w:body>\(paragraphs)<w:sectPr/></w:body>",
          [
            Relationship(id: "rId1", type: kinds + "numbering", target: .part(.fixed("word/numbering.xml"))),
            Relationship(id: "rId2", type: kinds + "styles", target: .part(.fixed("word/styles.xml"))),
          ]),
        part(.fixed("word/numbering.xml"), "numbering", one[section: "numbering"] ?? ""),
        part(.fixed("word/styles.xml"), "styles", one[section: "styles"] ?? ""),
      ],
      relationships: [
        Relationship(id: "rId1", type: kinds + "officeDocument", target: .part(.fixed("word/document.xml")))
      ])
    return try package.write()
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
