import Values

/// What people call on a record: `client.items()`.
enum RecordMethods {
  static let all: [MethodDefinition] = [
    MethodDefinition(signature: Signature("items"), body: ListFilters.items),
    MethodDefinition(signature: Signature("keys"), body: keys),
    MethodDefinition(signature: Signature("values"), body: values),
    MethodDefinition(signature: Signature("get", [.required("key"), .optional("default")]), body: get),
  ]

  private static let keys: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .list(try merge.inputList(input))
  }

  private static let values: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    let entries = try merge.inputRecord(input).entries
    return .list(List(entries.map(\.value), places: entries.compactMap(\.place)))
  }

  private static let get: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    guard let key = arguments[0].keyText else {
      throw merge.fault(MergingFaults.notAKey(arguments[0]))
    }
    return try merge.inputRecord(input)[key] ?? arguments[1]
  }
}
