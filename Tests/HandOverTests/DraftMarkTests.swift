import Diagnostics
import DocumentModel
import HandOver
import Testing

/// The mark of texts and pages.
@Suite struct DraftMarkTests {
  private static let russian = DraftMark(.russian)

  @Test(arguments: [
    ("Договор\n", 20, DraftMark.Alignment.right, "              ПРОЕКТ\n\nДоговор\n"),
    ("Договор\n", 20, .center, "       ПРОЕКТ\n\nДоговор\n"),
    ("Договор\r\nдва\r\n", 6, .right, "ПРОЕКТ\r\n\r\nДоговор\r\nдва\r\n"),
    ("\u{FEFF}Договор", 0, .right, "\u{FEFF}ПРОЕКТ\n\nДоговор"),
    ("", -5, .center, "ПРОЕКТ\n\n"),
    // A mark that is there is replaced, whatever its language and width.
    ("    DRAFT\n\nДоговор\n", 8, .right, "  ПРОЕКТ\n\nДоговор\n"),
    // An ordinary line that begins with the word is none.
    ("ПРОЕКТ дома\n", 6, .right, "ПРОЕКТ\n\nПРОЕКТ дома\n"),
  ])
  func aTextBeginsWithTheMark(_ text: String, _ width: Int, _ alignment: DraftMark.Alignment, _ expected: String) {
    let marked = Self.russian.marking(text: text, width: width, alignment)
    // Compared as bytes: as characters, the two halves of a line break are one.
    #expect(Array(marked.utf8) == Array(expected.utf8))
    #expect(Self.russian.marking(text: marked, width: width, alignment) == marked)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html><body class=\"a>b\"><p>1</p>", "<!DOCTYPE html><html><body class=\"a>b\">"),
    ("<html><head><title><body></title></head><BODY>x", "<html><head><title><body></title></head><BODY>"),
    ("<!-- <body> --><body>x</body>", "<!-- <body> --><body>"),
    ("<script>'<body>'</script><body>x", "<script>'<body>'</script><body>"),
    ("<!doctype html>\n<p>x", "<!doctype html>"), ("<p>x</p>", ""), ("", ""), ("<body", ""),
  ])
  func aPageHasTheMarkBehindItsBody(_ page: String, _ before: String) throws {
    let marked = try Self.russian.marking(html: Array(page.utf8), named: "page.html")
    let text = String(decoding: marked, as: UTF8.self)
    #expect(text.hasPrefix(before + "<div class=\"engross-draft-mark\""))
    #expect(text.hasSuffix("</div>" + page.dropFirst(before.count)))
    #expect(text.contains("&#1055;&#1056;&#1054;&#1045;&#1050;&#1058;"))
    #expect(try Self.russian.marking(html: marked, named: "page.html") == marked)
    let english = try DraftMark(.english).marking(html: marked, named: "page.html")
    #expect(String(decoding: english, as: UTF8.self).contains(">DRAFT</div>"))
    #expect(try Self.russian.marking(html: english, named: "page.html") == marked)
  }

  @Test func aPageInSixteenBitsIsRefused() {
    #expect(throws: Faults.self) {
      try Self.russian.marking(html: [0xFF, 0xFE, 0x3C, 0, 0x70, 0, 0x3E, 0], named: "page.html")
    }
  }
}
