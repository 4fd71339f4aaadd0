import DocumentModel

extension TextLayout {
  /// A column of a signature block: post, line to sign on, name.
  func signatures(_ blocks: [Block], width: Int, isAlone: Bool) -> [TextLine] {
    var lines: [TextLine] = []
    for block in blocks {
      if case .paragraph(let paragraph) = block, let signature = SignatureLine(paragraph) {
        // Room for the hand that signs.
        if !lines.isEmpty, signature.post.isEmpty { lines.append(.empty) }
        lines += isAlone ? alone(signature, width: width) : stacked(signature, width: width)
      } else {
        lines += self.lines(of: [block], width: width)
      }
    }
    return lines
  }

  /// Post, line and name on one line, the name at the right margin.
  private func alone(_ signature: SignatureLine, width: Int) -> [TextLine] {
    let name = TextFlow(signature.name).lines(width: width)
    let nameWidth = name.map(\.width).max() ?? 0
    let room = width - nameWidth - 4 - SignatureLine.shortest
    guard name.count <= 1, room >= Self.narrowest / 2 else { return stacked(signature, width: width) }
    var lines = TextFlow(signature.post).lines(width: min(room, width * 3 / 5))
    var last = lines.popLast() ?? .empty
    let free = width - last.width - nameWidth - 4
    let line = TextLine.rule(of: "_", width: min(max(signature.width, SignatureLine.usual), free))
    last.append(line, at: width - nameWidth - 2 - line.width)
    if let name = name.first { last.append(name, at: width - nameWidth) }
    lines.append(last)
    return lines + TextFlow(signature.rest).lines(width: width)
  }

  /// The post above, then the line and the name beside it.
  private func stacked(_ signature: SignatureLine, width: Int) -> [TextLine] {
    var lines = TextFlow(signature.post).lines(width: width)
    let name = TextFlow(signature.name).lines(width: width)
    let nameWidth = name.map(\.width).max() ?? 0
    let room = width - nameWidth - 1
    let isBeside = name.count <= 1 && room >= SignatureLine.shortest
    let longest = max(signature.width, SignatureLine.usual)
    var line = TextLine.rule(of: "_", width: min(isBeside ? room : width, longest))
    line.isSignature = true
    if isBeside, let name = name.first { line.append(name, at: line.width + 1) }
    lines.append(line)
    if !isBeside { lines += name }
    return lines + TextFlow(signature.rest).lines(width: width)
  }
}

extension [[TextLine]] {
  /// Moves signature lines down so that the first, second … of all stacks stand at one height.
  mutating func levelSignatures() {
    var order = 0
    while true {
      let rows = map { stack in stack.indices.filter { stack[$0].isSignature } }
      guard let lowest = rows.compactMap({ order < $0.count ? $0[order] : nil }).max() else { return }
      for index in indices where order < rows[index].count {
        let row = rows[index][order]
        self[index].insert(contentsOf: repeatElement(TextLine.empty, count: lowest - row), at: row)
      }
      order += 1
    }
  }
}
