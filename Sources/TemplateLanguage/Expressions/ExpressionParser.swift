import Diagnostics

/// Tokens -> ``Expression``, with the grammar and the precedence of Jinja2.
struct ExpressionParser {
  /// An expression being built, with what its span and its limits need.
  struct Node {
    var expression: Expression
    /// Where it starts, its opening bracket included.
    var start: Int
    /// How many levels of the tree it takes.
    var height: Int
  }

  let source: SourceText
  private let tokens: [Token]
  private(set) var index = 0
  /// How many brackets are open around the current token.
  var depth = 0

  init(_ tokens: [Token], in source: SourceText) {
    self.tokens = tokens
    self.source = source
  }

  // MARK: Tokens

  var current: Token { tokens[index] }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }
  /// Where the last token taken ends.
  var lastEnd: Int { index > 0 ? tokens[index - 1].span.end : current.span.start }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  mutating func skip(_ symbol: Token.Symbol) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func skip(word: String) -> Bool {
    guard current.kind == .name(word) else { return false }
    advance()
    return true
  }

  func isWord(_ word: String) -> Bool { current.kind == .name(word) }

  func place(_ span: Span) -> Place { span.place(in: source) }

  /// The fault of meeting the current token where something else is needed.
  func unexpected(_ wanted: String) -> SyntaxFault {
    if current.kind == .invalid { return SyntaxFault(nil) }
    return SyntaxFault(LanguageFaults.unexpected(current, wanted: wanted, at: place(current.span)))
  }

  /// Takes the bracket that closes the one at `opening`.
  mutating func close(_ symbol: Token.Symbol, opened opening: Token) throws(SyntaxFault) {
    if skip(symbol) { return }
    if current.kind == .invalid { throw SyntaxFault(nil) }
    throw SyntaxFault(
      LanguageFaults.unclosedBracket(
        opening, closing: symbol, found: current, at: place(opening.span), foundAt: place(current.span)))
  }

  // MARK: Nodes

  /// Joins parts under a new level of the tree.
  func node(_ expression: Expression, from start: Int, over heights: Int...) throws(SyntaxFault) -> Node {
    let height = (heights.max() ?? 0) + 1
    if height > NestingLimits.expression { throw tooDeep(at: expression.span) }
    return Node(expression: expression, start: start, height: height)
  }

  func tooDeep(at span: Span) -> SyntaxFault { SyntaxFault(LanguageFaults.expressionTooDeep(at: place(span))) }

  /// Runs a part of the grammar one bracket deeper.
  mutating func nested<Result>(
    _ parse: (inout ExpressionParser) throws(SyntaxFault) -> Result
  ) throws(SyntaxFault) -> Result {
    guard depth < NestingLimits.brackets else { throw tooDeep(at: current.span) }
    depth += 1
    defer { depth -= 1 }
    return try parse(&self)
  }

  // MARK: Whole expressions

  /// `then if condition else otherwise`, the widest expression.
  mutating func expression() throws(SyntaxFault) -> Node {
    var then = try binary(.or)
    while isWord("if") {
      advance()
      let condition = try binary(.or)
      var otherwise: Node?
      if skip(word: "else") { otherwise = try nested { parser throws(SyntaxFault) in try parser.expression() } }
      then = try node(
        .conditional(
          then.expression, condition: condition.expression, otherwise: otherwise?.expression, Span(then.start, lastEnd)),
        from: then.start, over: then.height, condition.height, otherwise?.height ?? 0)
    }
    return then
  }

  /// One expression, or several with commas: `a, b` is a tuple.
  mutating func tupleOrExpression(allowsConditional: Bool = true) throws(SyntaxFault) -> Node {
    let first = try allowsConditional ? expression() : binary(.or)
    guard current.kind == .symbol(.comma) else { return first }
    var items = [first]
    while skip(.comma) {
      if current.kind == .end || current.kind == .symbol(.rightParenthesis) || current.kind == .symbol(.assign) {
        break
      }
      items.append(try allowsConditional ? expression() : binary(.or))
    }
    return try tuple(items, from: first.start)
  }

  private func tuple(_ items: [Node], from start: Int) throws(SyntaxFault) -> Node {
    try node(
      .tuple(items.map(\.expression), Span(start, lastEnd)), from: start, over: items.map(\.height).max() ?? 0)
  }

  // MARK: Operators

  /// Precedence from the loosest to the tightest, as in Jinja2: `~` binds tighter than `+`.
  enum Level: Int, Comparable {
    case or
    case and
    case not
    case comparison
    case sum
    case concatenation
    case product
    case power
    case unary

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

    var tighter: Level { Level(rawValue: rawValue + 1) ?? .unary }
  }

  /// Operators of `level` and tighter ones; all of them group from the left, `**` too.
  mutating func binary(_ level: Level) throws(SyntaxFault) -> Node {
    var left = try prefixed(level)
    while true {
      if level <= .comparison, comparisonOperator() != nil {
        left = try comparison(left)
      } else if let (binaryOperator, own) = binaryOperator(), own >= level {
        advance()
        let right = try binary(own.tighter)
        left = try node(
          .binary(binaryOperator, left.expression, right.expression, Span(left.start, lastEnd)), from: left.start,
          over: left.height, right.height)
      } else {
        return left
      }
    }
  }

  private mutating func prefixed(_ level: Level) throws(SyntaxFault) -> Node {
    guard level <= .not, isWord("not") else { return try unary() }
    let start = current.span.start
    advance()
    let operand = try nested { parser throws(SyntaxFault) in try parser.binary(.not) }
    return try node(
      .unary(.not, operand.expression, Span(start, lastEnd)), from: start, over: operand.height)
  }

  private func binaryOperator() -> (BinaryOperator, Level)? {
    switch current.kind {
    case .name("or"): (.or, .or)
    case .name("and"): (.and, .and)
    case .symbol(.plus): (.add, .sum)
    case .symbol(.minus): (.subtract, .sum)
    case .symbol(.tilde): (.concatenate, .concatenation)
    case .symbol(.star): (.multiply, .product)
    case .symbol(.slash): (.divide, .product)
    case .symbol(.doubleSlash): (.floorDivide, .product)
    case .symbol(.percent): (.remainder, .product)
    case .symbol(.doubleStar): (.power, .power)
    default: nil
    }
  }

  private func comparisonOperator() -> ComparisonOperator? {
    switch current.kind {
    case .symbol(.equal): .equal
    case .symbol(.notEqual): .notEqual
    case .symbol(.less): .less
    case .symbol(.lessOrEqual): .lessOrEqual
    case .symbol(.greater): .greater
    case .symbol(.greaterOrEqual): .greaterOrEqual
    case .name("in"): .in
    case .name("not"): next.kind == .name("in") ? .notIn : nil
    default: nil
    }
  }

  private mutating func comparison(_ first: Node) throws(SyntaxFault) -> Node {
    var tails: [ComparisonTail] = []
    var height = first.height
    while let comparison = comparisonOperator() {
      if comparison == .notIn { advance() }
      advance()
      let operand = try binary(.sum)
      tails.append(ComparisonTail(comparison, operand.expression))
      height = max(height, operand.height)
    }
    return try node(
      .comparison(first.expression, tails, Span(first.start, lastEnd)), from: first.start, over: height)
  }

  /// A sign and what it belongs to: `-a.b | f` is `(-(a.b)) | f`.
  private mutating func unary() throws(SyntaxFault) -> Node { try filtered(signed()) }

  private mutating func signed() throws(SyntaxFault) -> Node {
    let sign: UnaryOperator
    switch current.kind {
    case .symbol(.minus): sign = .minus
    case .symbol(.plus): sign = .plus
    default: return try postfixed(primary())
    }
    let start = current.span.start
    advance()
    let operand = try nested { parser throws(SyntaxFault) in try parser.signed() }
    return try node(
      .unary(sign, operand.expression, Span(start, lastEnd)), from: start, over: operand.height)
  }
}

/// The first fault of an expression or a tag; nil where it has been reported already.
struct SyntaxFault: Error {
  let diagnostic: Diagnostic?

  init(_ diagnostic: Diagnostic?) { self.diagnostic = diagnostic }
}
