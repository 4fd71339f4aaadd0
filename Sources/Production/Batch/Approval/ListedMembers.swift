import Diagnostics
import DocumentRegistry
import Values

/// The list of a batch's documents that its revision keeps, read piece by piece.
struct ListedMembers {
  static let fileName = "members.csv"
  static let head = ["place", "number", "client", "amount", "digest"]

  struct Row: Sendable {
    var place: Int
    var number: String
    var digest: String
  }

  private var stream: (any RecordStream)?
  private let path: String

  /// - Throws: `revision-file` where it is not the registered one any more.
  init(of batch: EntryState, _ folder: RegistryFolder) throws(Faults) {
    let number = batch.facts.number.text
    guard let file = batch.revision?.files.first(where: { $0.role == .enclosure && $0.name == Self.fileName }) else {
      throw Faults(.nothingStored(number))
    }
    path = try folder.proved(file, owner: number)
    stream = try DataReader.records(contentsOf: path)
  }

  /// The next documents, in the order of the list; none at the end.
  mutating func next(_ most: Int) throws(Faults) -> [Row] {
    var rows: [Row] = []
    while rows.count < most, let record = try stream?.next() {
      guard let place = record["place"]?.number?.wholeNumber, let number = record["number"]?.cell,
        let digest = record["digest"]?.cell
      else { continue }
      rows.append(Row(place: place, number: number, digest: digest))
    }
    return rows
  }
}

extension Value {
  /// A cell as it was written: a number by its looks may be a document's.
  fileprivate var cell: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .none, .bool, .money, .list, .record, .formatted: nil
    }
  }
}

extension ListedMembers {
  /// Documents with what the tables say of them by now.
  typealias Portion = [(listed: Row, now: BatchMember)]

  /// The next documents as both have them; none at the end.
  mutating func next(_ most: Int, of batch: Int, _ registry: Registry) throws(Faults) -> Portion {
    let rows = try next(most)
    guard let first = rows.first else { return [] }
    let members = try registry.read { try $0.members(of: batch, after: first.place - 1, most: rows.count) }
    return zip(rows, members).map { ($0, $1) }
  }
}
