import Values

/// What people call on a record: `client.items()`.
enum RecordMethods {
  static let all: [MethodEntry] = [
    MethodEntry(signature: Signature("items"), body: ListFilters.items),
    MethodEntry(signature: Signature("keys"), body: keys),
    MethodEntry(signature: Signature("values"), body: values),
    MethodEntry(signature: Signature("get", [.required("key"), .optional("default")]), body: get),
  ]

  private static let keys: FilterEntry.Body = { input, _, merge throws(Interruption) in
    .list(try merge.inputList(input))
  }

  private static let values: FilterEntry.Body = { input, _, merge throws(Interruption) in
    let entries = try merge.inputRecord(input).entries
    return .list(List(entries.map(\.value), places: entries.compactMap(\.place)))
  }

  private static let get: FilterEntry.Body = { input, arguments, merge throws(Interruption) in
    guard let key = arguments[0].keyText else {
      throw merge.fault(MergingFaults.notAKey(arguments[0]))
    }
    return try merge.inputRecord(input)[key] ?? arguments[1]
  }
}
