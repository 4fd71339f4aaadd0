import Catalogue
import Diagnostics
import DocumentModel
import DocumentRegistry
import Readers
import Review
import Values

/// What the rules of a careful reader find in a document that was made.
///
/// A document that goes out is not held up by a question: findings are warnings, unless they make it void.
struct DocumentReview: Sendable {
  private let today: CalendarDate?
  private let rates: [ReviewFacts.Rate]

  /// What keeps a document from being worth its paper.
  private static let voiding: Set<DiagnosticCode> = [.authorityUndated]

  /// How values are set is their writers' matter; a template's own slips are told by `check`.
  private static let unasked: Set<DiagnosticCode> = [.typographySlip]

  init(today: CalendarDate?) throws(Faults) {
    self.today = today
    rates = try ReviewFacts.Rate.ofRussia()
  }

  /// - Parameters:
  ///   - document: what was merged, or was read out of a merged Word file.
  ///   - data: what it was merged from.
  ///   - isDraft: whether marks of missing fields are wanted.
  func findings(
    in document: Document, named name: String, data: Record, isDraft: Bool = false
  ) -> [Diagnostic] {
    let kind = data["document"]?.record?["kind"]?.text
    return findings(in: ReviewedText(document, file: name, kind: kind), data: data, isDraft: isDraft).map { finding in
      var finding = finding
      if !Self.voiding.contains(finding.code) { finding.severity = min(finding.severity, .warning) }
      return finding
    }
  }

  /// What the rules find, as they weigh it.
  private func findings(in text: ReviewedText, data: Record, isDraft: Bool = false) -> [Diagnostic] {
    let facts = ReviewFacts(data: data, today: today, rates: data["country"].isRussian ? rates : [])
    let left = isDraft ? Self.unasked.union([.markLeft, .blankLeft]) : Self.unasked
    return Reviewer.findings(in: text, facts: facts, without: left)
  }
}

/// Before a document is submitted.
extension DocumentReview {
  /// What must be mended in a revision first: every error a careful reader finds, and marks where a field was missing.
  ///
  /// Nobody is asked to agree to that.
  func errors(in state: EntryState, _ folder: RegistryFolder) throws(Faults) -> [Diagnostic] {
    guard let revision = state.revision else { return [] }
    let contents = RevisionContents(revision, of: state, folder)
    let data = try contents.data()
    let masters = try contents.masters()
    var findings: [Diagnostic] = []
    if let word = masters.first(where: { $0.file.format == "docx" }) {
      let document = try WordReader.read(word.bytes, named: word.file.name).document
      findings = self.findings(
        in: ReviewedText(document, file: word.file.name, kind: state.facts.kind), data: data)
    } else if let text = masters.first(where: { $0.file.format == "txt" }) {
      findings = self.findings(
        in: ReviewedText(
          plain: String(decoding: text.bytes, as: UTF8.self), file: text.file.name, kind: state.facts.kind),
        data: data)
    } else {
      for page in masters { findings += try marks(in: page) }
    }
    return findings.filter { $0.severity == .error || $0.code == .markLeft }.map { finding in
      var finding = finding
      finding.severity = .error
      return finding
    }
  }
}

extension DocumentReview {
  /// Marks that were left in a document of which nothing but a page is there: its text, whatever its tags are.
  private func marks(in page: RevisionContents.Master) throws(Faults) -> [Diagnostic] {
    let text = PageText(String(decoding: page.bytes, as: UTF8.self)).text
    return findings(in: ReviewedText(plain: text, file: page.file.name, kind: nil), data: Record())
      .filter { $0.code == .markLeft }
  }
}

/// The words of a page, on the lines on which they stand there.
private struct PageText {
  private(set) var text = ""

  /// Elements whose content nobody reads.
  private static let unread = ["style", "script"]

  init(_ page: String) {
    var rest = page[...]
    while let opening = rest.firstIndex(of: "<") {
      text += rest[..<opening]
      rest = rest[opening...]
      let tag = rest.dropFirst().prefix { $0.isLetter }.lowercased()
      var end = rest.firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
      if Self.unread.contains(tag), let close = rest[end...].firstRange(of: "</" + tag) { end = close.lowerBound }
      text += rest[..<end].filter(\.isNewline)
      rest = rest[end...]
    }
    text += rest
  }
}

extension Value? {
  /// Whether nothing says another country.
  fileprivate var isRussian: Bool { self?.text.map { $0 == "RU" } ?? true }
}

extension ReviewFacts.Rate {
  /// The rates of VAT of Russia, with their days.
  static func ofRussia() throws(Faults) -> [ReviewFacts.Rate] {
    guard let rules = VATRules(country: "RU", data: try BuiltInVAT.data()) else { return [] }
    return (rules.standard + rules.other).map { .init(percent: $0.rate, from: $0.from, until: $0.until) }
  }
}
