import Catalogue
import Diagnostics
import DocumentRegistry
import Files
import Merging
import Values

/// Everything that the documents of one `new` share, from the office's data to the writers.
struct OfficeDesk: Sendable {
  var order: NewOrder
  let date: CalendarDate
  /// What the document's own files and the command line say, which wins over the office's data.
  var details: Record
  var catalogue: Catalogue
  let template: CompiledTemplate
  /// What the template asks for.
  let asks: AskedFields
  let press: Press
  /// What looks at every document before it is written.
  let review: DocumentReview
  let register: RegistryDesk

  /// A document in all formats, before it is registered and written.
  struct Made: Sendable {
    /// What the template saw.
    var data: Record
    var packages: [String]
    /// The name of its files, without ending.
    var name: String
    var copies: [Press.Copy]
    var findings: [Diagnostic]
  }

  /// One client's document, or one for nobody.
  ///
  /// - Parameters:
  ///   - isReviewed: whether the document is looked at; one that was looked at before need not be.
  ///   - keepsText: whether the text of a merged Word file is wanted besides.
  ///   - times: where it is noted how long it takes.
  func made(
    for client: String?, number: EntryNumber, parent: ParentDocument?, isReviewed: Bool = true, keepsText: Bool = false,
    times: StageTimes? = nil
  ) throws(Faults) -> Made {
    let inDocument = number.inDocument
    let (data, packages, findings) = try times.measure(.merging) { () throws(Faults) in
      try self.data(for: client, number: inDocument, parent: parent)
    }
    let name = try name(for: data, number: inDocument, client: client)
    let made = try press.make(
      data, reviewedBy: isReviewed ? review : nil, as: OfficeFolder.documentsFolder + "/" + name, keepsText: keepsText,
      times: times)
    return Made(data: data, packages: packages, name: name, copies: made.copies, findings: findings + made.warnings)
  }

  /// The office's data for the client, the contract the document belongs to, and what is the document's own, in this order.
  private func data(
    for client: String?, number: String, parent: ParentDocument?
  ) throws(Faults) -> (record: Record, packages: [String], findings: [Diagnostic]) {
    let offered = try order.offered(catalogue, to: client, on: date)
    let packages = offered.packages.isEmpty ? packages(under: parent) : offered.packages
    let offer = try DocumentData(
      offered.catalogue,
      DocumentRequest(
        clientID: client, packageIDs: packages, number: number, date: date, recommended: offered.marked,
        managerID: order.manager, clientSigns: asks.clientSigns))
    let fixed = details["document"]?.record
    try Faults.check(["number", "date", "kind"].filter { fixed?.has($0) ?? false }.map { .fixedField($0) })
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
      offer.record.overlaid(with: own).overlaid(with: charges.details), packages,
      offered.findings + offer.findings + charges.findings
    )
  }

  /// The document asked for, or the client's only contract where the template speaks of one.
  func parent(of client: String?) throws(Faults) -> ParentDocument? {
    if let number = order.parent, let entry = try register.parent(number, isContract: asks.parent) { return entry }
    guard let client, order.parent != nil || asks.parent else { return nil }
    guard let contract = try catalogue.contracts.contract(order.parent, of: client, isNeeded: asks.needsParent) else {
      return nil
    }
    return ParentDocument(contract, entry: try register.contract(contract.number))
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
  private func packages(under parent: ParentDocument?) -> [String] {
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
