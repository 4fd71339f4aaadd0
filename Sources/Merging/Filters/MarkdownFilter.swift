import Values

/// Text from the data that says it is formatted; a carrier that knows Markdown reads it, others print it as it is.
package struct MarkdownSource: FormattedText {
  package var text: String

  package var plainText: String { text }
}

enum MarkdownFilter {
  static let entry = FilterDefinition(
    "markdown",
    says: Explanation(
      "Text that is formatted: its emphasis, lists and links are such in an outline's document.",
      "{{ \"*new*\" | markdown }}", "*new*")
  ) { input, _, merge throws(Interruption) in
    if case .formatted = input { return input }
    return .formatted(MarkdownSource(text: try merge.inputText(input)))
  }
}
