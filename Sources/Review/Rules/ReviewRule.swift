package import Diagnostics

/// One thing that a careful lawyer would notice.
package struct ReviewRule: Sendable {
  /// What its findings are known by.
  package let code: DiagnosticCode
  /// How much its findings weigh: an error where the document must not go out.
  package let severity: Diagnostic.Severity
  /// What it finds, one sentence.
  package let finds: String
  /// A text that it finds.
  package let example: String
  /// Whether it finds something in a text alone, without data.
  package let needsData: Bool
  let look: @Sendable (ReviewedText, ReviewFacts) -> [Diagnostic]

  init(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity = .warning, finds: String, example: String,
    needsData: Bool = false, look: @escaping @Sendable (ReviewedText, ReviewFacts) -> [Diagnostic]
  ) {
    self.code = code
    self.severity = severity
    self.finds = finds
    self.example = example
    self.needsData = needsData
    self.look = look
  }

  /// Its findings in a document, in reading order.
  package func findings(in text: ReviewedText, facts: ReviewFacts) -> [Diagnostic] {
    look(text, facts).map { finding in
      var finding = finding
      // A rule may weigh one of its findings less.
      finding.severity = min(finding.severity, severity)
      return finding
    }
  }
}
