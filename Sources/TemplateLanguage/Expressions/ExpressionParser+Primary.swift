import Diagnostics

extension ExpressionParser {
  /// A literal, a name, or something in brackets.
  mutating func primary() throws(SyntaxFault) -> Node {
    let token = current
    switch token.kind {
    case .name(let name):
      if reservedWords.contains(name) { throw unexpected("a value") }
      advance()
      return leaf(literal(named: name).map { .literal($0, token.span) } ?? .name(name, token.span), token)
    case .text: return text()
    case .integer(let digits):
      advance()
      return leaf(.literal(.integer(digits), token.span), token)
    case .decimal(let digits):
      advance()
      return leaf(.literal(.decimal(digits), token.span), token)
    case .symbol(.leftParenthesis):
      return try nested { parser throws(SyntaxFault) in try parser.parenthesised() }
    case .symbol(.leftBracket): return try nested { parser throws(SyntaxFault) in try parser.list() }
    case .symbol(.leftBrace): return try nested { parser throws(SyntaxFault) in try parser.record() }
    case .symbol, .invalid, .end: throw unexpected("a value")
    }
  }

  private func leaf(_ expression: Expression, _ token: Token) -> Node {
    Node(expression: expression, start: token.span.start, height: 1)
  }

  private func literal(named name: String) -> Literal? {
    switch name {
    case "true", "True": .bool(true)
    case "false", "False": .bool(false)
    case "none", "None": Literal.none
    default: nil
    }
  }

  /// Texts that stand side by side are one: `"a" "b"`.
  private mutating func text() -> Node {
    let start = current.span.start
    var whole = ""
    while case .text(let text) = current.kind {
      whole += text
      advance()
    }
    return Node(expression: .literal(.text(whole), Span(start, lastEnd)), start: start, height: 1)
  }

  /// A value in brackets or a tuple: `(a)`, `()`, `(a,)`, `(a, b)`.
  private mutating func parenthesised() throws(SyntaxFault) -> Node {
    let opening = current
    advance()
    let start = opening.span.start
    if skip(.rightParenthesis) { return try node(.tuple([], Span(start, lastEnd)), from: start) }
    var inside = try tupleOrExpression()
    try close(.rightParenthesis, opened: opening)
    inside.start = start
    return inside
  }

  private mutating func list() throws(SyntaxFault) -> Node {
    let opening = current
    advance()
    let items = try sequence(until: .rightBracket) { parser throws(SyntaxFault) in try parser.expression() }
    try close(.rightBracket, opened: opening)
    let start = opening.span.start
    return try node(
      .list(items.map(\.expression), Span(start, lastEnd)), from: start, over: items.map(\.height).max() ?? 0)
  }

  private mutating func record() throws(SyntaxFault) -> Node {
    let opening = current
    advance()
    var height = 0
    let items = try sequence(until: .rightBrace) { parser throws(SyntaxFault) in
      let key = try parser.expression()
      guard parser.skip(.colon) else { throw parser.unexpected("`:` and the value of the key") }
      let value = try parser.expression()
      height = max(height, key.height, value.height)
      return RecordItem(key: key.expression, value: value.expression)
    }
    try close(.rightBrace, opened: opening)
    let start = opening.span.start
    return try node(.record(items, Span(start, lastEnd)), from: start, over: height)
  }

  /// Items with commas between them and perhaps behind the last, up to a closing bracket.
  mutating func sequence<Item>(
    until closing: Token.Symbol, _ item: (inout ExpressionParser) throws(SyntaxFault) -> Item
  ) throws(SyntaxFault) -> [Item] {
    var items: [Item] = []
    while current.kind != .symbol(closing) {
      items.append(try item(&self))
      guard skip(.comma) else { break }
    }
    return items
  }
}
