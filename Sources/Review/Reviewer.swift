package import Diagnostics

/// What a careful lawyer would notice in a finished document.
///
/// The folders are the way of a document: `Reading/` takes its paragraphs, tables and head down, `Text/` finds dates,
/// amounts and mentions in them, `Rules/` looks at it all, one rule a file.
package enum Reviewer {
  /// Every finding of every rule, in the order of the rules.
  ///
  /// - Parameter without: rules that are not asked, such as the marks of a draft.
  package static func findings(
    in text: ReviewedText, facts: ReviewFacts = ReviewFacts(), without left: Set<DiagnosticCode> = []
  ) -> [Diagnostic] {
    ReviewRules.all.lazy.filter { !left.contains($0.code) }.flatMap { $0.findings(in: text, facts: facts) }
  }
}
