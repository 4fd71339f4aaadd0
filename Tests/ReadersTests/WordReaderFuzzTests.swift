import Diagnostics
import DocumentModel
import OpenXML
import Readers
import TestKit
import Testing
import Writers

/// Word files that nobody wrote are read, or found to be none; what is read can be written in every format.
struct WordReaderFuzzTests {
  private static let tokens =
    FuzzTokens.xml + [
      "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>я</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
      "</w:tc>", "<w:gridSpan w:val=\"1000000\"/>", "<w:gridSpan w:val=\"-1\"/>", "<w:vMerge/>",
      "<w:vMerge w:val=\"restart\"/>", "<w:hMerge/>", "<w:gridBefore w:val=\"99999999999999999999\"/>",
      "<w:tblHeader/>",
      "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:numId w:val=\"2\"/>", "<w:pPr>", "</w:pPr>",
      "<w:pStyle w:val=\"Bold\"/>", "<w:basedOn w:val=\"Child\"/>", "<w:start w:val=\"2147483647\"/>",
      "<w:lvlText w:val=\"%1%2%9%0%\"/>", "<w:numFmt w:val=\"russianLower\"/>", "<w:br w:type=\"page\"/>", "<w:tab/>",
      "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
      "<w:fldChar w:fldCharType=\"end\"/>", "<w:instrText> HYPERLINK \"</w:instrText>", "<w:sdt>", "<w:sdtContent>",
      "<w:ins>", "<w:del/>", "<w:sectPr/>", "<w:footnoteReference w:id=\"2\"/>", "<w:outlineLvl w:val=\"0\"/>",
      "<w:ind w:left=\"-99999999999\"/>", "<w:jc w:val=\"center\"/>", "<mc:AlternateContent>", "<mc:Choice>",
      "<w:txbxContent>", "<w:drawing>", "<w:sym w:char=\"F0FFFFFFFFFF\"/>", "<m:oMath>", "<w:vanish/><w:specVanish/>",
    ]

  @Test func mutatedMarkupIsReadOrFound() throws {
    let seeds = try CaseFile.all(in: "Cases").flatMap(\.cases).map {
      $0.seed(without: ["blocks", "document", "warnings", "faults"])
    }
    let finds = Fuzzing.finds("word", seeds: seeds, tokens: Self.tokens, rounds: 400) { bytes in
      Self.fault(of: CaseParts(CaseFile.Case(fuzzed: bytes)))
    }
    #expect(finds == [])
  }

  @Test func mutatedFilesAreReadOrFound() throws {
    let document = Document(blocks: [
      .heading(Heading(level: 1, isNumbered: true, inlines: [.text("Раздел")])),
      .clauses([Clause(blocks: [.paragraph(Paragraph([.text("Пункт.")]))])]),
    ])
    let seed = try WordWriter().write(document.numbered().0).bytes
    let finds = Fuzzing.finds("docx", seeds: [seed], tokens: [], rounds: 100) { bytes in
      do throws(Faults) {
        _ = try WordReader.read(bytes, named: "fuzzed.docx")
        return nil
      } catch {
        return error.diagnostics.isEmpty ? "no findings:" : nil
      }
    }
    #expect(finds == [])
  }

  /// What is wrong with what was read out of a case's sections, or with what was written of it.
  private static func fault(of parts: CaseParts) -> String? {
    do throws(Faults) {
      let read = try WordReader.read(parts: parts)
      if let fault = read.document.blocks.spanFault { return "spans: \(fault)" }
      let (_, faults) = read.document.numbered()
      if let fault = faults.first { return "\(fault.code.rawValue): \(fault.message)" }
      _ = TextWriter().write(read.document)
      _ = HTMLWriter().write(read.document)
      _ = try WordWriter().write(read.document)
      return nil
    } catch {
      return error.diagnostics.isEmpty ? "no findings:" : nil
    }
  }
}
