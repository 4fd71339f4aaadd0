import Diagnostics
import DocumentModel
import HandOver
import OpenXML
import Readers
import TestKit
import Testing

/// Many files as one: everything is as it was in each of them.
@Suite struct JoinedFileTests {
  static let numbering = """
    <w:abstractNum w:abstractNumId="4"><w:nsid w:val="11112222"/><w:multiLevelType w:val="multilevel"/>\
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>\
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>
    """
  static let styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr>\
    <w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    """

  static var contract: JoinedSource {
    JoinedSource(
      body: [
        JoinedSource.item("first", 1), JoinedSource.item("below", 2, level: 1), JoinedSource.item("goes on", 2),
        JoinedSource.paragraph("by style", "<w:pStyle w:val=\"Clause\"/>"),
        JoinedSource.paragraph(
          "cited", "", "<w:bookmarkStart w:id=\"0\" w:name=\"payment\"/><w:bookmarkEnd w:id=\"0\"/>"),
        "<w:p>\(JoinedSource.field(" REF payment \\h ", shows: "1"))<w:hyperlink w:anchor=\"Payment\"><w:r><w:t>see</w:t></w:r></w:hyperlink></w:p>",
        JoinedSource.picture,
        "<w:p><w:r><w:t>noted</w:t></w:r><w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>",
      ].joined(),
      parts: [
        ("numbering", numbering), ("styles", styles),
        (
          "footnotes",
          "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
            + "<w:footnote w:id=\"5\"><w:p><w:r><w:t>a note</w:t></w:r></w:p></w:footnote>"
        ),
        (
          "footer",
          "<w:p>\(JoinedSource.field(" PAGE ", shows: "1"))\(JoinedSource.field(" NUMPAGES \\* MERGEFORMAT ", shows: "7"))</w:p>"
        ),
      ], picture: TestPictures.files.first?.bytes)
  }

  private func part(_ bytes: [UInt8], _ name: String) throws -> String {
    let package = try PackageReader(bytes, named: "joined.docx")
    return String(decoding: try package.contents(of: try #require(PartName("/word/" + name))), as: UTF8.self)
  }

  private func values(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> [String] {
    text.matches(of: pattern).map { String($0.output.1) }
  }

  /// The blocks of each document as Word numbers them, in the order of the documents.
  @Test(arguments: [1, 2, 5]) func textsAndNumbersAreThoseOfTheDocuments(_ count: Int) throws {
    let one = try WordReader.read(Self.contract.bytes(), named: "1.docx").document
    let whole = try WordReader.read(
      try JoinedSource.joined(Array(repeating: Self.contract, count: count)).bytes, named: "joined.docx")
    let text = DocumentDump.dump(one.blocks)
    #expect(text.contains("3."))
    let expected = (0..<count).map { _ in text }.joined(separator: "\n")
    #expect(lines(DocumentDump.dump(whole.document.blocks)) == lines(expected))
  }

  private func lines(_ text: String) -> [Substring] {
    // The reader counts notes through the whole text, wherever Word begins anew; what closes the file nobody sees.
    text.replacing(/note\("\d+"/, with: "note(").replacing(" \"\\u{200B}\"", with: "").split(separator: "\n").filter {
      !$0.hasPrefix("page ")
    }
  }

  @Test func namesAndNumbersAreGivenOnce() throws {
    let file = try JoinedSource.joined([Self.contract, Self.contract, Self.contract]).bytes
    let text = try part(file, "document.xml")
    let bookmarks = values(text, /bookmarkStart [^>]*w:name="([^"]*)"/)
    #expect(bookmarks.count == 6 && Set(bookmarks).count == 6)
    let references = values(text, /REF (\S+) \\h/) + values(text, /w:anchor="([^"]*)"/)
    #expect(references.count == 6 && Set(references).count == 3)
    #expect(Set(references).isSubset(of: bookmarks))
    for pattern in [/wp:docPr id="([^"]*)"/, /footnoteReference w:id="([^"]*)"/, /bookmarkStart w:id="([^"]*)"/] {
      let ids = values(text, pattern)
      #expect(ids.count > 2 && Set(ids).count == ids.count)
    }
    #expect(try part(file, "footnotes.xml").matches(of: /a note/).count == 3)
    let pictures = try PackageReader(file, named: "joined.docx").partNames.filter { $0.folder == "/word/media/" }
    #expect(pictures.count == 1)
    var files = WrittenWordFiles()
    files.files.append(("three contracts", file))
    #expect(try files.faults() == nil)
  }

  @Test func everyDocumentCountsItsOwnPages() throws {
    let file = try JoinedSource.joined([Self.contract, Self.contract]).bytes
    let text = try part(file, "document.xml")
    #expect(values(text, /<w:type w:val="([^"]*)"/) == ["nextPage", "nextPage"])
    #expect(values(text, /pgNumType w:start="([^"]*)"/) == ["1", "1"])
    #expect(values(text, /numRestart w:val="([^"]*)"/) == ["eachSect", "eachSect"])
    let footers = try PackageReader(file, named: "joined.docx").partNames.filter { $0.fileName.hasPrefix("footer") }
    let ends = try footers.flatMap { values(try part(file, $0.fileName), /PAGEREF (\S+)/) }
    #expect(ends.count == 2 && Set(ends).count == 2)
    for end in ends { #expect(text.contains("w:name=\"\(end)\"")) }
    // LibreOffice finds no bookmark behind the last character of a file.
    #expect(
      text.contains(/bookmarkStart [^>]*\/><w:r><w:t>\x{200B}<\/w:t><\/w:r><w:bookmarkEnd [^>]*\/><\/w:p><w:sectPr/))
    let both = try JoinedSource.joined([Self.contract, Self.contract], isDuplex: true).bytes
    #expect(values(try part(both, "document.xml"), /<w:type w:val="([^"]*)"/) == ["oddPage", "oddPage"])
  }

  /// A document without a footer would show that of the one before it.
  @Test func noDocumentShowsAnothersFooter() throws {
    let plain = JoinedSource(body: JoinedSource.paragraph("plain"))
    let file = try JoinedSource.joined([Self.contract, plain, plain]).bytes
    let sections = try part(file, "document.xml").split(separator: "<w:sectPr").dropFirst().map(String.init)
    #expect(sections.count == 3)
    let ids = sections.map { values($0, /footerReference w:type="default" r:id="([^"]*)"/) }
    #expect(ids.allSatisfy { $0.count == 1 })
    #expect(ids[1] == ids[2] && ids[0] != ids[1])
  }

  @Test func stylesThatDifferKeepTheirLooks() throws {
    var other = Self.contract
    other.body = JoinedSource.paragraph("usual") + JoinedSource.paragraph("clause", "<w:pStyle w:val=\"Clause\"/>")
    other.parts[1].content = Self.styles.replacing(
      "<w:name w:val=\"Normal\"/>", with: "<w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"40\"/></w:rPr>")
    let file = try JoinedSource.joined([Self.contract, other, other, Self.contract]).bytes
    let styles = values(try part(file, "styles.xml"), /w:styleId="([^"]*)"/)
    #expect(styles.count == 4 && Set(styles).count == 4)
    let text = try part(file, "document.xml")
    let used = Set(values(text, /pStyle w:val="([^"]*)"/))
    #expect(used.count == 3 && used.isSubset(of: styles))
    var files = WrittenWordFiles()
    files.files.append(("two templates", file))
    #expect(try files.faults() == nil)
  }

  @Test func theSameDocumentsGiveTheSameBytes() throws {
    let sources = [Self.contract, JoinedSource(body: JoinedSource.paragraph("other")), Self.contract]
    #expect(try JoinedSource.joined(sources).bytes == JoinedSource.joined(sources).bytes)
  }

  @Test func whatCannotBeJoinedIsNamed() throws {
    let file = JoinedFile { _ throws(Faults) in }
    try file.add(Self.contract.bytes(), named: "good.docx")
    let faults: [(bytes: [UInt8], code: DiagnosticCode)] = [
      (try Self.contract.bytes("document.macroEnabled.main"), .macrosNotJoined), (Array("no zip".utf8), .notAZip),
    ]
    for (bytes, code) in faults {
      let error = try #require(throws: Faults.self) { try file.add(bytes, named: "bad.docx") }
      #expect(error.diagnostics.map(\.code) == [code])
      #expect(error.diagnostics.allSatisfy { $0.message.contains("bad.docx") })
    }
    let error = try #require(throws: Faults.self) { _ = try JoinedFile { _ throws(Faults) in }.finish() }
    #expect(error.diagnostics.map(\.code) == [.nothingJoined])
  }

  @Test func settingsOfTheWholeAreTold() throws {
    var other = Self.contract
    other.parts.append(("settings", "<w:mirrorMargins/>"))
    let findings = try JoinedSource.joined([Self.contract, other, other]).findings
    #expect(findings.map(\.code) == [.joinedSettingsDiffer])
    #expect(findings.first?.severity == .warning)
  }
}
