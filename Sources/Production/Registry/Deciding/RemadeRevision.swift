import Catalogue
import Diagnostics
import DocumentRegistry
import Files
import HandOver
import Values

/// The next revision of an entry, made anew by its template: what was asked for then, what is asked for now, and the
/// office's present data; number and date stay.
struct RemadeRevision {
  let revision: NewRevision
  let findings: [Diagnostic]

  init(_ order: RevisionOrder, of state: EntryState, _ producer: Producer, _ desk: RegistryDesk) throws(Faults) {
    let number = state.facts.number
    guard let current = state.revision else { throw Faults(.nothingStored(number.text)) }
    let contents = RevisionContents(current, of: state, desk.registry.folder)
    if let original = contents.file(.original), !order.discardsEdits {
      throw Faults(.editsWouldGo(number.text, original: original.name))
    }
    guard let kept = try contents.order(),
      var again = NewOrder(kept: kept, office: desk.office.path, date: state.facts.date)
    else { throw Faults(.notRemade(number.text)) }
    if !order.packages.isEmpty {
      again.packages = order.packages
      again.choosesPackages = false
      if let marked = again.marked, !order.packages.contains(marked) { again.marked = nil }
    }
    again.data = order.data
    again.settings = order.settings
    var (office, template, _) = try producer.officeDesk(for: again, in: desk.office, desk)
    // A client of a list that the office's own does not have is known by the card it came with.
    if let card = again.card { office.catalogue = try office.catalogue.with(client: card).catalogue }
    let client = again.clients?.first
    let made = try office.made(for: client, number: number, parent: office.parent(of: client))
    let files = RevisionFiles(
      made, order: again.kept(client: client, details: office.details),
      template: (Files.name(of: template), try FileBytes.read(template)))
    var facts = EntryFacts(
      kind: state.facts.kind, title: state.facts.title, number: number, date: state.facts.date, client: client,
      parent: nil, packages: office.catalogue.known(made.packages), data: made.data,
      calendar: office.catalogue.calendar,
      author: state.facts.author)
    facts.parent = state.facts.parent
    facts.parentNumber = state.facts.parentNumber
    revision = NewRevision(
      files: files, reason: order.reason ?? "", comparison: try Self.compared(contents, files),
      facts: facts == state.facts ? nil : facts)
    findings = made.findings
  }

  /// By the format in which clauses are told best; nil where both revisions have none in common that can be read.
  private static func compared(_ before: RevisionContents, _ after: RevisionFiles) throws(Faults) -> ClauseComparison? {
    let masters = try before.masters()
    for format in ["docx", "txt"] {
      guard let old = masters.first(where: { $0.file.format == format }),
        let new = after.contents.first(where: { $0.file.role == .document && $0.file.format == format })
      else { continue }
      if format == "docx" {
        return try ClauseComparison.compare(old.bytes, named: old.file.name, with: new.bytes, named: new.file.name)
      }
      return ClauseComparison.compare(
        text: String(decoding: old.bytes, as: UTF8.self), with: String(decoding: new.bytes, as: UTF8.self))
    }
    return nil
  }
}
