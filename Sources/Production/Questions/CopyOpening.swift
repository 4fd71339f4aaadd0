package import Diagnostics
import DocumentRegistry
import Files
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
      standardOutput: Array((path + "\n").utf8), findings: try desk.concerns(aboutPaperOf: state),
      answer: Record(["path": .text(path)]))
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
        return try given(copy)
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

  /// The copy as it is; where it is gone, or is an older one of ours, as it is in force.
  private func given(_ copy: IssuedCopy) throws(Faults) -> String {
    let path = desk.shown(copy.path)
    let isGivenAnew = try desk.registry.inTurn { () throws(Faults) in
      let now = try desk.registry.read { try $0.state(of: state.id) }
      guard now.copies == state.copies else { throw Faults(.copiesMeanwhile(number)) }
      if let digest = try FileDigest.of(desk.office.path + "/" + copy.path),
        !GivenCopies(now).isOlder(digest, at: copy.path)
      {
        return false
      }
      let copies = try CopiesInForce(of: now, at: desk).copies
      guard let made = copies.copies.first(where: { $0.path == copy.path }) else {
        throw Faults(
          .revisionWithoutFile(format(of: copy.path), of: number, revision: now.revisions.count, known: []))
      }
      // An older Engross may have made them another way.
      let digest = SHA256(of: made.bytes)
      if digest != copy.digest { try note(digest, for: copy) }
      try WholeFile.write(made.bytes, to: desk.office.path + "/" + copy.path, replacing: true)
      return true
    }
    // Whoever was kept from writing this copy was kept from writing those in other formats.
    if isGivenAnew { try CopyPublishing(desk: desk, entry: state.id).mend(missing: true) }
    return path
  }

  /// Notes a copy that is another than was given out; the others stay as they were.
  private func note(_ digest: SHA256, for copy: IssuedCopy) throws(Faults) {
    let person = desk.staff.member(login: desk.account)?.note
    try desk.registry.write { writing in
      var copies = try writing.state(of: state.id).copies
      guard copies == state.copies, let position = copies.firstIndex(of: copy) else {
        throw Faults(.copiesMeanwhile(number))
      }
      copies[position].digest = digest
      try writing.issue(copies, of: state.id, at: desk.moment, by: person, account: desk.account)
    }
  }
}
