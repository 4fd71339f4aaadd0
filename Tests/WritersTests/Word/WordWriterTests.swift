import Diagnostics
import DocumentModel
import Foundation
import OpenXML
import TestKit
import Testing
import Writers

@Suite struct WordWriterTests {
  static let samples: [(name: String, document: Document)] =
    [("word-offer", WordSamples.offer), ("word-contract", WordSamples.contract)]
    + SampleDocuments.all.map { ($0.name, $0.document.numbered().0) } + WordCases.all

  static let names = samples.map(\.name)

  static func written(_ name: String) throws -> WordFile {
    let document = try #require(samples.first { $0.name == name }).document
    return try WordWriter().write(document)
  }

  /// Writes the samples into a folder to look at, where `ENGROSS_WORD_SAMPLES` names one.
  @Test(arguments: names) func samplesAreWritten(_ name: String) throws {
    let file = try Self.written(name)
    if let folder = ProcessInfo.processInfo.environment["ENGROSS_WORD_SAMPLES"] {
      try Data(file.bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name + ".docx"))
    }
    #expect(try Self.written(name).bytes == file.bytes)
  }

  /// What a writer keeps from document to document must not show in the next.
  @Test func aWriterThatWroteMuchWritesTheSame() throws {
    let writer = try WordWriter()
    for sample in Self.samples + Self.samples.reversed() {
      let alone = try WordWriter().write(sample.document)
      #expect(try writer.write(sample.document).bytes == alone.bytes, "\(sample.name)")
    }
  }

  @Test func workersAtOnceWriteTheSame() async throws {
    let writer = try WordWriter()
    let documents = Self.samples.map(\.document)
    let expected = try documents.map { try WordWriter().write($0).bytes }
    let written = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for round in 0..<documents.count * 4 {
        let index = round % documents.count
        group.addTask { (index, try writer.write(documents[index]).bytes) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for (index, bytes) in written { #expect(bytes == expected[index]) }
  }

  @Test(arguments: names) func numbersAreThoseOfTheDocument(_ name: String) throws {
    let document = try #require(Self.samples.first { $0.name == name }).document
    let file = try WrittenWord(Self.written(name).bytes)
    #expect(WordNumberReplay(file).shown == document.liveNumbers)
  }

  @Test(arguments: names) func idsAreUnique(_ name: String) throws {
    let file = try WrittenWord(Self.written(name).bytes)
    for (element, attribute) in [
      ("docPr", "id"), ("bookmarkStart", "id"), ("bookmarkStart", "name"), ("bookmarkEnd", "id"),
    ] {
      let ids = WrittenWord.all(element, in: file.document).compactMap { $0.value(attribute) }
      #expect(Set(ids).count == ids.count, "\(element) \(attribute)")
    }
    let controls = WrittenWord.all("sdtPr", in: file.document).compactMap { $0.first("id")?.value("val") }
    #expect(Set(controls).count == controls.count)
  }

  @Test(arguments: names) func everyCellEndsWithAParagraph(_ name: String) throws {
    let file = try WrittenWord(Self.written(name).bytes)
    for cell in WrittenWord.all("tc", in: file.document) { #expect(cell.elements.last?.name.local == "p") }
    let body = try #require(file.document.first("body"))
    for (a, b) in zip(body.elements, body.elements.dropFirst()) {
      #expect(!(a.name.local == "tbl" && ["tbl", "sectPr"].contains(b.name.local)))
    }
  }

  /// A validator of other hands, where `ENGROSS_VALIDATE_DOCX` names one: a program that takes files and says faults.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["ENGROSS_VALIDATE_DOCX"] != nil,
      "set ENGROSS_VALIDATE_DOCX to a program that checks .docx files")) func theValidatorAgrees() throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for name in Self.names {
      let file = folder.appendingPathComponent(name + ".docx")
      try Data(Self.written(name).bytes).write(to: file)
      paths.append(file.path)
    }
    let process = Process()
    process.executableURL = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["ENGROSS_VALIDATE_DOCX"] ?? "/bin/false")
    process.arguments = paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
  }

  /// What each kind of block and inline is in WordprocessingML.
  @Test(arguments: WordCases.all.map(\.name)) func documentIsAsRecorded(_ name: String) throws {
    let text = try WrittenWord(Self.written(name).bytes).documentText()
    let difference = Golden.difference(text, from: name + ".xml")
    #expect(difference == nil, "\(difference ?? "")")
  }

  static let hostile: [(id: String, text: String, shown: String, isWarned: Bool)] = [
    ("markup", "</w:t><w:p> & \"'", "</w:t><w:p> & \"'", false), ("end of CDATA", "]]>", "]]>", false),
    ("a template's tag", "{{ x }} {% y %}", "{{ x }} {% y %}", false),
    ("control characters", "a\u{0}b\u{8}c", "a\u{FFFD}b\u{FFFD}c", true),
    ("no character", "a\u{FFFF}b", "a\u{FFFD}b", true),
    ("a long word", String(repeating: "ы", count: 10_000), String(repeating: "ы", count: 10_000), false),
    ("right to left", "שלום العربية", "שלום العربية", false), ("emoji", "👩‍👩‍👧 🇷🇺", "👩‍👩‍👧 🇷🇺", false),
    ("a tab and a break", "a\tb\nc", "abc", false), ("spaces at the ends", "  a  ", "  a  ", false),
  ]

  @Test(arguments: hostile.map(\.id)) func valuesAreNeverMarkup(_ id: String) throws {
    let one = try #require(Self.hostile.first { $0.id == id })
    let text: Block = .paragraph(Paragraph([.text(one.text)]))
    let document = Document(
      properties: DocumentProperties(title: one.text, author: one.text),
      page: PageSetup(header: [.text(one.text)]),
      blocks: [
        text, .table(Table(columns: [.init(), .init()], header: [], rows: [.init([.init([text]), .init([text])])])),
        .heading(Heading(level: 1, isNumbered: true, inlines: [.text(one.text)], number: "1.")),
      ])
    let file = try WordWriter().write(document)
    #expect(file.warnings.map(\.code) == (one.isWarned ? [.wordCharactersReplaced] : []))
    let read = try WrittenWord(file.bytes)
    #expect(WrittenWord.text(of: read.document) == String(repeating: one.shown, count: 4))
    #expect(WrittenWord.text(of: try read.package.xml(of: .fixed("word/header1.xml"))) == one.shown)
  }
}
