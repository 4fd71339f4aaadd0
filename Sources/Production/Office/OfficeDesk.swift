import Files
import Catalogue
import Diagnostics
import Merging
import Values

/// Everything that the documents of one `new` share, from the office's data to the writers.
struct OfficeDesk {
  let order: NewOrder
  let date: CalendarDate
  /// What the document's own files and the command line say, which wins over the office's data.
  let details: Record
  let catalogue: Catalogue
  let template: CompiledTemplate
  /// What the template asks for.
  let asks: AskedFields
  let press: Press
  /// What looks at every document before it is written.
  let review: DocumentReview
  /// Where the documents go.
  let folder: String

  /// One client's document, or one for nobody, in all formats: all its files or none.
  func make(for client: String?, number: String) throws(Faults) -> ProductionReport {
    let (data, findings) = try data(for: client, number: number)
    let stem = try folder + "/" + name(for: data, number: number, client: client)
    let made = try press.make(data, reviewedBy: review, as: stem)
    let files = made.copies.map { (path: "\(stem).\($0.format.name)", bytes: $0.bytes) }
    if !order.replaces {
      try Faults.check(files.map(\.path).filter { FolderListing.exists($0) }.map { .fileExists($0) })
    }
    try WholeFile.write(files, replacing: order.replaces)
    return ProductionReport(
      files: zip(files, made.copies).map { file, copy in
        .init(path: file.path, format: copy.format.name, byteCount: copy.bytes.count)
      }, findings: findings + made.warnings)
  }

  /// The office's data for the client, the contract the document belongs to, and what is the document's own, in this order.
  private func data(for client: String?, number: String) throws(Faults) -> (record: Record, findings: [Diagnostic]) {
    let parent = try parent(of: client)
    let offered = try order.offered(catalogue, to: client, on: date)
    let packages = offered.packages.isEmpty ? packages(under: parent) : offered.packages
    let offer = try DocumentData(
      offered.catalogue,
      DocumentRequest(
        clientID: client, packageIDs: packages, number: number, date: date, recommended: offered.marked,
        managerID: order.manager, clientSigns: asks.clientSigns))
    var own = Record([
      "document": .record(
        Record(["kind": .text(order.kind), "number": .text(number), "date": .date(date)]))
    ])
    if let parent { own.set("parent", .record(parent.record), at: parent.place) }
    var details = details
    // Without lines of its own a document charges what the packages hold.
    if asks.charges, details["charges"] == nil { details.set("charges", .record(Record())) }
    let charges = try ChargesData(
      details, catalogue: offered.catalogue,
      ChargesRequest(
        clientID: client, packageIDs: packages, date: date, term: (parent?.start, parent?.end)))
    return (
      offer.record.overlaid(with: own).overlaid(with: charges.details),
      offered.findings + offer.findings + charges.findings
    )
  }

  /// The contract asked for, or the client's only one where the template speaks of one.
  private func parent(of client: String?) throws(Faults) -> ContractCard? {
    guard let client, order.parent != nil || asks.parent else { return nil }
    return try catalogue.contracts.contract(order.parent, of: client, isNeeded: asks.needsParent)
  }

  /// The template's own name, or one that tells the kinds of documents with one number apart.
  private func name(for data: Record, number: String, client: String?) throws(Faults) -> String {
    let usual = [order.kind, number, client ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let name = try template.fileName(for: data) ?? FileNameEscaping.name(of: usual)
    if name.utf8.count > FileNamePattern.nameLimit {
      throw Faults(.longFileName(name, limit: FileNamePattern.nameLimit))
    }
    return name
  }

  /// The contract's, else the usual ones; a template that shows no prices needs none.
  private func packages(under parent: ContractCard?) -> [String] {
    guard asks.packages else { return [] }
    if let parent, !parent.packageIDs.isEmpty { return parent.packageIDs }
    return usualPackages
  }

  /// What is offered where nothing is said: all packages of an office that has few.
  ///
  /// Only an offer is a choice: any other document has the one that the office recommends, or its first.
  private var usualPackages: [String] {
    let ids = catalogue.packages.prefix(DocumentData.packageLimit).map(\.id)
    guard order.kind != Self.offer else { return ids }
    let recommended = catalogue.office.offers.record["recommended"]?.text
    return recommended.map { [$0] } ?? Array(ids.prefix(1))
  }

  /// The one kind of document that holds a choice of packages.
  static let offer = "offer"
}
