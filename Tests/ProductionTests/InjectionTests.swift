import Diagnostics
import Foundation
import OpenXML
import Production
import Testing
import Values

/// Hostile values from a data file in every position of a template, in every format.
///
/// Each comes out as the same characters; what is lost is stated in `shown` (characters) and `isLost` (positions).
@Suite struct InjectionTests {
  static let values: [(name: String, value: String)] = [
    ("tags", "{{ secret }} {% if x %} {# c #} {{{ }} %} {%- raw -%}"),
    ("markdown", "*a* **b** _c_ `d` ~~e~~ \\* # f > g 1. h - i [j](http://k) ![l](m.png) <https://n>"),
    ("outline", "::: annex | a || b | {#label} {-} [](#x) [____] {page} {pages} --- \\"),
    ("front matter", "\" } ] : & * ! % @ ' # --- key: value"),
    ("html", "<b>a</b> & &amp; &#60; \"b\" 'c' <!-- --> <img src=x onerror=y> </title></style>"),
    ("script", "</p></main></script><script>alert(1)</script>"),
    (
      "xml",
      "]]> <![CDATA[ <?xml ?> <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]> &b; </w:t></w:r> w:fldSimple"
    ),
    ("css", "\" } </style> @import url(//x) \\22 \\a ; /* */"),
    ("lines", "a\nb\r\nc\rd\te\n\n# f\n- g\n::: h\n| i | j |\n"),
    ("control", "a\u{0}b\u{1}c\u{8}d\u{B}e\u{C}f\u{1B}[31mg\u{7F}h\u{85}i\u{9B}j"),
    ("separators", "a\u{2028}b\u{2029}c"),
    ("nobody's characters", scalars(0x61, 0xFFFE, 0x62, 0xFFFF, 0x63, 0xFDD0, 0x64, 0x1FFFE, 0x65, 0xFFFD)),
    ("without a space", String(repeating: "Щ", count: 10_000)),
    ("emoji without a space", String(repeating: "👩‍👩‍👧‍👦", count: 500)),
    ("right to left", "شركة السلام 1234 ООО עברית"),
    ("overrides", "100\u{202E}00001\u{202C} \u{2066}x\u{2069} \u{200F}y\u{200E}"),
    ("emoji", "👨‍👩‍👧 🇷🇺 👍🏽 ✈️ 1️⃣"),
    ("combining", "Z̴̢̛a\u{301}\u{302}\u{303}l\u{489}o й е\u{308}"),
    ("zero width", "a\u{200B}b\u{200C}c\u{200D}d\u{FEFF}e\u{AD}f\u{2060}g"),
    ("spaces", "  a  \u{A0} b\u{3000}c\u{202F}d "),
    ("path", "../../etc/passwd\\..\\c:|*?"),
    ("empty", ""),
    ("mark of missing data", "⟦client.inn⟧"),
  ]

  /// Literals may not hold these.
  private static func scalars(_ values: UInt32...) -> String {
    values.compactMap { Unicode.Scalar($0) }.map { String($0) }.joined()
  }

  /// Each value stands between `@n=` and `=n@`.
  static let template = """
    ---
    language: en
    title: "@0={{ v }}=0@"
    page:
      header: "@1={{ v }}=1@"
      footer: "@2={{ v }}=2@"
    ---

    ::: letterhead
    @3={{ v }}=3@
    :::

    # @4={{ v }}=4@

    @5={{ v }}=5@ and **@6={{ v }}=6@**

    ## @7={{ v }}=7@

    1. @8={{ v }}=8@
       1. @9={{ v }}=9@

    - @10={{ v }}=10@

    | @11={{ v }}=11@ |
    |---|
    | @12={{ v }}=12@ |

    [@13={{ v }}=13@](https://a.example/?q=@14={{ v }}=14@)

    > @15={{ v }}=15@

    ::: signatures
    @16={{ v }}=16@
    :::

    @17={% if true %}{{ v }}{% endif %}=17@

    ::: annex @18={{ v }}=18@
    text
    :::
    """

  /// The positions a format does not show.
  private static func isLost(_ position: Int, in format: String) -> Bool {
    switch format {
    // A text has neither pages nor properties.
    case "txt": position <= 2
    default: false
    }
  }

  private static let address = 14

  @Test(arguments: values.map(\.name), ["txt", "html", "docx"])
  func comesOutAsTheSameCharacters(name: String, format: String) throws {
    let value = try #require(Self.values.first { $0.name == name }).value
    let bytes = try Self.render(value, format: format)
    let shown = try Self.characters(of: bytes, format: format)
    let squeezed = Self.squeezed(shown)
    // An address keeps every character, as `%20` where need be.
    let addresses = Self.squeezed(Self.decoded(squeezed))
    for position in 0...18 where !Self.isLost(position, in: format) {
      let isAddress = position == Self.address
      let wanted = Self.squeezed("@\(position)=\(isAddress ? value : Self.shown(value))=\(position)@")
      let isThere = (isAddress ? addresses : squeezed).contains(wanted)
      #expect(isThere, "position \(position): \(Self.excerpt(squeezed, position))")
    }
  }

