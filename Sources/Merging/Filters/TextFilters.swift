import Values

/// Filters that make one text out of another.
enum TextFilters {
  static let upper: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .text(try merge.inputText(input).uppercased())
  }

  static let lower: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .text(try merge.inputText(input).lowercased())
  }

  static let capitalize: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .text(try merge.inputText(input).capitalizedOnce)
  }

  /// Every word begins with a capital; words end at spaces, hyphens and opening brackets.
  static let title: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    var out = ""
    var isStart = true
    for character in try merge.inputText(input) {
      out += isStart ? character.uppercased() : character.lowercased()
      isStart = character.isWhitespace || "-({[<".contains(character)
    }
    return .text(out)
  }

  static let trim: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let text = try merge.inputText(input)
    guard let characters = try arguments.optionalText(0, &merge) else { return .text(text.trimmed { $0.isWhitespace }) }
    return .text(text.trimmed { characters.contains($0) })
  }

  static let replace: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let text = try merge.inputText(input)
    let old = try arguments.text(0, &merge)
    let new = try arguments.text(1, &merge)
    let most = arguments.isGiven(2) ? try arguments.integer(2, &merge) : -1
    let (length, overflow) = text.utf8.count.multipliedReportingOverflow(by: max(new.utf8.count, 1))
    if overflow || length > merge.settings.limits.listLength {
      let times = text.occurrences(of: old)
      let (added, tooMany) = times.multipliedReportingOverflow(by: new.utf8.count)
      try merge.check(length: tooMany ? .max : added, nil)
    }
    return .text(text.replacing(old, with: new, most: most < 0 ? .max : most))
  }

  static let center: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let text = try merge.inputText(input)
    let width = try arguments.integer(0, &merge)
    try merge.check(length: width, nil)
    let space = max(0, width - text.count)
    // An odd space goes to the left where the width is odd, as Python has it.
    let before = space / 2 + (space & width & 1)
    return .text(String(repeating: " ", count: before) + text + String(repeating: " ", count: space - before))
  }

  static let indent: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let text = try merge.inputText(input)
    let width: String
    if case .text(let given) = arguments[0] {
      width = given
    } else {
      let count = try arguments.integer(0, &merge)
      try merge.check(length: count, nil)
      width = String(repeating: " ", count: max(count, 0))
    }
    let first = try arguments.bool(1, &merge)
    let blank = try arguments.bool(2, &merge)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let out = lines.enumerated().map { position, line in
      (position == 0 ? first : blank || !line.isEmpty) ? width + line : String(line)
    }
    return .text(out.joined(separator: "\n"))
  }

  static let truncate: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let text = try merge.inputText(input)
    let length = try arguments.integer(0, &merge)
    let cutsWords = try arguments.bool(1, &merge)
    let end = try arguments.text(2, &merge)
    let leeway = try arguments.integer(3, &merge)
    guard length >= end.count, leeway >= 0 else {
      throw merge.fault(
        MergingFaults.badValue("`truncate` needs a length of at least \(end.count), the length of its end"))
    }
    if text.count <= length.addingReportingOverflow(leeway).partialValue { return .text(text) }
    let kept = text.prefix(length - end.count)
    if cutsWords { return .text(kept + end) }
    let words = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
    return .text(words + end)
  }

  static let wordwrap: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let text = try merge.inputText(input)
    let width = try arguments.integer(0, &merge)
    guard width > 0 else { throw merge.fault(MergingFaults.badValue("`wordwrap` needs a width of at least 1")) }
    let wrapper = WordWrap(width: width, breaksLongWords: try arguments.bool(1, &merge))
    let mark = try arguments.optionalText(2, &merge) ?? "\n"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      wrapper.lines(of: $0).joined(separator: mark)
    }
    return .text(lines.joined(separator: mark))
  }

  static let wordcount: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .integer(try merge.inputText(input).split { !($0.isLetter || $0.isNumber || $0 == "_") }.count)
  }

  static let string: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    .text(try merge.inputText(input))
  }

  /// Everything is escaped for its carrier anyway; twice would show.
  static let escape: FilterDefinition.Body = { input, _, _ throws(Interruption) in input }

  static let striptags: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    let plain = HTMLEscaping.plainText(Array(try merge.inputText(input).utf8))
    return .text(plain.split { $0.isWhitespace }.joined(separator: " "))
  }

  static let urlencode: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    switch input {
    case .record(let record):
      var pairs: [String] = []
      for entry in record.entries {
        pairs.append(
          "\(entry.key.percentEncoded(keeping: ""))=\(try merge.inputText(entry.value).percentEncoded(keeping: ""))")
      }
      return .text(pairs.joined(separator: "&"))
    default: return .text(try merge.inputText(input).percentEncoded(keeping: "/"))
    }
  }

  static let tojson: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let indent = arguments.isGiven(0) ? try arguments.integer(0, &merge) : nil
    return .text(JSONEncoding(indent: indent).encode(input))
  }

  static let format: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    .text(try PercentFormat.write(try merge.inputText(input), arguments.rest(from: 0), &merge))
  }
}
