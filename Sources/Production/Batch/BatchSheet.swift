import Diagnostics
import DocumentRegistry
import Values

/// What a batch itself is once its documents are there: the list of them with their digests, by which one visa is about
/// all of them.
struct BatchSheet {
  private let desk: BatchDesk
  private let batch: EntryState
  private let facts: BatchFacts
  private let folder: String

  /// Members that are read at a time.
  private static let portion = 1_000

  init(_ desk: BatchDesk, _ batch: EntryState, _ facts: BatchFacts, folder: String) {
    self.desk = desk
    self.batch = batch
    self.facts = facts
    self.folder = folder
  }

  /// Puts the batch's first revision into force.
  func finish() throws(Faults) -> [ProductionReport.File] {
    let register = desk.desk.register
    var files = RevisionFiles()
    files.add(.enclosure, "members.csv", try members())
    let order = desk.desk.order.kept(client: nil, details: desk.desk.details)
    files.add(.order, "order.json", Array(JSONEncoding(indent: 2).encode(.record(order)).utf8))
    files.add(.template, desk.template.name, desk.template.bytes)
    let digest = Revision.digest(kind: BatchFacts.kind, number: batch.facts.number.text, files: files.files)
    let author = desk.author?.note
    try register.registry.write { writing in
      try writing.folder.store(files.contents)
      try writing.revise(
        .init(ordinal: 1, digest: digest.description, author: author), files: files.files, reason: "", of: batch.id,
        at: register.moment, by: author, account: register.account)
    }
    return []
  }

  /// One line a document: place, number, client, amount, digest.
  private func members() throws(Faults) -> [UInt8] {
    let registry = desk.desk.register.registry
    var bytes = CSVText([["place", "number", "client", "amount", "digest"]]).bytes
    var place = 0
    while true {
      let members = try registry.read { try $0.members(of: batch.id, after: place, most: Self.portion) }
      guard let last = members.last else { return bytes }
      place = last.place
      bytes +=
        CSVText(
          members.map {
            [String($0.place), $0.number, $0.clientName, $0.amount?.amount.description ?? "", $0.digest]
          }
        ).bytes
    }
  }
}
