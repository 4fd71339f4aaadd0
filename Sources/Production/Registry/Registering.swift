import Catalogue
import Diagnostics
import DocumentModel
import DocumentRegistry
import Files
import HandOver
import Values

/// Numbers a new document, makes it, keeps its files and enters it: all of it or nothing.
///
/// Its working copies follow when it is entered; what keeps them from being written is told beside the number.
struct Registering {
  private let desk: OfficeDesk
  private let template: (name: String, bytes: [UInt8])
  private let author: StaffMember?

  /// - Parameters:
  ///   - template: the template's path, whose bytes are kept with every revision.
  ///   - author: who makes the documents; nil for the manager that each document names.
  init(_ desk: OfficeDesk, template: String, author: StaffMember?) throws(Faults) {
    self.desk = desk
    self.template = (Files.name(of: template), try FileBytes.read(template))
    self.author = author ?? desk.register.staff.member(login: desk.register.account)
  }

  /// One client's document, or one for nobody.
  func register(for client: String?) throws(Faults) -> ProductionReport {
    let register = desk.register
    let order = desk.order
    let parent = try desk.parent(of: client)
    let pattern = register.numbers.pattern(for: order.kind)
    let earlier = order.kind == "contract" ? desk.catalogue.contracts.contracts.map(\.number) : []
    let (entry, made, number, copies) = try register.registry.write { writing in
      // The number stands in the document, so that nobody else may take one until this document has it for good.
      let number = try writing.number(
        order.number, pattern, kind: order.kind, date: desk.date, parent: parent?.number, after: earlier)
      let made = try desk.made(for: client, number: number, parent: parent)
      let author = author?.note ?? ActorNote(manager: made.data["manager"]?.record)
      let facts = EntryFacts(
        kind: order.kind, title: desk.template.description.isEmpty ? order.kind : desk.template.description,
        number: number, date: desk.date, client: client, parent: parent,
        packages: desk.catalogue.known(made.packages), data: made.data,
        calendar: desk.catalogue.calendar, author: author?.id)
      let files = RevisionFiles(
        made, order: order.kept(client: client, details: desk.details), template: template)
      try writing.folder.store(files.contents)
      let entry = try writing.create(facts, at: register.moment, by: author, account: register.account)
      let digest = Revision.digest(kind: facts.kind, number: number.text, files: files.files)
      try writing.revise(
        .init(ordinal: 1, digest: digest.description, author: author), files: files.files, reason: "", of: entry,
        at: register.moment, by: author, account: register.account)
      let stem = try freeStem(OfficeFolder.documentsFolder + "/" + made.name, made.copies, writing)
      let copies = try WorkingCopies(
        made.copies.map { ($0.format.name, $0.bytes) }, stem: stem, mark: register.draftMark,
        tag: DocumentTag(number: number.text, kind: facts.kind, revision: 1, digest: digest.description),
        width: order.textWidth)
      try writing.issue(copies.issued, of: entry, at: register.moment, by: author, account: register.account)
      return (entry, made, number, copies)
    }
    let published = CopyPublishing(desk: register, entry: entry).publish(
      copies, earlier: [], replaces: order.replaces, number: number.text, done: "is entered")
    return ProductionReport(
      files: published.copies.map {
        .init(path: register.office.path + "/" + $0.path, format: $0.format, byteCount: $0.bytes.count)
      }, findings: made.findings + published.findings, numbers: [number.text])
  }

  /// A name that no other entry's copies have; a file that the registry does not know is not replaced unasked.
  private func freeStem(_ stem: String, _ made: [Press.Copy], _ reading: RegistryReading) throws -> String {
    let free = try reading.freeStem(stem)
    let paths = made.map { "\(desk.register.office.path)/\(free).\($0.format.name)" }
    if !desk.order.replaces {
      try Faults.check(paths.filter { FolderListing.exists($0) }.map { .fileExists($0) })
    }
    return free
  }
}

extension ActorNote {
  /// The manager that a document names, where nobody else is known to have made it.
  init?(manager: Record?) {
    guard let manager, let id = manager["id"]?.text, let name = manager["name"]?.text else { return nil }
    self.init(id: id, name: name, post: manager["post"]?.text ?? "")
  }
}

extension RegistryReading {
  /// The stem, counted up until no other entry has copies of that name: formats that it has not yet may still come.
  func freeStem(_ stem: String, besides entry: Int? = nil) throws -> String {
    var free = stem
    var count = 1
    while try isStemTaken(free, besides: entry) {
      count += 1
      free = "\(stem) (\(count))"
    }
    return free
  }
}

extension Catalogue {
  /// Those of the ids that the office's own packages have: one that was put together for a client has no name here.
  func known(_ ids: [String]) -> [String] {
    ids.filter { id in packages.contains { $0.id == id } }
  }
}
