import Values

/// `namespace()`: variables that a loop's body can set for what comes after it.
final class NamespaceObject: RuntimeObject {
  private var names: [String] = []
  private var operands: [Operand] = []

  override var kindName: String { "a namespace" }

  override var memberNames: [String] { names }

  override func attribute(_ name: String, _ merge: inout Merge) -> Operand? {
    names.firstIndex(of: name).map { operands[$0] }
  }

  func set(_ name: String, _ operand: Operand) {
    if let position = names.firstIndex(of: name) {
      operands[position] = operand
    } else {
      names.append(name)
      operands.append(operand)
    }
  }
}
