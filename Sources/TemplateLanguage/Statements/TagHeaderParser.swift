import Diagnostics

/// The grammar of the control tags, over the tokens of one tag.
struct TagHeaderParser {
  var parser: ExpressionParser
  let keyword: String
  let keywordSpan: Span

  /// Reads the header behind its keyword, to the tag's end.
  static func parse(
    _ keyword: String, _ tokens: [Token], role: ControlTag.Role, in source: SourceText
  ) throws(SyntaxFault) -> TagHeader {
    var parser = TagHeaderParser(
      parser: ExpressionParser(tokens, in: source), keyword: keyword, keywordSpan: tokens[0].span)
    parser.parser.advance()
    let header = try parser.header(role)
    try parser.finish()
    return header
  }

  private mutating func header(_ role: ControlTag.Role) throws(SyntaxFault) -> TagHeader {
    switch keyword {
    case "if": return .condition(try condition())
    case "elif": return .alternative(try condition())
    case "else": return .otherwise
    case "for": return .loop(try loop())
    case "set": return try set(opensBlock: role != .single)
    case "with": return .with(try assignments())
    case "filter": return .filter(try filterChain())
    case "include": return try include()
    case "import": return try importAll()
    case "from": return try importNames()
    case "macro": return .macro(name: try plainName("the macro's name"), try parameters())
    case "call": return try call()
    case "block": return .block(try block())
    case "extends": return .extends(try expression("the template's name, as in `\"letter.md\"`"))
    case "break": return .breakLoop
    case "continue": return .continueLoop
    case "endblock":
      guard case .name(let name) = parser.current.kind else { return .end(name: nil) }
      parser.advance()
      return .end(name: name)
    default: return .end(name: nil)
    }
  }

  /// Nothing may follow a complete header.
  private func finish() throws(SyntaxFault) {
    let token = parser.current
    if token.kind == .end { return }
    if token.kind == .invalid { throw SyntaxFault(nil) }
    throw SyntaxFault(LanguageFaults.trailing(token, keyword: keyword, at: parser.place(token.span)))
  }

  // MARK: Parts of headers

  private mutating func expression(_ wanted: String) throws(SyntaxFault) -> Expression {
    if parser.current.kind == .end { throw missing(wanted) }
    return try parser.expression().expression
  }

  private func missing(_ wanted: String) -> SyntaxFault {
    SyntaxFault(
      LanguageFaults.headerIncomplete(keyword, wanted: wanted, found: parser.current, at: parser.place(keywordSpan)))
  }

  /// The fault of a header that stops short of, or has something else than, what it needs.
  func lacking(_ wanted: String) -> SyntaxFault {
    parser.current.kind == .end ? missing(wanted) : parser.unexpected(wanted)
  }

  private mutating func condition() throws(SyntaxFault) -> Expression {
    if parser.current.kind == .end { throw missing("a condition") }
    let condition = try parser.tupleOrExpression(allowsConditional: false).expression
    if parser.current.kind == .symbol(.assign) {
      throw SyntaxFault(LanguageFaults.assignmentInCondition(at: parser.place(parser.current.span)))
    }
    return condition
  }

  private mutating func loop() throws(SyntaxFault) -> TagHeader.LoopHeader {
    let target = try target(until: "in")
    guard parser.skip(word: "in") else { throw lacking("`in` and the list to go through") }
    if parser.current.kind == .end { throw missing("the list to go through") }
    let sequence = try parser.tupleOrExpression(allowsConditional: false).expression
    var condition: Expression?
    if parser.skip(word: "if") { condition = try parser.expression().expression }
    let isRecursive = parser.skip(word: "recursive")
    return TagHeader.LoopHeader(target: target, sequence: sequence, condition: condition, isRecursive: isRecursive)
  }

  private mutating func set(opensBlock: Bool) throws(SyntaxFault) -> TagHeader {
    let target = try target(allowsAttribute: true)
    if parser.skip(.assign) { return .set(target, try assignedValue()) }
    guard opensBlock else { throw lacking("`=` and a value") }
    guard parser.skip(.pipe) else { return .setBlock(target, filter: nil) }
    return .setBlock(target, filter: try filterChain())
  }

