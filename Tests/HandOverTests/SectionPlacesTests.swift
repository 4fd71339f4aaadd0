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
    let quick = try Self.marked(Self.document(markup))
    let slow = try Self.marked(Self.document(Self.comment + markup))
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
    let file = try Self.document(before + "<w:sectPr><w:titlePg/></w:sectPr>" + after)
    let marked = try DraftMark(.english).marking(docx: file, named: "a.docx")
    let package = try PackageReader(marked, named: "a.docx")
    let text = String(decoding: try package.contents(of: .fixed("word/document.xml")), as: UTF8.self)
    #expect(text.contains("<w:body>" + before + "<w:sectPr><w:headerReference"))
    #expect(text.hasSuffix("<w:titlePg/></w:sectPr>" + after + "</w:body></w:document>"))
  }

  /// What the tags alone do not tell is still found out.
  @Test(
    arguments: [
      "<w:p><w:sectPr></w:p></w:sectPr>", "<w:p>", "<w:sectPr/></w:p>", "<w:p a=\"<w:sectPr/>\"/>", "<w:sectPr",
      "<w:sectPr><x:y/></w:sectPr></w:body>", "<![CDATA[<w:sectPr/>", "<w:sectPr a=1/>",
    ]) func brokenMarkupIsNotMarked(_ markup: String) throws
  {
    let file = try Self.document(markup)
    #expect(throws: (any Error).self, "\(markup)") { try DraftMark(.english).marking(docx: file, named: "a.docx") }
  }

  private static func document(_ markup: String) throws -> [UInt8] {
    try WordFixture(
      CaseFile.Case(
        fuzzed: Array(
          """
          --- document
          <?xml version="1.0" encoding="UTF-8"?>
          <w:document xmlns:w="\(RandomDocument.word)" \
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
          xmlns:x="\(RandomDocument.word)" xmlns:m="urn:other"><w:body>\(markup)</w:body></w:document>
          --- part word/header1.xml
          Договор № 7
          --- part word/header2.xml
          от 26.11.2026
          --- part word/settings.xml
          <w:evenAndOddHeaders/>
          """.utf8))
    ).bytes()
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

/// Sections where they belong and where they do not, in the ways that XML can be written.
private struct RandomDocument {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var dice: Dice

  init(seed: Int) { dice = Dice(seed: UInt64(seed)) }

  private static let holders = [
    "w:p", "w:pPr", "w:p", "w:pPr", "w:sdt", "w:tbl", "w:r", "m:r", "w:pPrChange", "x:p", "w:sectPrFree",
  ]

  mutating func body(depth: Int) -> String {
    (0...dice.roll(depth > 3 ? 2 : 4)).map { _ in
      switch dice.roll(depth > 5 ? 5 : 9) {
      case 0: "текст &amp; \r\n]] &#x3E; > '\""
      case 1: "<w:t xml:space='preserve'> </w:t >"
      case 2: "<w:b w:val=\"a>b/\"\n/>"
      case 3, 4: section()
      default: holder(depth)
      }
    }.joined()
  }

  private mutating func holder(_ depth: Int) -> String {
    let name = dice.pick(Self.holders)
    return "<\(name)\(declaration)>\(body(depth: depth + 1))</\(name)>"
  }

  private mutating func section() -> String {
    let name = dice.roll(30) == 0 ? dice.pick(["x:sectPr", "m:sectPr"]) : "w:sectPr"
    if dice.roll(4) == 0 { return "<\(name)\(declaration)/>" }
    let content = (0...dice.roll(4)).map { _ in
      dice.pick([
        "<w:headerReference w:type='default' r:id='header1'/>", "<w:headerReference w:type='even' r:id='header2'/>",
        "<w:headerReference w:type='first' r:id='gone'/>", "<w:titlePg/>", "<w:pgMar w:top='100' w:header='709'/>",
        "<w:sectPrChange w:id='1'><w:sectPr/></w:sectPrChange>", "<m:any a='&lt;&#10;'/>", " ",
      ])
    }
    return "<\(name)\(declaration)>\(content.joined())</\(name)>"
  }

  private var declaration: String {
    mutating get {
      switch dice.roll(40) {
      case 0: " xmlns:w='urn:elsewhere'"
      case 1: " xmlns:m='\(Self.word)'"
      case 2: " xmlns:r='urn:elsewhere'"
      case 3: " xmlns:n='urn:n' n:a='1'"
      default: ""
      }
    }
  }
}
