import Values

/// `cycler("odd", "even")`: gives its values in turn with `.next()`.
final class CyclerObject: RuntimeObject {
  private let operands: [Operand]
  private var position = 0

  init(_ operands: [Operand]) { self.operands = operands }

  override var kindName: String { "a cycler" }

  override var memberNames: [String] { ["current", "next", "reset"] }

  override func attribute(_ name: String, _ merge: inout Merge) -> Operand? {
    name == "current" ? operands[position] : nil
  }

  override func callMethod(
    _ name: String, _ arguments: CallArguments, _ merge: inout Merge
  ) throws(Interruption) -> Operand? {
    switch name {
    case "next":
      defer { position = (position + 1) % operands.count }
      return operands[position]
    case "reset":
      position = 0
      return .value(.text(""))
    default: return nil
    }
  }
}

/// `joiner(", ")`: gives nothing the first time it is called and its separator from then on.
final class JoinerObject: RuntimeObject {
  private let separator: Operand
  private var isUsed = false

  init(_ separator: Operand) { self.separator = separator }

  override var kindName: String { "a joiner" }

  override func call(_ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Operand {
    defer { isUsed = true }
    return isUsed ? separator : .value(.text(""))
  }
}
