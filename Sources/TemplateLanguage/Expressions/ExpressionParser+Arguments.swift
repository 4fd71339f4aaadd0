import Diagnostics

extension ExpressionParser {
  mutating func optionalArguments() throws(SyntaxFault) -> (Arguments, height: Int) {
    current.kind == .symbol(.leftParenthesis) ? try arguments() : (Arguments(), 0)
  }

  /// What a call or a filter is given: `(positional, name=value)`.
  mutating func arguments() throws(SyntaxFault) -> (Arguments, height: Int) {
    try nested { parser throws(SyntaxFault) in
      let opening = parser.current
      parser.advance()
      var arguments = Arguments()
      var height = 0
      _ = try parser.sequence(until: .rightParenthesis) { parser throws(SyntaxFault) in
        height = max(height, try parser.argument(into: &arguments))
      }
      try parser.close(.rightParenthesis, opened: opening)
      return (arguments, height)
    }
  }

  private mutating func argument(into arguments: inout Arguments) throws(SyntaxFault) -> Int {
    let token = current
    switch token.kind {
    case .symbol(.star), .symbol(.doubleStar):
      throw SyntaxFault(LanguageFaults.spreadArgument(token, at: place(token.span)))
    case .name(let name) where next.kind == .symbol(.assign):
      advance()
      advance()
      let value = try expression()
      if arguments.named.contains(where: { $0.name == name }) {
        throw SyntaxFault(LanguageFaults.repeatedArgument(name, at: place(token.span)))
      }
      arguments.named.append(Arguments.Named(name: name, value: value.expression, nameSpan: token.span))
      return value.height
    default:
      let value = try expression()
      if let last = arguments.named.last {
        throw SyntaxFault(
          LanguageFaults.positionalAfterNamed(last.name, at: place(Span(token.span.start, lastEnd))))
      }
      arguments.positional.append(value.expression)
      return value.height
    }
  }
}
