import OpenXML

/// A .docx with everything that an office leaves in its files, each of it named so that it can be found.
enum OfficeFile {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let packaging = "http://schemas.openxmlformats.org/package/2006/relationships/"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  static func bytes(
    adding others: [(name: String, type: String, text: String)] = [], related: [(type: String, name: String)] = [],
    fromText: [(String, String)] = []
  ) throws -> [UInt8] {
    let main = try part(
      "word/document.xml", word + "document.main+xml",
      """
      <w:document \(namespaces)><w:body><w:p><w:r><w:t>Договор</w:t></w:r></w:p><w:sdt><w:sdtPr><w:id w:val="5"/>\
      <w:dataBinding w:xpath="/a" w:storeItemID="{11111111-AAAA-0000-0000-000000000000}"/></w:sdtPr><w:sdtContent><w:p/>\
      </w:sdtContent></w:sdt><w:p/><w:sectPr/></w:body></w:document>
      """,
      [
        (office + "settings", "word/settings.xml"), (office + "comments", "word/comments.xml"),
        ("http://schemas.microsoft.com/office/2011/relationships/people", "word/people.xml"),
        (office + "customXml", "customXml/item1.xml"), (office + "customXml", "customXml/item2.xml"),
        (office + "package", "word/embeddings/sheet.xlsx"),
      ] + fromText)
    var parts = [
      main,
      try part(
        "word/settings.xml", word + "settings+xml",
        "<w:settings \(namespaces)><w:attachedTemplate r:id=\"rId1\"/></w:settings>",
        external: [(office + "attachedTemplate", "file:///C:/Users/secret/office.dotx")]),
      try part(
        "word/comments.xml", word + "comments+xml",
        "<w:comments \(namespaces) xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:comment w:id=\"0\" w:author=\"Тайнов\"><w:p w14:paraId=\"0A\"/></w:comment></w:comments>"
      ),
      try part(
        "word/people.xml", word + "people+xml",
        "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:person w15:author=\"Тайнов\"/></w15:people>"
      ),
      try part("word/embeddings/sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
      try part(
        "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
        """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Договор № 7</dc:title><dc:creator>Тайнов</dc:creator>\
        <cp:lastModifiedBy>Тайнов</cp:lastModifiedBy><cp:revision>12</cp:revision>\
        <dcterms:created xsi:type="dcterms:W3CDTF">2026-11-23T09:00:00Z</dcterms:created>\
        <dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-24T09:00:00Z</dcterms:modified></cp:coreProperties>
        """),
      try part(
        "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
        <Template>C:\\secret\\office.dotx</Template><Manager>Тайнов</Manager><Company>ООО «Тайнов»</Company>\
        <TotalTime>95</TotalTime><Pages>1</Pages></Properties>
        """),
      try part(
        "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
        xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property \
        fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Margin"><vt:lpwstr>secret</vt:lpwstr></property></Properties>
        """),
      try part("docProps/thumbnail.jpeg", "image/jpeg", "x"),
    ]
    for (number, id) in [(1, "{11111111-aaaa-0000-0000-000000000000}"), (2, "{22222222-0000-0000-0000-000000000000}")] {
      parts.append(
        try part(
          "customXml/item\(number).xml", "application/xml", "<a/>",
          [(office + "customXmlProps", "customXml/itemProps\(number).xml")]))
      parts.append(
        try part(
          "customXml/itemProps\(number).xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
          """
          <ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="\(id)"/>
          """))
    }
    for other in others { parts.append(try part(other.name, other.type, other.text)) }
    let relationships = try relations(
      [
        (office + "officeDocument", "word/document.xml"),
        (packaging + "metadata/core-properties", "docProps/core.xml"),
        (office + "extended-properties", "docProps/app.xml"), (office + "custom-properties", "docProps/custom.xml"),
        (packaging + "metadata/thumbnail", "docProps/thumbnail.jpeg"),
      ] + related)
    return try Package(parts: parts, relationships: relationships).write()
  }

  private struct NoName: Error {}

  private static func part(
    _ name: String, _ type: String, _ text: String, _ related: [(String, String)] = [],
    external: [(String, String)] = []
  ) throws -> Part {
    guard let partName = PartName("/" + name) else { throw NoName() }
    let outside = external.enumerated().map { index, one in
      Relationship(id: "rId\(related.count + index + 1)", type: one.0, target: .external(one.1))
    }
    return Part(
      partName, contentType: type, content: DeflatedPart(deflating: Array(text.utf8)),
      relationships: try relations(related) + outside)
  }

  private static func relations(_ related: [(String, String)]) throws -> [Relationship] {
    try related.enumerated().map { index, one in
      guard let target = PartName("/" + one.1) else { throw NoName() }
      return Relationship(id: "rId\(index + 1)", type: one.0, target: .part(target))
    }
  }
}
