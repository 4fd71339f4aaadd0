import Diagnostics
import DocumentModel
import HandOver
import OpenXML
import TestKit
import Testing

/// Files that are marked one after another, each as if it were the only one.
@Suite struct MarkingMemoryTests {
  /// Sections, headers and properties of all cases through one memory, twice: the second time each is known.
  @Test func everyFileIsMarkedAsAlone() throws {
    let memory = MarkingMemory(DraftMark(.russian))
    for round in 1...2 {
      for one in WordDraftMarkTests.cases {
        let bytes = try WordFixture(one).bytes()
        #expect(try Self.alone(bytes, round) == Self.marked(bytes, round, memory), "\(one.label), round \(round)")
      }
    }
  }

  /// Sections that come and go between files of the same parts.
  @Test func documentsOfOneTemplateDifferInAnything() throws {
    let memory = MarkingMemory(DraftMark(.russian))
    for seed in 0..<120 {
      var writer = RandomDocument(seed: seed % 40)
      let markup = writer.body(depth: 0) + "<w:p>\(seed)</w:p>"
      let bytes = try RandomDocument.file(markup, header: "Договор № \(seed / 7)")
      #expect(try Self.alone(bytes, seed) == Self.marked(bytes, seed, memory), "\(seed)")
    }
  }

  @Test(arguments: [
    // A header of other words, of none, and one that is no header.
    ("<w:p><w:r><w:t>№ 1</w:t></w:r></w:p>", true), ("", true), ("<w:tbl/>", true),
    // What was taken for the mark of another draft.
    ("<w:p/><w:p/>", true), ("</w:hdr><w:hdr>", false),
  ]) func aHeaderOfItsOwnIsReadForEveryFile(_ markup: String, _ isMarked: Bool) throws {
    let memory = MarkingMemory(DraftMark(.russian))
    let first = try RandomDocument.file(Self.text)
    #expect(try Self.alone(first, 1) == Self.marked(first, 1, memory))
    let second = try RandomDocument.file(Self.text, header: markup)
    if isMarked {
      #expect(try Self.alone(second, 2) == Self.marked(second, 2, memory))
    } else {
      #expect(throws: Faults.self) { try Self.marked(second, 2, memory) }
    }
  }

  /// Characters as headers have them, and as none should; what is no character is none of the pattern's business.
  @Test(arguments: [
    "№ 2", " ", "", "\"'", "a &amp; b", "&lt;b&gt;", "&#1044;", "a & b", "a>b", "a]]>b", "a\r\nb", "\ta\n", "<w:tab/>",
    "</w:t><w:t>", "a</w:t   ><w:t>b", "a</w:t x='1'><w:t>", "<!-- a -->", "<![CDATA[a]]>", "<?a?>", "<b", "\u{0}",
    "\u{1}", "\u{7F}\u{85}", "\u{FEFF}",
    "\u{FFFD}", "\u{FFFE}", "\u{10FFFF}", String(repeating: "много ", count: 20_000),
  ]) func aHeaderOfOtherCharactersIsMarkedAsAlone(_ characters: String) throws {
    let memory = try Self.memory(of: Self.header("№ 1"))
    try Self.expectTheSame(Self.header(characters), memory, "\(characters.prefix(20))")
  }

  /// A merge fills up with spaces what is shorter than its place.
  @Test func spacesInTagsAreNoDifference() throws {
    let memory = try Self.memory(of: Self.header("№ 1"))
    let header = String(decoding: Self.header("№ 2"), as: UTF8.self)
    for end in ["</w:t  >", "</w:t\n>", "</w:t >>", "</ w:t>"] {
      try Self.expectTheSame(Array(header.replacing("</w:t>", with: end).utf8), memory, end)
    }
  }

