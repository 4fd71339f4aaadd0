/// The stable name of a kind of finding; each with the smallest input that causes it.
///
/// A code never changes its meaning and is never used again for another.
package enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  // MARK: Files and the world

  /// `engross render missing.md`
  case fileNotFound = "file-not-found"
  /// A folder given as a template, or a file without read permission.
  case fileUnreadable = "file-unreadable"
  /// An output folder without write permission, or a full disk.
  case fileUnwritable = "file-unwritable"
  /// An output file that is already there, without `--force`.
  case fileExists = "file-exists"
  /// Bytes `FF FE` in a template.
  case notUTF8 = "not-utf8"

  // MARK: Values

  // MARK: Template language

  // MARK: Merging

  // MARK: Outline templates

  // MARK: Document model

  /// Two clauses with `{#payment}`.
  case duplicateLabel = "duplicate-label"
  /// `[](#paiment)` where no clause has that label.
  case unknownLabel = "unknown-label"
  /// `[](#payment)` where the clause stands under a condition that does not hold.
  case referenceToLeftOut = "reference-to-left-out"
  /// `[](#terms)` to `## Terms {-}{#terms}`.
  case referenceWithoutNumber = "reference-without-number"
  /// A quotation of more than a hundred levels.
  case documentTooDeep = "document-too-deep"

  // MARK: OpenXML

  // MARK: Writers

  // MARK: Catalogue

  // MARK: Production and commands
}

extension DiagnosticCode {
  /// Whose matter a finding is; decides the exit code.
  package enum Blame: Sendable {
    /// The input has faults: exit code 1.
    case input
    /// The outside world failed: exit code 4.
    case world
  }

  package var blame: Blame {
    switch self {
    case .fileNotFound, .fileUnreadable, .fileUnwritable, .fileExists: .world
    default: .input
    }
  }
}
