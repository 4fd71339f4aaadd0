/// One finding: what is wrong, where, and what to try.
///
/// A diagnostic is a value. Functions that can find several faults return or throw all of them; see ``Faults``.
package struct Diagnostic: Sendable, Hashable {
  /// How much a finding weighs.
  package enum Severity: String, Sendable, Comparable {
    case note
    case warning
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a.weight < b.weight }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Another place that belongs to the finding: «while including …», «first defined here».
  package struct Note: Sendable, Hashable {
    package var message: String
    package var place: Place?

    package init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  package var code: DiagnosticCode
  package var severity: Severity
  /// One sentence without a full stop, starting in lower case; names and source text stand in `backticks`.
  package var message: String
  package var place: Place?
  package var notes: [Note]
  /// What to try, one sentence; nil where the message already says it.
  package var hint: String?

  package init(
    _ code: DiagnosticCode, _ message: String, at place: Place? = nil, severity: Severity = .error,
    notes: [Note] = [], hint: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
    self.hint = hint
  }
}

/// The error every part throws: all the faults found, never empty, at least one of them an error.
package struct Faults: Error, Sendable, Hashable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  package init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }

  /// Throws the findings if one of them is an error.
  package static func check(_ diagnostics: [Diagnostic]) throws(Faults) {
    if diagnostics.contains(where: { $0.severity == .error }) { throw Faults(diagnostics) }
  }
}
