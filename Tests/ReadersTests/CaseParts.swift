import Diagnostics
import OpenXML
import Readers
import TestKit

/// The parts of a Word file out of a case's sections: what stands in each part's root, and nothing else.
struct CaseParts: WordParts {
  let file = "case.docx"
  let relationships: [Relationship]
  private(set) var parts: [String: [UInt8]] = [:]
  private var references: [String: [Relationship]] = [:]

  /// The sections that are parts: their roots and the kinds of relationship.
  static let known: [(section: String, root: String, kind: String)] = [
    ("numbering", "numbering", "numbering"), ("styles", "styles", "styles"), ("settings", "settings", "settings"),
    ("footnotes", "footnotes", "footnotes"), ("endnotes", "endnotes", "endnotes"), ("header", "hdr", "header"),
    ("footer", "ftr", "footer"), ("first header", "hdr", "header"),
  ]

  static let transitional = [
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  ]

  static let strict = [
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "m": "http://purl.oclc.org/ooxml/officeDocument/math",
    "wp": "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
  ]

  private static let others = [
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml", "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office", "x": "urn:example:unknown",
  ]

  init(_ one: CaseFile.Case, isStrict: Bool = false) {
    self.init(Dictionary(one.sections.map { ($0.name, $0.text) }) { first, _ in first }, isStrict: isStrict)
  }

  init(_ sections: [String: String], isStrict: Bool = false) {
    let namespaces = isStrict ? Self.strict : Self.transitional
    let kinds = namespaces["r"] ?? ""
    relationships = [
      Relationship(id: "rId1", type: kinds + "/officeDocument", target: .part(.fixed("word/document.xml"))),
      Relationship(
        id: "rId2", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        target: .part(.fixed("docProps/core.xml"))),
    ]
    let declared = namespaces.merging(Self.others) { first, _ in first }.sorted { $0.key < $1.key }
      .map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
    parts["/word/document.xml"] = Array(
      "<w:document\(declared)><w:body>\(sections["body"] ?? "")</w:body></w:document>".utf8)
    if let core = sections["core"] {
      parts["/docProps/core.xml"] = Array(
        "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\" xmlns:dcterms=\"urn:dt\">\(core)</cp:coreProperties>"
          .utf8)
    } else {
      parts["/docProps/core.xml"] = Array("<cp:coreProperties xmlns:cp=\"urn:cp\"/>".utf8)
    }
    var main: [Relationship] = []
    for (section, root, kind) in Self.known {
      guard let content = sections[section] else { continue }
      let name = section.replacing(" ", with: "-")
      if let part = PartName("/word/\(name).xml") {
        // What is no XML stands there as it is.
        parts[part.path] = Array(
          (content.hasPrefix("!") ? content : "<w:\(root)\(declared)>\(content)</w:\(root)>").utf8)
        main.append(Relationship(id: name, type: "\(kinds)/\(kind)", target: .part(part)))
      }
    }
    parts["/word/picture.png"] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
    parts["/word/picture.emf"] = [1, 0, 0, 0]
    for line in (sections["relationships"] ?? "").split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 2 else { continue }
      let target: Relationship.Target = PartName(words[2]).map { .part($0) } ?? .external(words[2])
      main.append(Relationship(id: words[0], type: "\(kinds)/\(words[1])", target: target))
    }
    references["/word/document.xml"] = main
    references["/word/footnotes.xml"] = main
  }

  func bytes(of part: PartName) -> [UInt8]? { parts[part.path] }

  func relationships(of part: PartName) -> [Relationship] { references[part.path] ?? [] }
}
