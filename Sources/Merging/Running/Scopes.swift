import Diagnostics
import Values

/// A scope to go back to.
struct OuterScope {
  let count: Int
  let start: Int
}

extension Merge {
  mutating func openScope() -> OuterScope {
    let outer = OuterScope(count: variables.count, start: scopeStart)
    scopeStart = variables.count
    scopeDepth += 1
    return outer
  }

  mutating func close(_ outer: OuterScope) {
    variables.removeLast(variables.count - outer.count)
    scopeStart = outer.start
    scopeDepth -= 1
  }

  /// The variable a name stands for here, if any.
  func variable(_ name: NameID) -> Variable? { variable(name, below: variables.count) }

  func variable(_ name: NameID, below: Int) -> Variable? {
    var position = min(below, variables.count) - 1
    while position >= visibleFrom {
      if variables[position].name == name { return variables[position] }
      position -= 1
    }
    if let found = file.variables.last(where: { $0.name == name }) { return found }
    return file.inherited.last { $0.name == name }
  }

  /// Everything that can be seen here, for a file that is included with its context.
  func visibleVariables() -> [Variable] {
    file.inherited + file.variables + variables[visibleFrom...]
  }

  mutating func set(_ name: NameID, _ operand: Operand) {
    if scopeDepth == 0 {
      if let position = file.variables.firstIndex(where: { $0.name == name }) {
        file.variables[position] = Variable(name, operand)
      } else {
        file.variables.append(Variable(name, operand))
      }
      return
    }
    var position = variables.count - 1
    while position >= scopeStart {
      if variables[position].name == name {
        variables[position] = Variable(name, operand)
        return
      }
      position -= 1
    }
    variables.append(Variable(name, operand))
  }

  mutating func define<C: Carrier>(_ macro: MacroObject<C>) {
    if keptFiles.last !== file { keptFiles.append(file) }
    set(macro.step.name, .object(macro))
  }

  mutating func assign(_ operand: Operand, to target: Target, at ref: Ref) throws(MergeStopped) {
    switch target {
    case .name(let name): set(name, operand)
    case .attribute(let owner, let name, let span): assign(operand, owner: owner, name: name, at: span)
    case .tuple(let targets, let span):
      if case .poison = operand {
        for target in targets { try assign(.poison, to: target, at: ref) }
        return
      }
      guard case .value(.list(let list)) = operand, list.count == targets.count else {
        report(MergingFaults.cannotUnpack(operand, into: targets.count, at: span.place(in: source)))
        for target in targets { try assign(.poison, to: target, at: ref) }
        return
      }
      for (target, element) in zip(targets, list.elements) { try assign(.value(element), to: target, at: ref) }
    }
  }

  private mutating func assign(_ operand: Operand, owner: NameID, name: NameID, at span: Span) {
    guard case .object(let object)? = variable(owner)?.operand, let space = object as? NamespaceObject else {
      report(MergingFaults.notANamespace(names.text(owner), at: span.place(in: source)))
      return
    }
    space.set(names.text(name), operand)
  }
}
