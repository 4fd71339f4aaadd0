import OpenXML

/// A small .docx out of a case's readable parts.
///
/// In the section `body`, and in parts, a line of XML stands for itself; any other line is a paragraph whose runs are
/// parted by `¦`; lines that begin with `|` are the rows of a table, and a line `->` ends the table. In place of a `body`, a
/// `document` is the whole part as some program saved it.
package struct WordFixture {
  private let one: CaseFile.Case

  package init(_ one: CaseFile.Case) { self.one = one }

  private static let namespaces = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
  ]

  /// What a section `part NAME` is, by its name.
  private static let kinds: [(prefix: String, root: String, type: String)] = [
    ("word/header", "w:hdr", "header"), ("word/footer", "w:ftr", "footer"),
    ("word/footnotes", "w:footnotes", "footnotes"), ("word/endnotes", "w:endnotes", "endnotes"),
    ("word/comments", "w:comments", "comments"), ("word/numbering", "w:numbering", "numbering"),
    ("word/styles", "w:styles", "styles"), ("word/settings", "w:settings", "settings"),
  ]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// The bytes of the .docx; the names of further parts are those of sections `part NAME` and `binary NAME`.
  package func bytes(of section: String = "body") throws -> [UInt8] {
    var parts = [document(section)]
    var relationships: [Relationship] = []
    let owner = section == "body" ? "" : section + ": "
    for part in one.sections where part.name.hasPrefix("\(owner)part ") {
      let name = String(part.name.dropFirst(owner.count + 5))
      guard let kind = Self.kinds.first(where: { name.hasPrefix($0.prefix) }), let partName = PartName("/" + name)
      else {
        continue
      }
      let stem = name.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? name
      relationships.append(Relationship(id: stem, type: Self.office + kind.type, target: .part(partName)))
      parts.append(
        Part(
          partName, contentType: Self.wordType + kind.type + "+xml",
          content: DeflatedPart(deflating: Self.root(kind.root, Self.markup(part.text)))))
    }
    for (name, markup) in [("numbering", Self.numbering), ("styles", Self.styles)]
    where one[section: "no \(name)"] == nil && !parts.contains(where: { $0.name.path == "/word/\(name).xml" }) {
      guard let partName = PartName("/word/\(name).xml") else { continue }
      relationships.append(Relationship(id: name, type: Self.office + name, target: .part(partName)))
      parts.append(
        Part(
          partName, contentType: Self.wordType + name + "+xml",
          content: DeflatedPart(deflating: Self.root("w:" + name, markup))))
    }
    for line in (one[section: owner + "links"] ?? "").split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      if words.count < 2 { continue }
      relationships.append(Relationship(id: words[0], type: Self.office + "hyperlink", target: .external(words[1])))
    }
    if one[section: owner + "image"] != nil, let name = PartName("/word/media/image1.png") {
      relationships.append(Relationship(id: "image1", type: Self.office + "image", target: .part(name)))
      parts.append(Part(name, contentType: "image/png", content: DeflatedPart(storing: Self.picture)))
    }
    parts[0] = Part(
      parts[0].name, contentType: parts[0].contentType, content: parts[0].content, relationships: relationships)
    var packageRelationships = [
      Relationship(id: "rId1", type: Self.office + "officeDocument", target: .part(parts[0].name))
    ]
    if let title = one[section: "title"] {
      let core = PartName.fixed("docProps/core.xml")
      parts.append(
        Part(
          core, contentType: "application/vnd.openxmlformats-package.core-properties+xml",
          content: DeflatedPart(
            deflating: Array(
              """
              <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
              xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title)</dc:title></cp:coreProperties>
              """.utf8))))
      packageRelationships.append(
        Relationship(
          id: "rId2", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          target: .part(core)))
    }
    return try Package(parts: parts, relationships: packageRelationships).write()
  }

  private func document(_ section: String) -> Part {
    let kind = one[section: "kind"] ?? "document.main"
    if section == "body", let whole = one[section: "document"] {
      return Part(
        .fixed("word/document.xml"), contentType: Self.wordType + kind + "+xml",
        content: DeflatedPart(deflating: one[section: "utf-16"] == nil ? Array(whole.utf8) : whole.inUTF16))
    }
    let text = one[section: section] ?? ""
    let section = text.contains("<w:sectPr") && !text.contains("</w:sectPr></w:pPr>") ? "" : Self.sectionEnd
    let markup = "<w:body>" + Self.markup(text) + section + "</w:body>"
    return Part(
      .fixed("word/document.xml"), contentType: Self.wordType + kind + "+xml",
      content: DeflatedPart(deflating: Self.root("w:document", markup)))
  }

  private static let sectionEnd =
    #"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>"#

  static func root(_ name: String, _ markup: String) -> [UInt8] {
    let declared = namespaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
    return Array("<?xml version=\"1.0\"?><\(name)\(declared) mc:Ignorable=\"w14\">\(markup)</\(name)>".utf8)
  }

  static func markup(_ text: String) -> String {
    var out = ""
    var isInTable = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("|") {
        let cells = String(trimmed.dropFirst().dropLast()).components(separatedBy: " | ")
        if !isInTable {
          out += "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"
          out += cells.map { _ in "<w:gridCol w:w=\"2000\"/>" }.joined() + "</w:tblGrid>"
          isInTable = true
        }
        out += "<w:tr>"
        for cell in cells {
          var text = cell
          if text.hasPrefix(" ") { text.removeFirst() }
          if text.hasSuffix(" ") { text.removeLast() }
          out += "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>"
          out += text.components(separatedBy: "//").map(paragraph).joined() + "</w:tc>"
        }
        out += "</w:tr>"
        continue
      }
      if isInTable {
        out += "</w:tbl>"
        isInTable = false
      }
      if trimmed == "->" { continue }
      out += trimmed.hasPrefix("<") ? String(trimmed) : paragraph(String(trimmed))
    }
    return out + (isInTable ? "</w:tbl><w:p/>" : "")
  }

  private static func paragraph(_ text: String) -> String {
    if text.isEmpty { return "<w:p/>" }
    let runs = text.components(separatedBy: "¦").map { run in
      "<w:r><w:t xml:space=\"preserve\">\(run.escaped)</w:t></w:r>"
    }
    return "<w:p>" + runs.joined() + "</w:p>"
  }

  /// A grey picture of 2 × 1 pixels.
  package static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 1, 8, 0,
    0, 0, 0, 0xD1, 0x49, 0x86, 0x64, 0, 0, 0, 0x0B, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xA8, 0x07, 0, 0, 0x81,
    0, 0x81, 0xE1, 0x3D, 0x8C, 0x05, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  /// Lists 1 (numbers), 2 (bullets), 3 (clauses of three levels).
  private static let numbering: String = {
    func level(_ number: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let lists = [
      level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)"), level(0, "bullet", "•"),
      level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3."),
    ]
    let abstracts = lists.enumerated().map { "<w:abstractNum w:abstractNumId=\"\($0 + 1)\">\($1)</w:abstractNum>" }
    let nums = (1...3).map { "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>" }
    return (abstracts + nums).joined()
  }()

  private static let styles: String =
    [
      ("paragraph", "Normal", "Normal"), ("paragraph", "Heading1", "heading 1"),
      ("paragraph", "ListBullet", "List Bullet"), ("character", "Strong", "Strong"),
      ("character", "Hyperlink", "Hyperlink"), ("table", "TableGrid", "Table Grid"),
    ].map { "<w:style w:type=\"\($0)\" w:styleId=\"\($1)\"><w:name w:val=\"\($2)\"/></w:style>" }.joined()
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The bytes in UTF-16, the small end first, with a mark that says so.
  fileprivate var inUTF16: [UInt8] { ("\u{FEFF}" + self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
