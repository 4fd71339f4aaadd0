import OpenXML
import Testing

/// A Word file as somebody else's Word leaves it: words changed with or without tracking, a comment in the margin.
struct EditedWordFile {
  private var parts: [(name: String, bytes: [UInt8])] = []

  init(_ bytes: [UInt8]) throws {
    let zip = try ZipReader(bytes, named: "sent.docx")
    parts = try zip.entries.map { ($0.name, try zip.contents(of: $0)) }
  }

  /// Changes the text of a part; the old one must stand there.
  mutating func change(_ name: String, _ old: String, to new: String) throws {
    let index = try #require(parts.firstIndex { $0.name == name })
    let text = String(decoding: parts[index].bytes, as: UTF8.self)
    let isThere = text.contains(old)
    try #require(isThere, "\(name) has no \(old)")
    parts[index].bytes = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  /// Changes words of the text with tracking: the paragraph is parted into what stays, what goes and what comes.
  mutating func track(_ old: String, to new: String) throws {
    try change(
      "word/document.xml", old,
      to: """
        </w:t></w:r><w:del w:id="901" w:author="Юристов"><w:r><w:delText xml:space="preserve">\(old)</w:delText></w:r></w:del>\
        <w:ins w:id="902" w:author="Юристов"><w:r><w:t xml:space="preserve">\(new)</w:t></w:r></w:ins>\
        <w:r><w:t xml:space="preserve">
        """)
  }

  /// Puts a comment behind the first occurrence of some words.
  mutating func comment(on words: String, by author: String, _ text: String) throws {
    try change(
      "word/document.xml", words,
      to: "\(words)</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t xml:space=\"preserve\">")
    try change(
      "[Content_Types].xml", "</Types>",
      to: """
        <Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>
        """)
    try change(
      "word/_rels/document.xml.rels", "</Relationships>",
      to: """
        <Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>
        """)
    add(
      "word/comments.xml",
      """
      <w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="\(author)" \
      w:date="2026-11-24T10:00:00Z"><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:comment></w:comments>
      """)
  }

  mutating func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8))) }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  func bytes() throws -> [UInt8] {
    var zip = ZipWriter()
    for part in parts { zip.add(part.name, DeflatedPart(deflating: part.bytes)) }
    return try zip.finish()
  }
}
