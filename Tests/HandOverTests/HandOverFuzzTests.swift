import Diagnostics
import DocumentModel
import HandOver
import OpenXML
import Readers
import TestKit
import Testing

/// Files that nobody wrote are marked, tagged, cleaned and compared, or found to be no Word files.
@Suite struct HandOverFuzzTests {
  private static let tokens =
    FuzzTokens.xml + [
      "<w:p>", "</w:p>", "<w:r>", "<w:t>я</w:t>", "<w:ins w:id=\"1\">", "</w:ins>", "<w:del w:id=\"1\">", "</w:del>",
      "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "<w:trPr><w:del/></w:trPr>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>",
      "<w:sectPr>", "<w:titlePg/>", "<w:headerReference w:type=\"first\" r:id=\"header1\"/>", "<w:pPrChange>",
      "<w:pgMar w:top=\"99999999999999999999\"/>", "<w:pgMar w:top=\"0\" w:header=\"-5\"/>",
      "<w:commentReference w:id=\"0\"/>", "<w:vanish/>", "<w:sdt><w:sdtContent>",
      "<w:moveFrom>", "<w:moveTo>", "<w:cellDel/>", "--- part word/header1.xml\n", "--- part word/comments.xml\n",
    ]

  @Test func mutatedMarkupIsHandedOverOrFound() throws {
    let seeds = ["scrub.case", "watermarks.case", "remarks.case"].flatMap { HandOverCases.cases($0) }.map {
      $0.seed(without: ["after", "removed", "findings", "marked", "lines"])
    }
    let finds = Fuzzing.finds("hand-over", seeds: seeds, tokens: Self.tokens, rounds: 400) { bytes in
      do {
        return Self.fault(of: try WordFixture(CaseFile.Case(fuzzed: bytes)).bytes())
      } catch {
        // No package can be made of it at all.
        return nil
      }
    }
    #expect(finds == [])
  }

  @Test func mutatedFilesAreHandedOverOrFound() throws {
    let finds = Fuzzing.finds("hand-over-docx", seeds: [try OfficeFile.bytes()], tokens: [], rounds: 150) { bytes in
      Self.fault(of: bytes)
    }
    #expect(finds == [])
  }

  @Test func mutatedPagesAndTextsAreMarked() {
    let seeds = ["<!DOCTYPE html><html><head></head><body class='a'><p>x</p></body></html>", "ПРОЕКТ\n\nДоговор\r\n"]
    let tokens = ["<body", "<!--", "-->", "<script>", "\"", "ПРОЕКТ\n", "\r\n", "<div class=\"engross-draft-mark\""]
    let finds = Fuzzing.finds("draft-page", seeds: seeds.map { Array($0.utf8) }, tokens: tokens, rounds: 400) { bytes in
      let mark = DraftMark(.russian)
      let text = mark.marking(text: String(decoding: bytes, as: UTF8.self), width: 20)
      if mark.marking(text: text, width: 20) != text { return "text marked twice:" }
      do throws(Faults) {
        let page = try mark.marking(html: bytes, named: "page.html")
        return try mark.marking(html: page, named: "page.html") == page ? nil : "page marked twice:"
      } catch {
        return error.diagnostics.isEmpty ? "no findings:" : nil
      }
    }
    #expect(finds == [])
  }

  private static func fault(of bytes: [UInt8]) -> String? {
    do throws(Faults) {
      let mark = DraftMark(.russian)
      let marked = try mark.marking(docx: bytes, named: "a.docx")
      if try mark.marking(docx: marked, named: "a.docx") != marked { return "marked twice:" }
      let tag = DocumentTag(number: "7", kind: "contract", revision: 1, digest: "ff")
      let tagged = try tag.writing(into: marked, named: "a.docx")
      if try DocumentTag(of: tagged, named: "a.docx") != tag { return "tag lost:" }
      let text = try WordReader.read(bytes, named: "a.docx").document.blocks
      let scrubbed = try Scrub.scrubbing(tagged, named: "a.docx")
      let again = try Scrub.scrubbing(scrubbed.bytes, named: "a.docx")
      if again.bytes != scrubbed.bytes || !again.removed.isEmpty { return "scrubbed twice: \(again.removed)" }
      _ = text
      _ = try ClauseComparison.compare(bytes, named: "a.docx", with: scrubbed.bytes, named: "b.docx").lines
      return nil
    } catch {
      return error.diagnostics.isEmpty ? "no findings:" : nil
    }
  }
}
