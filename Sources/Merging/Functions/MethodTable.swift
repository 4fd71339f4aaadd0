import Values

/// The methods of texts and records, as people know them from Python.
struct MethodDefinition: Sendable {
  typealias Body = @Sendable (Value, ArgumentValues, inout Merge) throws(Interruption) -> Value

  let signature: Signature
  let body: Body

  func call(_ value: Value, _ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Value {
    var values: [Value] = []
    for argument in arguments.positional { values.append(try merge.demand(argument, merge.callRef)) }
    let parameters = signature.parameters
    guard values.count <= parameters.count || signature.takesMore else {
      throw merge.fault(MergingFaults.methodArguments(signature))
    }
    for parameter in parameters.dropFirst(values.count) {
      if let named = arguments.named.first(where: { $0.name == parameter.name }) {
        values.append(try merge.demand(named.value, merge.callRef))
      } else if let fallback = parameter.fallback {
        values.append(fallback)
      } else {
        throw merge.fault(MergingFaults.methodArguments(signature))
      }
    }
    for argument in arguments.named where !parameters.contains(where: { $0.name == argument.name }) {
      throw merge.fault(MergingFaults.methodArguments(signature))
    }
    return try body(value, ArgumentValues(values), &merge)
  }
}

enum MethodTable {
  static func method(_ name: String, of value: Value) -> MethodDefinition? { methods(of: value)[name] }

  static func names(of value: Value) -> [String] { methods(of: value).keys.sorted() }

  private static func methods(of value: Value) -> [String: MethodDefinition] {
    switch value {
    case .text, .formatted: text
    case .record: record
    default: [:]
    }
  }

  private static let text = table(TextMethods.all)
  private static let record = table(RecordMethods.all)

  private static func table(_ entries: [MethodDefinition]) -> [String: MethodDefinition] {
    Dictionary(entries.map { ($0.signature.name, $0) }, uniquingKeysWith: { $1 })
  }
}
