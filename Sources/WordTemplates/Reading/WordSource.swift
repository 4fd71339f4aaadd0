import Diagnostics
import OpenXML
import TemplateLanguage

/// The text of a Word file as one source, a paragraph a line, so that tags are scanned and faults placed as in any template.
struct WordSource {
  /// One line: where its characters stand.
  struct Line {
    enum Holder {
      case paragraph(ParagraphFlow)
      /// Text of a part that knows no paragraphs: a file's title.
      case element(TemplateNode)
      case attribute(TemplateNode, name: String)
      /// The address of a link, which stands in the part's relationships.
      case link(TemplateNode)
    }

    let holder: Holder
    let start: Int
    let count: Int
  }

  private(set) var lines: [Line] = []
  private var bytes: [UInt8] = []
  private var paragraphs: [SourceText.Paragraph] = []

  /// Adds the paragraphs of a part, and its other places that can hold tags.
  ///
  /// - Parameter links: the addresses that hold tags, by the id of their relationship.
  mutating func add(_ root: TemplateNode, label: String, links: [String: String]) {
    var numbers: [ObjectIdentifier: Int] = [:]
    var count = 0
    root.walk { node in
      if node.name == "w:p" || node.name == "a:p" {
        count += 1
        numbers[ObjectIdentifier(node)] = count
      }
      return true
    }
    ParagraphJoining.join(in: root)
    var last = 1
    root.walk { node in
      // What a check said of tags is not itself to be filled.
      if CommentsPart.isOurs(node) { return false }
      if let number = numbers[ObjectIdentifier(node)] {
        last = number
        let flow = ParagraphFlow(node)
        append(.paragraph(flow), flow.bytes, label, number)
      } else if count == 0, node.children.contains(where: { $0.text?.utf8.contains(UInt8(ascii: "{")) == true }) {
        append(.element(node), Array(node.children.compactMap(\.text).joined().utf8), label, last)
      }
      for attribute in Self.attributes(of: node) {
        append(.attribute(node, name: attribute.name), Array(attribute.value.utf8), label, last)
      }
      if !links.isEmpty, ["w:hyperlink", "a:hlinkClick"].contains(node.name),
        let address = node.value("r:id").flatMap({ links[$0] })
      {
        append(.link(node), Array(address.utf8), label, last)
      }
      return true
    }
  }

  /// Attributes whose text people write: alternative texts, names and titles of content controls.
  private static let written: [String: [String]] = [
    "wp:docPr": ["descr", "title", "name"], "pic:cNvPr": ["descr", "title", "name"], "w:tag": ["w:val"],
    "w:alias": ["w:val"], "v:shape": ["alt"], "v:imagedata": ["o:title"],
    "w:statusText": ["w:val"], "w:helpText": ["w:val"],
  ]

  private static func attributes(of node: TemplateNode) -> [(name: String, value: String)] {
    guard let names = written[node.name] else { return [] }
    return names.compactMap { name in
      node.value(name).flatMap { $0.contains("{{") ? (name, $0) : nil }
    }
  }

  private mutating func append(_ holder: Line.Holder, _ text: [UInt8], _ label: String, _ number: Int) {
    lines.append(Line(holder: holder, start: bytes.count, count: text.count))
    bytes += text.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    bytes.append(0x0A)
    paragraphs.append(SourceText.Paragraph(part: label, number: number))
  }

  func text(named file: String) -> SourceText {
    SourceText(name: file, text: String(decoding: bytes, as: UTF8.self), paragraphs: paragraphs)
  }
}
