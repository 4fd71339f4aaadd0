import Values

/// A test: its name and parameters, what it asks, and the function that answers.
package final class TestDefinition: Sendable {
  typealias Body = @Sendable (Value, ArgumentValues, inout Merge) throws(Interruption) -> Bool

  enum Kind: Sendable {
    case ordinary(Body)
    /// `defined`, `undefined`: the value may be missing.
    case definedness(Bool)
  }

  package let signature: Signature
  package let explanation: Explanation
  let kind: Kind

  init(_ signature: Signature, _ explanation: Explanation, kind: Kind) {
    self.signature = signature
    self.explanation = explanation
    self.kind = kind
  }

  convenience init(
    _ name: String, _ parameters: [Signature.Parameter], _ explanation: Explanation, _ body: @escaping Body
  ) {
    self.init(Signature(name, parameters), explanation, kind: .ordinary(body))
  }

  package var name: String { signature.name }
}
