package import Diagnostics
package import DocumentRegistry

extension RegistryDesk {
  /// The numbers of documents that have yet to take a step that their batch has taken: a program was stopped before.
  ///
  /// Those that were revised or decided about alone do not follow it and are not among them.
  package func lagging(behind batch: EntryState) throws(Faults) -> [String] {
    let rule = FollowingBatch(batch)
    guard rule.isDue else { return [] }
    var numbers: [String] = []
    var list = try ListedMembers(of: batch, registry.folder)
    while true {
      let portion = try list.next(BatchFollowers.usualPortion, of: batch.id, registry)
      if portion.isEmpty { return numbers }
      let open = portion.filter { $0.listed.digest == $0.now.digest && $0.now.state != batch.state }
      numbers += try registry.read { reading in
        try open.filter { try !rule.events(for: reading.state(of: $0.now.entry), listed: $0.listed.digest).isEmpty }
          .map(\.now.number)
      }
    }
  }
}
