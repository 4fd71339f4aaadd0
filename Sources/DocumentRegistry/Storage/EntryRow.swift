import GRDB
package import Values

/// An entry as lists show it: a row of the table `entries`, which is folded from the journal.
package struct EntryRow: Sendable, Equatable {
  package var id: Int
  package var kind: String
  package var number: String
  package var date: String
  package var client: String?
  package var clientName: String
  package var parent: Int?
  package var parentNumber: String?
  package var title: String
  package var amount: Money?
  package var start: String?
  package var end: String?
  package var deadline: String?
  package var manager: String?
  package var author: String?
  package var state: String
  /// Counted from 1; nil where no stage is open.
  package var stage: Int?
  /// How many stages the route has; nil where none is open.
  package var stages: Int?
  package var revision: Int
  package var digest: String?
  /// The first of the terms that run.
  package var due: String?
  package var created: String
  package var approved: String?
  package var signed: String?
  package var touched: Int

  init(_ row: Row) throws {
    id = row["id"]
    kind = row["kind"]
    number = row["number"]
    date = row["date"]
    client = row["client"]
    clientName = row["client_name"]
    parent = row["parent"]
    parentNumber = row["parent_number"]
    title = row["title"]
    let written: String? = row["amount"]
    let currency: String? = row["currency"]
    if let currency, let amount = written.flatMap({ Decimal(written: $0) }) {
      self.amount = Money(amount, currency: currency)
    }
    start = row["start"]
    end = row["end"]
    deadline = row["deadline"]
    manager = row["manager"]
    author = row["author"]
    state = row["state"]
    stage = row["stage"]
    stages = row["stages"]
    revision = row["revision"]
    digest = row["digest"]
    due = row["due"]
    created = row["created"]
    approved = row["approved"]
    signed = row["signed"]
    touched = row["touched"]
  }
}
