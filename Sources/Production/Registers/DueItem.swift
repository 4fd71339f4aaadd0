import DocumentRegistry
import Values

/// Something in the calendar of contracts: a day by which somebody has to do something.
struct DueItem: Sendable {
  enum What: String, Sendable, CaseIterable {
    case payment
    case claim
    /// The last day to say that a contract is not to go on.
    case notice
    /// The day to begin talking about going on.
    case talks
    /// A contract's last day.
    case end
    /// The last day of an offer's validity.
    case offer
  }

  var what: What
  var date: CalendarDate
  var kind: String
  var number: String
  var client: String?
  var clientName: String
  var manager: String?
  /// What is left to pay.
  var amount: Money?
  var about: String
  /// Whether it is an entry, and not only a line of contracts.yaml.
  var isRegistered = true

  init(
    _ what: What, on date: CalendarDate, kind: String, number: String, client: String?, clientName: String,
    manager: String?, amount: Money? = nil, about: String, isRegistered: Bool = true
  ) {
    self.what = what
    self.date = date
    self.kind = kind
    self.number = number
    self.client = client
    self.clientName = clientName
    self.manager = manager
    self.amount = amount
    self.about = about
    self.isRegistered = isRegistered
  }

  init(_ what: What, on date: CalendarDate, _ row: EntryRow, amount: Money? = nil, about: String) {
    self.init(
      what, on: date, kind: row.kind, number: row.number, client: row.client, clientName: row.clientName,
      manager: row.manager, amount: amount, about: about)
  }

  /// The first day first; on one day in the order of ``What``, then of the numbers.
  static func precede(_ a: DueItem, _ b: DueItem) -> Bool {
    if a.date != b.date { return a.date < b.date }
    let order = What.allCases
    let (first, second) = (order.firstIndex(of: a.what) ?? 0, order.firstIndex(of: b.what) ?? 0)
    return first != second ? first < second : a.number.utf8.lexicographicallyPrecedes(b.number.utf8)
  }

  /// What a sheet holds of it; see ``cells(on:)``.
  static let headings = [
    "date", "days", "what", "kind", "number", "client", "client_name", "manager", "amount", "currency", "about",
    "registered",
  ]

  func cells(on day: CalendarDate) -> [String] {
    [
      date.description, String(date.days(since: day)), what.rawValue, kind, number, client ?? "", clientName,
      manager ?? "", amount?.amount.kopecks ?? "", amount?.currency ?? "", about, isRegistered ? "yes" : "no",
    ]
  }

  func record(on day: CalendarDate) -> Record {
    var record: Record = [
      "date": .date(date), "days": .integer(date.days(since: day)), "what": .text(what.rawValue), "kind": .text(kind),
      "number": .text(number), "client": client.map { .text($0) } ?? .none, "client_name": .text(clientName),
      "manager": manager.map { .text($0) } ?? .none, "about": .text(about), "registered": .bool(isRegistered),
    ]
    if let amount {
      record.set("amount", .decimal(amount.amount))
      record.set("currency", .text(amount.currency))
    }
    return record
  }
}
