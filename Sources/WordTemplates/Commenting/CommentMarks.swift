/// Puts the marks of comments into a part: where each begins and ends, and the reference to it (ECMA-376 part 1, 17.13.4).
struct CommentMarks {
  private enum Mark {
    case start(Int)
    case end(Int)

    var isStart: Bool { if case .start = self { true } else { false } }
  }

  /// By the node they stand in, with their bytes in it.
  private var marks: [ObjectIdentifier: [(offset: Int, mark: Mark)]] = [:]
  /// The runs that are to be cut.
  private var runs: [TemplateNode] = []

  /// Marks a paragraph at once; runs are cut by ``cutRuns()``, when all their marks are known.
  mutating func add(_ id: Int, at anchor: CommentAnchors.Anchor) {
    switch anchor {
    case .paragraph(let paragraph):
      let position = paragraph.children.firstIndex { $0.name != "w:pPr" } ?? paragraph.children.count
      for (index, node) in Self.nodes(.start(id), like: paragraph).enumerated() {
        paragraph.insert(node, at: position + index)
      }
      for node in Self.nodes(.end(id), like: paragraph) { paragraph.append(node) }
    case .characters(let from, let upTo):
      note(.start(id), from.node, from.offset)
      note(.end(id), upTo.node, upTo.offset)
    }
  }

  private mutating func note(_ mark: Mark, _ node: TemplateNode, _ offset: Int) {
    guard let run = node.enclosing({ $0.name == "w:r" }) else { return }
    marks[ObjectIdentifier(node), default: []].append((offset, mark))
    if !runs.contains(where: { $0 === run }) { runs.append(run) }
  }

  /// Cuts the runs that marks stand in.
  func cutRuns() {
    for run in runs { cut(run) }
  }

  private func cut(_ run: TemplateNode) {
    let properties = run.first("w:rPr")
    var pieces: [TemplateNode] = []
    var content: [TemplateNode] = []
    func close() {
      if content.isEmpty { return }
      let piece = TemplateNode(run.kind)
      if let properties { piece.append(properties.copy()) }
      for node in content { piece.append(node) }
      pieces.append(piece)
      content = []
    }
    func put(_ mark: Mark) {
      close()
      pieces += Self.nodes(mark, like: run)
    }
    for child in run.children where child !== properties {
      guard child.name == "w:t" else {
        let own = marks[ObjectIdentifier(child)] ?? []
        for (_, mark) in own where mark.isStart { put(mark) }
        content.append(child)
        for (_, mark) in own where !mark.isStart { put(mark) }
        continue
      }
      for text in child.children {
        var rest = Array((text.text ?? "").utf8)[...]
        for (offset, mark) in sorted(marks[ObjectIdentifier(text)] ?? []) {
          let head = rest.prefix(max(0, offset - rest.startIndex))
          if !head.isEmpty { content.append(Self.text(head, like: child)) }
          rest = rest.dropFirst(head.count)
          put(mark)
        }
        if !rest.isEmpty { content.append(Self.text(rest, like: child)) }
      }
    }
    close()
    run.replace(with: pieces)
  }

  /// In the order of the text; at one place what ends stands before what begins.
  private func sorted(_ marks: [(offset: Int, mark: Mark)]) -> [(offset: Int, mark: Mark)] {
    marks.sorted { ($0.offset, $0.mark.isStart ? 1 : 0) < ($1.offset, $1.mark.isStart ? 1 : 0) }
  }

  /// A text element like another one, whose spaces count.
  private static func text(_ bytes: ArraySlice<UInt8>, like holder: TemplateNode) -> TemplateNode {
    let piece = TemplateNode(holder.kind)
    piece.preserveSpace()
    piece.append(TemplateNode(.text(String(decoding: bytes, as: UTF8.self))))
    return piece
  }

  private static func nodes(_ mark: Mark, like node: TemplateNode) -> [TemplateNode] {
    switch mark {
    case .start(let id): [TemplateNode(like: node, "commentRangeStart", attributes: ["id": String(id)])]
    case .end(let id):
      [
        TemplateNode(like: node, "commentRangeEnd", attributes: ["id": String(id)]),
        TemplateNode(
          like: node, "r", children: [TemplateNode(like: node, "commentReference", attributes: ["id": String(id)])]),
      ]
    }
  }
}
