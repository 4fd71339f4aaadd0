import TestKit

/// Sections where they belong and where they do not, in the ways that XML can be written.
struct RandomDocument {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private var dice: Dice

  init(seed: Int) { dice = Dice(seed: UInt64(seed)) }

  private static let holders = [
    "w:p", "w:pPr", "w:p", "w:pPr", "w:sdt", "w:tbl", "w:r", "m:r", "w:pPrChange", "x:p", "w:sectPrFree",
  ]

  mutating func body(depth: Int) -> String {
    (0...dice.roll(depth > 3 ? 2 : 4)).map { _ in
      switch dice.roll(depth > 5 ? 5 : 9) {
      case 0: "текст &amp; \r\n]] &#x3E; > '\""
      case 1: "<w:t xml:space='preserve'> </w:t >"
      case 2: "<w:b w:val=\"a>b/\"\n/>"
      case 3, 4: section()
      default: holder(depth)
      }
    }.joined()
  }

  private mutating func holder(_ depth: Int) -> String {
    let name = dice.pick(Self.holders)
    return "<\(name)\(declaration)>\(body(depth: depth + 1))</\(name)>"
  }

  private mutating func section() -> String {
    let name = dice.roll(30) == 0 ? dice.pick(["x:sectPr", "m:sectPr"]) : "w:sectPr"
    if dice.roll(4) == 0 { return "<\(name)\(declaration)/>" }
    let content = (0...dice.roll(4)).map { _ in
      dice.pick([
        "<w:headerReference w:type='default' r:id='header1'/>", "<w:headerReference w:type='even' r:id='header2'/>",
        "<w:headerReference w:type='first' r:id='gone'/>", "<w:titlePg/>", "<w:pgMar w:top='100' w:header='709'/>",
        "<w:sectPrChange w:id='1'><w:sectPr/></w:sectPrChange>", "<m:any a='&lt;&#10;'/>", " ",
      ])
    }
    return "<\(name)\(declaration)>\(content.joined())</\(name)>"
  }

  private var declaration: String {
    mutating get {
      switch dice.roll(40) {
      case 0: " xmlns:w='urn:elsewhere'"
      case 1: " xmlns:m='\(Self.word)'"
      case 2: " xmlns:r='urn:elsewhere'"
      case 3: " xmlns:n='urn:n' n:a='1'"
      default: ""
      }
    }
  }

  /// A .docx of that text and two headers.
  static func file(_ markup: String, header: String = "Договор № 7") throws -> [UInt8] {
    try WordFixture(
      CaseFile.Case(
        fuzzed: Array(
          """
          --- document
          <?xml version="1.0" encoding="UTF-8"?>
          <w:document xmlns:w="\(word)" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
          xmlns:x="\(word)" xmlns:m="urn:other"><w:body>\(markup)</w:body></w:document>
          --- part word/header1.xml
          \(header)
          --- part word/header2.xml
          от 26.11.2026
          --- part word/settings.xml
          <w:evenAndOddHeaders/>
          """.utf8))
    ).bytes()
  }
}
