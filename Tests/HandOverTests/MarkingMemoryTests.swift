import Diagnostics
import DocumentModel
import HandOver
import OpenXML
import TestKit
import Testing

/// Files that are marked one after another, each as if it were the only one.
@Suite struct MarkingMemoryTests {
  /// Sections, headers and properties of all cases through one memory, twice: the second time each is known.
  @Test func everyFileIsMarkedAsAlone() throws {
    let memory = MarkingMemory(DraftMark(.russian))
    for round in 1...2 {
      for one in WordDraftMarkTests.cases {
        let bytes = try WordFixture(one).bytes()
        #expect(try Self.alone(bytes, round) == Self.marked(bytes, round, memory), "\(one.label), round \(round)")
      }
    }
  }

  /// Sections that come and go between files of the same parts.
  @Test func documentsOfOneTemplateDifferInAnything() throws {
    let memory = MarkingMemory(DraftMark(.russian))
    for seed in 0..<120 {
      var writer = RandomDocument(seed: seed % 40)
      let markup = writer.body(depth: 0) + "<w:p>\(seed)</w:p>"
      let bytes = try RandomDocument.file(markup, header: "Договор № \(seed / 7)")
      #expect(try Self.alone(bytes, seed) == Self.marked(bytes, seed, memory), "\(seed)")
    }
  }

  @Test(arguments: [
    // A header of other words, of none, and one that is no header.
    ("<w:p><w:r><w:t>№ 1</w:t></w:r></w:p>", true), ("", true), ("<w:tbl/>", true),
    // What was taken for the mark of another draft.
    ("<w:p/><w:p/>", true), ("</w:hdr><w:hdr>", false),
  ]) func aHeaderOfItsOwnIsReadForEveryFile(_ markup: String, _ isMarked: Bool) throws {
    let memory = MarkingMemory(DraftMark(.russian))
    let first = try RandomDocument.file(Self.text)
    #expect(try Self.alone(first, 1) == Self.marked(first, 1, memory))
    let second = try RandomDocument.file(Self.text, header: markup)
    if isMarked {
      #expect(try Self.alone(second, 2) == Self.marked(second, 2, memory))
    } else {
      #expect(throws: Faults.self) { try Self.marked(second, 2, memory) }
    }
  }

  private static let text = """
    <w:p/><w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:titlePg/></w:sectPr>
    """

  private static func tag(_ number: Int) -> DocumentTag {
    DocumentTag(number: "\(number)/2026", kind: "contract", revision: 1, digest: "d\(number)")
  }

  private static func alone(_ bytes: [UInt8], _ number: Int) throws -> [UInt8] {
    try DraftMark(.russian).marking(docx: bytes, named: "a.docx", taggedBy: tag(number))
  }

  private static func marked(_ bytes: [UInt8], _ number: Int, _ memory: MarkingMemory) throws -> [UInt8] {
    try memory.marking(docx: bytes, named: "a.docx", taggedBy: tag(number))
  }
}
