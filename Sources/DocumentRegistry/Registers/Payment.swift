package import Values

/// Money that came in for an invoice, an act or a contract; below zero where an earlier record of it is put right.
package struct Payment: Sendable, Equatable {
  /// The record's position in the journal; 0 for one that is not written yet.
  package var position: Int
  package var date: CalendarDate
  package var amount: Money
  /// The paper of the bank: `п/п 118`.
  package var document: String
  /// Why an earlier record is put right; nil for money that came in.
  package var correction: String?

  package init(
    position: Int = 0, date: CalendarDate, amount: Money, document: String = "", correction: String? = nil
  ) {
    self.position = position
    self.date = date
    self.amount = amount
    self.document = document
    self.correction = correction
  }

  package var record: Record {
    var record: Record = ["date": .date(date), "amount": .money(amount), "document": .text(document)]
    record.write("correction", correction)
    return record
  }

  init?(_ record: Record, position: Int) {
    guard let date = record["date"]?.day, let amount = record.writtenMoney("amount"),
      let document = record.writtenText("document")
    else { return nil }
    self.init(
      position: position, date: date, amount: amount, document: document,
      correction: record.writtenText("correction"))
  }
}