  /// A header of which some bytes are others, so that it is cut, broken or in no encoding.
  @Test(arguments: 0..<300) func aDamagedHeaderIsMarkedAsAlone(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    var header = Self.header("№ 1")
    let memory = try Self.memory(of: header)
    for _ in 0...dice.roll(3) {
      let place = dice.roll(header.count)
      switch dice.roll(4) {
      case 0: header[place] = UInt8(dice.roll(256))
      case 1: header.remove(at: place)
      case 2: header.insert(dice.pick(Array("<>&\"'/= aа".utf8)), at: place)
      default: header.insert(header[dice.roll(header.count)], at: place)
      }
    }
    try Self.expectTheSame(header, memory, String(decoding: header, as: UTF8.self))
  }

  /// The mark that a header has already goes by its elements, whatever it says beside them.
  @Test func aMarkedHeaderIsMarkedAsAlone() throws {
    let first = try Self.file(Self.header("№ 1"))
    let marked = try PackageReader(Self.alone(first, 1), named: "a.docx")
    let header = try marked.contents(of: .fixed("word/header1.xml"))
    let memory = try Self.memory(of: header)
    let other = String(decoding: header, as: UTF8.self).replacing("№ 1", with: "№ 2")
    try Self.expectTheSame(Array(other.utf8), memory)
    try Self.expectTheSame(Array(other.replacing("rotation:315", with: "rotation:314").utf8), memory)
  }

  @Test func aTextThatIsNotTheFilesIsNotTaken() throws {
    let memory = MarkingMemory(DraftMark(.russian))
    for number in 1...2 {
      let bytes = try RandomDocument.file(Self.text)
      let marked = try memory.marking(docx: bytes, of: [], named: "a.docx", taggedBy: Self.tag(number))
      #expect(try marked == Self.alone(bytes, number))
    }
  }

  private static func header(_ characters: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:hdr xmlns:w="\(RandomDocument.word)"><w:p><w:pPr><w:jc w:val='right'/></w:pPr><w:r><w:t>Договор</w:t></w:r>\
      <w:r><w:t>\(characters)</w:t></w:r></w:p></w:hdr>
      """.utf8)
  }

  /// A file that differs from its like in its header alone.
  private static func file(_ header: [UInt8]) throws -> [UInt8] {
    let package = try PackageReader(RandomDocument.file(text), named: "a.docx")
    var zip = ZipWriter()
    for part in package.partNames {
      zip.add(
        part.entryName,
        try part.path == "/word/header1.xml" ? DeflatedPart(deflating: header) : package.packed(of: part))
    }
    return try zip.finish()
  }

  private static func memory(of header: [UInt8]) throws -> MarkingMemory {
    let memory = MarkingMemory(DraftMark(.russian))
    _ = try marked(file(header), 0, memory)
    return memory
  }

  private static func expectTheSame(_ header: [UInt8], _ memory: MarkingMemory, _ comment: String = "") throws {
    let bytes = try file(header)
    let expected = Result { () throws(any Error) in try alone(bytes, 1) }
    switch expected {
    case .success(let expected): #expect(try marked(bytes, 1, memory) == expected, "\(comment)")
    case .failure: #expect(throws: Faults.self, "\(comment)") { try marked(bytes, 1, memory) }
    }
  }

  private static let text = """
    <w:p/><w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:titlePg/></w:sectPr>
    """

  private static func tag(_ number: Int) -> DocumentTag {
    DocumentTag(number: "\(number)/2026", kind: "contract", revision: 1, digest: "d\(number)")
  }

  private static func alone(_ bytes: [UInt8], _ number: Int) throws -> [UInt8] {
    try DraftMark(.russian).marking(docx: bytes, named: "a.docx", taggedBy: tag(number))
  }

  /// With the text at hand or without, which must be the same.
  private static func marked(_ bytes: [UInt8], _ number: Int, _ memory: MarkingMemory) throws -> [UInt8] {
    let marked = try memory.marking(docx: bytes, named: "a.docx", taggedBy: tag(number))
    let text = try PackageReader(bytes, named: "a.docx").contents(of: .fixed("word/document.xml"))
    #expect(try memory.marking(docx: bytes, of: text, named: "a.docx", taggedBy: tag(number)) == marked)
    return marked
  }
}
