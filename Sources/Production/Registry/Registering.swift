import Catalogue
import Diagnostics
import DocumentModel
import DocumentRegistry
import Files
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
      let new = NewEntry(
        made, of: desk, number: number, client: client, parent: parent, template: template, author: author)
      try writing.folder.store(new.files.contents)
      let stem = try freeStem(OfficeFolder.documentsFolder + "/" + made.name, made.copies, writing)
      let copies = try new.copies(of: made, stem: stem, at: desk)
      let entry = try new.enter(in: writing, copies.issued, at: register)
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
