import Diagnostics
import DocumentModel
import HandOver
import OpenXML
import Readers
import TestKit
import Testing
import Writers

/// The watermark of Word files: which headers have it, and that nothing else changes.
@Suite(.serialized) struct WordDraftMarkTests {
  static let cases: [CaseFile.Case] = HandOverCases.cases("watermarks.case")

  /// Each section's headers as they are shown, then what is in each header.
  @Test(arguments: cases) func everyShownHeaderHasTheMark(_ one: CaseFile.Case) throws {
    let bytes = try WordFixture(one).bytes()
    let marked = try DraftMark(.russian).marking(docx: bytes, named: "case.docx")
    let dump = try Self.dump(marked)
    #expect(try HandOverCases.difference([("marked", dump)], one, in: "watermarks.case") == nil)
    #expect(try DraftMark(.russian).marking(docx: marked, named: "case.docx") == marked, "\(one.label)")
    // The same word in another language takes its place, and goes without a trace but for empty headers.
    let english = try DraftMark(.english).marking(docx: marked, named: "case.docx")
    #expect(try Self.dump(english) == dump.replacing("ПРОЕКТ", with: "DRAFT"), "\(one.label)")
    let unmarked = try DraftMark.unmarking(docx: marked, named: "case.docx")
    #expect(try Self.dump(unmarked).contains("ПРОЕКТ") == false, "\(one.label)")
    #expect(
      try WordReader.read(unmarked, named: "case.docx").document == WordReader.read(bytes, named: "case.docx").document)
    for part in try PackageReader(marked, named: "case.docx").partNames where part.path.contains("header") {
      let root = try PackageReader(marked, named: "case.docx").xml(of: part)
      #expect(WordStructure.faults(in: root) == [], "\(one.label): \(part)")
    }
  }

  @Test func otherPartsKeepTheirBytes() throws {
    let bytes = try Self.contract()
    let before = try PackageReader(bytes, named: "a.docx")
    let after = try PackageReader(DraftMark(.english).marking(docx: bytes, named: "a.docx"), named: "a.docx")
    let changed: Set<String> = [
      "/[Content_Types].xml", "/word/document.xml", "/word/_rels/document.xml.rels",
    ]
    for part in before.partNames where !changed.contains(part.path) && !part.path.contains("header") {
      #expect(try before.packed(of: part) == after.packed(of: part), "\(part)")
    }
    #expect(
      try WordReader.read(bytes, named: "").document.blocks
        == WordReader.read(
          DraftMark(.english).marking(docx: bytes, named: ""), named: ""
        ).document.blocks)
  }

  @Test func markedFilesAreValid() throws {
    var files = WrittenWordFiles()
    for one in Self.cases where one[section: "kind"] == nil {
      let marked = try DraftMark(.russian).marking(docx: WordFixture(one).bytes(), named: "case.docx")
      files.files.append((one.label, marked))
    }
    let contract = try Self.contract()
    files.files.append(("contract", try DraftMark(.russian).marking(docx: contract, named: "a.docx")))
    #expect(try files.faults() == nil)
  }

  static func contract() throws -> [UInt8] {
    let document = Document(
      page: PageSetup(header: [.text("Договор № 7")], footer: [.text("стр. "), .pageNumber]),
      blocks: [
        .heading(Heading(level: 1, isNumbered: true, inlines: [.text("Предмет")])),
        .clauses([Clause(blocks: [.paragraph(Paragraph([.text("Исполнитель убирает помещения.")]))])]),
      ])
    return try WordWriter().write(document.numbered().0).bytes
  }

  /// `default header1, first header2; header 300` for each section, then `header1: ПРОЕКТ 500pt: text`.
  private static func dump(_ bytes: [UInt8]) throws -> String {
    let package = try PackageReader(bytes, named: "case.docx")
    let main = PartName.fixed("word/document.xml")
    let names = try Dictionary(
      package.relationships(of: main).map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    var lines: [String] = []
    walk(try package.xml(of: main)) { section in
      guard section.name.local == "sectPr" else { return }
      let headers = section.elements.filter { $0.name.local == "headerReference" }.map { reference in
        let id = reference.attributes.first { $0.name.local == "id" }?.value ?? ""
        guard case .part(let part)? = names[id] else { return "?" }
        return "\(reference.value("type") ?? "default") \(part.fileName)"
      }
      lines.append(
        "section: \(headers.sorted().joined(separator: ", ")); \(section.first("pgMar")?.value("header") ?? "-")")
    }
    for part in package.partNames.sorted() where part.fileName.hasPrefix("header") && part.ending == "xml" {
      let root = try package.xml(of: part)
      var marks: [String] = []
      walk(root) { shape in
        guard shape.name.local == "shape" else { return }
        let width = (shape.value("style") ?? "").split(separator: ";").first { $0.hasPrefix("width:") } ?? ""
        marks += shape.elements.compactMap { $0.value("string") }.map { "\($0) \(width)" }
      }
      lines.append("\(part.fileName): \(marks.joined(separator: ", ")): \(WordDump.dump(root))")
    }
    return lines.joined(separator: "\n")
  }

  private static func walk(_ element: XMLElement, _ visit: (XMLElement) -> Void) {
    visit(element)
    for child in element.elements { walk(child, visit) }
  }
}
