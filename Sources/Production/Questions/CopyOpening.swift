package import Diagnostics
import DocumentModel
import DocumentRegistry
import Files
import HandOver
import Values

/// Which file of a document is opened: the arguments of `open`.
package struct OpenOrder: Sendable {
  package var number: String
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  /// nil for the one in force.
  package var revision: Int?
  /// nil for the one that people work with first: .docx, .html, .txt.
  package var format: String?
  /// Whether the file that came from outside is wanted.
  package var isOriginal: Bool

  package init(number: String, office: String?, revision: Int?, format: String?, isOriginal: Bool) {
    self.number = number
    self.office = office
    self.revision = revision
    self.format = format
    self.isOriginal = isOriginal
  }
}

extension Producer {
  /// The path of a document's file: the copy to work with, given out again where it is gone, or the registry's own.
  ///
  /// - Throws: `registry-missing`, `entry-unknown`, `revision-unknown`, `revision-without-file`, `revision-file`.
  package func open(_ order: OpenOrder) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: order.office)
    let state = try desk.registry.read { try $0.state(of: $0.entry(order.number)) }
    let path = try CopyOpening(desk: desk, state: state).path(order)
    return ProductionReport(
      standardOutput: Array((path + "\n").utf8), answer: Record(["path": .text(path)]))
  }
}

private struct CopyOpening {
  let desk: RegistryDesk
  let state: EntryState

  /// The formats in the order people open them.
  private static let preferred = ["docx", "html", "txt"]

  private var number: String { state.facts.number.text }

  func path(_ order: OpenOrder) throws(Faults) -> String {
    let ordinal = order.revision ?? state.revisions.count
    guard let revision = state.revisions.first(where: { $0.ordinal == ordinal }) else {
      throw Faults(.revisionUnknown(ordinal, of: number, count: state.revisions.count))
    }
    let wanted = order.format?.lowercased()
    let isInForce = ordinal == state.revisions.count
    if isInForce, !order.isOriginal {
      let copies = state.copies.map { (format: format(of: $0.path), copy: $0) }
      if let copy = chosen(wanted, among: copies.map(\.format)).map({ copies[$0].copy }) {
        return try given(copy, revision)
      }
    }
    let files = revision.files.filter { $0.role == (order.isOriginal ? .original : .document) }
    if order.isOriginal, files.isEmpty { throw Faults(.revisionWithoutOriginal(of: number, revision: ordinal)) }
    guard let file = chosen(wanted, among: files.map(\.format)).map({ files[$0] }) else {
      throw Faults(.revisionWithoutFile(order.format, of: number, revision: ordinal, known: files.map(\.format)))
    }
    // Nobody is to read a file for the registered one that is another by now.
    _ = try desk.registry.folder.content(of: file, owner: number)
    return desk.shown(file)
  }

  private func format(of path: String) -> String {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
  }

  private func chosen(_ format: String?, among formats: [String]) -> Int? {
    if let format { return formats.firstIndex(of: format) }
    for preferred in Self.preferred {
      if let position = formats.firstIndex(of: preferred) { return position }
    }
    return formats.isEmpty ? nil : 0
  }

  /// The copy as it is; where it is gone, as it was given out.
  private func given(_ copy: IssuedCopy, _ revision: Revision) throws(Faults) -> String {
    let path = desk.shown(copy.path)
    if FolderListing.exists(path) { return path }
    let format = format(of: copy.path)
    guard let file = revision.files.first(where: { $0.role == .document && $0.format == format }) else {
      throw Faults(.revisionWithoutFile(format, of: number, revision: revision.ordinal, known: []))
    }
    let master = try desk.registry.folder.content(of: file, owner: number)
    let (bytes, isAsGiven) = try anew(master, format, copy, revision)
    try WholeFile.write(bytes, to: path, replacing: false)
    if !isAsGiven { try note(bytes, at: copy.path) }
    return path
  }

  /// The bytes that were given out, made again; others where an older Engross made them another way.
  private func anew(
    _ master: [UInt8], _ format: String, _ copy: IssuedCopy, _ revision: Revision
  ) throws(Faults) -> (bytes: [UInt8], isAsGiven: Bool) {
    let isApproved = state.approval.phase.isApproved
    let stem = String(copy.path.dropLast(format.count + 1))
    let width = try textWidth(of: revision)
    for mark in isApproved ? [nil, desk.draftMark] : [desk.draftMark, nil] {
      let copies = try WorkingCopies([(format, master)], stem: stem, mark: mark, width: width).copies
      if let made = copies.first, SHA256(of: made.bytes) == copy.digest { return (made.bytes, true) }
    }
    if isApproved, format == "docx" {
      let scrubbed = try Scrub.scrubbing(master, named: copy.path).bytes
      return (scrubbed, SHA256(of: scrubbed) == copy.digest)
    }
    let mark = isApproved ? nil : desk.draftMark
    let copies = try WorkingCopies([(format, master)], stem: stem, mark: mark, width: width).copies
    return (copies.first?.bytes ?? master, false)
  }

  /// How wide the text format was made.
  private func textWidth(of revision: Revision) throws(Faults) -> Int {
    guard let file = revision.files.first(where: { $0.role == .order }) else { return NewOrder.usualWidth }
    let bytes = try desk.registry.folder.content(of: file, owner: number)
    let order = try DataReader.record(of: bytes, named: file.name, format: .json)
    return order["width"]?.number?.wholeNumber ?? NewOrder.usualWidth
  }

  private func note(_ bytes: [UInt8], at path: String) throws(Faults) {
    let copies = state.copies.map { $0.path == path ? IssuedCopy(path: path, digest: SHA256(of: bytes)) : $0 }
    let person = desk.staff.member(login: desk.account)?.note
    try desk.registry.write { writing in
      try writing.issue(copies, of: state.id, at: desk.moment, by: person, account: desk.account)
    }
  }
}
