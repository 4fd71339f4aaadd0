import Diagnostics
import TemplateLanguage
import Values

extension CompileContext {
  mutating func lower(_ expression: Expression) -> Ref {
    switch expression {
    case .literal(let literal, let span): return lower(literal, span)
    case .name(let name, let span):
      if name == "loop" { builder.loopMentions += 1 }
      return builder.add(.name(names.id(name)), span)
    case .attribute(let owner, let name, let span):
      let owner = lower(owner)
      return builder.add(.attribute(owner, names.id(name)), span)
    case .item(let owner, let key, let span):
      let owner = lower(owner)
      let key = lower(key)
      return builder.add(.item(owner, key), span)
    case .slice(let owner, let from, let to, let step, let span):
      let owner = lower(owner)
      let bounds = [from, to, step].map { bound in bound.map { lower($0) } ?? noRef }
      return builder.add(.slice(owner, builder.addOperands(bounds)), span)
    case .list(let elements, let span), .tuple(let elements, let span): return lowerList(elements, span)
    case .record(let items, let span): return lowerRecord(items, span)
    case .unary(let unary, let operand, let span): return lower(unary, operand, span)
    case .binary(let binary, let left, let right, let span): return lower(binary, left, right, span)
    case .comparison(let first, let tails, let span): return lowerComparison(first, tails, span)
    case .conditional(let then, let condition, let otherwise, let span):
      let condition = lower(condition)
      let then = lower(then)
      let otherwise = otherwise.map { lower($0) } ?? builder.add(.undefined, span)
      return builder.add(.conditional(condition, then: then, otherwise: otherwise), span)
    case .call(let callee, let arguments, let span): return lowerCall(callee, arguments, span)
    case .filter(let input, let name, let arguments, let nameSpan, _):
      return lowerFilter(input, name, arguments, nameSpan)
    case .test(let input, let name, let arguments, let negated, let nameSpan, _):
      return lowerTest(input, name, arguments, negated, nameSpan)
    }
  }

  private mutating func lower(_ literal: Literal, _ span: Span) -> Ref {
    switch literal {
    case .none: return builder.addConstant(.none, span)
    case .bool(let bool): return builder.addConstant(.bool(bool), span)
    case .text(let text): return builder.addConstant(.text(text), span)
    case .integer(let digits):
      if let integer = Int(digits) { return builder.addConstant(.integer(integer), span) }
      return lowerDecimal(digits, span)
    case .decimal(let digits): return lowerDecimal(digits, span)
    }
  }

  private mutating func lowerDecimal(_ digits: String, _ span: Span) -> Ref {
    if let decimal = Decimal(parsing: digits) { return builder.addConstant(.decimal(decimal), span) }
    report(MergingFaults.tooManyDigits(at: span.place(in: source)))
    return builder.addConstant(.none, span)
  }

  private mutating func lowerList(_ elements: [Expression], _ span: Span) -> Ref {
    let refs = elements.map { lower($0) }
    let constants = refs.compactMap { builder.constant($0) }
    if constants.count == refs.count { return builder.addConstant(.list(List(constants)), span) }
    return builder.add(.list(builder.addOperands(refs), count: Int32(refs.count)), span)
  }

  private mutating func lowerRecord(_ items: [RecordItem], _ span: Span) -> Ref {
    var refs: [Ref] = []
    for item in items {
      refs.append(lower(item.key))
      refs.append(lower(item.value))
    }
    return builder.add(.record(builder.addOperands(refs), count: Int32(refs.count)), span)
  }

  private mutating func lower(_ unary: UnaryOperator, _ operand: Expression, _ span: Span) -> Ref {
    let operand = lower(operand)
    switch unary {
    case .minus:
      switch builder.constant(operand) {
      case .integer(let integer)? where integer != .min: return builder.addConstant(.integer(-integer), span)
      case .decimal(let decimal)?: return builder.addConstant(.decimal(decimal.negated), span)
      default: return builder.add(.minus(operand), span)
      }
    case .plus: return builder.add(.plus(operand), span)
    case .not: return builder.add(.not(operand), span)
    }
  }

  private mutating func lower(
    _ binary: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span
  ) -> Ref {
    if binary == .concatenate {
      let refs = concatenated(left) + concatenated(right)
      return builder.add(.concatenate(builder.addOperands(refs), count: Int32(refs.count)), span)
    }
    let left = lower(left)
    let right = lower(right)
    switch binary {
    case .and: return builder.add(.and(left, right), span)
    case .or: return builder.add(.or(left, right), span)
    default: return builder.add(.binary(binary, left, right), span)
    }
  }

  /// The operands of `a ~ b ~ c` in one row, so that no text is built only to be added to.
  private mutating func concatenated(_ expression: Expression) -> [Ref] {
    if case .binary(.concatenate, let left, let right, _) = expression {
      return concatenated(left) + concatenated(right)
    }
    return [lower(expression)]
  }

  private mutating func lowerComparison(_ first: Expression, _ tails: [ComparisonTail], _ span: Span) -> Ref {
    let first = lower(first)
    if tails.count == 1 {
      return builder.add(.compare(tails[0].comparison, first, lower(tails[0].operand)), span)
    }
    var refs = [first]
    for tail in tails {
      refs.append(tail.comparison.position)
      refs.append(lower(tail.operand))
    }
    return builder.add(.compareChain(builder.addOperands(refs), count: Int32(tails.count)), span)
  }
}

extension ComparisonOperator {
  /// In one order, so that an operator can stand among operands as a number.
  static let all: [ComparisonOperator] = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .notIn,
  ]

  fileprivate var position: Ref { Ref(Self.all.firstIndex(of: self) ?? 0) }
}
