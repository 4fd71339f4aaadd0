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
    let again = try RemadeOrder(order, of: state, desk)
    try self.init(again, of: state, again.template(by: producer, desk), desk)
  }

  init(
    _ again: RemadeOrder, of state: EntryState, _ template: RemakingTemplate, _ desk: RegistryDesk
  ) throws(Faults) {
    let number = state.facts.number
    var office = template.office
    office.order = again.order
    office.details = again.order.keptDetails.overlaid(with: template.details)
    // A client of a list that the office's own does not have is known by the card it came with.
    if let card = again.order.card { office.catalogue = try office.catalogue.with(client: card).catalogue }
    let client = again.order.clients?.first
    let made = try office.made(for: client, number: number, parent: office.parent(of: client))
    let files = RevisionFiles(
      made, order: again.order.kept(client: client, details: office.details), template: template.file)
    var facts = EntryFacts(
      kind: state.facts.kind, title: state.facts.title, number: number, date: state.facts.date, client: client,
      parent: nil, packages: office.catalogue.known(made.packages), data: made.data,
      calendar: office.catalogue.calendar,
      author: state.facts.author)
    facts.parent = state.facts.parent
    facts.parentNumber = state.facts.parentNumber
    facts.membership = state.facts.membership
    revision = NewRevision(
      files: files, reason: again.reason, comparison: try Self.compared(again.contents, files),
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

/// What was asked for when a document was made, with what is asked for now over it.
struct RemadeOrder {
  private(set) var order: NewOrder
  let reason: String
  let contents: RevisionContents

  /// - Throws: `edits-would-go` for one that was edited by hand, unless that is given up; `not-remade`.
  init(_ revision: RevisionOrder, of state: EntryState, _ desk: RegistryDesk) throws(Faults) {
    let number = state.facts.number.text
    guard let current = state.revision else { throw Faults(.nothingStored(number)) }
    contents = RevisionContents(current, of: state, desk.registry.folder)
    if let original = contents.file(.original), !revision.discardsEdits {
      throw Faults(.editsWouldGo(number, original: original.name))
    }
    guard let kept = try contents.order(),
      var order = NewOrder(kept: kept, office: desk.office.path, date: state.facts.date)
    else { throw Faults(.notRemade(number)) }
    if !revision.packages.isEmpty {
      order.packages = revision.packages
      order.choosesPackages = false
      if let marked = order.marked, !revision.packages.contains(marked) { order.marked = nil }
    }
    order.data = revision.data
    order.settings = revision.settings
    self.order = order
    reason = revision.reason ?? ""
  }

  /// A batch is for nobody by name: what its documents need of clients is all there.
  mutating func takeEveryClient() { order.clients = nil }

  /// What it takes to make the document, as the office has it by now.
  func template(by producer: Producer, _ desk: RegistryDesk) throws(Faults) -> RemakingTemplate {
    let (office, path, _) = try producer.officeDesk(for: order, in: desk.office, desk)
    return RemakingTemplate(
      office: office, file: (Files.name(of: path), try FileBytes.read(path)),
      details: try DataSet(files: order.data, settings: order.settings).record)
  }
}

/// A template with the office's present data, by which one document or all of a batch are made anew.
struct RemakingTemplate: Sendable {
  let office: OfficeDesk
  /// Its name and bytes.
  let file: (name: String, bytes: [UInt8])
  /// What is asked for now, over what each document was made from.
  let details: Record

  /// Whether it makes this document too.
  func suits(_ order: NewOrder) -> Bool {
    let own = office.order
    return own.kind == order.kind && own.template == order.template && own.style == order.style
      && own.formats == order.formats && own.textWidth == order.textWidth && own.isDraft == order.isDraft
      && own.manager == order.manager
  }
}
