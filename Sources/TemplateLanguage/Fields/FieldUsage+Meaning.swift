import Diagnostics

/// Which part of the data an expression stands for, and what a condition tells of it.
extension FieldUsage {
  /// The field an expression names; nil for everything computed or made by the template.
  func path(of expression: Expression) -> FieldPath? {
    switch expression {
    case .name(let name, _):
      switch binding(of: name) {
      case nil: return FieldPath(name)
      case .path(let path): return path
      default: return nil
      }
    case .attribute(let owner, let name, _): return path(of: owner)?.field(name)
    case .item(let owner, .literal(.text(let name), _), _): return path(of: owner)?.field(name)
    case .item(let owner, let key, _): return key.isPosition ? path(of: owner)?.element : nil
    default: return nil
    }
  }

  /// What a name would stand for that is given this value.
  func meaning(of expression: Expression) -> Binding {
    if let path = path(of: expression) { return .path(path) }
    switch expression {
    case .name(let name, _): return binding(of: name) ?? .computed
    case .slice(let owner, _, _, _, _): return meaning(of: owner)
    case .filter(let value?, let name, let arguments, _, _):
      return meaning(ofFilter: name, on: meaning(of: value), arguments)
    default: return .computed
    }
  }

  private func meaning(ofFilter name: String, on value: Binding, _ arguments: Arguments) -> Binding {
    guard case .path(let path) = value else {
      return FieldHints.sameList.contains(name) ? value : .computed
    }
    if name == "default" || name == "d" || FieldHints.sameList.contains(name) { return .path(path) }
    if FieldHints.oneElement.contains(name) { return .path(path.element) }
    if FieldHints.listOfLists.contains(name) { return .portions(path) }
    return name == "groupby" ? .groups(path) : .computed
  }

  /// The fields that are there when a condition comes out as `outcome`.
  func present(when condition: Expression, is outcome: Bool) -> [FieldPath] {
    if let path = path(of: condition) { return outcome ? [path] : [] }
    switch condition {
    case .unary(.not, let operand, _): return present(when: operand, is: !outcome)
    case .binary(.and, let left, let right, _) where outcome, .binary(.or, let left, let right, _) where !outcome:
      return present(when: left, is: outcome) + present(when: right, is: outcome)
    case .test(let value, let name, _, let negated, _, _):
      let saysPresent = name == "defined" ? !negated : name == "undefined" || name == "none" ? negated : nil
      guard saysPresent == outcome, let path = path(of: value) else { return [] }
      return [path]
    default: return []
    }
  }
}

extension Expression {
  /// Whether it takes an element of a list when it stands in `[]`; a name there may be a record's key as well.
  fileprivate var isPosition: Bool {
    switch self {
    case .literal(.integer, _): true
    case .unary(.minus, let operand, _): operand.isPosition
    default: false
    }
  }

  /// From the first name of `client.signatory.name` to its last.
  var wholeSpan: Span {
    switch self {
    case .attribute(let owner, _, let span): Span(owner.wholeSpan, span)
    default: span
    }
  }
}
