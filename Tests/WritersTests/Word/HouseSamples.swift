import OpenXML
import Testing

/// A company's own Word file, as a Russian Word saves it: ids of its own language, a header with a picture.
enum HouseSamples {
  private static let main = "xmlns:w=\"\(WrittenWord.main)\""
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  static func russian(styles: String = russianStyles, isStrict: Bool = false) throws -> [UInt8] {
    let document = PartName.fixed("word/document.xml")
    let header = PartName.fixed("word/header2.xml")
    let picture = PartName.fixed("word/media/picture1.png")
    let parts = [
      part(
        document, "document.main",
        """
        <w:document \(main) xmlns:r="\(office)"><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId9"/>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="851" w:bottom="1134" w:left="1701" \
        w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>
        """,
        [
          ("rId1", "styles", .fixed("word/styles.xml")), ("rId2", "numbering", .fixed("word/numbering.xml")),
          ("rId3", "settings", .fixed("word/settings.xml")), ("rId9", "header", header),
        ]),
      part(.fixed("word/styles.xml"), "styles", styles),
      part(.fixed("word/numbering.xml"), "numbering", numbering),
      part(.fixed("word/settings.xml"), "settings", "<w:settings \(main)><w:evenAndOddHeaders/></w:settings>"),
      part(
        header, "header",
        """
        <w:hdr \(main)><w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>Фирменный бланк</w:t></w:r></w:p></w:hdr>
        """, [("rId1", "image", picture)]),
      Part(picture, contentType: "image/png", content: DeflatedPart(storing: TestPicture.png(width: 8, height: 8))),
    ]
    let kind = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : office
    return try Package(
      parts: parts,
      relationships: [Relationship(id: "rId1", type: kind + "/officeDocument", target: .part(document))]
    ).write()
  }

  private static func part(
    _ name: PartName, _ kind: String, _ xml: String, _ related: [(String, String, PartName)] = []
  ) -> Part {
    Part(
      name, contentType: word + kind + "+xml", content: DeflatedPart(deflating: Array(xml.utf8)),
      relationships: related.map { Relationship(id: $0.0, type: office + "/" + $0.1, target: .part($0.2)) })
  }

  /// `Clause2` is taken by a style of another name; heading 1 is numbered by the house's own list.
  static let russianStyles = """
    <w:styles \(main)>
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr><w:rPr><w:color w:val="1F4E79"/></w:rPr></w:style>
      <w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style>
      <w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/></w:style>
      <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="header"/><w:basedOn w:val="a"/></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Clause2"><w:name w:val="Прочее"/><w:basedOn w:val="a"/></w:style>
    </w:styles>
    """

  private static let numbering = """
    <w:numbering \(main)>
      <w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="1"/><w:lvlText w:val="Глава %1"/></w:lvl></w:abstractNum>
      <w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>
    </w:numbering>
    """
}
