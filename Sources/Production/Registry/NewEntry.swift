import Catalogue
import Diagnostics
import DocumentRegistry
import HandOver
import Values

/// A document that was made, as the registry takes it: its facts, its files, and their digest.
struct NewEntry: Sendable {
  let facts: EntryFacts
  let files: RevisionFiles
  let digest: SHA256
  private let author: ActorNote?

  /// - Parameters:
  ///   - template: its name and bytes, which are kept with every revision.
  ///   - author: who makes it; nil for the manager that the document names.
  init(
    _ made: OfficeDesk.Made, of desk: OfficeDesk, number: EntryNumber, client: String?, parent: ParentDocument?,
    template: (name: String, bytes: [UInt8]), author: StaffMember?, membership: Membership? = nil
  ) {
    let order = desk.order
    self.author = author?.note ?? ActorNote(manager: made.data["manager"]?.record)
    var facts = EntryFacts(
      kind: order.kind, title: desk.template.description.isEmpty ? order.kind : desk.template.description,
      number: number, date: desk.date, client: client, parent: parent, packages: desk.catalogue.known(made.packages),
      data: made.data, calendar: desk.catalogue.calendar, author: self.author?.id)
    facts.membership = membership
    self.facts = facts
    files = RevisionFiles(made, order: order.kept(client: client, details: desk.details), template: template)
    digest = Revision.digest(kind: facts.kind, number: number.text, files: files.files)
  }

  /// The copies that people work with until it is approved.
  ///
  /// - Parameters:
  ///   - stem: the path below the office's folder, without ending.
  ///   - memory: of the documents that were made from the same template.
  func copies(
    of made: OfficeDesk.Made, stem: String, at desk: OfficeDesk, remembering memory: MarkingMemory? = nil
  ) throws(Faults) -> WorkingCopies {
    try WorkingCopies(
      made.copies.map { ($0.format.name, $0.bytes) }, stem: stem, mark: desk.register.draftMark,
      tag: DocumentTag(number: facts.number.text, kind: facts.kind, revision: 1, digest: digest.description),
      width: desk.order.textWidth, remembering: memory, text: made.copies.lazy.compactMap(\.text).first)
  }

  /// Enters it; its files are in the registry by then.
  func enter(in writing: RegistryWriting, _ issued: [IssuedCopy], at desk: RegistryDesk) throws -> Int {
    let entry = try writing.create(facts, at: desk.moment, by: author, account: desk.account)
    try writing.revise(
      .init(ordinal: 1, digest: digest.description, author: author), files: files.files, reason: "", of: entry,
      at: desk.moment, by: author, account: desk.account)
    try writing.issue(issued, of: entry, at: desk.moment, by: author, account: desk.account)
    return entry
  }
}

extension ActorNote {
  /// The manager that a document names, where nobody else is known to have made it.
  init?(manager: Record?) {
    guard let manager, let id = manager["id"]?.text, let name = manager["name"]?.text else { return nil }
    self.init(id: id, name: name, post: manager["post"]?.text ?? "")
  }
}

extension Catalogue {
  /// Those of the ids that the office's own packages have: one that was put together for a client has no name here.
  func known(_ ids: [String]) -> [String] {
    ids.filter { id in packages.contains { $0.id == id } }
  }
}
