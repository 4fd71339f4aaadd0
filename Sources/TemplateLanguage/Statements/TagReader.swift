import Diagnostics

/// One tag, read by itself.
enum ReadTag {
  case output(Expression)
  case control(ControlTag, TagHeader)
  /// A comment, or a tag whose fault has been reported and that opens nothing.
  case unreadable

  var control: ControlTag? { if case .control(let control, _) = self { control } else { nil } }
}

/// Reads the inside of one tag; a fault in it keeps no other tag from being read.
enum TagReader {
  static func read(_ tag: Tag, in source: SourceText) -> (ReadTag, [Diagnostic]) {
    if tag.kind == .comment { return (.unreadable, []) }
    var (tokens, diagnostics) = ExpressionLexer.tokens(of: tag.inner, in: source)
    if tokens[0].kind == .end {
      return (.unreadable, [LanguageFaults.emptyTag(tag.kind, at: tag.span.place(in: source))])
    }
    switch tag.kind {
    case .comment: return (.unreadable, [])
    case .output:
      do throws(SyntaxFault) {
        return (.output(try wholeExpression(tokens, in: source)), diagnostics)
      } catch {
        if let fault = error.diagnostic { diagnostics.insert(fault, at: 0) }
        return (.unreadable, diagnostics)
      }
    case .control:
      let (read, faults) = readControl(tag, tokens, in: source)
      return (read, faults + diagnostics)
    }
  }

  /// The expression that fills a tag to its end.
  static func wholeExpression(_ tokens: [Token], in source: SourceText) throws(SyntaxFault) -> Expression {
    var parser = ExpressionParser(tokens, in: source)
    let expression = try parser.tupleOrExpression().expression
    let token = parser.current
    if token.kind == .end { return expression }
    if token.kind == .invalid { throw SyntaxFault(nil) }
    throw SyntaxFault(LanguageFaults.trailingInOutput(token, at: token.span.place(in: source)))
  }

  private static func readControl(
    _ tag: Tag, _ tokens: [Token], in source: SourceText
  ) -> (ReadTag, [Diagnostic]) {
    let first = tokens[0]
    guard case .name(let keyword) = first.kind else {
      let faults = first.kind == .invalid ? [] : [LanguageFaults.noKeyword(first, at: first.span.place(in: source))]
      return (.unreadable, faults)
    }
    guard let role = ControlTag.role(of: keyword, tokens) else {
      return (.unreadable, [LanguageFaults.unknownTag(keyword, at: first.span.place(in: source))])
    }
    let control = ControlTag(tag: tag, keyword: keyword, role: role)
    do throws(SyntaxFault) {
      return (.control(control, try TagHeaderParser.parse(keyword, tokens, role: role, in: source)), [])
    } catch {
      let faults = error.diagnostic.map { [$0] } ?? []
      if role == .single { return (.unreadable, faults) }
      return (.control(control, .placeholder(for: keyword, at: tag.span)), faults)
    }
  }
}
