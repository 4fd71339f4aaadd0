import Diagnostics
import GRDB
package import Values

/// A document of a batch as the tables have it.
package struct BatchMember: Sendable, Equatable {
  package var entry: Int
  /// Counted from 1.
  package var place: Int
  package var number: String
  package var clientName: String
  package var manager: String?
  package var state: String
  /// The ordinal of the revision in force, and its digest.
  package var revision: Int
  package var digest: String
  package var amount: Money?
}

/// A batch as the tables have it.
package struct BatchRow: Sendable, Equatable {
  package var entry: Int
  package var number: String
  /// ISO 8601.
  package var date: String
  /// Whether all of its documents are there, and its sheet.
  package var isFinished: Bool
}

extension RegistryReading {
  /// Batches of documents of a kind with a date from a day on, the latest first.
  ///
  /// What was rejected, withdrawn or superseded is none.
  ///
  /// - Parameter order: those that were begun by it are left out.
  package func batches(of documents: String, since date: CalendarDate, besides order: SHA256) throws -> [BatchRow] {
    let statement = try tables().cachedStatement(
      sql: """
        SELECT b.entry, e.number, e.date, e.revision FROM batches b JOIN entries e ON e.id = b.entry
        WHERE b.documents = ? AND b.order_digest <> ? AND e.date >= ?
          AND e.state NOT IN ('rejected', 'withdrawn', 'superseded')
        ORDER BY b.entry DESC
        """)
    return try Row.fetchAll(statement, arguments: [documents, order.description, date.description]).map { row in
      let revision: Int = row["revision"]
      return BatchRow(entry: row["entry"], number: row["number"], date: row["date"], isFinished: revision > 0)
    }
  }

  /// Hands out the clients' ids of a batch's documents, one after the other, but for what was rejected, withdrawn or
  /// superseded.
  package func eachClient(of batch: Int, _ body: (String) -> Void) throws {
    let statement = try tables().cachedStatement(
      sql: """
        SELECT e.client FROM members m JOIN entries e ON e.id = m.entry
        WHERE m.batch = ? AND e.client IS NOT NULL AND e.state NOT IN ('rejected', 'withdrawn', 'superseded')
        """)
    let clients = try String.fetchCursor(statement, arguments: [batch])
    while let client = try clients.next() { body(client) }
  }

  /// The latest batch that was begun by the same order; nil where there is none.
  package func batch(ordered order: SHA256) throws -> Int? {
    let statement = try tables().cachedStatement(
      sql: "SELECT entry FROM batches WHERE order_digest = ? ORDER BY entry DESC LIMIT 1")
    return try Int.fetchOne(statement, arguments: [order.description])
  }

  /// How many of a batch's documents are there by now: those of its first places.
  package func memberCount(of batch: Int) throws -> Int {
    let statement = try tables().cachedStatement(sql: "SELECT count(*) FROM members WHERE batch = ?")
    return try Int.fetchOne(statement, arguments: [batch]) ?? 0
  }

  /// Documents of a batch in the order of its list.
  ///
  /// - Parameters:
  ///   - place: only those behind it; 0 for all.
  ///   - most: how many at a time, so that a long batch takes no more memory than a short one.
  package func members(of batch: Int, after place: Int = 0, most: Int) throws -> [BatchMember] {
    let statement = try tables().cachedStatement(
      sql: """
        SELECT m.entry, m.place, e.number, e.client_name, e.manager, e.state, e.revision, e.digest, e.amount, e.currency
        FROM members m JOIN entries e ON e.id = m.entry
        WHERE m.batch = ? AND m.place > ? ORDER BY m.place LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [batch, place, most]).map { row in
      let written: String? = row["amount"]
      let currency: String? = row["currency"]
      var amount: Money?
      if let currency, let sum = written.flatMap({ Decimal(written: $0) }) { amount = Money(sum, currency: currency) }
      return BatchMember(
        entry: row["entry"], place: row["place"], number: row["number"], clientName: row["client_name"],
        manager: row["manager"], state: row["state"], revision: row["revision"], digest: row["digest"] ?? "",
        amount: amount)
    }
  }

  /// Whether a number is held for a batch that may still make its document.
  func isHeld(_ ordinal: Int, in series: String) throws -> Bool {
    let statement = try tables().cachedStatement(
      sql: "SELECT 1 FROM batches WHERE series = ? AND ? BETWEEN first AND last")
    return try Int.fetchOne(statement, arguments: [series, ordinal]) != nil
  }
}

extension RegistryWriting {
  /// Numbers for that many documents, one after the other and none of them taken.
  ///
  /// They are held from when an entry with them is created.
  /// - Throws: `number-pattern` where the pattern names a parent: each document then has a series of its own.
  package func range(
    of count: Int, _ pattern: NumberPattern, kind: String, date: CalendarDate, after earlier: [String] = []
  ) throws -> NumberRange {
    if pattern.namesParent { throw Faults(.numberWithoutParent(kind: kind, pattern: pattern.written)) }
    let next = try next(pattern, kind: kind, date: date, parent: nil, after: earlier)
    guard let place = next.place else { throw Faults(.numberTaken(next.text, kind: kind)) }
    var range = NumberRange(
      series: place.series, first: place.ordinal, last: place.ordinal + max(1, count) - 1, after: place.after)
    var ordinal = range.first
    while ordinal <= range.last {
      let number = pattern.entryNumber(SeriesPlace(series: range.series, ordinal: ordinal), date: date, parent: "")
      ordinal += 1
      if try !isTaken(number.text, kind: kind) { continue }
      // One that was given by hand stands in the way: the range begins behind it.
      range = NumberRange(series: range.series, first: ordinal, last: ordinal + max(1, count) - 1, after: ordinal - 1)
    }
    return range
  }
}
