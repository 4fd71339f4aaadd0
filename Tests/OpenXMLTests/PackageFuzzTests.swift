import Diagnostics
import OpenXML
import TestKit
import Testing

/// Archives, XML and packages that nobody wrote.
struct PackageFuzzTests {
  @Test func mutatedArchivesAreReadOrFound() throws {
    let part = DeflatedPart(deflating: ZipTests.text)
    let streamed = MadeArchive.Entry(
      name: "a.xml", bytes: part.packed, flags: 0x0808, method: 8, localSizes: (0, 0), localChecksum: 0,
      size: UInt32(part.size), checksum: part.checksum, hasDescriptor: true)
    let large = MadeArchive.Entry(
      name: "b.xml", bytes: [1, 2, 3], size: .max, packedSize: .max, extra: MadeArchive.zip64Field([3, 3]))
    let seeds = [
      try ZipTests.archive(), try Self.package(Self.contentTypes, Self.relationships),
      MadeArchive(entries: [streamed, large], isZip64: true).bytes(),
    ]
    let tokens = [
      "PK\u{1}\u{2}", "PK\u{3}\u{4}", "PK\u{5}\u{6}", "PK\u{6}\u{6}", "PK\u{6}\u{7}", "\u{0}\u{0}\u{0}\u{0}",
      "\u{7F}\u{7F}\u{7F}\u{7F}", "../", "\u{1}\u{0}\u{10}\u{0}",
    ]
    let finds = Fuzzing.finds("zip", seeds: seeds, tokens: tokens, rounds: 1_000) { bytes in
      do throws(Faults) {
        let zip = try ZipReader(bytes, named: "fuzzed.zip")
        for entry in zip.entries {
          let contents = try zip.contents(of: entry)
          let packed = try zip.packed(of: entry)
          if zip.entry(entry.name) != entry { return "not found by its name:" }
          if packed.size != contents.count || packed.checksum != DeflatedPart(storing: contents).checksum {
            return "carried over as something else:"
          }
        }
        return nil
      } catch {
        return error.diagnostics.isEmpty ? "no findings:" : nil
      }
    }
    #expect(finds == [])
  }

  @Test func mutatedXMLIsReadOrFound() throws {
    let seeds = XMLReaderTests.refused.map(\.xml) + [Self.contentTypes, Self.relationships, Self.paragraphs]
    let finds = Fuzzing.finds("xml", seeds: seeds.map { Array($0.utf8) }, tokens: FuzzTokens.xml, rounds: 1_000) {
      bytes in
      do throws(Faults) {
        let root = try XMLReader.read(bytes, named: "fuzzed.xml")
        return Self.change(of: root)
      } catch {
        return error.diagnostics.isEmpty ? "no findings:" : nil
      }
    }
    #expect(finds == [])
  }

  /// What is another element after it was written and read again; nil where nothing is.
  private static func change(of root: XMLElement) -> String? {
    let writer = XMLWriter()
    writer.tree(root)
    do throws(Faults) {
      let again = try XMLReader.read(try writer.finish(), named: "again.xml")
      return dump(again) == dump(root) ? nil : "another element: \(dump(again)) for \(dump(root))"
    } catch {
      return "not read again: \(DiagnosticRenderer().render(error.diagnostics))"
    }
  }

  /// An element without its lines, and with texts that stand beside each other as one.
  private static func dump(_ element: XMLElement) -> String {
    let attributes = element.attributes.map { " \($0.name.namespace)|\($0.name.local)=\($0.value)" }.joined()
    let children = element.children.map { child in
      switch child {
      case .element(let inner): dump(inner)
      case .text(let text): text
      }
    }.joined()
    return "<\(element.name.namespace)|\(element.name.local)\(attributes)>\(children)</>"
  }

  @Test func mutatedPackagesAreReadOrFound() throws {
    let seed = Self.contentTypes + "\n--- relationships\n" + Self.relationships
    let finds = Fuzzing.finds("package", seeds: [Array(seed.utf8)], tokens: FuzzTokens.xml, rounds: 200) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.split(separator: "\n--- relationships\n", maxSplits: 1).map(String.init)
      do throws(Faults) {
        let reader = try PackageReader(
          try Self.package(parts.first ?? "", parts.count > 1 ? parts[1] : Self.relationships), named: "fuzzed.docx")
        for name in reader.partNames {
          _ = reader.contentTypes.type(of: name)
          _ = try reader.relationships(of: name)
        }
        return nil
      } catch {
        return error.diagnostics.isEmpty ? "no findings:" : nil
      }
    }
    #expect(finds == [])
  }

  private static func package(_ contentTypes: String, _ relationships: String) throws(Faults) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", DeflatedPart(deflating: Array(contentTypes.utf8)))
    zip.add("_rels/.rels", DeflatedPart(deflating: Array(relationships.utf8)))
    zip.add("word/document.xml", DeflatedPart(storing: Array(paragraphs.utf8)))
    zip.add("word/_rels/document.xml.rels", DeflatedPart(deflating: Array(relationships.utf8)))
    return try zip.finish()
  }

  private static let contentTypes = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/word/document.xml" ContentType="application/xml"/></Types>
    """

  private static let relationships = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="urn:main" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="urn:link" Target="https://a.example/?b=1&amp;c" TargetMode="External"/>\
    </Relationships>
    """

  private static let paragraphs = """
    <w:document xmlns:w="urn:w" xmlns:r="urn:r"><w:body><w:p r:id="a" w:x="1 &lt; 2"><w:r><w:t xml:space="preserve"> текст \
    &amp; <![CDATA[<b>]]></w:t></w:r></w:p><!-- c --><x xmlns="urn:x"/></w:body></w:document>
    """
}
