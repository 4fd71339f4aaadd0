import Diagnostics
import DocumentRegistry
import Production

/// Which documents a mailing brings, in its order.
struct MailingSelection {
  let entries: [Int]
  /// The batch whose documents they are; nil where another way was chosen.
  let batch: EntryState?

  /// So many members of a batch at a time.
  private static let portion = 500

  /// - Throws: `entry-unknown`, the faults of filters; `mailing-class` where nothing was chosen.
  init(_ order: MailingOrder, at desk: RegistryDesk) throws(Faults) {
    batch = try order.batch.map { number throws(Faults) in
      try desk.registry.read { try $0.state(of: $0.knownEntry(number, kind: BatchFacts.kind) ?? $0.entry(number)) }
    }
    let batch = batch?.id
    entries = try desk.registry.read { reading in
      if !order.numbers.isEmpty {
        var seen: Set<Int> = []
        return try order.numbers.map { try reading.entry($0) }.filter { seen.insert($0).inserted }
      }
      guard let filter = order.filter else { return try batch.map { try Self.members(of: $0, reading) } ?? [] }
      var query = try desk.query(filter)
      if let parent = filter.parent { query.parent = try reading.entry(parent) }
      query.batch = batch
      let rows = try reading.rows(query)
      guard let batch else { return rows.filter { $0.client != nil && $0.kind != MailingProgress.kind }.map(\.id) }
      // The filters narrow the batch; its list has the order.
      let chosen = Set(rows.map(\.id))
      return try Self.members(of: batch, reading).filter(chosen.contains)
    }
  }

  private static func members(of batch: Int, _ reading: RegistryReading) throws -> [Int] {
    var found: [Int] = []
    var place = 0
    while true {
      let members = try reading.members(of: batch, after: place, most: portion)
      guard let last = members.last else { return found }
      found += members.map(\.entry)
      place = last.place
    }
  }

  /// What was chosen, for the order that is kept.
  static func words(_ order: MailingOrder) -> String {
    if !order.numbers.isEmpty { return "numbers \(order.numbers.joined(separator: "; "))" }
    let filter = order.filter
    let parts: [(String, [String])] = [
      ("batch", order.batch.map { [$0] } ?? []), ("kind", filter?.kinds ?? []), ("state", filter?.states ?? []),
      ("client", filter?.client.map { [$0] } ?? []), ("person", filter?.person.map { [$0] } ?? []),
      ("from", filter?.from.map { [$0] } ?? []), ("until", filter?.until.map { [$0] } ?? []),
      ("parent", filter?.parent.map { [$0] } ?? []),
    ]
    return parts.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
  }
}
