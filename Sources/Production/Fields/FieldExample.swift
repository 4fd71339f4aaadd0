import TemplateLanguage
import Values

/// Fields as data in YAML, to be filled in: what may be missing stands behind `#`.
enum FieldExample {
  static func write(_ fields: DescribedField) -> String {
    fields.children.isEmpty ? "{}\n" : lines(of: fields, indent: "", isComment: false).map { $0 + "\n" }.joined()
  }

  private static func lines(of record: DescribedField, indent: String, isComment: Bool) -> [String] {
    record.children.flatMap { child -> [String] in
      let comment = isComment || !child.isRequired
      let head = indent + key(child.name) + ":"
      return inner(of: child, head: head, indent: indent + "  ", isComment: comment)
        .map { comment && !isComment ? indent + "# " + $0.dropFirst(indent.count) : $0 }
    }
  }

  private static func inner(of field: DescribedField, head: String, indent: String, isComment: Bool) -> [String] {
    if let shown = field.shown { return [head + " " + written(shown)] }
    switch field.kind {
    case .record: return [head] + lines(of: field, indent: indent, isComment: isComment)
    case .list:
      guard let element = field.element.first, !element.children.isEmpty else { return [head, indent + "- …"] }
      var lines = lines(of: element, indent: indent + "  ", isComment: isComment)
      guard let first = lines.first else { return [head + " []"] }
      lines[0] = indent + "- " + first.dropFirst(indent.count + 2)
      return [head] + lines
    case .number: return [head + " 0"]
    case .bool: return [head + " true"]
    case .date: return [head + " 2026-01-31"]
    case .text, .unknown: return [head + " …"]
    }
  }

  /// A value as YAML, of which JSON is a part; only a date is no text, and so without quotation marks.
  private static func written(_ value: Value) -> String {
    if case .date(let date) = value { date.description } else { JSONEncoding().encode(value) }
  }

  /// A name YAML would read as something else stands in quotes.
  private static func key(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && name.first?.isNumber == false
    let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off"]
    return isPlain && !words.contains(name.lowercased()) ? name : "\"\(name)\""
  }
}
