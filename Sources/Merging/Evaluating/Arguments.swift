import Values

/// The arguments of a filter or test, in the order of its parameters; what was left out is filled in.
struct ArgumentValues: Sendable {
  let values: [Value]

  static let empty = ArgumentValues([])

  init(_ values: [Value]) { self.values = values }

  subscript(_ position: Int) -> Value { position < values.count ? values[position] : .none }

  /// Arguments beyond the parameters.
  func rest(from position: Int) -> [Value] { Array(values.dropFirst(position)) }

  func isGiven(_ position: Int) -> Bool {
    if case .none = self[position] { false } else { true }
  }

  func text(_ position: Int, _ merge: inout Merge) throws(Interruption) -> String {
    switch self[position] {
    case .text(let text): return text
    case .formatted(let text): return text.plainText
    case let other: throw merge.fault(MergingFaults.argument(position, isNot: "text", but: other))
    }
  }

  func optionalText(_ position: Int, _ merge: inout Merge) throws(Interruption) -> String? {
    isGiven(position) ? try text(position, &merge) : nil
  }

  func integer(_ position: Int, _ merge: inout Merge) throws(Interruption) -> Int {
    if let whole = self[position].number?.wholeNumber { return whole }
    throw merge.fault(MergingFaults.argument(position, isNot: "a whole number", but: self[position]))
  }

  func bool(_ position: Int, _ merge: inout Merge) throws(Interruption) -> Bool {
    if case .bool(let bool) = self[position] { return bool }
    throw merge.fault(MergingFaults.argument(position, isNot: "true or false", but: self[position]))
  }
}

/// The arguments of a macro, function or method; its parameters decide what they mean.
struct CallArguments {
  var positional: [Operand]
  var named: [(name: String, value: Operand)]

  init(positional: [Operand] = [], named: [(name: String, value: Operand)] = []) {
    self.positional = positional
    self.named = named
  }

  var isEmpty: Bool { positional.isEmpty && named.isEmpty }
}