  private mutating func assignedValue() throws(SyntaxFault) -> Expression {
    if parser.current.kind == .end { throw missing("a value after `=`") }
    return try parser.tupleOrExpression().expression
  }

  private mutating func assignments() throws(SyntaxFault) -> [(target: AssignmentTarget, value: Expression)] {
    var assignments: [(target: AssignmentTarget, value: Expression)] = []
    while parser.current.kind != .end {
      let target = try target(until: nil, single: true)
      guard parser.skip(.assign) else { throw lacking("`=` and a value") }
      assignments.append((target, try expression("a value after `=`")))
      guard parser.skip(.comma) else { break }
    }
    return assignments
  }

  private mutating func filterChain() throws(SyntaxFault) -> Expression {
    if parser.current.kind == .end { throw missing("the name of a filter") }
    var chain = try parser.filter(nil)
    while parser.current.kind == .symbol(.pipe) { chain = try parser.filter(chain) }
    return chain.expression
  }

  private mutating func include() throws(SyntaxFault) -> TagHeader {
    let name = try expression("the template's name, as in `\"terms.md\"`")
    var ignoreMissing = false
    if parser.isWord("ignore"), parser.next.kind == .name("missing") {
      parser.advance()
      parser.advance()
      ignoreMissing = true
    }
    return .include(name, ignoreMissing: ignoreMissing, withContext: context() ?? true)
  }

  /// `with context` or `without context`.
  private mutating func context() -> Bool? {
    guard parser.isWord("with") || parser.isWord("without"), parser.next.kind == .name("context") else { return nil }
    let withContext = parser.isWord("with")
    parser.advance()
    parser.advance()
    return withContext
  }

  private mutating func importAll() throws(SyntaxFault) -> TagHeader {
    let template = try expression("the template's name, as in `\"clauses.md\"`")
    guard parser.skip(word: "as") else { throw lacking("`as` and a name for what is imported") }
    let name = try plainName("a name for what is imported")
    return .importAll(template, name: name, withContext: context() ?? false)
  }

  private mutating func importNames() throws(SyntaxFault) -> TagHeader {
    let template = try expression("the template's name, as in `\"clauses.md\"`")
    guard parser.skip(word: "import") else { throw lacking("`import` and the names to import") }
    var names: [ImportedName] = []
    var withContext: Bool?
    repeat {
      if !names.isEmpty, parser.current.kind == .end { break }
      withContext = context()
      if withContext != nil { break }
      names.append(try importedName())
      withContext = context()
    } while withContext == nil && parser.skip(.comma)
    if names.isEmpty { throw missing("the names to import") }
    return .importNames(template, names: names, withContext: withContext ?? false)
  }

  private mutating func importedName() throws(SyntaxFault) -> ImportedName {
    let span = parser.current.span
    let name = try plainName("a name to import")
    if name.hasPrefix("_") { throw SyntaxFault(LanguageFaults.privateImport(name, at: parser.place(span))) }
    let alias = parser.skip(word: "as") ? try plainName("a name after `as`") : name
    return ImportedName(name: name, alias: alias, span: Span(span.start, parser.lastEnd))
  }

  private mutating func call() throws(SyntaxFault) -> TagHeader {
    let parameters = parser.current.kind == .symbol(.leftParenthesis) ? try parameters() : []
    if parser.current.kind == .end { throw missing("the macro to call") }
    let expression = try parser.expression().expression
    guard case .call = expression else {
      throw SyntaxFault(LanguageFaults.callNeedsCall(at: parser.place(expression.span)))
    }
    return .call(expression, parameters)
  }

  private mutating func block() throws(SyntaxFault) -> TagHeader.BlockHeader {
    let name = try plainName("the block's name")
    if parser.current.kind == .symbol(.minus) {
      throw SyntaxFault(LanguageFaults.hyphenInName(name, at: parser.place(parser.current.span)))
    }
    let isScoped = parser.skip(word: "scoped")
    let isRequired = parser.skip(word: "required")
    return TagHeader.BlockHeader(name: name, isScoped: isScoped, isRequired: isRequired)
  }
}
