import DocumentModel
import Foundation
import HandOver
import OpenXML
import Testing

/// A file that went out marked and tagged, was edited, and came back saved by LibreOffice.
@Suite struct ReturnedFileTests {
  private static func returned(_ source: String = #filePath) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: source).deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Returned/libreoffice.docx")))
  }

  @Test func itIsRecognised() throws {
    let tag = try DocumentTag(of: Self.returned(), named: "returned.docx")
    #expect(tag == DocumentTag(number: "7/2026", kind: "contract", revision: 2, digest: "ab12"))
  }

  @Test func itsMarkIsKnownAgain() throws {
    let bytes = try Self.returned()
    #expect(try Self.header(DraftMark(.russian).marking(docx: bytes, named: "returned.docx")) == Self.header(bytes))
    let unmarked = try Self.header(DraftMark.unmarking(docx: bytes, named: "returned.docx"))
    #expect(try Self.header(bytes).contains("ПРОЕКТ") && !unmarked.contains("ПРОЕКТ"))
  }

  @Test func whatWasSaidToItIsTold() throws {
    let document = Document(blocks: [
      .heading(Heading(level: 1, isNumbered: true, inlines: [.text("Предмет договора")])),
      .clauses([Clause(blocks: [.paragraph(Paragraph([.text("Исполнитель убирает помещения Заказчика.")]))])]),
      .heading(Heading(level: 1, isNumbered: true, inlines: [.text("Цена")])),
      .clauses([
        Clause(blocks: [
          .paragraph(
            Paragraph([.text("Заказчик оплачивает услуги в течение 5 (пяти) рабочих дней после подписания акта.")]))
        ])
      ]),
    ]).numbered().0
    let sent = try ComparedFiles.written(document)
    let comparison = try ClauseComparison.compare(
      sent, named: "sent.docx", with: Self.returned(), named: "returned.docx")
    #expect(
      comparison.lines == [
        "~ 2.1  was: … в течение 5 (пяти) рабочих дней … / now: … в течение 10 (десяти) рабочих дней …",
        "» 2.1  Пётр Юристов: Почему не пять дней?", "not accepted yet: 1 insertion, 1 deletion",
      ])
    #expect(comparison.remarks.map(\.date) == ["2026-11-24T10:00:00Z"])
  }

  private static func header(_ bytes: [UInt8]) throws -> String {
    String(decoding: try PackageReader(bytes, named: "").contents(of: .fixed("word/header1.xml")), as: UTF8.self)
  }
}
