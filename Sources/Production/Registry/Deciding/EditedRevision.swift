import Diagnostics
import DocumentRegistry
import Files
import HandOver
import Readers
import Values
import Writers

/// The next revision of an entry, made of a file that somebody edited.
///
/// The file is kept as it came; the document is what it says, and the other formats are read out of it.
struct EditedRevision {
  let path: String
  private let original: [UInt8]
  private let format: DocumentFormat
  private let state: EntryState
  private let contents: RevisionContents
  private(set) var findings: [Diagnostic] = []

  /// - Parameter isForced: whether a file of an older revision is taken all the same.
  init(_ path: String, of state: EntryState, _ desk: RegistryDesk, isForced: Bool) throws(Faults) {
    guard let format = DocumentFormat(fileName: path) else { throw Faults(.editedFormat(path)) }
    guard let revision = state.revision else { throw Faults(.nothingStored(state.facts.number.text)) }
    self.path = path
    self.format = format
    self.state = state
    contents = RevisionContents(revision, of: state, desk.registry.folder)
    original = try FileBytes.read(path)
    if original.isEmpty { throw Faults(.editedEmpty(path)) }
    if isTaken { return }
    if format == .docx { try checkTag(revision, isForced: isForced) } else { checkPlace(desk.office) }
    try checkOwner(desk.registry)
  }

  private var number: String { state.facts.number.text }

  /// Texts and pages bear no tag; one that lies where the copy was given out says so by its place.
  private mutating func checkPlace(_ office: OfficeFolder) {
    if state.copies.contains(where: { FolderListing.isSame(path, office.path + "/" + $0.path) }) { return }
    findings.append(.fileUntagged(path, number: number))
  }

  /// Throws for a file that is another entry's to the byte.
  private func checkOwner(_ registry: Registry) throws(Faults) {
    let digest = SHA256(of: original)
    let other: EntryFacts? = try registry.read { reading in
      let owners = try reading.owners(of: digest)
      if owners.contains(state.id) { return nil }
      return try owners.first.map { try reading.state(of: $0).facts }
    }
    if let other { throw Faults(.fileOfOther(path, of: "\(other.kind) \(other.number.text)", number: number)) }
  }

  /// Whether the document says already what the file says: it was given out so, or came back before.
  var isTaken: Bool {
    let digest = SHA256(of: original)
    return contents.file(.original)?.digest == digest || state.copies.contains { $0.digest == digest }
  }

  private mutating func checkTag(_ revision: Revision, isForced: Bool) throws(Faults) {
    guard let tag = try DocumentTag(of: original, named: path) else {
      findings.append(.fileUntagged(path, number: number))
      return
    }
    guard tag.number == number, tag.kind == state.facts.kind,
      let seen = state.revisions.first(where: { $0.digest.description == tag.digest })
    else { throw Faults(.fileOfOther(path, of: "\(tag.kind) \(tag.number)", number: number)) }
    if seen.ordinal == revision.ordinal { return }
    if !isForced { throw Faults(.fileOfOlder(path, ordinal: seen.ordinal, current: revision.ordinal)) }
    findings.append(.fileOlderTaken(path, ordinal: seen.ordinal, current: revision.ordinal))
  }

  /// The revision, with what changed by text.
  mutating func made(reason: String) throws(Faults) -> NewRevision {
    let masters = try contents.masters()
    let stem = masters.first?.file.name.withoutEnding ?? name(of: path).withoutEnding
    var files = RevisionFiles()
    var comparison: ClauseComparison?
    switch format {
    case .docx:
      let text = try ReturnedText.taking(from: original, named: path)
      files.add(.document, stem + ".docx", text)
      try addFormats(of: text, besides: masters, stem: stem, to: &files)
      comparison = try compared(with: masters)
    case .text:
      let text = DraftMark.unmarking(text: try TemplateText.read(path).text)
      files.add(.document, stem + ".txt", Array(text.utf8))
      if let old = masters.first(where: { $0.file.format == "txt" }) {
        comparison = ClauseComparison.compare(text: String(decoding: old.bytes, as: UTF8.self), with: text)
      }
    case .html: files.add(.document, stem + ".html", DraftMark.unmarking(html: original))
    }
    let kept = Set(files.files.map(\.format))
    let dropped = masters.map(\.file.format).filter { !kept.contains($0) }
    if !dropped.isEmpty { findings.append(.formatsDropped(path, dropped)) }
    for role in [StoredFile.Role.data, .order, .template] {
      if let file = contents.file(role) { files.add(file, try contents.bytes(of: file)) }
    }
    files.add(.original, name(of: path), original)
    return NewRevision(files: files, reason: reason, comparison: comparison)
  }

  /// The formats that the revision before had, read out of the Word file.
  private mutating func addFormats(
    of text: [UInt8], besides masters: [RevisionContents.Master], stem: String, to files: inout RevisionFiles
  ) throws(Faults) {
    let read = try WordReader.read(text, named: path)
    findings += read.warnings
    for master in masters where master.file.format != "docx" {
      guard let format = DocumentFormat(ending: master.file.format) else { continue }
      let writer = try format.writer(WriterOptions(textWidth: contents.textWidth()))
      files.add(.document, "\(stem).\(master.file.format)", try writer.write(read.document).bytes)
    }
  }

  private func compared(with masters: [RevisionContents.Master]) throws(Faults) -> ClauseComparison? {
    guard let old = masters.first(where: { $0.file.format == "docx" }) else { return nil }
    return try ClauseComparison.compare(old.bytes, named: old.file.name, with: original, named: path)
  }
}
