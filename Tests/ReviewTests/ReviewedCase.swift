import Diagnostics
import DocumentModel
import Merging
import OutlineTemplates
import Review
import TemplateLanguage
import TestKit
import Values

/// One case: a document, what is known of it, and what the rules find.
///
/// `text` is a plain text, `outline` an outline without tags; `data` is YAML; `settings` are words such as
/// `today=2026-11-23`, `kind=act`. The result is `findings`.
struct ReviewedCase {
  private let one: CaseFile.Case

  init(_ one: CaseFile.Case) { self.one = one }

  /// - Parameter rule: the only one that is asked; nil for all.
  func findings(of rule: ReviewRule?) throws -> [Diagnostic] {
    let facts = ReviewFacts(
      data: try DataReader.record(of: Array((one[section: "data"] ?? "").utf8), named: "data.yaml", format: .yaml),
      today: setting("today").flatMap { CalendarDate(iso: $0) }, rates: Self.rates)
    let text = try self.text()
    return rule.map { $0.findings(in: text, facts: facts) } ?? Reviewer.findings(in: text, facts: facts)
  }

  private func text() throws -> ReviewedText {
    if let plain = one[section: "text"] {
      return ReviewedText(plain: plain, file: "case.txt", kind: setting("kind"))
    }
    let source = SourceText(name: "case.md", text: one[section: "outline"] ?? "")
    let outline = try CompiledOutline.compile(source)
    return ReviewedText(try outline.merge(Record()).document, file: "case.docx", kind: setting("kind"))
  }

  private func setting(_ name: String) -> String? {
    (one[section: "settings"] ?? "").split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(name + "=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  /// The rates of Russia as they were known in 2026.
  static let rates: [ReviewFacts.Rate] = [
    (18, "2004-01-01", "2018-12-31"), (20, "2019-01-01", "2025-12-31"), (22, "2026-01-01", nil),
    (10, "2004-01-01", nil), (0, "2004-01-01", nil), (5, "2025-01-01", nil), (7, "2025-01-01", nil),
  ].compactMap { percent, from, until in
    CalendarDate(iso: from).map {
      .init(percent: Decimal(percent), from: $0, until: until.flatMap { CalendarDate(iso: $0) })
    }
  }

  /// A line each: weight, place, the words that are marked, the sentence.
  static func lines(_ findings: [Diagnostic]) -> String {
    findings.map { finding in
      let marked = finding.place.flatMap { place in
        place.excerpt.map { String($0.dropFirst((place.column ?? 1) - 1).prefix(min(place.length, 60))) }
      }
      return "\(finding.severity.rawValue) \(finding.place?.label ?? "-") [\(marked ?? "")] \(finding.message)"
    }.joined(separator: "\n")
  }
}
