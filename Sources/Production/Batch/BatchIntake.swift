import Catalogue
import Diagnostics
import Values

/// Whom a document of a batch is for.
struct BatchClient: Sendable {
  var id: String
  /// The card of a client that a list brings; nil for one of the office.
  var card: Record?
  /// Packages of its own; none for those of the whole batch.
  var packages: [String] = []
  /// The packages that its row means most likely, if it names one that is not known; nil where that cannot be told.
  var likelyPackages: [String]?
  /// Whether its list has a column for packages and its row names none there.
  var lacksPackage = false
  /// Details of its own, over those of the whole batch.
  var details = Record()
}

/// Hands out the clients of a batch, in their order.
struct BatchIntake {
  struct Item: Sendable {
    /// The line of a list, or the place among the office's clients, counted from 1.
    var number: Int
    /// Nil where the row does not say who it is.
    var client: BatchClient?
    /// The row of a list as it was read.
    var row: ReadRow?
    /// What is wrong with the row itself.
    var faults: [Diagnostic] { row?.faults ?? [] }
    /// What is worth a look before the list is used.
    var doubts: [Diagnostic] { row?.doubts ?? [] }
  }

  private enum Source {
    case office([String], position: Int)
    case list(ClientRows)
  }

  private var source: Source
  /// What kept the list from being read to its end.
  private(set) var failure: Faults?

  /// - Parameter checksRows: whether it is told what is wrong with the rows of a list beside what a card lacks; once is
  ///   enough, as what is needed for it takes memory.
  init(_ clients: BatchOrder.Clients, catalogue: Catalogue, checksRows: Bool) throws(Faults) {
    switch clients {
    case .office: source = .office(catalogue.clientIDs, position: 0)
    case .list(let list):
      source = .list(
        try ClientRows(
          list.path, sheet: list.sheet, changes: list.mapping, catalogue: catalogue, checksRows: checksRows))
    }
  }

  /// The list; nil where the clients are the office's.
  var rows: ClientRows? { if case .list(let rows) = source { rows } else { nil } }

  /// What is worth knowing of the list and no fault.
  var findings: [Diagnostic] { rows?.findings ?? [] }

  /// The next client; nil at the end.
  mutating func next() -> Item? {
    switch source {
    case .office(let ids, let position):
      guard position < ids.count else { return nil }
      source = .office(ids, position: position + 1)
      return Item(number: position + 1, client: BatchClient(id: ids[position]))
    case .list(var rows):
      // Held once, so that nothing of it is copied for a row.
      source = .office([], position: 0)
      do throws(Faults) {
        let row = try rows.next()
        source = .list(rows)
        return row.map { Item(number: $0.line, client: $0.named.map(BatchClient.init), row: $0) }
      } catch {
        source = .office([], position: 0)
        failure = error
        return nil
      }
    }
  }
}

extension BatchClient {
  fileprivate init(_ row: ClientRow) {
    self.init(
      id: row.id, card: row.card, packages: row.packages, likelyPackages: row.likelyPackages,
      lacksPackage: row.lacksPackage, details: row.details)
  }
}
