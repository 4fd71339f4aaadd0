import Diagnostics
import DocumentRegistry
import Files
import HandOver
import Values

/// The working copies that an entry should have by now.
///
/// Until it is approved they bear the mark of a draft and a tag by which they are known when they come back; then they
/// are the document itself, without anything that must not leave the house. What lies in the registry stays as it is.
struct CopiesInForce {
  let copies: WorkingCopies
  let findings: [Diagnostic]

  /// - Parameters:
  ///   - stem: the path below the office's folder, without ending; nil where they lie already.
  ///   - format: the one that is wanted; nil for all.
  init(of state: EntryState, at desk: RegistryDesk, stem: String? = nil, format: String? = nil) throws(Faults) {
    guard let revision = state.revision else { throw Faults(.nothingStored(state.facts.number.text)) }
    let contents = RevisionContents(revision, of: state, desk.registry.folder)
    let isClean = state.isAgreed
    let tag = DocumentTag(
      number: state.facts.number.text, kind: state.facts.kind, revision: revision.ordinal,
      digest: revision.digest.description)
    var findings: [Diagnostic] = []
    var masters: [(format: String, bytes: [UInt8])] = []
    for master in try contents.masters(in: format) {
      var bytes = master.bytes
      if isClean, master.file.format == "docx" {
        let scrubbed = try Scrub.scrubbing(bytes, named: master.file.name)
        bytes = scrubbed.bytes
        findings += scrubbed.findings
      }
      masters.append((master.file.format, bytes))
    }
    copies = try WorkingCopies(
      masters, stem: stem ?? state.copyStem, mark: isClean ? nil : desk.draftMark, tag: isClean ? nil : tag,
      width: contents.textWidth())
    self.findings = findings
  }
}

extension EntryState {
  /// The path of its copies below the office's folder, without ending.
  var copyStem: String {
    if let path = copies.first?.path { return path.withoutEnding }
    let name = revision?.files.first { $0.role == .document }?.name.withoutEnding
    return OfficeFolder.documentsFolder + "/" + (name ?? "\(facts.kind) \(id)")
  }
}

extension String {
  /// A file's name without what stands from its last point on.
  var withoutEnding: String { lastIndex(of: ".").map { String(self[..<$0]) } ?? self }
}
