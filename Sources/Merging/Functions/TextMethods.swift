import Values

/// What people call on a text: `client.name.upper()`.
enum TextMethods {
  static let all: [MethodDefinition] = [
    MethodDefinition(signature: Signature("upper"), body: TextFilters.upper),
    MethodDefinition(signature: Signature("lower"), body: TextFilters.lower),
    MethodDefinition(signature: Signature("capitalize"), body: TextFilters.capitalize),
    MethodDefinition(signature: Signature("title"), body: TextFilters.title),
    MethodDefinition(signature: Signature("strip", [.optional("chars")]), body: TextFilters.trim),
    MethodDefinition(signature: Signature("lstrip", [.optional("chars")]), body: lstrip),
    MethodDefinition(signature: Signature("rstrip", [.optional("chars")]), body: rstrip),
    MethodDefinition(
      signature: Signature("replace", [.required("old"), .required("new"), .optional("count")]),
      body: TextFilters.replace),
    MethodDefinition(
      signature: Signature("split", [.optional("sep"), .optional("maxsplit", .integer(-1))]), body: split),
    MethodDefinition(signature: Signature("splitlines"), body: splitlines),
    MethodDefinition(signature: Signature("startswith", [.required("prefix")]), body: startswith),
    MethodDefinition(signature: Signature("endswith", [.required("suffix")]), body: endswith),
    MethodDefinition(signature: Signature("count", [.required("sub")]), body: count),
    MethodDefinition(signature: Signature("join", [.required("list")]), body: join),
    MethodDefinition(signature: Signature("isdigit"), body: isdigit),
  ]

  private static let lstrip: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let drops = try dropped(arguments, &merge)
    return .text(String(try merge.inputText(input).drop(while: drops)))
  }

  private static let rstrip: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let drops = try dropped(arguments, &merge)
    let text = try merge.inputText(input)
    return .text(text.lastIndex { !drops($0) }.map { String(text[...$0]) } ?? "")
  }

  private static func dropped(
    _ arguments: ArgumentValues, _ merge: inout Merge
  ) throws(Interruption) -> (Character) -> Bool {
    guard let characters = try arguments.optionalText(0, &merge) else { return { $0.isWhitespace } }
    return { characters.contains($0) }
  }

  private static let split: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let text = try merge.inputText(input)
    let given = try arguments.integer(1, &merge)
    let most = given < 0 ? Int.max - 1 : given
    guard let separator = try arguments.optionalText(0, &merge) else {
      return .list(List(text.split(maxSplits: most, whereSeparator: \.isWhitespace).map { .text(String($0)) }))
    }
    guard !separator.isEmpty else {
      throw merge.fault(MergingFaults.badValue("`split` needs a separator that is not empty"))
    }
    return .list(List(text.pieces(separatedBy: separator, most: most).map { .text($0) }))
  }

  private static let splitlines: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    var lines = try merge.inputText(input).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return .list(List(lines.map { .text(String($0)) }))
  }

  private static let startswith: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    .bool(try merge.inputText(input).utf8.starts(with: try arguments.text(0, &merge).utf8))
  }

  private static let endswith: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    .bool(try merge.inputText(input).utf8.reversed().starts(with: try arguments.text(0, &merge).utf8.reversed()))
  }

  private static let count: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    .integer(try merge.inputText(input).occurrences(of: try arguments.text(0, &merge)))
  }

  private static let join: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    guard let list = arguments[0].list else {
      throw merge.fault(MergingFaults.argument(0, isNot: "a list", but: arguments[0]))
    }
    var parts: [String] = []
    for element in list.elements { parts.append(try merge.inputText(element)) }
    return .text(parts.joined(separator: try merge.inputText(input)))
  }

  private static let isdigit: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    let text = try merge.inputText(input)
    return .bool(!text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
  }
}
