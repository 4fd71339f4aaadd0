package import Values

/// Money that came in for an invoice, an act or a contract.
package struct Payment: Sendable, Equatable {
  /// The record's position in the journal; 0 for one that is not written yet.
  package var position: Int
  package var date: CalendarDate
  package var amount: Money
  /// The paper of the bank: `п/п 118`.
  package var document: String

  package init(position: Int = 0, date: CalendarDate, amount: Money, document: String) {
    self.position = position
    self.date = date
    self.amount = amount
    self.document = document
  }

  package var record: Record {
    ["date": .date(date), "amount": .money(amount), "document": .text(document)]
  }

  init?(_ record: Record, position: Int) {
    guard let date = record["date"]?.day, let amount = record.writtenMoney("amount"),
      let document = record.writtenText("document")
    else { return nil }
    self.init(position: position, date: date, amount: amount, document: document)
  }
}
