import Diagnostics
import OpenXML

/// Where in the document's own text a finding stands.
///
/// Findings name paragraphs as they are after tracked changes were accepted and paragraphs joined; so that is done to a
/// second tree of the same part, whose nodes know their twins in the one that is written.
struct CommentAnchors {
  /// What a comment is about.
  enum Anchor {
    case paragraph(TemplateNode)
    /// From a byte of one node up to a byte of another; nodes of text, or elements that stand for a character.
    case characters(from: (node: TemplateNode, offset: Int), upTo: (node: TemplateNode, offset: Int))
  }

  private let file: String
  private let twins: [ObjectIdentifier: TemplateNode]
  private let paragraphs: [TemplateNode]
  private let flows: [Int: ParagraphFlow]
  private let firstParagraph: TemplateNode?

  init(in root: TemplateNode, of element: XMLElement, file: String) {
    self.file = file
    let work = TemplateNode(reading: element)
    var twins: [ObjectIdentifier: TemplateNode] = [:]
    Self.pair(work, root, &twins)
    if TrackedChanges.stand(in: work) {
      TrackedChanges.joinParagraphs(in: work)
      TrackedChanges.accept(in: work)
    }
    let paragraphs = Self.paragraphs(in: work)
    var source = WordSource()
    source.add(work, label: "", links: [:])
    let text = source.text(named: file)
    var flows: [Int: ParagraphFlow] = [:]
    for line in source.lines {
      guard case .paragraph(let flow) = line.holder, let number = text.place(line.start..<line.start).line else {
        continue
      }
      flows[number] = flow
    }
    self.twins = twins
    self.paragraphs = paragraphs
    self.flows = flows
    firstParagraph = Self.paragraphs(in: root).first { $0.name == "w:p" }
  }

  private static func pair(_ a: TemplateNode, _ b: TemplateNode, _ twins: inout [ObjectIdentifier: TemplateNode]) {
    twins[ObjectIdentifier(a)] = b
    for (a, b) in zip(a.children, b.children) { pair(a, b, &twins) }
  }

  private static func paragraphs(in root: TemplateNode) -> [TemplateNode] {
    var found: [TemplateNode] = []
    root.walk { node in
      if node.name == "w:p" || node.name == "a:p" { found.append(node) }
      return true
    }
    return found
  }

  /// The place of a finding; nil for one that is not in the document's own text.
  func anchor(of place: Place?) -> Anchor? {
    guard let place, place.file == file, place.part?.isEmpty == true, let number = place.line,
      paragraphs.indices.contains(number - 1), let paragraph = twins[ObjectIdentifier(paragraphs[number - 1])],
      // A text box holds no comments; the paragraph that holds the box does.
      let outer = paragraph.chain.last(where: { $0.name == "w:p" })
    else { return nil }
    if outer === paragraph, let range = characters(place, number) { return range }
    return .paragraph(outer)
  }

  /// The document's first paragraph, for what stands elsewhere; a document without one gets an empty one.
  func first(making root: TemplateNode) -> Anchor? {
    if let firstParagraph { return .paragraph(firstParagraph) }
    guard let body = root.first("w:body") else { return nil }
    let paragraph = TemplateNode(like: body, "p")
    body.insert(paragraph, at: 0)
    return .paragraph(paragraph)
  }

  private func characters(_ place: Place, _ number: Int) -> Anchor? {
    guard let flow = flows[number], let column = place.column, let excerpt = place.excerpt,
      excerpt == String(decoding: flow.bytes, as: UTF8.self)
    else { return nil }
    let start = excerpt.prefix(column - 1).utf8.count
    let end = excerpt.prefix(column - 1 + place.length).utf8.count
    let range = Self.tag(around: start..<end, in: flow.bytes)
    guard let first = flow.units.first(where: { $0.range.upperBound > range.lowerBound }),
      let last = flow.units.last(where: { $0.range.lowerBound < range.upperBound }),
      first.range.lowerBound <= last.range.lowerBound, let from = twins[ObjectIdentifier(first.node)],
      let upTo = twins[ObjectIdentifier(last.node)], Self.canBeCut(from), Self.canBeCut(upTo)
    else { return nil }
    return .characters(
      from: (from, max(0, range.lowerBound - first.range.lowerBound)),
      upTo: (upTo, min(range.upperBound, last.range.upperBound) - last.range.lowerBound))
  }

  /// Content controls and fields keep their runs as they are.
  private static func canBeCut(_ node: TemplateNode) -> Bool {
    for outer in node.chain {
      if outer.name == "w:p" { return true }
      if ["w:sdt", "w:fldSimple"].contains(outer.name) { return false }
    }
    return false
  }

  /// The whole tag that holds a range, which may be one word of it.
  private static func tag(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func isOpening(_ offset: Int) -> Bool {
      offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "{") && "{%#".utf8.contains(bytes[offset + 1])
    }
    func isClosing(_ offset: Int) -> Bool {
      bytes[offset + 1] == UInt8(ascii: "}") && "}%#".utf8.contains(bytes[offset])
    }
    guard let opening = (0..<min(range.lowerBound + 1, bytes.count)).last(where: isOpening),
      let closing = (opening + 2..<max(opening + 2, bytes.count - 1)).first(where: isClosing),
      closing + 2 > range.lowerBound
    else { return range }
    return opening..<max(range.upperBound, closing + 2)
  }
}
