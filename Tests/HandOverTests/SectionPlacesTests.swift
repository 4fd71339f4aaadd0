import DocumentModel
import HandOver
import OpenXML
import TestKit
import Testing

/// Sections that are found in the bytes of a document are marked as those of its tree are.
@Suite struct SectionPlacesTests {
  /// A comment makes the document one that is read as a whole.
  private static let comment = "<!-- read as a whole -->"

  @Test(arguments: 0..<300) func bothWaysAgree(_ seed: Int) throws {
    var writer = RandomDocument(seed: seed)
    let markup = writer.body(depth: 0)
    let quick = try Self.marked(RandomDocument.file(markup))
    let slow = try Self.marked(RandomDocument.file(Self.comment + markup))
    #expect(quick == slow, "\(markup)")
  }

  @Test(arguments: HandOverCases.cases("watermarks.case")) func casesAgreeToo(_ one: CaseFile.Case) throws {
    let file = try WordFixture(one).bytes()
    let package = try PackageReader(file, named: "case.docx")
    let main = PartName.fixed("word/document.xml")
    let text = String(decoding: try package.contents(of: main), as: UTF8.self)
    guard let body = text.firstRange(of: "<w:body>") else { return }
    let commented = text[..<body.lowerBound] + Self.comment + text[body.lowerBound...]
    var zip = ZipWriter()
    for part in package.partNames {
      zip.add(
        part.entryName,
        try part == main ? DeflatedPart(deflating: Array(commented.utf8)) : package.packed(of: part))
    }
    #expect(try Self.marked(file) == Self.marked(zip.finish()), "\(one.label)")
  }

  /// Markup that a writer of trees would write otherwise.
  @Test func textAroundASectionKeepsItsBytes() throws {
    let before = "<w:p  w:rsidR='0A'\n><w:r><w:t>a &#62; b</w:t></w:r></w:p><w:p></w:p>"
    let after = "<w:bookmarkStart w:id='1' w:name='a>b' />"
    let file = try RandomDocument.file(before + "<w:sectPr><w:titlePg/></w:sectPr>" + after)
    let marked = try DraftMark(.english).marking(docx: file, named: "a.docx")
    let package = try PackageReader(marked, named: "a.docx")
    let text = String(decoding: try package.contents(of: .fixed("word/document.xml")), as: UTF8.self)
    #expect(text.contains("<w:body>" + before + "<w:sectPr><w:headerReference"))
    #expect(text.hasSuffix("<w:titlePg/></w:sectPr>" + after + "</w:body></w:document>"))
  }

  /// Quotes, apostrophes and brackets wherever they stand in what is looked at together.
  @Test(arguments: 0..<20) func valuesOfAnyLengthAreReadAlike(_ length: Int) throws {
    let some = String(repeating: "a", count: length)
    let values = [
      "\"\(some)\"", "'\(some)'", "'\(some)\"'", "\"\(some)'\"", "\"\(some)>\"", "'\(some)>\"'", "\"\(some)/>\"",
      "\">\(some)\"",
      "\"\(some)\" x:b=\">'>\"", "\"\(some)\" x:b='>'",
    ]
    for value in values {
      let markup = "<w:p><w:b x:a=\(value)/></w:p><w:p><w:pPr x:a=\(value)><w:sectPr/></w:pPr></w:p><w:sectPr/>"
      let quick = try Self.marked(RandomDocument.file(markup))
      #expect(try quick == Self.marked(RandomDocument.file(Self.comment + markup)), "\(markup)")
      let broken = try RandomDocument.file(markup.replacing(value, with: value.dropLast()))
      #expect(throws: (any Error).self) { try Self.marked(broken) }
    }
  }

  /// What the tags alone do not tell is still found out.
  @Test(
    arguments: [
      "<w:p><w:sectPr></w:p></w:sectPr>", "<w:p>", "<w:sectPr/></w:p>", "<w:p a=\"<w:sectPr/>\"/>", "<w:sectPr",
      "<w:sectPr><x:y/></w:sectPr></w:body>", "<![CDATA[<w:sectPr/>", "<w:sectPr a=1/>",
    ]) func brokenMarkupIsNotMarked(_ markup: String) throws
  {
    let file = try RandomDocument.file(markup)
    #expect(throws: (any Error).self, "\(markup)") { try DraftMark(.english).marking(docx: file, named: "a.docx") }
  }

  /// The marked file's parts as a writer of trees writes them, by their names.
  private static func marked(_ file: [UInt8]) throws -> [String: String] {
    let package = try PackageReader(DraftMark(.russian).marking(docx: file, named: "a.docx"), named: "a.docx")
    var parts: [String: String] = [:]
    for part in package.partNames {
      parts[part.path] = String(decoding: try XMLFragment([package.xml(of: part)]).bytes, as: UTF8.self)
    }
    return parts
  }
}
