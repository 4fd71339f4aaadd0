import DocumentModel
import Review
import Testing

/// Texts that nobody writes: nothing but what rules look at.
///
/// Every rule takes time by their length only.
@Suite struct HostileTextsTests {
  @Test(
    arguments: [
      "1(2)", "(", "((((1)", "12 345 ", "п. 1.1 ", "____ x", "{{ ", "договор от 01.01.2026 № ", "№ 1-", "«", "\"",
      "Приложение № 1 ", "(далее — А", "ИНН 7799001231 ", "на основании доверенности ", "НДС 22 % — 1,00 руб., ",
      "т.е. ",
      "И.И. ", "Сто (", "1 (Сто ", " - ", "a.b", "в двух экземплярах договор составлен ",
    ])
  func longTextsTakeTimeByTheirLength(_ piece: String) {
    // One paragraph, and one paragraph a piece.
    let size = 20_000
    let whole = String(repeating: piece, count: size / piece.utf8.count)
    let lines = [String](repeating: piece, count: size / piece.utf8.count / 4).joined(separator: "\n\n")
    for text in [whole, lines] {
      let clock = ContinuousClock()
      let time = clock.measure { _ = Reviewer.findings(in: ReviewedText(plain: text, file: "x.txt")) }
      // What grows with the square of the length takes minutes here; a busy machine gets its allowance.
      #expect(time < .seconds(30), "\(piece): \(time)")
    }
  }

  @Test func aHundredKilobytesOfDigitsAndBrackets() {
    let text = String(repeating: "1(2)34,5 (", count: 10_000)
    let paragraph = Block.paragraph(Paragraph([.text(text)]))
    let time = ContinuousClock().measure {
      _ = Reviewer.findings(in: ReviewedText(Document(blocks: [paragraph]), file: "x.docx"))
    }
    #expect(time < .seconds(120), "\(time)")
  }
}
