import OpenXML

/// Cuts the runs of a paragraph where tags begin and end, and puts a node where each tag stood.
///
/// An output gets a run of its own with the formatting of the place where its tag began; a control tag stands between
/// runs. What Word had scattered through a tag goes with it, except for marks that must stay in pairs, such as bookmarks.
struct TagIsolation {
  /// A tag within one paragraph.
  struct Found {
    let number: Int
    /// Its offsets in the paragraph's flow.
    let range: Range<Int>
    let isOutput: Bool
  }

  private let flow: ParagraphFlow
  private let tags: [Found]
  private let units: [ObjectIdentifier: ParagraphFlow.Unit]
  /// The control tags, output tags and settings put into the tree, by number.
  private(set) var nodes: [Int: TemplateNode] = [:]

  static func isolate(_ tags: [Found], in flow: ParagraphFlow) -> [Int: TemplateNode] {
    var isolation = TagIsolation(flow, tags)
    var next = 0
    for (run, range) in flow.runs {
      while next < tags.count, tags[next].range.upperBound <= range.lowerBound { next += 1 }
      guard next < tags.count, tags[next].range.lowerBound < range.upperBound || isolation.isInside(range.lowerBound)
      else { continue }
      isolation.rebuild(run, from: range.lowerBound)
    }
    return isolation.nodes
  }

  private init(_ flow: ParagraphFlow, _ tags: [Found]) {
    self.flow = flow
    self.tags = tags
    units = Dictionary(flow.units.map { (ObjectIdentifier($0.node), $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The first tag that ends behind an offset.
  private func tag(behind offset: Int) -> Found? {
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if tags[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < tags.count ? tags[low] : nil
  }

  /// Whether something between two characters stands within a tag.
  private func isInside(_ offset: Int) -> Bool {
    guard let tag = tag(behind: offset) else { return false }
    return tag.range.lowerBound < offset
  }

  private mutating func rebuild(_ run: TemplateNode, from start: Int) {
    var pieces = RunPieces(run)
    var offset = start
    for child in run.children {
      if pieces.isProperties(child) { continue }
      if child.name == "w:t" || child.name == "a:t" {
        for text in child.children {
          guard let unit = units[ObjectIdentifier(text)] else { continue }
          rebuild(unit, in: child, &pieces)
          offset = unit.range.upperBound
        }
      } else if let unit = units[ObjectIdentifier(child)] {
        if !isCovered(unit.range.lowerBound) { pieces.add(child) }
        offset = unit.range.upperBound
      } else if !isInside(offset) {
        pieces.add(child)
      }
    }
    pieces.finish()
    let wrapper = run.parent
    run.replace(with: pieces.nodes)
    Self.removeIfEmpty(wrapper)
  }

  private func isCovered(_ offset: Int) -> Bool {
    tag(behind: offset).map { $0.range.lowerBound <= offset } ?? false
  }

  private mutating func rebuild(_ unit: ParagraphFlow.Unit, in holder: TemplateNode, _ pieces: inout RunPieces) {
    var offset = unit.range.lowerBound
    while offset < unit.range.upperBound {
      let next = tag(behind: offset)
      guard let next, next.range.lowerBound < unit.range.upperBound else {
        pieces.add(text(offset..<unit.range.upperBound, of: unit), like: holder)
        return
      }
      if next.range.lowerBound > offset {
        pieces.add(text(offset..<next.range.lowerBound, of: unit), like: holder)
      }
      if next.range.lowerBound >= offset {
        let node = TemplateNode(next.isOutput ? .output(next.number) : .control(next.number))
        nodes[next.number] = node
        if next.isOutput { pieces.add(output: node, like: holder) } else { pieces.add(control: node) }
      }
      offset = next.range.upperBound
    }
  }

  private func text(_ range: Range<Int>, of unit: ParagraphFlow.Unit) -> String {
    String(decoding: flow.bytes[range], as: UTF8.self)
  }

  /// A hyperlink or smart tag that held nothing but a tag is left without anything to show.
  private static func removeIfEmpty(_ wrapper: TemplateNode?) {
    guard let wrapper, ["w:hyperlink", "w:smartTag"].contains(wrapper.name) else { return }
    if wrapper.children.allSatisfy({ ["w:smartTagPr", "w:proofErr"].contains($0.name) }) {
      let outer = wrapper.parent
      wrapper.remove()
      removeIfEmpty(outer)
    }
  }
}

/// The runs that one run becomes.
private struct RunPieces {
  private let run: TemplateNode
  private let properties: TemplateNode?
  private(set) var nodes: [TemplateNode] = []
  private var content: [TemplateNode] = []

  init(_ run: TemplateNode) {
    self.run = run
    properties = run.first("w:rPr") ?? run.first("a:rPr")
  }

  func isProperties(_ node: TemplateNode) -> Bool { node === properties }

  mutating func add(_ node: TemplateNode) { content.append(node) }

  mutating func add(_ text: String, like holder: TemplateNode) {
    if !text.isEmpty { content.append(Self.holder(like: holder, TemplateNode(.text(text.withoutTagEscapes)))) }
  }

  mutating func add(output node: TemplateNode, like holder: TemplateNode) {
    finish()
    content.append(Self.holder(like: holder, node))
    finish()
  }

  mutating func add(control node: TemplateNode) {
    finish()
    nodes.append(node)
  }

  /// Closes the run at hand.
  mutating func finish() {
    if content.isEmpty { return }
    let copy = TemplateNode(run.kind)
    if let properties { copy.append(properties.copy()) }
    for node in content { copy.append(node) }
    nodes.append(copy)
    content = []
  }

  /// A text element whose spaces count.
  private static func holder(like other: TemplateNode, _ node: TemplateNode) -> TemplateNode {
    let holder = TemplateNode(other.kind)
    holder.preserveSpace()
    holder.append(node)
    return holder
  }
}

extension String {
  /// The text with docxtpl's `{_{`, `}_}`, `{_%`, `%_}` as the delimiters they stand for.
  var withoutTagEscapes: String {
    guard utf8.contains(UInt8(ascii: "_")), contains("{_") || contains("_}") else { return self }
    return replacing("{_{", with: "{{").replacing("}_}", with: "}}").replacing("{_%", with: "{%")
      .replacing("%_}", with: "%}")
  }
}

extension ParagraphFlow {
  /// Puts the delimiters that docxtpl's `{_{` stands for into the texts.
  func resolveTagEscapes() {
    for unit in units {
      guard let text = unit.node.text else { continue }
      let resolved = text.withoutTagEscapes
      if resolved != text { unit.node.kind = .text(resolved) }
    }
  }
}
