import DocumentRegistry
import Values

/// The contracts of the registry, as cards beside those of contracts.yaml.
enum RegisteredContracts {
  /// States in which nothing can belong to a contract any more.
  private static let dead: Set<String> = ["withdrawn", "rejected", "superseded"]

  /// - Parameter clients: whose contracts; nil for everybody's.
  static func cards(_ reading: RegistryReading, clients: [String]?) throws -> [(entry: Int, card: Record)] {
    var cards: [(entry: Int, card: Record)] = []
    for client in clients.map({ Set($0).sorted().map { Optional($0) } }) ?? [nil] {
      var query = EntryQuery()
      query.kinds = ["contract"]
      query.client = client
      query.isDescending = false
      for row in try reading.rows(query) where !dead.contains(row.state) {
        guard let client = row.client else { continue }
        let facts = try reading.state(of: row.id).facts
        var card: Record = [
          "number": .text(row.number), "date": .date(facts.date), "client": .text(client),
          "packages": .list(List(facts.packages.map { .text($0) })),
        ]
        if let start = facts.start { card.set("start", .date(start)) }
        if let end = row.end.flatMap({ CalendarDate(written: $0) }) { card.set("end", .date(end)) }
        cards.append((row.id, card))
      }
    }
    return cards
  }
}
