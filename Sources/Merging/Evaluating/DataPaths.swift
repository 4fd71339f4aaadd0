package import Diagnostics
import Values

/// Where a value came from, found only when a fault has to be told, so that merging pays nothing for it.
extension Merge {
  /// The path of an expression among the data: `client.signatory.name`, `package.lines[].price`; nil for what is computed.
  func path(of ref: Ref) -> String? { path(of: ref, in: code, below: variables.count) }

  /// `below` is where the search for variables begins: the items of `for line in line.parts` come from the outer `line`.
  private func path(of ref: Ref, in code: Code, below: Int) -> String? {
    guard ref != noRef else { return nil }
    switch code.nodes[Int(ref)] {
    case .name(let name):
      guard let loop = variable(name, below: below)?.loop else { return names.text(name) }
      return path(of: loop.sequence, in: loop.code, below: min(below, loop.base)).map { "\($0)[]" } ?? names.text(name)
    case .attribute(let owner, let name):
      return path(of: owner, in: code, below: below).map { "\($0).\(names.text(name))" }
    case .item(let owner, let key):
      guard let owner = path(of: owner, in: code, below: below) else { return nil }
      switch code.nodes[Int(key)] {
      case .constant(let index):
        guard let text = code.constants[Int(index)].keyText else { return nil }
        if case .text = code.constants[Int(index)] { return "\(owner).\(text)" }
        return "\(owner)[\(text)]"
      default: return "\(owner)[…]"
      }
    default: return nil
    }
  }

  /// The data place of the value an expression gives, where it is a field, an item or a loop's variable.
  mutating func place(of ref: Ref) -> DataPlace? {
    guard ref != noRef else { return nil }
    switch code.nodes[Int(ref)] {
    case .name(let name):
      guard let variable = variable(name) else { return data.entry(names.text(name))?.place }
      return variable.loop?.place
    case .attribute(let owner, let name):
      return quietly(owner)?.record?.entry(names.text(name))?.place
    case .item(let owner, let key):
      guard let key = quietly(key) else { return nil }
      switch quietly(owner) {
      case .record(let record)?: return key.keyText.flatMap { record.entry($0)?.place }
      case .list(let list)?:
        guard let index = key.number?.wholeNumber, index >= 0, index < list.count else { return nil }
        return list.place(at: index)
      default: return nil
      }
    case .filter(let index), .amount(let index, _): return place(of: code.calls[Int(index)].input)
    default: return nil
    }
  }

  /// The data place of the first value that a run of statements puts out as it stands; nil where all is computed.
  package mutating func dataPlace<Content>(ofOutputIn program: Program<Content>) -> Place? {
    for position in 0..<program.steps.count {
      if case .output(let ref) = program.steps[position], let place = place(of: ref) { return place.place }
    }
    return nil
  }

  /// The value of a path, without telling anything; nil for what would have to be computed.
  private func quietly(_ ref: Ref) -> Value? {
    switch code.nodes[Int(ref)] {
    case .constant(let index): return code.constants[Int(index)]
    case .name(let name):
      guard let variable = variable(name) else { return data[names.text(name)] }
      if case .value(let value) = variable.operand { return value }
      return nil
    case .attribute(let owner, let name): return quietly(owner)?.record?[names.text(name)]
    case .item(let owner, let key):
      guard let key = quietly(key), let owner = quietly(owner) else { return nil }
      if let record = owner.record { return key.keyText.flatMap { record[$0] } }
      guard let list = owner.list, let index = key.number?.wholeNumber, index >= 0, index < list.count else {
        return nil
      }
      return list.elements[index]
    default: return nil
    }
  }

  /// The field an expression names, as one with nothing in it.
  mutating func emptyField(_ ref: Ref) -> MissingField {
    MissingField(path: written(ref), reason: .empty, owner: place(of: ref))
  }
}