  @Test func theValidatorAgrees() throws {
    guard let validator = ProcessInfo.processInfo.environment["ENGROSS_VALIDATE_DOCX"] else { return }
    try Self.inFolder { folder in
      var files: [String] = []
      for (number, value) in Self.values.enumerated() {
        let file = folder + "/\(number).docx"
        try Data(try Self.render(value.value, format: "docx")).write(to: URL(fileURLWithPath: file))
        files.append(file)
      }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: validator)
      process.arguments = files
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }

  /// Whatever the value, the file lies in the folder that the pattern names.
  @Test func namesStayInTheirFolder() throws {
    try Self.inFolder { folder in
      let records = folder + "/records.json"
      let list = Self.values.map { Value.record(Record(["v": .text($0.value)])) }
      try JSONEncoding().encode(.list(List(list))).write(toFile: records, atomically: false, encoding: .utf8)
      try "text".write(toFile: folder + "/t.txt", atomically: false, encoding: .utf8)
      let order = RenderOrder(template: folder + "/t.txt", output: folder + "/out/{{ v }}.txt")
      let report = try Self.producer.renderEach(order, records: records, workers: 2) { _ in }
      #expect(Set(report.findings.map(\.code)) == [.longFileName, .emptyFileName])
      #expect(report.files.count == Self.values.count - 3)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/out")
      #expect(names.count == report.files.count)
      for name in names {
        #expect(!name.contains("/") && !name.hasPrefix(".") && !name.contains("\\"))
        #expect(Self.shown(name) == name, "a control character in a name")
      }
    }
  }

  // MARK: Making

  private static let producer = Producer(
    surroundings: Surroundings(today: nil, now: "2026-11-23T09:00:00Z", processors: 2, resourceFolder: nil))

  private static func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-values-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  private static func render(_ value: String, format: String) throws -> [UInt8] {
    try inFolder { folder in
      try template.write(toFile: folder + "/t.md", atomically: false, encoding: .utf8)
      try JSONEncoding().encode(.record(Record(["v": .text(value)])))
        .write(toFile: folder + "/d.json", atomically: false, encoding: .utf8)
      let order = RenderOrder(template: folder + "/t.md", data: [folder + "/d.json"], output: "-", format: format)
      return try producer.render(order).standardOutput
    }
  }

  // MARK: Reading back

  private static func characters(of bytes: [UInt8], format: String) throws -> String {
    switch format {
    case "html": WrittenPage(String(decoding: bytes, as: UTF8.self)).text
    case "docx": try wordText(bytes)
    default: String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func wordText(_ bytes: [UInt8]) throws -> String {
    let package = try PackageReader(bytes, named: "made.docx")
    var text = ""
    for part in package.partNames where part.path.hasSuffix(".xml") {
      append(try package.xml(of: part), to: &text)
      for relationship in try package.relationships(of: part) {
        if case .external(let address) = relationship.target { text += address + "\n" }
      }
    }
    return text
  }

  /// What stands in runs and properties; not what only instructs Word.
  private static func append(_ element: XMLElement, to text: inout String) {
    for child in element.children {
      switch child {
      case .text(let written) where ["t", "title"].contains(element.name.local): text += written
      case .text: break
      case .element(let inner): append(inner, to: &text)
      }
    }
    if element.name.local == "p" { text += "\n" }
  }

  /// `%20` and the like resolved, and nothing else touched.
  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        rest = rest.dropFirst(2)
        bytes.append(code)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Comparing

  /// What the one rule for characters that no document may carry makes of a value.
  private static func shown(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: scalars.append(" ")
      case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE:
        scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Without spaces of any kind: lines are broken anew, and a value's own line breaks stay breaks.
  private static func squeezed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isSpace(scalar) { scalars.append(scalar) }
    return String(scalars)
  }

  /// White space by Unicode's own list, which is faster than asking for the property of each scalar.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func excerpt(_ text: String, _ position: Int) -> String {
    guard let start = text.range(of: "@\(position)=") else { return "not there" }
    return String(text[start.lowerBound...].prefix(160))
  }
}

/// A page as a browser shows it: without tags, with its references and its style's strings resolved.
private struct WrittenPage {
  var text = ""

  init(_ page: String) {
    var addresses = ""
    var rest = page.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "<":
        let tag = rest.prefix { $0 != ">" }
        rest = rest[tag.endIndex...].dropFirst()
        if tag.starts(with: "style".unicodeScalars) { readStyle(&rest) }
        if tag.starts(with: "a href=".unicodeScalars) {
          addresses += tag.filter { $0 != "\"" }.reduce(into: "") { $0.unicodeScalars.append($1) } + "\n"
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text = Self.resolved(text + "\n" + addresses)
  }

  /// `\3c ` is a character; what stands outside of strings is of no interest.
  private mutating func readStyle(_ rest: inout Substring.UnicodeScalarView) {
    while let scalar = rest.first, scalar != "<" {
      rest = rest.dropFirst()
      guard scalar == "\\" else {
        if scalar != "\"" { text.unicodeScalars.append(scalar) }
        continue
      }
      let digits = rest.prefix { $0.properties.isASCIIHexDigit }
      rest = rest[digits.endIndex...].dropFirst()
      if let code = UInt32(String(digits), radix: 16), let character = Unicode.Scalar(code) {
        text += character == "&" ? "&amp;" : String(character)
      }
    }
  }

  private static func resolved(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
