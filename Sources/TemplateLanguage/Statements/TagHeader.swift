import Diagnostics

/// What stands in one control tag, before tags are put together.
enum TagHeader {
  case condition(Expression)
  case alternative(Expression)
  case otherwise
  case loop(LoopHeader)
  case set(AssignmentTarget, Expression)
  case setBlock(AssignmentTarget, filter: Expression?)
  case with([(target: AssignmentTarget, value: Expression)])
  case filter(Expression)
  case include(Expression, ignoreMissing: Bool, withContext: Bool)
  case importAll(Expression, name: String, withContext: Bool)
  case importNames(Expression, names: [ImportedName], withContext: Bool)
  case macro(name: String, [Parameter])
  case call(Expression, [Parameter])
  case block(BlockHeader)
  case extends(Expression)
  case breakLoop
  case continueLoop
  /// An end tag; the name is that of `{% endblock name %}`.
  case end(name: String?)

  struct LoopHeader {
    var target: AssignmentTarget
    var sequence: Expression
    var condition: Expression?
    var isRecursive: Bool
  }

  struct BlockHeader {
    var name: String
    var isScoped: Bool
    var isRequired: Bool
  }

  /// Stands in for a header that could not be read, so that its end tag still finds it.
  static func placeholder(for keyword: String, at span: Span) -> TagHeader {
    let nothing = Expression.literal(.none, span)
    let target = AssignmentTarget.name("", span)
    switch keyword {
    case "if": return .condition(nothing)
    case "elif": return .alternative(nothing)
    case "else": return .otherwise
    case "for": return .loop(LoopHeader(target: target, sequence: nothing, condition: nil, isRecursive: false))
    case "set": return .setBlock(target, filter: nil)
    case "with": return .with([])
    case "filter": return .filter(nothing)
    case "macro": return .macro(name: "", [])
    case "call": return .call(nothing, [])
    case "block": return .block(BlockHeader(name: "", isScoped: false, isRequired: false))
    default: return .end(name: nil)
    }
  }
}
