import Diagnostics
import GRDB
package import Values

/// Something that the journal says happened to an entry in a period.
package struct PeriodFact: Sendable, Equatable {
  package enum Event: String, Sendable, CaseIterable {
    case created
    case visa
    case returned
    case signingReturned = "signing-returned"
    case rejected
    case withdrawn
    case approved
    case signed
    case counterpartySigned = "counterparty-signed"
  }

  package var event: Event
  package var day: CalendarDate
  /// When what ends with it began: a visa's stage, for an approval the first submission, for a signature its request.
  package var began: CalendarDate?
  /// The role that gave a visa, as it was called on that day.
  package var role: String?
  package var entry: Mention
  /// What the entry is: `Договор оказания услуг`.
  package var title: String
  package var amount: Money?

  package init(
    event: Event, day: CalendarDate, began: CalendarDate? = nil, role: String? = nil, entry: Mention,
    title: String = "",
    amount: Money? = nil
  ) {
    self.event = event
    self.day = day
    self.began = began
    self.role = role
    self.entry = entry
    self.title = title
    self.amount = amount
  }

  /// An entry as figures name it.
  package struct Mention: Sendable, Hashable {
    package var id: Int
    package var kind: String
    package var number: String

    package init(id: Int, kind: String, number: String) {
      self.id = id
      self.kind = kind
      self.number = number
    }
  }
}

extension RegistryReading {
  /// What happened on these days, read in one pass over that part of the journal.
  ///
  /// - Parameter person: whose work counts: made or looked after by them; nil for everybody's.
  package func facts(
    from: CalendarDate, until: CalendarDate, person: String? = nil, _ take: (PeriodFact) throws -> Void
  ) throws {
    guard let span = try span(from: from, until: until) else { return }
    let person = person ?? ""
    let events = PeriodFact.Event.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let sql = """
      SELECT json_extract(j.text, '$.event') AS event, json_extract(j.text, '$.day') AS day,
        CASE json_extract(j.text, '$.event')
          WHEN 'visa' THEN json_extract(j.text, '$.details.received')
          WHEN 'approved' THEN (
            SELECT json_extract(s.text, '$.day') FROM journal s
            WHERE s.entry = j.entry AND json_extract(s.text, '$.event') = 'submitted' ORDER BY s.seq LIMIT 1)
          WHEN 'signed' THEN (
            SELECT json_extract(s.text, '$.day') FROM journal s
            WHERE s.entry = j.entry AND s.seq < j.seq AND json_extract(s.text, '$.event') = 'sent-to-signing'
            ORDER BY s.seq DESC LIMIT 1)
        END AS began,
        json_extract(j.text, '$.details.title') AS role, e.id, e.kind, e.number, e.title, e.amount, e.currency
      FROM journal j JOIN entries e ON e.id = j.entry
      WHERE j.seq BETWEEN ? AND ? AND json_extract(j.text, '$.event') IN (\(events))
        AND json_extract(j.text, '$.day') BETWEEN ? AND ? AND (? = '' OR e.manager = ? OR e.author = ?)
      ORDER BY j.seq
      """
    let arguments: StatementArguments = [
      span.lowerBound, span.upperBound, from.description, until.description, person, person, person,
    ]
    let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
    while let row = try rows.next() { if let fact = PeriodFact(row) { try take(fact) } }
  }

  /// The records that can be of these days; nil where there is none.
  ///
  /// The journal's times never go back, so that its ends are found by halving; days are those of the office, and may
  /// lie beside those of the times by one.
  private func span(from: CalendarDate, until: CalendarDate) throws -> ClosedRange<Int>? {
    let last = try head().position
    let first = try position(ofTime: (from.adding(days: -1) ?? from).description, last: last)
    let end = try until.adding(days: 2).map { try position(ofTime: $0.description, last: last) - 1 } ?? last
    return first <= end ? first...end : nil
  }

  /// The first record at or after a time; one behind the last where there is none.
  private func position(ofTime time: String, last: Int) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT json_extract(text, '$.time') FROM journal WHERE seq = ?")
    var (low, high) = (1, last + 1)
    while low < high {
      let middle = low + (high - low) / 2
      let stamp = try String.fetchOne(statement, arguments: [middle]) ?? ""
      if stamp < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension PeriodFact {
  /// A row of the columns event, day, began, role, id, kind, number, title, amount, currency, by their positions.
  fileprivate init?(_ row: Row) {
    guard let event = Event(rawValue: row[0]), let day = CalendarDate(iso: row[1] as String) else { return nil }
    let began: String? = row[2]
    let amount: String? = row[8]
    var money: Money?
    if let currency: String = row[9], let amount = amount.flatMap({ Decimal(parsing: $0) }) {
      money = Money(amount, currency: currency)
    }
    self.init(
      event: event, day: day, began: began.flatMap { CalendarDate(iso: $0) }, role: event == .visa ? row[3] : nil,
      entry: Mention(id: row[4], kind: row[5], number: row[6]), title: row[7], amount: money)
  }
}
