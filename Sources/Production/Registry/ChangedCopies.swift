import Diagnostics
import DocumentRegistry
import Files

extension RegistryDesk {
  /// Copies of an entry that somebody edited in place: what is decided would not be what they wrote.
  ///
  /// One of ours that an older decision left is nobody's work.
  func changedCopies(of state: EntryState) throws(Faults) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let known = GivenCopies(state)
    for copy in state.copies {
      let path = office.path + "/" + copy.path
      if let digest = try FileDigest.of(path), digest != copy.digest, !known.isOlder(digest, at: copy.path) {
        faults.append(.copyNotTaken(path, number: state.facts.number.text))
      }
    }
    return faults
  }

  /// What whoever signs, sends or opens an approved document has to know of the paper before them.
  ///
  /// - Throws: `revision-file` where the registry's own file is not what was registered.
  func concerns(aboutPaperOf state: EntryState) throws(Faults) -> [Diagnostic] {
    guard state.isAgreed, let revision = state.revision else { return [] }
    for file in revision.files where file.role == .document {
      _ = try registry.folder.content(of: file, owner: state.facts.number.text)
    }
    return try changedCopies(of: state).map { fault in
      var warning = fault
      warning.severity = .warning
      warning.hint =
        "what was approved is in the registry: move the file away, and have it back with: engross open '\(state.facts.number.text)'"
      return warning
    }
  }
}
