package import Values

/// For whom, of what and when a document's charges are reckoned.
package struct ChargesRequest: Sendable {
  /// nil where no client is known: its own quantities cannot be used then.
  package var clientID: String?
  /// Whose lines are charged where the details give none.
  package var packageIDs: [String]
  /// The day of the document; decides the rate of lines without a period.
  package var date: CalendarDate
  /// nil for the office's.
  package var language: String?
  /// When the contract is in force: what is charged for or paid on other days gets a warning.
  package var term: (from: CalendarDate?, until: CalendarDate?)

  package init(
    clientID: String?, packageIDs: [String], date: CalendarDate, language: String? = nil,
    term: (from: CalendarDate?, until: CalendarDate?) = (nil, nil)
  ) {
    self.clientID = clientID
    self.packageIDs = packageIDs
    self.date = date
    self.language = language
    self.term = term
  }
}
