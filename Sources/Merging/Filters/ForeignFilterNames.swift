/// Filters under the names other template languages give them, with what to write here.
///
/// No name is near enough in spelling to be suggested, or a wrong one is nearer.
enum ForeignFilterNames {
  static func hint(for name: String) -> String? {
    if let own = own[name] { return "write `\(own)`" }
    return name == "nl2br" ? "leave it out: line breaks of a value are kept" : nil
  }

  private static let own: [String: String] = [
    "currency": "money", "format_currency": "money",
    "number_format": "number", "format_number": "number",
    "num2words": "in_words", "spellout": "in_words", "to_words": "in_words", "words": "in_words",
    "ucfirst": "capitalize", "ucwords": "title",
    "strftime": "date(\"long\")", "date_format": "date(\"long\")", "format_date": "date(\"long\")",
    "len": "length", "size": "length",
    "upcase": "upper", "uppercase": "upper", "downcase": "lower", "lowercase": "lower",
    "strip": "trim",
  ]
}
