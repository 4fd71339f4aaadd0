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
  private var hasBeenTooDeep = false
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
      guard findings.count < LanguageFaults.most else { break }
      let (readTag, faults) = TagReader.read(tag, in: source)
      read[index] = readTag
      findings += faults.map { (tag.span.start, $0) }
    }
    self.readTags = read
    self.pairs = TagPairs(pieces.indices.compactMap { index in read[index]?.control.map { (index, $0) } })
    self.findings = findings
  }

  private mutating func run() -> [Statement<Content>] {
    // Tags that were not read would make sound ones look unclosed.
    if findings.count >= LanguageFaults.most { return [] }
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

  private mutating func report(at span: Span, _ diagnostic: (_ place: (Span) -> Place) -> Diagnostic) {
    let source = source
    if findings.count < LanguageFaults.most { findings.append((span.start, diagnostic { $0.place(in: source) })) }
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
        hasBeenTooDeep = true
        let span = control.tag.span
        report(at: span) { LanguageFaults.blocksTooDeep(control.keyword, at: $0(span)) }
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
      report(at: span) { LanguageFaults.repeatedBlock(name, at: $0(span), first: $0(first)) }
    } else {
      blockNames[name] = span
    }
  }

  private mutating func continueBranch(_ control: ControlTag, _ header: TagHeader) {
    guard tooDeep.isEmpty else { return }
    let span = control.tag.span
    guard frames[frames.count - 1].accepts(control.keyword) else {
      let open = frames[frames.count - 1].control
      report(at: span) { place in
        open.map {
          LanguageFaults.misplacedBranch(control.keyword, in: $0.keyword, at: place(span), opened: place($0.tag.span))
        } ?? LanguageFaults.strayBranch(control.keyword, at: place(span))
      }
      return
    }
    if frames[frames.count - 1].elseSpan != nil {
      report(at: span) { LanguageFaults.afterElse(control.keyword, at: $0(span)) }
    }
    frames[frames.count - 1].beginBranch(header, span)
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
      checkBlockName(header, control.tag.span)
      closeTop()
      return
    }
    let span = control.tag.span
    guard let open = frames[frames.count - 1].control, let openIndex = frames[frames.count - 1].index else {
      report(at: span) { LanguageFaults.strayEnd(control.keyword, opens: keyword, at: $0(span)) }
      return
    }
    report(at: span) {
      LanguageFaults.wrongEnd(control.keyword, for: open.keyword, at: $0(span), opened: $0(open.tag.span))
    }
    // The end meant for this tag may still come; otherwise the wrong one is taken for it.
    if pairs.closing(of: openIndex) == nil { closeTop() }
  }

  /// Closes the innermost tag, whose own end comes later than that of a tag around it, or never.
  private mutating func closeCrossed(by end: ControlTag) {
    let frame = frames[frames.count - 1]
    guard let open = frame.control, let index = frame.index else { return }
    report(at: end.tag.span) {
      LanguageFaults.crossedEnd(end.keyword, inside: open.keyword, at: $0(end.tag.span), opened: $0(open.tag.span))
    }
    pairs.forgive(closingOf: index)
    closeTop()
  }

  private mutating func closeUnfinished() {
    // Behind a tag too deep the ends may well be there.
    if !hasBeenTooDeep, let open = frames[frames.count - 1].control {
      report(at: open.tag.span) { LanguageFaults.unclosedBlock(open.keyword, at: $0(open.tag.span)) }
    }
    closeTop()
  }

  /// Makes a statement of the innermost open tag.
  private mutating func closeTop() {
    let frame = frames.removeLast()
    if let statement = frame.statement { append(statement) }
  }

  private mutating func checkBlockName(_ end: TagHeader, _ span: Span) {
    guard case .end(let name?) = end, case .block(let block) = frames[frames.count - 1].header else { return }
    if block.name.isEmpty || name == block.name { return }
    report(at: span) { LanguageFaults.wrongBlockName(name, block: block.name, at: $0(span)) }
  }

  // MARK: Tags that stand alone

  private mutating func single(_ control: ControlTag, _ header: TagHeader) {
    let span = control.tag.span
    switch header {
    case .breakLoop, .continueLoop:
      guard isInLoop else {
        report(at: span) { LanguageFaults.outsideLoop(control.keyword, at: $0(span)) }
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
