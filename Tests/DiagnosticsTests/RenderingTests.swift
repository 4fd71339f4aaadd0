import Diagnostics
import Testing

@Suite struct RenderingTests {
  private let renderer = DiagnosticRenderer()

  @Test func caretStandsUnderTheCharactersMeant() {
    let source = SourceText(name: "offer.md", text: "Первая\nИтого: {{ total | mony }} 🙂\n")
    let start = "Первая\nИтого: {{ total | ".utf8.count
    let finding = Diagnostic(
      .unknownFilter, "there is no filter `mony`", at: source.place(start..<start + 4), hint: "did you mean `money`?")
    #expect(
      renderer.render(finding) == """
        error[unknown-filter]: there is no filter `mony`
          --> offer.md:2:19
           |
         2 | Итого: {{ total | mony }} 🙂
           |                   ^^^^
          try: did you mean `money`?

        """)
  }

  @Test func placeWithoutLineNamesTheFile() {
    #expect(
      renderer.render(Diagnostic(.fileNotFound, "there is no file `a`", at: Place(file: "a")))
        == "error[file-not-found]: there is no file `a`\n  --> a\n")
  }

  @Test func longLineIsShownAroundTheMark() {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let place = Place(file: "f", line: 1, column: 501, length: 1, excerpt: line)
    let shown = renderer.render(Diagnostic(.unexpectedToken, "here", at: place)).split(separator: "\n")
    #expect(shown.allSatisfy { $0.count < 120 })
    guard let caret = shown.last?.firstIndex(of: "^"), let text = shown.dropLast().last else {
      Issue.record("no caret")
      return
    }
    let column = shown[shown.count - 1].distance(from: shown[shown.count - 1].startIndex, to: caret)
    #expect(text[text.index(text.startIndex, offsetBy: column)] == "X")
  }

  @Test func excerptCannotDriveTheTerminal() {
    let place = Place(file: "f", line: 1, column: 1, excerpt: "a\u{1B}[2Jb\u{202E}c\u{7}")
    let shown = renderer.render(Diagnostic(.unexpectedToken, "here", at: place))
    #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
  }

  @Test func coloursOnlyWhenAsked() {
    let finding = Diagnostic(.fileNotFound, "x")
    #expect(!renderer.render(finding).contains("\u{1B}"))
    #expect(DiagnosticRenderer(colour: true).render(finding).contains("\u{1B}[1;31m"))
  }

  @Test(arguments: [
    ("", 0..<0, 1, 1), ("ab", 2..<2, 1, 3), ("a\nb", 2..<3, 2, 1), ("a\r\nb", 3..<4, 2, 1), ("я\nя", 3..<5, 2, 1),
    ("ab", 9..<12, 1, 3),
  ])
  func offsetsBecomeLinesAndColumns(_ text: String, _ range: Range<Int>, _ line: Int, _ column: Int) {
    let place = SourceText(name: "t", text: text).place(range)
    #expect(place.line == line)
    #expect(place.column == column)
  }
}
