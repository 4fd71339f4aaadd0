import Diagnostics
import OpenXML
import Testing

@Suite struct XMLWriterTests {
  /// What a value may hold, and what of it comes back when the XML is read again.
  static let hostile: [(id: String, text: String, readBack: String)] = [
    ("markup", "a<b>&c;\"'</w:t>", "a<b>&c;\"'</w:t>"),
    ("end of CDATA", "x ]]> y", "x ]]> y"),
    ("an entity", "&lt;&#65;&amp;", "&lt;&#65;&amp;"),
    ("control characters", "a\u{0}b\u{1}c\u{B}d\u{1F}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
    ("no characters", "a\u{FFFE}b\u{FFFF}c", "a\u{FFFD}b\u{FFFD}c"),
    ("neighbours of no characters", "\u{FFFD}\u{FFEE}\u{FFFC}", "\u{FFFD}\u{FFEE}\u{FFFC}"),
    ("lone surrogates", String(decoding: [0xD83D, 0x41] as [UInt16], as: UTF16.self), "\u{FFFD}A"),
    ("bad UTF-8", String(decoding: [0x41, 0xC3, 0x28] as [UInt8], as: UTF8.self), "A\u{FFFD}("),
    ("right to left", "שלום العربية \u{202E}abc", "שלום العربية \u{202E}abc"),
    ("emoji", "👩‍👩‍👧 🇷🇺 𝒳", "👩‍👩‍👧 🇷🇺 𝒳"),
    ("tab and line feed", "a\tb\nc", "a\tb\nc"),
    ("carriage return", "a\r\nb", "a\r\nb"),
    ("a long word", String(repeating: "ы", count: 10_000), String(repeating: "ы", count: 10_000)),
    ("nothing", "", ""),
  ]

  @Test(arguments: hostile.map(\.id)) func textAndAttributesComeBack(_ id: String) throws {
    let one = try #require(Self.hostile.first { $0.id == id })
    let bytes = try XMLWriter.document("r", attributes: ["a": one.text]) { $0.element("t", text: one.text) }
    let root = try XMLReader.read(bytes, named: "test")
    #expect(root.value("a") == one.readBack)
    var text = ""
    for case .text(let part) in root.elements[0].children { text += part }
    #expect(text == one.readBack)
  }

  @Test func cyrillicIsWrittenAsItIs() throws {
    let bytes = try XMLWriter.document("r", attributes: ["a": "Договор\n\t№"]) { $0.text("Договор") }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <r a="Договор&#10;&#9;№">Договор</r>

        """)
  }

  @Test func replacedCharactersAreCounted() {
    let writer = XMLWriter()
    writer.element("r", "a", "\u{1}") { writer.text("\u{2}x\u{FFFF}") }
    #expect(writer.replacedCharacters == 3)
  }

  /// Text is looked at in pieces of eight bytes: what is escaped is found wherever it stands.
  @Test(arguments: ["&", "<", ">", "\"", "\u{1}", "\u{1F}", "\t", "\n", "\r", "\u{FFFE}", "\u{FFFF}"])
  func oneCharacterIsEscapedWhereverItStands(_ character: String) throws {
    let around = ["", "a", "Я", "яa", "№", "я—", "«яЖ", "aяЖю", "ёёёё", "aaaaaaaa", "🙂🙂", ":;=?@'%$#!"]
    for before in around {
      for after in around {
        let text = before + character + after
        let bytes = try XMLWriter.document("r", attributes: ["a": text]) { $0.element("t", text: text) }
        let root = try XMLReader.read(bytes, named: "test")
        let isReplaced = !["&", "<", ">", "\"", "\t", "\n", "\r"].contains(character)
        let expected = isReplaced ? before + "\u{FFFD}" + after : text
        #expect(root.value("a") == expected)
        #expect(root.elements[0].children == (expected.isEmpty ? [] : [.text(expected)]))
      }
    }
  }

  @Test func shellsAreWrittenAgainAroundOtherContent() throws {
    var kept: XMLShell?
    let write = { (xml: XMLWriter, text: String) in
      if let shell = kept { return xml.shell(shell) { xml.text(text) } }
      kept = xml.keepShell {
        xml.element("p", "a", "<&>") {
          xml.element("q")
          xml.content { xml.text(text) }
          xml.fixed("<s/>")
        }
      }
    }
    let bytes = try XMLWriter.document("r", attributes: [:]) { xml in
      write(xml, "1 < 2")
      xml.element("between") { write(xml, "") }
      write(xml, "3")
    }
    func shell(_ text: String) -> String { "<p a=\"&lt;&amp;&gt;\"><q/>\(text)<s/></p>" }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <r>\(shell("1 &lt; 2"))<between>\(shell(""))</between>\(shell("3"))</r>

        """)
  }

