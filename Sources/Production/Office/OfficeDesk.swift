import Catalogue
import Diagnostics
import Merging
import Values

/// Everything that the documents of one `new` share, from the office's data to the writers.
struct OfficeDesk {
  let order: NewOrder
  let date: CalendarDate
  /// Single values from the command line, which win over the office's.
  let settings: Record
  let catalogue: Catalogue
  let template: CompiledTemplate
  let press: Press
  /// What looks at every document before it is written.
  let review: DocumentReview
  /// Where the documents go.
  let folder: String

  /// One client's document in all formats: all its files or none.
  func make(for client: String, number: String) throws(Faults) -> ProductionReport {
    let offer = try OfferData(
      catalogue,
      OfferRequest(
        clientID: client, packageIDs: order.packages.isEmpty ? usualPackages : order.packages, number: number,
        date: date, recommended: order.recommended, managerID: order.manager))
    let document = Record(["kind": .text(order.kind), "number": .text(number), "date": .date(date)])
    let data = offer.record.overlaid(with: ["document": .record(document)]).overlaid(with: settings)
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
      }, findings: offer.findings + made.warnings)
  }

  /// The template's own name, or one that tells the kinds of documents with one number apart.
  private func name(for data: Record, number: String, client: String) throws(Faults) -> String {
    let name = try template.fileName(for: data) ?? FileNameEscaping.name(of: "\(order.kind) \(number) \(client)")
    if name.utf8.count > FileNamePattern.nameLimit {
      throw Faults(.longFileName(name, limit: FileNamePattern.nameLimit))
    }
    return name
  }

  /// What is offered where nothing is said: all packages of an office that has few.
  ///
  /// A contract is no choice: it has the one that the office recommends, or its first.
  private var usualPackages: [String] {
    let ids = catalogue.packages.prefix(OfferData.packageLimit).map(\.id)
    guard order.kind == Self.contract else { return ids }
    let recommended = catalogue.office.offers.record["recommended"]?.text
    return recommended.map { [$0] } ?? Array(ids.prefix(1))
  }

  private static let contract = "contract"
}
