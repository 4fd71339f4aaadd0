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
  /// Details of its own, over those of the whole batch.
  var details = Record()
}

/// Hands out the clients of a batch, in their order.
struct BatchIntake {
  struct Item: Sendable {
    /// The line of a list, or the place among the office's clients, counted from 1.
    var number: Int
    var client: Result<BatchClient, Faults>
    /// The row as it was read; empty for clients of the office.
    var cells: [String] = []
  }

  private enum Source {
    case office([String])
    case list(any RecordStream)
  }

  private var source: Source
  private var position = 0

  init(_ clients: BatchOrder.Clients, catalogue: Catalogue) throws(Faults) {
    switch clients {
    case .office: source = .office(catalogue.clientIDs)
    case .list(let list): source = .list(try DataReader.records(contentsOf: list.path))
    }
  }

  /// The next client; nil at the end.
  mutating func next() -> Item? {
    switch source {
    case .office(let ids):
      guard position < ids.count else { return nil }
      position += 1
      return Item(number: position, client: .success(BatchClient(id: ids[position - 1])))
    case .list(var rows):
      defer { source = .list(rows) }
      position += 1
      do throws(Faults) {
        guard let record = try rows.next() else { return nil }
        let id = record["id"]?.text ?? record["Код"]?.text ?? ""
        return Item(number: position, client: .success(BatchClient(id: id, card: record)))
      } catch { return Item(number: position, client: .failure(error)) }
    }
  }
}
