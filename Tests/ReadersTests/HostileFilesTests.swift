import Diagnostics
import DocumentModel
import OpenXML
import Readers
import TestKit
import Testing
import Writers

/// Files made to hurt are read in the time that their size allows.
struct HostileFilesTests {
  private static func read(_ sections: [String: String]) throws -> ReadDocument {
    try WordReader.read(parts: CaseParts(sections))
  }

  private static func paragraph(_ properties: String, _ text: String = "я") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  static let large: [(name: String, sections: @Sendable () -> [String: String])] = [
    (
      "styles each based on the next",
      {
        [
          "styles": (0..<4_000).map {
            "<w:style w:type=\"paragraph\" w:styleId=\"s\($0)\"><w:basedOn w:val=\"s\($0 + 1)\"/></w:style>"
          }.joined(), "body": (0..<4_000).map { paragraph("<w:pStyle w:val=\"s\($0)\"/>") }.joined(),
        ]
      }
    ),
    (
      "lists each with a paragraph",
      {
        [
          "numbering": (0..<2_000).map {
            "<w:abstractNum w:abstractNumId=\"\($0)\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>"
          }.joined()
            + (0..<2_000).map { "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>" }.joined(),
          "body": (0..<2_000).map { paragraph("<w:numPr><w:numId w:val=\"\($0)\"/></w:numPr>") }.joined(),
        ]
      }
    ),
    (
      "one list of many",
      {
        [
          "numbering":
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
          "body": String(repeating: paragraph("<w:numPr><w:numId w:val=\"1\"/></w:numPr>"), count: 8_000),
        ]
      }
    ),
    (
      "paragraphs in the middle",
      { ["body": String(repeating: paragraph("<w:jc w:val=\"center\"/>"), count: 8_000)] }
    ),
    (
      "runs in one paragraph",
      { ["body": "<w:p>" + String(repeating: "<w:r><w:t>я</w:t></w:r>", count: 16_000) + "</w:p>"] }
    ),
    (
      "paragraphs without a mark",
      {
        [
          "body": String(
            repeating: paragraph("<w:rPr><w:del w:id=\"1\"/></w:rPr>"), count: 4_000)
        ]
      }
    ),
    (
      "a table of many rows and columns",
      {
        [
          "body": "<w:tbl>"
            + String(
              repeating: "<w:tr>" + String(repeating: "<w:tc><w:p/></w:tc>", count: 200) + "</w:tr>", count: 200)
            + "</w:tbl>"
        ]
      }
    ),
    (
      "cells over many rows",
      {
        [
          "body": "<w:tbl>"
            + String(
              repeating:
                "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1000000\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>",
              count: 4_000) + "</w:tbl>"
        ]
      }
    ),
    (
      "one note referred to again and again",
      {
        [
          "footnotes": "<w:footnote w:id=\"1\">" + paragraph("", String(repeating: "я", count: 100_000))
            + "</w:footnote>",
          "body": "<w:p>" + String(repeating: "<w:r><w:footnoteReference w:id=\"1\"/></w:r>", count: 4_000) + "</w:p>",
        ]
      }
    ),
    (
      "fields that only begin",
      {
        [
          "body": "<w:p>"
            + String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>я</w:t></w:r>", count: 8_000) + "</w:p>"
        ]
      }
    ),
    (
      "a field with an endless instruction",
      {
        [
          "body": "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + String(repeating: "<w:r><w:instrText>я \" </w:instrText></w:r>", count: 8_000)
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r></w:p>"
        ]
      }
    ),
  ]

  @Test(arguments: large.indices) func sizeCostsNoMoreThanTime(_ index: Int) throws {
    let (name, sections) = Self.large[index]
    let made = sections()
    let clock = ContinuousClock()
    let begin = clock.now
    let read = try Self.read(made)
    // Tens of milliseconds as released; a debug build on a machine that does other things has seconds.
    #expect(clock.now - begin < .seconds(8), "\(name)")
    #expect(read.document.blocks.spanFault == nil)
    #expect(read.document.numbered().1.isEmpty)
  }

  static let deep: [(name: String, open: String, close: String)] = [
    ("tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ("controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("insertions", "<w:ins>", "</w:ins>"), ("unknown elements", "<x:y>", "</x:y>"),
    ("text boxes", "<w:p><w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"),
    ("alternatives", "<mc:AlternateContent><mc:Choice Requires=\"w14\">", "</mc:Choice></mc:AlternateContent>"),
  ]

  @Test(arguments: deep.indices) func depthCostsNoStack(_ index: Int) throws {
    let (name, open, close) = Self.deep[index]
    let step = open.count { $0 == "<" }
    let count = 240 / step
    let read = try Self.read([
      "body": String(repeating: open, count: count) + Self.paragraph("") + String(repeating: close, count: count)
    ])
    #expect(read.document.numbered().1.isEmpty, "\(name)")
    let text = String(decoding: TextWriter().write(read.document), as: UTF8.self)
    #expect(text.contains("я"), "\(name)")
    _ = try WordWriter().write(read.document)
  }

  /// One relationship that leads nowhere takes nothing from the others.
  @Test func brokenRelationshipsAreLeftOut() throws {
    let kinds = CaseParts.transitional["r"] ?? ""
    let main = CaseParts.transitional["w"] ?? ""
    var zip = ZipWriter()
    func add(_ name: String, _ text: String) { zip.add(name, DeflatedPart(deflating: Array(text.utf8))) }
    add("[Content_Types].xml", "<Types/>")
    add("_rels/.rels", "<r><Relationship Id=\"a\" Type=\"\(kinds)/officeDocument\" Target=\"word/document.xml\"/></r>")
    add(
      "word/document.xml",
      "<w:document xmlns:w=\"\(main)\" xmlns:r=\"\(kinds)\"><w:body><w:p><w:hyperlink r:id=\"b\"><w:r><w:t>сайт</w:t></w:r>"
        + "</w:hyperlink></w:p></w:body></w:document>")
    add(
      "word/_rels/document.xml.rels",
      "<r><Relationship Id=\"x\" Type=\"\(kinds)/image\" Target=\"../../../x\"/>"
        + "<Relationship Id=\"b\" Type=\"\(kinds)/hyperlink\" Target=\"https://a.example\" TargetMode=\"External\"/></r>"
    )
    let read = try WordReader.read(zip.finish(), named: "a.docx")
    #expect(read.warnings.map(\.code) == [.wordPartNotRead])
    #expect(
      read.document.blocks
        == [.paragraph(Paragraph([.link(Link(address: "https://a.example", inlines: [.text("сайт")]))]))])
  }

  @Test func otherFilesAreFoundToBeNone() throws {
    let zip = try Package(
      parts: [Part(.fixed("xl/workbook.xml"), contentType: "x", content: DeflatedPart(deflating: Array("<a/>".utf8)))],
      relationships: [
        Relationship(
          id: "rId1", type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
          target: .part(.fixed("xl/workbook.xml")))
      ]
    ).write()
    for bytes in [zip, [], Array("PK".utf8)] {
      do throws(Faults) {
        _ = try WordReader.read(bytes, named: "a.xlsx")
        Issue.record("read")
      } catch {
        #expect(error.diagnostics.count == 1)
      }
    }
  }
}
