import Diagnostics
import TemplateLanguage

extension TaggedText {
  /// Goes through a tree in the order of the text, with the loops, macros and calls around each node, outermost first.
  ///
  /// What stands in one of them may be put out any number of times.
  func walk(_ root: TemplateNode, _ visit: (TemplateNode, _ loops: [Int]) -> Void) {
    var loops: [Int] = []
    walk(root, &loops, visit)
  }

  private func walk(_ node: TemplateNode, _ loops: inout [Int], _ visit: (TemplateNode, [Int]) -> Void) {
    visit(node, loops)
    for child in node.children {
      guard case .control(let number) = child.kind, let control = tags[number].control else {
        walk(child, &loops, visit)
        continue
      }
      visit(child, loops)
      switch control.role {
      case .opens where Self.repeating.contains(control.keyword): loops.append(number)
      case .closes(let keyword) where Self.repeating.contains(keyword): _ = loops.popLast()
      default: break
      }
    }
  }

  private static let repeating: Set<String> = ["for", "macro", "call"]

  /// The name a loop gives to its elements; nil where it takes them apart.
  func elementName(ofLoop number: Int) -> String? {
    guard case .loop(let loop)? = StatementParser<Int>.parse([.tag(tags[number].tag)], in: source).statements.first,
      case .name(let name, _) = loop.target
    else { return nil }
    return name
  }

  /// The expression that fills a tag; nil for an empty tag.
  func expression(in number: Int) -> Expression? {
    var tag = tags[number].tag
    tag.kind = .output
    guard case .output(let expression, _)? = StatementParser<Int>.parse([.tag(tag)], in: source).statements.first else {
      return nil
    }
    return expression
  }
}

extension Expression {
  /// What `loop.name` reads.
  static func loop(_ name: String, at span: Span) -> Expression { .attribute(.name("loop", span), name, span) }

  /// The same expression with another one in place of a name.
  func replacing(_ name: String, with other: Expression) -> Expression {
    func inner(_ expression: Expression) -> Expression { expression.replacing(name, with: other) }
    func inner(_ arguments: Arguments) -> Arguments {
      Arguments(
        positional: arguments.positional.map { inner($0) },
        named: arguments.named.map {
          Arguments.Named(name: $0.name, value: inner($0.value), nameSpan: $0.nameSpan)
        })
    }
    switch self {
    case .literal: return self
    case .name(let own, _): return own == name ? other : self
    case .attribute(let owner, let field, let span): return .attribute(inner(owner), field, span)
    case .item(let owner, let key, let span): return .item(inner(owner), inner(key), span)
    case .slice(let owner, let from, let to, let step, let span):
      return .slice(
        inner(owner), from: from.map { inner($0) }, to: to.map { inner($0) }, step: step.map { inner($0) }, span)
    case .list(let elements, let span): return .list(elements.map { inner($0) }, span)
    case .tuple(let elements, let span): return .tuple(elements.map { inner($0) }, span)
    case .record(let items, let span):
      return .record(items.map { RecordItem(key: inner($0.key), value: inner($0.value)) }, span)
    case .unary(let sign, let operand, let span): return .unary(sign, inner(operand), span)
    case .binary(let sign, let a, let b, let span): return .binary(sign, inner(a), inner(b), span)
    case .comparison(let first, let rest, let span):
      return .comparison(inner(first), rest.map { ComparisonTail($0.comparison, inner($0.operand)) }, span)
    case .conditional(let then, let condition, let otherwise, let span):
      return .conditional(inner(then), condition: inner(condition), otherwise: otherwise.map { inner($0) }, span)
    case .call(let callee, let arguments, let span): return .call(inner(callee), inner(arguments), span)
    case .filter(let input, let filter, let arguments, let nameSpan, let span):
      return .filter(input.map { inner($0) }, name: filter, inner(arguments), nameSpan: nameSpan, span)
    case .test(let input, let test, let arguments, let negated, let nameSpan, let span):
      return .test(inner(input), name: test, inner(arguments), negated: negated, nameSpan: nameSpan, span)
    }
  }
}
