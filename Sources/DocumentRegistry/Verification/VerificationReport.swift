package import Diagnostics

/// What a verification looked at and what it found off.
package struct VerificationReport: Sendable {
  package var records = 0
  package var entries = 0
  package var revisions = 0
  package var files = 0
  /// Of the files that were read.
  package var bytes = 0
  /// The digest of the journal's last record: who has it written down elsewhere knows the journal by it.
  package var head: SHA256
  /// In the order they were found, the first one first.
  package var findings: [Diagnostic] = []
  /// Whether the tables were made anew.
  package var isRebuilt = false
}
