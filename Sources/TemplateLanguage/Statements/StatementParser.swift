package import Diagnostics

/// Pieces of a template -> statements; finds every fault in one run.
///
/// Tags are put together over a stack of their own, so that no nesting can exhaust the machine's.
package struct StatementParser<Content: Sendable> {
  let source: SourceText
  private let pieces: [Piece<Content>]
  private let readTags: [Int: ReadTag]
  private var pairs: TagPairs
  private let isInsideLoop: Bool
  /// The open tags, outermost first; the first frame is the template itself.
  private var frames = [Frame<Content>(.root)]
  /// How many tags were opened beyond the limit and wait for their ends.
  private var tooDeep: [String] = []
  private var blockNames: [String: Span] = [:]
  private var findings: [(offset: Int, diagnostic: Diagnostic)]

  /// The statements of a flat list of pieces, and every fault in it, in the order of the text.
  ///
  /// `insideLoop` says that the pieces stand in a loop of another level, so that they may `break` it.
  package static func parse(
    _ pieces: [Piece<Content>], in source: SourceText, insideLoop: Bool = false
  ) -> (statements: [Statement<Content>], diagnostics: [Diagnostic]) {
    var parser = StatementParser(pieces, source, insideLoop: insideLoop)
    let statements = parser.run()
    let sorted = parser.findings.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    return (statements, sorted.map(\.element.diagnostic))
  }

  private init(_ pieces: [Piece<Content>], _ source: SourceText, insideLoop: Bool) {
    self.pieces = pieces
    self.source = source
    self.isInsideLoop = insideLoop
    var read: [Int: ReadTag] = [:]
    var findings: [(offset: Int, diagnostic: Diagnostic)] = []
    for (index, piece) in pieces.enumerated() {
      guard case .tag(let tag) = piece else { continue }
      let (readTag, faults) = TagReader.read(tag, in: source)
      read[index] = readTag
      findings += faults.map { (tag.span.start, $0) }
    }
    self.readTags = read
    self.pairs = TagPairs(pieces.indices.compactMap { index in read[index]?.control.map { (index, $0) } })
    self.findings = findings
  }

  private mutating func run() -> [Statement<Content>] {
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .content(let content): append(.content(content))
      case .tag(let tag): take(tag, at: index)
      }
    }
    while frames.count > 1 { closeUnfinished() }
    return frames[0].finished
  }

  private mutating func append(_ statement: Statement<Content>) {
    if tooDeep.isEmpty { frames[frames.count - 1].body.append(statement) }
  }

  private mutating func report(_ diagnostic: Diagnostic, at span: Span) {
    findings.append((span.start, diagnostic))
  }

  private mutating func take(_ tag: Tag, at index: Int) {
    switch readTags[index] {
    case .output(let expression): append(.output(expression, tag.span))
    case .control(let control, let header):
      switch control.role {
      case .opens: open(control, header, at: index)
      case .continues: continueBranch(control, header)
      case .closes(let keyword): close(control, header, opened: keyword, at: index)
      case .single: single(control, header)
      }
    case .unreadable, nil: break
    }
  }

  // MARK: Opening and going on

  private mutating func open(_ control: ControlTag, _ header: TagHeader, at index: Int) {
    guard tooDeep.isEmpty, frames.count <= NestingLimits.blocks else {
      if tooDeep.isEmpty {
        report(
          LanguageFaults.blocksTooDeep(control.keyword, at: control.tag.span.place(in: source)), at: control.tag.span)
      }
      tooDeep.append(control.keyword)
      return
    }
    if case .block(let block) = header { noteBlock(block.name, control.tag.span) }
    frames.append(Frame(.tag(control, header, index)))
  }

  private mutating func noteBlock(_ name: String, _ span: Span) {
    if name.isEmpty { return }
    if let first = blockNames[name] {
      report(
        LanguageFaults.repeatedBlock(name, at: span.place(in: source), first: first.place(in: source)), at: span)
    } else {
      blockNames[name] = span
    }
  }

  private mutating func continueBranch(_ control: ControlTag, _ header: TagHeader) {
    guard tooDeep.isEmpty else { return }
    let span = control.tag.span
    guard frames[frames.count - 1].accepts(control.keyword) else {
      report(strayBranch(control), at: span)
      return
    }
    if frames[frames.count - 1].elseSpan != nil {
      report(LanguageFaults.afterElse(control.keyword, at: span.place(in: source)), at: span)
    }
    frames[frames.count - 1].beginBranch(header, span)
  }

  private func strayBranch(_ control: ControlTag) -> Diagnostic {
    let place = control.tag.span.place(in: source)
    guard let open = frames[frames.count - 1].control else {
      return LanguageFaults.strayBranch(control.keyword, at: place)
    }
    return LanguageFaults.misplacedBranch(
      control.keyword, in: open.keyword, at: place, opened: open.tag.span.place(in: source))
  }

  // MARK: Closing

  private mutating func close(_ control: ControlTag, _ header: TagHeader, opened keyword: String, at index: Int) {
    if !tooDeep.isEmpty {
      if let match = tooDeep.lastIndex(of: keyword) {
        tooDeep.removeSubrange(match...)
        return
      }
      guard frames.contains(where: { $0.control?.keyword == keyword }) else { return }
      tooDeep = []
    }
    if pairs.isForgiven(index) { return }
    if let match = frames.lastIndex(where: { $0.control?.keyword == keyword }) {
      while frames.count - 1 > match { closeCrossed(by: control) }
      closeTop(header)
      return
    }
    let span = control.tag.span
    guard let open = frames[frames.count - 1].control, let openIndex = frames[frames.count - 1].index else {
      report(LanguageFaults.strayEnd(control.keyword, opens: keyword, at: span.place(in: source)), at: span)
      return
    }
    report(
      LanguageFaults.wrongEnd(
        control.keyword, for: open.keyword, at: span.place(in: source), opened: open.tag.span.place(in: source)),
      at: span)
    // The end meant for this tag may still come; otherwise the wrong one is taken for it.
    if pairs.closing(of: openIndex) == nil { closeTop(.end(name: nil)) }
  }

  /// Closes the innermost tag, whose own end comes later than that of a tag around it, or never.
  private mutating func closeCrossed(by end: ControlTag) {
    let frame = frames[frames.count - 1]
    guard let open = frame.control, let index = frame.index else { return }
    report(
      LanguageFaults.crossedEnd(
        end.keyword, expected: "end" + open.keyword, at: end.tag.span.place(in: source),
        opened: open.tag.span.place(in: source), openKeyword: open.keyword), at: end.tag.span)
    pairs.forgive(closingOf: index)
    closeTop(.end(name: nil))
  }

  private mutating func closeUnfinished() {
    if let open = frames[frames.count - 1].control {
      report(LanguageFaults.unclosedBlock(open.keyword, at: open.tag.span.place(in: source)), at: open.tag.span)
    }
    closeTop(.end(name: nil))
  }

  private mutating func closeTop(_ end: TagHeader) {
    let frame = frames.removeLast()
    if case .end(let name?) = end, case .block(let block) = frame.header, !block.name.isEmpty, name != block.name {
      let span = frame.control?.tag.span ?? Span(0, 0)
      report(LanguageFaults.wrongBlockName(name, block: block.name, at: span.place(in: source)), at: span)
    }
    if let statement = frame.statement { append(statement) }
  }

  // MARK: Tags that stand alone

  private mutating func single(_ control: ControlTag, _ header: TagHeader) {
    let span = control.tag.span
    switch header {
    case .breakLoop, .continueLoop:
      guard isInLoop else {
        report(LanguageFaults.outsideLoop(control.keyword, at: span.place(in: source)), at: span)
        return
      }
      if case .breakLoop = header { append(.breakLoop(span)) } else { append(.continueLoop(span)) }
    case .set(let target, let value): append(.set(target, value, span))
    case .include(let template, let ignoreMissing, let withContext):
      append(.include(template, ignoreMissing: ignoreMissing, withContext: withContext, span))
    case .importAll(let template, let name, let withContext):
      append(.importAll(template, name: name, withContext: withContext, span))
    case .importNames(let template, let names, let withContext):
      append(.importNames(template, names: names, withContext: withContext, span))
    case .extends(let template): append(.extends(template, span))
    default: break
    }
  }

  /// Whether a loop is around, with no macro, call or block in between: their bodies are run elsewhere.
  private var isInLoop: Bool {
    for frame in frames.reversed() {
      switch frame.control?.keyword {
      case "for": return true
      case "macro", "call", "block": return false
      default: continue
      }
    }
    return isInsideLoop
  }
}
