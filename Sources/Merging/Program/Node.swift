import Diagnostics
import TemplateLanguage

/// One operation of an expression; only numbers inside, so that reading a node counts no references.
enum Node: Sendable {
  case constant(Int32)
  /// `a if condition` without `else`, when the condition does not hold.
  case undefined
  /// What a block was captured as: the input of `{% filter %}` and `{% set name | filter %}`.
  case captured
  case name(NameID)
  case attribute(Ref, NameID)
  case item(Ref, Ref)
  /// The bounds stand in `operands`: from, to, step.
  case slice(Ref, Int32)
  case list(Int32, count: Int32)
  /// Keys and values in turn.
  case record(Int32, count: Int32)
  case minus(Ref)
  case plus(Ref)
  case not(Ref)
  case binary(BinaryOperator, Ref, Ref)
  case and(Ref, Ref)
  case or(Ref, Ref)
  case concatenate(Int32, count: Int32)
  case compare(ComparisonOperator, Ref, Ref)
  /// The first operand, then operators and operands in turn.
  case compareChain(Int32, count: Int32)
  case conditional(Ref, then: Ref, otherwise: Ref)
  case filter(Int32)
  /// `x | money`, the filter and its input: what an offer's tables are full of.
  case amount(Int32, Ref)
  case test(Int32)
  /// `x is defined`, or the contrary.
  case definedness(Ref, wanted: Bool)
  /// A built-in function that the data may hide.
  case function(Int32)
  /// `owner.name(…)`
  case method(Int32)
  /// Any other call.
  case call(Int32)
}

/// One use of a filter, test, function, method or macro, its arguments in the order of the parameters.
final class CallSite: Sendable {
  let name: String
  let nameID: NameID
  /// The filtered or tested value, the owner of a method, or what is called.
  let input: Ref
  /// For each parameter its argument, or `noRef` where none is given; then whatever else is given.
  let arguments: [Ref]
  /// Keyword arguments of calls whose parameters are not known when compiling.
  let named: [(name: String, value: Ref)]
  let filter: FilterDefinition?
  let test: TestDefinition?
  let function: FunctionDefinition?
  let isNegated: Bool
  /// The arguments themselves, where all of them are constants.
  let ready: ArgumentValues?

  init(
    name: String, nameID: NameID, input: Ref, arguments: [Ref], named: [(name: String, value: Ref)] = [],
    filter: FilterDefinition? = nil, test: TestDefinition? = nil, function: FunctionDefinition? = nil,
    isNegated: Bool = false,
    ready: ArgumentValues? = nil
  ) {
    self.name = name
    self.nameID = nameID
    self.input = input
    self.arguments = arguments
    self.named = named
    self.filter = filter
    self.test = test
    self.function = function
    self.isNegated = isNegated
    self.ready = ready
  }
}
