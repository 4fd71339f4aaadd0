import DocumentModel
import Testing
import Writers

/// Values that try to become something else than text, through the text and the HTML writer.
@Suite struct HostileValuesTests {
  static let values: [(name: String, value: String)] = [
    ("markup", "<b>bold</b> & \"quoted\" 'single' &amp; &#60;"),
    ("script", "</p></main></style></script><script>alert(1)</script><img src=x onerror=alert(1)>"),
    ("comment", "<!-- --> ]]> <![CDATA[ <?xml ?> <!doctype html>"),
    ("markdown", "*a* _b_ `c` # d [e](f) | g | \\ ~~h~~"),
    ("css", "\" } </style> @import url(//x) \\22 ; /* */"),
    ("control", "a\u{0}b\u{1}c\u{8}d\u{B}e\u{C}f\u{1B}[31mred\u{7F}g\u{85}h\u{9B}i"),
    ("lines", "a\nb\r\nc\td\u{2028}e\u{2029}f"),
    ("long", String(repeating: "Щ", count: 10_000)),
    ("long-emoji", String(repeating: "👩‍👩‍👧‍👦", count: 300)),
    ("right-to-left", "شركة السلام 1234 ООО עברית 5678"),
    ("overrides", "100\u{202E}00001\u{202C} \u{2066}x\u{2069} \u{200F}y\u{200E}"),
    ("emoji", "👨‍👩‍👧 🇷🇺 👍🏽 ✈️ ☎️ 1️⃣"),
    ("combining", "Z̴̢̛a\u{301}\u{302}\u{303}l\u{335}g\u{489}o й е\u{308}"),
    ("many marks", "a" + String(repeating: "\u{301}", count: 2_000) + "b"),
    ("wide", "東京タワー株式会社 ﾊﾝｶｸ 한국어 ＡＢＣ"),
    ("noncharacters", scalars(0x61, 0xFFFE, 0x62, 0xFFFF, 0x63, 0xFDD0, 0x64, 0x1FFFE, 0x65, 0xFFFD, 0x66)),
    ("private", "\u{E000}\u{F8FF}\u{100000}"),
    ("zero width", "a\u{200B}b\u{200C}c\u{200D}d\u{FEFF}e\u{AD}f\u{2060}g"),
    ("spaces", "  a  \u{A0} b\u{3000}c\u{2003}d\u{202F}e "),
    ("empty", ""),
  ]

  private static func scalars(_ values: UInt32...) -> String {
    values.compactMap { Unicode.Scalar($0) }.map { String($0) }.joined()
  }

  private static func document(_ value: String) -> Document {
    let text = Inline.text(value)
    let image = Image(
      format: .svg, bytes: Array(value.utf8), alternativeText: value, width: .pixels(10), height: .pixels(10))
    return Document(
      properties: DocumentProperties(title: value, author: value, subject: value),
      page: PageSetup(header: [text, .missing(value)], footer: [.strong([text])]),
      blocks: [
        .heading(Heading(level: 0, isNumbered: false, inlines: [text])),
        .heading(Heading(level: 1, isNumbered: true, label: Label(value), inlines: [text])),
        .clauses([Clause(blocks: [.paragraph(Paragraph([text, .reference(Reference(label: Label(value)))]))])]),
        .paragraph(Paragraph([.strong([text]), .emphasis([.code(value)]), .missing(value), .image(image)])),
        .table(
          Table(
            columns: [.init(), .init(alignment: .trailing)],
            header: [.init([.init([.paragraph(Paragraph([text]))]), .init([])])],
            rows: [.init([.init([.paragraph(Paragraph([text]))]), .init([.list(List(marker: .bullet, items: [[]]))])])])
        ),
        .columns(
          Columns(.signatures, [[.paragraph(Paragraph([text, .blank(Blank(width: 8)), text]))], [.rule]])),
        .group(Group(.annex(Annex(label: Label(value), caption: [text])), [.group(Group(.approval, []))])),
      ])
  }

  /// What the one rule for forbidden characters makes of a value.
  static func shown(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: scalars.append(" ")
      case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF:
        scalars.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  @Test(arguments: values.map(\.name))
  func textShowsTheSameCharacters(name: String) throws {
    let value = try #require(Self.values.first { $0.name == name }).value
    for width in [40, 76] {
      let text = String(decoding: TextWriter(width: width).write(Self.document(value).numbered().0), as: UTF8.self)
      let isClean = text.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value))
      }
      #expect(isClean, "a control character")
      #expect(!text.contains("\n\n\n") && !text.contains(" \n") && text.hasSuffix("\n"))
      #expect(text.withoutSpaces.contains(Self.shown(value).withoutSpaces))
    }
  }

  @Test(arguments: values.map(\.name))
  func pagesShowTheSameCharacters(name: String) throws {
    let value = try #require(Self.values.first { $0.name == name }).value
    let document = Self.document(value).numbered().0
    let page = PageText(HTMLWriter().write(document))
    #expect(page.faults.isEmpty, "\(page.faults)")
    #expect(page.text.withoutSpaces == Self.shown(DocumentText.text(of: document)).withoutSpaces)
    #expect(!page.elements.contains("script"))
  }

  /// Texts are looked at in pieces of eight bytes: one forbidden character is found wherever it stands.
  @Test(arguments: [0x00, 0x1F, 0x7F, 0x85, 0x9F, 0x2028, 0x202E, 0x2069, 0xFDD0, 0xFFFE, 0x1FFFE, 0x10FFFF])
  func oneForbiddenCharacterIsFound(code: Int) throws {
    let forbidden = try #require(Unicode.Scalar(UInt32(code)))
    let around = ["", "a", "Я", "яa", "№", "я—", "«яЖ", "aяЖю", "ёёёё", "aaaaaaaa", "🙂🙂"]
    for before in around {
      for after in around {
        let text = before + String(forbidden) + after
        let document = Document(blocks: [.paragraph(Paragraph([.text(text)]))])
        let shown = String(decoding: TextWriter(width: 76).write(document), as: UTF8.self)
        #expect(shown.unicodeScalars.contains("\u{FFFD}"), "\(before.debugDescription) \(after.debugDescription)")
      }
    }
  }

  @Test func longWordsStayWithinTheWidth() {
    let word = String(repeating: "Щ", count: 10_000)
    let text = String(decoding: TextWriter(width: 40).write(Self.document(word).numbered().0), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test(arguments: [
    ("https://a.example/?x=1&y=\"><script>", true), ("mailto:a@b.example", true), ("TEL:+7", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), (" javascript:x", false), ("JavaScript:x", false),
    ("java\nscript:x", false), ("//evil.example", false), ("file:///etc/passwd", false), ("", false),
  ])
  func onlySafeAddressesAreLinks(address: String, isLink: Bool) {
    let document = Document(blocks: [
      .paragraph(Paragraph([.link(Link(address: address, inlines: [.text("words")]))]))
    ])
    let page = PageText(HTMLWriter().write(document))
    #expect(page.faults.isEmpty, "\(page.faults)")
    #expect(page.elements.contains("a") == isLink)
    #expect(page.text.contains("words"))
  }
}
