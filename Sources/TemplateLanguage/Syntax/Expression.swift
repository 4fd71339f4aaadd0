package import Diagnostics

/// An expression as it was written, with the place of every part.
package indirect enum Expression: Sendable, Hashable {
  case literal(Literal, Span)
  case name(String, Span)
  /// `owner.name`; the span is the name's.
  case attribute(Expression, String, Span)
  /// `owner[key]`
  case item(Expression, Expression, Span)
  /// `owner[from:to:step]`
  case slice(Expression, from: Expression?, to: Expression?, step: Expression?, Span)
  case list([Expression], Span)
  case tuple([Expression], Span)
  case record([RecordItem], Span)
  case unary(UnaryOperator, Expression, Span)
  case binary(BinaryOperator, Expression, Expression, Span)
  /// `a < b <= c`: each pair of neighbours is compared, each operand is evaluated once.
  case comparison(Expression, [ComparisonTail], Span)
  /// `then if condition else otherwise`; without `else` the value is undefined.
  case conditional(Expression, condition: Expression, otherwise: Expression?, Span)
  case call(Expression, Arguments, Span)
  /// `value | name(arguments)`; the value is nil in `{% filter name %}`. `nameSpan` marks the name alone.
  case filter(Expression?, name: String, Arguments, nameSpan: Span, Span)
  /// `value is name(arguments)`, `value is not name`.
  case test(Expression, name: String, Arguments, negated: Bool, nameSpan: Span, Span)

  package var span: Span {
    switch self {
    case .literal(_, let span), .name(_, let span), .attribute(_, _, let span), .item(_, _, let span),
      .slice(_, _, _, _, let span), .list(_, let span), .tuple(_, let span), .record(_, let span),
      .unary(_, _, let span), .binary(_, _, _, let span), .comparison(_, _, let span),
      .conditional(_, _, _, let span), .call(_, _, let span), .filter(_, _, _, _, let span),
      .test(_, _, _, _, _, let span):
      span
    }
  }
}

package enum Literal: Sendable, Hashable {
  case none
  case bool(Bool)
  /// Digits only, without `_`; may be longer than any machine integer.
  case integer(String)
  /// Digits with a point, without `_` and exponent.
  case decimal(String)
  case text(String)
}

package struct RecordItem: Sendable, Hashable {
  package var key: Expression
  package var value: Expression

  package init(key: Expression, value: Expression) {
    self.key = key
    self.value = value
  }
}

package struct ComparisonTail: Sendable, Hashable {
  package var comparison: ComparisonOperator
  package var operand: Expression

  package init(_ comparison: ComparisonOperator, _ operand: Expression) {
    self.comparison = comparison
    self.operand = operand
  }
}

package struct Arguments: Sendable, Hashable {
  package struct Named: Sendable, Hashable {
    package var name: String
    package var value: Expression
    package var nameSpan: Span

    package init(name: String, value: Expression, nameSpan: Span) {
      self.name = name
      self.value = value
      self.nameSpan = nameSpan
    }
  }

  package var positional: [Expression]
  package var named: [Named]

  package init(positional: [Expression] = [], named: [Named] = []) {
    self.positional = positional
    self.named = named
  }
}

package enum UnaryOperator: String, Sendable {
  case minus = "-"
  case plus = "+"
  case not
}

package enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case power = "**"
  case concatenate = "~"
  case and
  case or
}

package enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in`
  case notIn = "not in"
}
