import Diagnostics
import DocumentModel
import HandOver
import OpenXML
import Testing

/// What is left of a file that came back once it is a document again.
@Suite struct ReturnedTextTests {
  private static let tag = DocumentTag(number: "7/2026", kind: "contract", revision: 2, digest: "ab12")

  private static func text(_ bytes: [UInt8]) throws -> [String: String] {
    let zip = try ZipReader(bytes, named: "")
    var parts: [String: String] = [:]
    for entry in zip.entries { parts[entry.name] = String(decoding: try zip.contents(of: entry), as: UTF8.self) }
    return parts
  }

  @Test func nothingOfTheHandingOverIsLeft() throws {
    let sent = try Self.tag.writing(
      into: DraftMark(.russian).marking(docx: OfficeFile.bytes(), named: ""), named: "")
    let parts = try Self.text(ReturnedText.taking(from: sent, named: ""))
    #expect(parts["word/comments.xml"] == nil && parts["word/people.xml"] == nil)
    #expect(!parts.values.contains { $0.contains("ПРОЕКТ") || $0.contains("Engross.") })
    // What is the file's own stays: its properties, its authors, its text.
    #expect(parts["docProps/custom.xml"]?.contains("secret") == true)
    #expect(parts["docProps/core.xml"]?.contains("Тайнов") == true)
    #expect(parts["word/document.xml"]?.contains("Договор") == true)
  }

  @Test func takingItTwiceIsTakingItOnce() throws {
    let once = try ReturnedText.taking(from: OfficeFile.bytes(), named: "")
    #expect(try ReturnedText.taking(from: once, named: "") == once)
  }

  @Test func macrosAreRefused() throws {
    let bytes = try OfficeFile.bytes(adding: [("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", "x")])
    let faults = #expect(throws: Faults.self) { try ReturnedText.taking(from: bytes, named: "a.docx") }
    #expect(faults?.diagnostics.map(\.code) == [.macrosNotCleaned])
  }

  @Test func aTagGoesAloneAndAFileWithoutOneKeepsItsBytes() throws {
    let plain = try OfficeFile.bytes()
    #expect(try DocumentTag.removing(from: plain, named: "") == plain)
    let untagged = try DocumentTag.removing(from: Self.tag.writing(into: plain, named: ""), named: "")
    #expect(try DocumentTag(of: untagged, named: "") == nil)
    #expect(try Self.text(untagged)["docProps/custom.xml"]?.contains("secret") == true)
  }

  @Test(arguments: [
    "<html><body class=\"a\"><p>Текст</p></body></html>", "<p>без тела</p>", "", "<!-- <body> --><body>x",
  ]) func aPageWithoutItsMarkIsThePage(_ page: String) throws {
    for mark in Language.allCases.map({ DraftMark($0) }) {
      #expect(try DraftMark.unmarking(html: mark.marking(html: Array(page.utf8), named: "")) == Array(page.utf8))
    }
    #expect(DraftMark.unmarking(html: Array(page.utf8)) == Array(page.utf8))
  }

  @Test(arguments: ["Договор\n\nТекст\n", "Текст\r\nвторая\r\n", "\u{FEFF}Текст\n", "ПРОЕКТЫ\n"])
  func aTextWithoutItsMarkIsTheText(_ text: String) {
    for mark in Language.allCases.map({ DraftMark($0) }) {
      #expect(DraftMark.unmarking(text: mark.marking(text: text, width: 76)) == text)
    }
    #expect(DraftMark.unmarking(text: text) == text)
  }
}
