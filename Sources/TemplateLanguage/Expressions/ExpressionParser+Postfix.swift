import Diagnostics

extension ExpressionParser {
  /// `.name`, `[key]` and `(arguments)` behind a value.
  mutating func postfixed(_ value: Node) throws(SyntaxFault) -> Node {
    var value = value
    while true {
      switch current.kind {
      case .symbol(.dot): value = try attribute(of: value)
      case .symbol(.leftBracket): value = try nested { parser throws(SyntaxFault) in try parser.item(of: value) }
      case .symbol(.leftParenthesis): value = try call(value)
      default: return value
      }
    }
  }

  /// `| filter`, `is test` and calls of their results.
  mutating func filtered(_ value: Node) throws(SyntaxFault) -> Node {
    var value = value
    while true {
      switch current.kind {
      case .symbol(.pipe): value = try filter(value)
      case .name("is"): value = try test(value)
      case .symbol(.leftParenthesis): value = try call(value)
      default: return value
      }
    }
  }

  private mutating func attribute(of owner: Node) throws(SyntaxFault) -> Node {
    advance()
    let token = current
    switch token.kind {
    case .name(let name):
      advance()
      return try node(.attribute(owner.expression, name, token.span), from: owner.start, over: owner.height)
    case .integer(let digits):
      advance()
      return try node(
        .item(owner.expression, .literal(.integer(digits), token.span), Span(owner.start, lastEnd)),
        from: owner.start, over: owner.height)
    default: throw unexpected("a field's name after `.`")
    }
  }

  private mutating func item(of owner: Node) throws(SyntaxFault) -> Node {
    let opening = current
    advance()
    var subscripts: [Subscript] = []
    repeat {
      subscripts.append(try oneSubscript())
    } while skip(.comma) && current.kind != .symbol(.rightBracket)
    let trailingComma = source.utf8[lastEnd - 1] == UInt8(ascii: ",")
    try close(.rightBracket, opened: opening)
    let span = Span(owner.start, lastEnd)
    if subscripts.count == 1, !trailingComma, let only = subscripts.first {
      switch only {
      case .item(let key):
        return try node(
          .item(owner.expression, key.expression, span), from: owner.start, over: owner.height, key.height)
      case .slice(let from, let to, let step):
        return try node(
          .slice(owner.expression, from: from?.expression, to: to?.expression, step: step?.expression, span),
          from: owner.start, over: owner.height, from?.height ?? 0, to?.height ?? 0, step?.height ?? 0)
      }
    }
    var keys: [Node] = []
    for one in subscripts {
      guard case .item(let key) = one else {
        throw SyntaxFault(LanguageFaults.sliceInTuple(at: place(Span(opening.span.start, lastEnd))))
      }
      keys.append(key)
    }
    let tuple = Expression.tuple(keys.map(\.expression), Span(opening.span.end, lastEnd - 1))
    return try node(
      .item(owner.expression, tuple, span), from: owner.start, over: owner.height,
      (keys.map(\.height).max() ?? 0) + 1)
  }

  private enum Subscript {
    case item(Node)
    case slice(from: Node?, to: Node?, step: Node?)
  }

  private mutating func oneSubscript() throws(SyntaxFault) -> Subscript {
    var from: Node?
    if current.kind != .symbol(.colon) {
      let key = try expression()
      guard current.kind == .symbol(.colon) else { return .item(key) }
      from = key
    }
    advance()
    let to = try sliceBound()
    let step = skip(.colon) ? try sliceBound() : nil
    return .slice(from: from, to: to, step: step)
  }

  private mutating func sliceBound() throws(SyntaxFault) -> Node? {
    switch current.kind {
    case .symbol(.colon), .symbol(.rightBracket), .symbol(.comma): nil
    default: try expression()
    }
  }

  private mutating func call(_ callee: Node) throws(SyntaxFault) -> Node {
    let (arguments, height) = try arguments()
    return try node(
      .call(callee.expression, arguments, Span(callee.start, lastEnd)), from: callee.start, over: callee.height, height)
  }

  /// A filter's name and arguments behind `|`; the value is nil at the head of `{% filter %}`.
  mutating func filter(_ value: Node?) throws(SyntaxFault) -> Node {
    if value != nil { advance() }
    let start = value?.start ?? current.span.start
    let (name, nameSpan) = try dottedName("the name of a filter")
    let (arguments, height) = try optionalArguments()
    return try node(
      .filter(value?.expression, name: name, arguments, nameSpan: nameSpan, Span(start, lastEnd)), from: start,
      over: value?.height ?? 0, height)
  }

  private mutating func test(_ value: Node) throws(SyntaxFault) -> Node {
    advance()
    let negated = skip(word: "not")
    let (name, nameSpan) = try dottedName("the name of a test")
    var (arguments, height) = try optionalArguments()
    if lastEnd == nameSpan.end, startsTestArgument {
      let argument = try postfixed(primary())
      arguments.positional = [argument.expression]
      height = argument.height
    }
    if lastEnd == nameSpan.end, isWord("is") {
      throw SyntaxFault(LanguageFaults.chainedTests(at: place(current.span)))
    }
    return try node(
      .test(
        value.expression, name: name, arguments, negated: negated, nameSpan: nameSpan, Span(value.start, lastEnd)),
      from: value.start, over: value.height, height)
  }

  /// Whether a test's one argument follows without brackets: `is divisibleby 3`.
  private var startsTestArgument: Bool {
    switch current.kind {
    // In `for … if a is defined recursive` the last word belongs to the loop.
    case .name("recursive"): next.kind != .end
    case .name(let name): !reservedWords.contains(name)
    case .text, .integer, .decimal, .symbol(.leftBracket), .symbol(.leftBrace): true
    default: false
    }
  }

  private mutating func dottedName(_ wanted: String) throws(SyntaxFault) -> (String, Span) {
    guard case .name(var name) = current.kind else { throw unexpected(wanted) }
    let start = current.span.start
    advance()
    while skip(.dot) {
      guard case .name(let part) = current.kind else { throw unexpected(wanted) }
      name += "." + part
      advance()
    }
    return (name, Span(start, lastEnd))
  }
}
