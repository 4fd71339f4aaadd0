package import Diagnostics

extension TagHeaderParser {
  /// A name to write to; words that mean something else cannot be one.
  mutating func plainName(_ wanted: String) throws(SyntaxFault) -> String {
    guard case .name(let name) = parser.current.kind else {
      if parser.current.kind == .end {
        throw SyntaxFault(
          LanguageFaults.headerIncomplete(
            keyword, wanted: wanted, found: parser.current, at: parser.place(keywordSpan)))
      }
      throw parser.unexpected(wanted)
    }
    if reservedWords.contains(name) || Self.constants.contains(name) {
      throw SyntaxFault(LanguageFaults.reservedName(name, at: parser.place(parser.current.span)))
    }
    parser.advance()
    return name
  }

  private static let constants: Set<String> = ["true", "false", "none", "True", "False", "None"]

  /// `name`, `a, b`, `(a, (b, c))` or, in `set`, `namespace.name`.
  mutating func target(
    until word: String? = nil, single: Bool = false, allowsAttribute: Bool = false
  ) throws(SyntaxFault) -> AssignmentTarget {
    let first = try oneTarget(allowsAttribute: allowsAttribute)
    if single || parser.current.kind != .symbol(.comma) { return first }
    var targets = [first]
    while parser.skip(.comma) {
      if let word, parser.isWord(word) { break }
      if parser.current.kind == .symbol(.assign) || parser.current.kind == .symbol(.rightParenthesis) { break }
      targets.append(try oneTarget(allowsAttribute: allowsAttribute))
    }
    return .tuple(targets, Span(first.span.start, parser.lastEnd))
  }

  private mutating func oneTarget(allowsAttribute: Bool) throws(SyntaxFault) -> AssignmentTarget {
    let token = parser.current
    if token.kind == .symbol(.leftParenthesis) {
      guard parser.depth < NestingLimits.brackets else { throw parser.tooDeep(at: token.span) }
      parser.advance()
      parser.depth += 1
      let inside = try target(allowsAttribute: allowsAttribute)
      parser.depth -= 1
      try parser.close(.rightParenthesis, opened: token)
      return inside
    }
    let name = try plainName("a name")
    guard allowsAttribute, parser.current.kind == .symbol(.dot) else { return .name(name, token.span) }
    parser.advance()
    guard case .name(let attribute) = parser.current.kind else { throw parser.unexpected("a name after `.`") }
    parser.advance()
    return .attribute(name, attribute, Span(token.span.start, parser.lastEnd))
  }

  /// The parameters of a macro or a call: `(a, b=1)`.
  mutating func parameters() throws(SyntaxFault) -> [Parameter] {
    let opening = parser.current
    guard parser.skip(.leftParenthesis) else { throw lacking("its parameters in brackets") }
    var parameters: [Parameter] = []
    while parser.current.kind != .symbol(.rightParenthesis) {
      let span = parser.current.span
      let name = try plainName("a parameter's name")
      if parameters.contains(where: { $0.name == name }) {
        throw SyntaxFault(LanguageFaults.repeatedParameter(name, at: parser.place(span)))
      }
      var defaultValue: Expression?
      if parser.skip(.assign) {
        defaultValue = try parser.expression().expression
      } else if let last = parameters.last, last.defaultValue != nil {
        throw SyntaxFault(LanguageFaults.parameterWithoutDefault(name, after: last.name, at: parser.place(span)))
      }
      parameters.append(Parameter(name: name, defaultValue: defaultValue))
      guard parser.skip(.comma) else { break }
    }
    try parser.close(.rightParenthesis, opened: opening)
    return parameters
  }
}

extension AssignmentTarget {
  package var span: Span {
    switch self {
    case .name(_, let span), .attribute(_, _, let span), .tuple(_, let span): span
    }
  }
}
