import Catalogue
import DocumentRegistry
import Values

extension EntryFacts {
  /// What the registry keeps of a new document, taken from what its template saw.
  init(
    kind: String, title: String, number: EntryNumber, date: CalendarDate, client: String?, parent: ParentDocument?,
    packages: [String], data: Record, calendar: ProductionCalendar, author: String?
  ) {
    let term = Self.term(kind, date, data)
    self.init(
      kind: kind, number: number, date: date, client: client,
      clientName: data["client"]?.record?["name"]?.text ?? client ?? "", parent: parent?.entry,
      parentNumber: parent?.number, title: title, packages: packages, amount: Self.amount(data, packages),
      start: term.start, end: term.end, deadline: Self.deadline(kind, date, data, calendar),
      manager: data["manager"]?.record?["id"]?.text, author: author)
  }

  /// What is charged; else the one package, or of several the recommended one.
  private static func amount(_ data: Record, _ packages: [String]) -> Money? {
    if case .money(let total)? = data["charges"]?.record?["total"] { return total }
    if packages.isEmpty { return nil }
    let priced = (data["packages"]?.list?.elements ?? []).compactMap(\.record)
    let chosen = priced.first { $0["recommended"] == .bool(true) } ?? priced.first
    if case .money(let total)? = chosen?["total"] { return total }
    return nil
  }

  /// A contract's first and last day: said outright, or so many months from its date.
  private static func term(
    _ kind: String, _ date: CalendarDate, _ data: Record
  ) -> (start: CalendarDate?, end: CalendarDate?) {
    guard kind == "contract" else { return (nil, nil) }
    let contract = data["contract"]?.record
    let end = contract?["end"]?.day
    guard end == nil, let months = contract?["term_months"]?.number?.wholeNumber else {
      return (contract?["start"]?.day ?? date, end)
    }
    return (contract?["start"]?.day ?? date, date.adding(months: months)?.adding(days: -1))
  }

  /// By when an invoice is to be paid, as it says or by the contracts of the office; how long an offer holds.
  private static func deadline(
    _ kind: String, _ date: CalendarDate, _ data: Record, _ calendar: ProductionCalendar
  ) -> CalendarDate? {
    if kind == OfficeDesk.offer { return data["offer"]?.record?["valid_until"]?.day }
    guard kind == "invoice" else { return nil }
    if let due = data["invoice"]?.record?["due"]?.day { return due }
    let days = data["contract"]?.record?["payment_days"]?.number?.wholeNumber
    return days.flatMap { calendar.adding(workingDays: $0, to: date) }
  }
}
