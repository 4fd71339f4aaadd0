package import Diagnostics
package import Values

/// One row of a list: a client, the packages that are offered to it, and the details of its document.
package struct ClientRow: Sendable {
  /// The line of a CSV file, or the row of a sheet; counted from 1.
  package var line: Int
  package var place: DataPlace
  /// The client's card as `clients.csv` would give it, its `id` always there.
  package var card: Record
  package var id: String
  /// Whether the office has the client: then its card lies below the row's values.
  package var isKnown: Bool
  /// Ids of packages, in the order of the row; none where the list does not say, and only those that are known.
  package var packages: [String]
  /// The packages that the row means most likely, where it names one that is not known; nil where that cannot be told.
  package var likelyPackages: [String]?
  /// Whether the list has a column for packages and nothing stands there in this row.
  package var lacksPackage = false
  /// The document's own details; they win over the office's data.
  package var details: Record
}

/// A row as it was read, whatever came of it.
package struct ReadRow: Sendable {
  package var line: Int
  /// The values under the headings, for a copy of the row; empty where the row could not be taken apart.
  package var values: [Value?]
  /// The client whom the row names, also where something else is wrong with the row; nil where that is not known.
  package var named: ClientRow?
  /// Everything that is wrong with the row itself; its client's card is checked elsewhere.
  package var faults: [Diagnostic]
  /// What is worth a look and no fault: that another row is perhaps the same client, that a cell gives no address.
  package var doubts: [Diagnostic] = []

  /// The client of a sound row, or what is wrong with the row.
  package var client: Result<ClientRow, Faults> {
    if faults.isEmpty, let named { .success(named) } else { .failure(Faults(faults)) }
  }

  /// The values as text that reads as the same values; empty for an empty cell.
  package var cells: [String] { values.map { $0?.writtenText ?? "" } }
}
