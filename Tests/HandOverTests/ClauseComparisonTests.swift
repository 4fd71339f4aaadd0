import Diagnostics
import DocumentModel
import HandOver
import TestKit
import Testing

/// What a lawyer is told of two versions of a document.
@Suite(.serialized) struct ClauseComparisonTests {
  static let cases = HandOverCases.cases("comparison.case")

  @Test(arguments: cases) func changesAreToldByClause(_ one: CaseFile.Case) throws {
    let old = ComparedFiles.document(one[section: "old"] ?? "")
    let new = ComparedFiles.document(one[section: "new"] ?? "")
    let comparison = ClauseComparison.compare(old, with: new)
    let lines = comparison.lines.joined(separator: "\n")
    #expect(
      try HandOverCases.difference(
        [("lines", lines), ("renumbered", String(comparison.renumbered))], one, in: "comparison.case") == nil)
    // A way through Word changes nothing.
    let files = try ClauseComparison.compare(
      ComparedFiles.written(old), named: "old.docx", with: ComparedFiles.written(new), named: "new.docx")
    #expect(files.lines.joined(separator: "\n") == lines, "\(one.label)")
    #expect(files.remarks.isEmpty && files.unaccepted.total == 0)
    #expect(ClauseComparison.compare(old, with: old).changes.isEmpty, "\(one.label)")
  }

  @Test func aTextIsComparedByItsParagraphs() {
    let old = """
                        ПРОЕКТ

      1. Цена

      1.1. Заказчик оплачивает услуги в течение 5 рабочих
           дней.
      1.2. Проценты не начисляются.

      Приложение № 1

      1. Перечень

      | Уборка | 100,00 |
      """
    let new = """
      1. Цена

      1.1. Заказчик оплачивает услуги
           в течение 10 рабочих дней.

      1.2. Счёт выставляется в последний день месяца.
      1.3. Проценты не начисляются.

      Приложение № 1

      1. Перечень

      | Уборка | 120,00 |
      """
    #expect(
      ClauseComparison.compare(text: old, with: new).lines == [
        "~ 1.1  was: … в течение 5 рабочих дней. / now: … в течение 10 рабочих дней.",
        "+ 1.2  Счёт выставляется в последний день месяца.",
        "~ under Приложение № 1, 1  was: … Уборка | 100,00 | / now: … Уборка | 120,00 |",
      ])
  }

  /// Comments and tracked changes of a file that came back.
  @Test(arguments: HandOverCases.cases("remarks.case")) func remarksStandAtTheirClauses(_ one: CaseFile.Case) throws {
    let comparison = try ClauseComparison.compare(
      WordFixture(one).bytes(of: "sent"), named: "sent.docx", with: WordFixture(one).bytes(), named: "back.docx")
    let lines = comparison.lines.joined(separator: "\n")
    #expect(try HandOverCases.difference([("lines", lines)], one, in: "remarks.case") == nil)
  }

  @Test func whatWasDealtWithIsTold() throws {
    let extended = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    for (done, isResolved) in [("1", true), ("0", false)] {
      let bytes = try OfficeFile.bytes(
        adding: [
          (
            "word/commentsExtended.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
            """
            <w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx \
            w15:paraId="0A" w15:done="\(done)"/></w15:commentsEx>
            """
          )
        ], fromText: [(extended, "word/commentsExtended.xml")])
      let comparison = try ClauseComparison.compare(bytes, named: "a.docx", with: bytes, named: "b.docx")
      #expect(comparison.remarks.map(\.isResolved) == [isResolved])
      #expect(comparison.lines == ["» in a deleted place  Тайнов\(isResolved ? " (resolved)" : ""): "])
    }
  }
}
