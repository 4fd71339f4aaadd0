/// A function that stands for itself: `range(3)`, `namespace(total=0)`.
package final class FunctionDefinition: Sendable {
  typealias Body = @Sendable (CallArguments, inout Merge) throws(Interruption) -> Operand

  package let signature: Signature
  package let explanation: Explanation
  let body: Body

  init(_ signature: Signature, _ explanation: Explanation, _ body: @escaping Body) {
    self.signature = signature
    self.explanation = explanation
    self.body = body
  }

  package var name: String { signature.name }
}
