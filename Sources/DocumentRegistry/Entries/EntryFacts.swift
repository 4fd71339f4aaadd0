package import Values

/// What is known of an entry from the day it was made.
package struct EntryFacts: Sendable, Equatable {
  package var kind: String
  package var number: EntryNumber
  /// The date that stands in the document.
  package var date: CalendarDate
  /// The client's id in the office's list; nil for a document that is for nobody.
  package var client: String?
  package var clientName: String
  /// The entry it belongs to: a supplement's contract, a contract's offer.
  package var parent: Int?
  /// The parent's number, also where that is no entry of this registry.
  package var parentNumber: String?
  package var title: String
  /// The ids of the packages it offers or is about.
  package var packages: [String]
  package var amount: Money?
  /// First and last day of a contract.
  package var start: CalendarDate?
  package var end: CalendarDate?
  /// The last day on which an invoice is paid in time, a claim answered in time, or an offer taken up.
  package var deadline: CalendarDate?
  /// The person who looks after the client, by id.
  package var manager: String?
  /// The person who made it, by id.
  package var author: String?
  /// What a batch was to be; nil for any other entry.
  package var batch: BatchFacts?
  /// The batch that it was made in.
  package var membership: Membership?
  /// What the law makes of a mailing's letters; nil for any other entry.
  package var letters: LetterClass?

  package init(
    kind: String, number: EntryNumber, date: CalendarDate, client: String? = nil, clientName: String = "",
    parent: Int? = nil, parentNumber: String? = nil, title: String, packages: [String] = [], amount: Money? = nil,
    start: CalendarDate? = nil,
    end: CalendarDate? = nil, deadline: CalendarDate? = nil, manager: String? = nil, author: String? = nil
  ) {
    self.kind = kind
    self.number = number
    self.date = date
    self.client = client
    self.clientName = clientName
    self.parent = parent
    self.parentNumber = parentNumber
    self.title = title
    self.packages = packages
    self.amount = amount
    self.start = start
    self.end = end
    self.deadline = deadline
    self.manager = manager
    self.author = author
  }
}

extension EntryFacts: Recorded {
  package var record: Record {
    var record: Record = ["kind": .text(kind), "number": .text(number.text), "in_document": .text(number.inDocument)]
    if let place = number.place {
      record.write("series", place.series)
      record.write("ordinal", place.ordinal)
      if let after = place.after { record.write("after", after) }
    }
    record.write("date", date)
    record.write("client", client)
    record.write("client_name", clientName)
    if let parent { record.write("parent", parent) }
    record.write("parent_number", parentNumber)
    record.write("title", title)
    record.write("packages", texts: packages)
    record.write("amount", amount)
    record.write("start", start)
    record.write("end", end)
    record.write("deadline", deadline)
    record.write("manager", manager)
    record.write("author", author)
    record.write("batch", batch)
    record.write("membership", membership)
    record.write("letters", letters?.rawValue)
    return record
  }

  package init?(_ record: Record) {
    guard let kind = record.writtenText("kind"), let number = record.writtenText("number"),
      let inDocument = record.writtenText("in_document"), let date = record["date"]?.day,
      let title = record.writtenText("title"), let clientName = record.writtenText("client_name")
    else { return nil }
    var place: SeriesPlace?
    if let series = record.writtenText("series") {
      guard let ordinal = record.writtenNumber("ordinal"), ordinal > 0 else { return nil }
      place = SeriesPlace(series: series, ordinal: ordinal, after: record.writtenNumber("after"))
    }
    self.init(
      kind: kind, number: EntryNumber(text: number, inDocument: inDocument, place: place), date: date,
      client: record.writtenText("client"), clientName: clientName, parent: record.writtenNumber("parent"),
      parentNumber: record.writtenText("parent_number"), title: title,
      packages: record.writtenTexts("packages"), amount: record.writtenMoney("amount"),
      start: record["start"]?.day, end: record["end"]?.day, deadline: record["deadline"]?.day,
      manager: record.writtenText("manager"), author: record.writtenText("author"))
    batch = record.written("batch", as: BatchFacts.self)
    membership = record.written("membership", as: Membership.self)
    letters = record.writtenText("letters").flatMap(LetterClass.init(rawValue:))
  }
}

extension Record {
  mutating func write(_ key: String, _ money: Money?) { if let money { set(key, .money(money)) } }

  /// Money as JSON has it: amount and currency.
  func writtenMoney(_ key: String) -> Money? {
    if case .money(let money)? = self[key] { return money }
    guard let record = self[key]?.record, let amount = record["amount"]?.number,
      let currency = record.writtenText("currency")
    else { return nil }
    return Money(amount, currency: currency)
  }
}
