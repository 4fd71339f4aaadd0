package import Diagnostics

/// What the numbering can find wrong, in words.
package enum NumberingFaults {
  static func duplicate(_ label: Label, at places: [Place]) -> Diagnostic {
    Diagnostic(
      .duplicateLabel, "the label `#\(label.name)` stands at more than one place of the document", at: places.last,
      notes: places.count > 1 ? [.init("first defined here", at: places.first)] : [],
      hint: "give each a name of its own; a label inside a loop is repeated with it")
  }

  /// A template that is known whole can be told so before it is merged.
  package static func unknown(_ label: Label, cited: [Place], among names: [String]) -> Diagnostic {
    Diagnostic(
      .unknownLabel, "the document cites `#\(label.name)`, which labels no clause, section or annex",
      at: cited.first, notes: others(cited),
      hint: suggestion(for: label.name, among: names) ?? "put `{#\(label.name)}` at the end of the clause that is meant"
    )
  }

  static func leftOut(_ label: Label, cited: [Place], defined: [Place]) -> Diagnostic {
    Diagnostic(
      .referenceToLeftOut, "the document cites `#\(label.name)`, but a condition has left that clause out",
      at: cited.first, notes: others(cited) + [.init("the clause is defined here", at: defined.first)],
      hint: "put the citation under the same condition as the clause")
  }

  static func withoutNumber(_ label: Label, cited: [Place], defined: [Place]) -> Diagnostic {
    Diagnostic(
      .referenceWithoutNumber, "the document cites `#\(label.name)`, a heading that has no number",
      at: cited.first, notes: others(cited) + [.init("the heading is defined here", at: defined.first)],
      hint: "take `{-}` away from the heading, or cite a clause under it")
  }

  static func tooDeep(limit: Int) -> Diagnostic {
    Diagnostic(
      .documentTooDeep, "the document has lists, quotations or blocks more than \(limit) deep in each other",
      hint: "look for a loop or a quotation that nests in itself")
  }

  private static func others(_ places: [Place]) -> [Diagnostic.Note] {
    places.dropFirst().map { .init("cited here too", at: $0) }
  }
}
