import Diagnostics
import Values

/// A filter: its name and parameters, what it does, and the function that does it.
package final class FilterDefinition: Sendable {
  typealias Body = @Sendable (Value, ArgumentValues, inout Merge) throws(Interruption) -> Value

  enum Kind: Sendable {
    case ordinary(Body)
    /// `default`: its input may be missing, and its argument is looked at only when needed.
    case fallback
  }

  package let signature: Signature
  package let explanation: Explanation
  let kind: Kind
  /// The position of the parameter that names another filter or a test: `map("upper")`, `select("odd")`.
  let naming: Naming?

  /// Whether it is `money`, which carriers write by themselves where it has no arguments.
  let writesAmount: Bool

  /// What is wrong with arguments that are known when compiling.
  let check: (@Sendable (ArgumentValues) -> Diagnostic?)?

  enum Naming: Sendable {
    case filter(Int)
    case test(Int)
  }

  init(
    _ signature: Signature, _ explanation: Explanation, naming: Naming? = nil,
    check: (@Sendable (ArgumentValues) -> Diagnostic?)? = nil, writesAmount: Bool = false, kind: Kind
  ) {
    self.signature = signature
    self.explanation = explanation
    self.naming = naming
    self.check = check
    self.writesAmount = writesAmount
    self.kind = kind
  }

  convenience init(
    _ name: String, _ parameters: [Signature.Parameter] = [], namedOnly: Int = 0, takesMore: Bool = false,
    naming: Naming? = nil, check: (@Sendable (ArgumentValues) -> Diagnostic?)? = nil, writesAmount: Bool = false,
    says explanation: Explanation, _ body: @escaping Body
  ) {
    self.init(
      Signature(name, parameters, namedOnly: namedOnly, takesMore: takesMore), explanation, naming: naming,
      check: check, writesAmount: writesAmount, kind: .ordinary(body))
  }

  /// The same filter by another name.
  func called(_ name: String) -> FilterDefinition {
    FilterDefinition(
      Signature(
        name, signature.parameters, namedOnly: signature.namedOnly, takesMore: signature.takesMore), explanation,
      naming: naming, check: check, writesAmount: writesAmount, kind: kind)
  }

  package var name: String { signature.name }
}
