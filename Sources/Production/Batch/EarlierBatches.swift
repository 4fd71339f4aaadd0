import Diagnostics
import DocumentRegistry
import Values

/// Batches that have documents for the clients of a new one: its list is perhaps one of theirs, corrected.
struct EarlierBatches {
  let register: RegistryDesk
  /// What the documents are: `offer`.
  let kind: String
  /// What the new batch is ordered by: one of the same order is no other one.
  let order: SHA256
  /// The new batch's.
  let date: CalendarDate

  /// A batch that is older is no reason to wonder.
  private static let days = 30

  /// What is worth knowing before another batch is begun.
  ///
  /// - Returns: `batch-begun`, an error, for each batch that is not finished, that no program is at, and half of whose
  ///   documents are for these clients; one `batch-again`, a warning, for all others.
  func findings(of checked: BatchCheck.Outcome) throws(Faults) -> [Diagnostic] {
    let first = date.adding(days: -Self.days) ?? date
    let batches = try register.registry.read { try $0.batches(of: kind, since: first, besides: order) }
    if batches.isEmpty { return [] }
    let chosen = Set(zip(checked.keys, checked.verdicts).lazy.filter { $1 == .chosen }.map { $0.0 })
    var begun: [Diagnostic] = []
    var others: [(batch: BatchRow, count: Int)] = []
    for batch in batches {
      var all = 0
      let count = try register.registry.read { reading in
        var clients: Set<UInt64> = []
        try reading.eachClient(of: batch.entry) { id in
          all += 1
          let key = ClientRowIDs.digest(id)
          if chosen.contains(key) { clients.insert(key) }
        }
        return clients.count
      }
      if count == 0 { continue }
      // One client in common does not make it the same list.
      let isLeft = !batch.isFinished && count * 2 >= all && !BatchTurn.isTaken(batch.entry, at: register)
      if !isLeft {
        others.append((batch, count))
      } else {
        begun.append(.batchBegun(batch.number, count, of: chosen.count))
      }
    }
    return begun + (others.isEmpty ? [] : [.batchAgain(others, of: chosen.count)])
  }
}