  @Test func shellsInShellsHaveOnePlaceEach() throws {
    var inner: XMLShell?
    var outer: XMLShell?
    let bytes = try XMLWriter.document("r", attributes: [:]) { xml in
      outer = xml.keepShell {
        xml.element("a") {
          xml.content {
            inner = xml.keepShell { xml.element("b") { xml.content { xml.text("1") } } }
            xml.content { xml.element("c") }
            xml.content { xml.element("c") }
          }
        }
      }
      if let outer, let inner { xml.shell(outer) { xml.shell(inner) { xml.text("2") } } }
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("<r><a><b>1</b><c/><c/></a><a><b>2</b></a></r>"))
  }

  @Test func finishedDocumentsAreCutAtMarks() throws {
    let name = try XMLReader.read(Array("<w:x xmlns:w='urn:w'/>".utf8), named: "test").name
    let writer = XMLWriter()
    var cuts: [Int] = [writer.cut()]
    writer.element("r") {
      writer.attribute("a", "1")
      writer.beginAttribute("b")
      writer.attributeText("<")
      cuts.append(writer.cut())
      writer.attributeText("\"&")
      writer.endAttribute()
      writer.beginAttribute(name)
      cuts.append(writer.cut())
      writer.endAttribute()
      cuts.append(writer.cut())
      cuts.append(writer.cut())
      writer.element(name) { writer.attribute(name, "y") }
      cuts.append(writer.cut())
      writer.text("t")
      writer.element("e") { cuts.append(writer.cut()) }
    }
    cuts.append(writer.cut())
    let bytes = try writer.finish()
    var pieces: [String] = []
    for (from, to) in zip([0] + cuts, cuts + [bytes.count]) {
      pieces.append(String(decoding: bytes[from..<to], as: UTF8.self))
    }
    #expect(
      pieces == [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", "<r a=\"1\" b=\"&lt;",
        "&quot;&amp;\" w:x=\"",
        "\">", "", "<w:x w:x=\"y\"/>", "t<e>", "</e></r>", "\n",
      ])
  }

  /// Calls that libxml2 would let through, or let pass in silence.
  @Test(
    arguments: [
      { (xml: XMLWriter) in xml.text("outside") },
      { (xml: XMLWriter) in xml.attribute("a", "1") },
      { (xml: XMLWriter) in
        xml.element("r") {
          xml.text("x")
          xml.attribute("a", "1")
        }
      },
      { (xml: XMLWriter) in
        xml.element("r")
        xml.element("s")
      },
      { (_: XMLWriter) in },
      { (xml: XMLWriter) in xml.element("r") { _ = xml.keepShell { xml.element("s") } } },
      { (xml: XMLWriter) in
        xml.element("r") {
          _ = xml.keepShell {
            xml.content {}
            xml.content {}
          }
        }
      },
      { (xml: XMLWriter) in
        xml.element("r") {
          _ = xml.keepShell { xml.content {} }
          xml.attribute("a", "1")
        }
      },
      { (xml: XMLWriter) in xml.element("r") { xml.beginAttribute("a") } },
      { (xml: XMLWriter) in
        xml.element("r") {
          xml.beginAttribute("a")
          xml.text("x")
          xml.endAttribute()
        }
      },
      { (xml: XMLWriter) in
        xml.element("r") {
          xml.beginAttribute("a")
          xml.element("s")
        }
      },
      { (xml: XMLWriter) in
        xml.element("r") {
          xml.beginAttribute("a")
          xml.attribute("b", "1")
          xml.endAttribute()
        }
      },
      { (xml: XMLWriter) in xml.element("r") { xml.attributeText("x") } },
      { (xml: XMLWriter) in
        xml.element("r") {
          _ = xml.cut()
          xml.beginAttribute("a")
          xml.endAttribute()
        }
      },
    ] as [@Sendable (XMLWriter) -> Void])
  func callsOutOfOrderAreFaults(_ calls: @Sendable (XMLWriter) -> Void) {
    let writer = XMLWriter()
    calls(writer)
    #expect { try writer.finish() } throws: { ($0 as? Faults)?.diagnostics.first?.code == .xmlNotWritten }
  }

  @Test func aTreeIsWrittenAsItWasRead() throws {
    let text =
      #"<w:a xmlns:w="urn:w" xmlns="urn:n" w:x="1 &amp; 2"><b>t<c/></b><w:d xml:space="preserve"> </w:d></w:a>"#
    let root = try XMLReader.read(Array(text.utf8), named: "test")
    let writer = XMLWriter()
    writer.tree(root)
    let bytes = try writer.finish()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(text)\n")
  }
}
