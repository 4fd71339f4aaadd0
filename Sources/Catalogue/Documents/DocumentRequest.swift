package import Values

/// What a manager decides for one document.
package struct DocumentRequest: Sendable {
  /// nil for a document that is for no client, such as a report.
  package var clientID: String?
  /// Three at most, in the order they are shown; none for a document that shows no prices.
  package var packageIDs: [String]
  package var number: String
  package var date: CalendarDate
  /// One of ``packageIDs``; nil for the office's usual one where it is offered.
  package var recommended: String?
  /// nil for the client's own manager, or the office's first.
  package var managerID: String?
  /// When the services begin: decides the rate of VAT; nil for the day of the offer.
  package var serviceDate: CalendarDate?
  /// nil for the office's.
  package var language: String?
  /// Whether the document says by what paper the client's signatory acts, as a contract does.
  package var clientSigns: Bool

  package init(
    clientID: String?, packageIDs: [String], number: String, date: CalendarDate,
    recommended: String? = nil, managerID: String? = nil, serviceDate: CalendarDate? = nil, language: String? = nil,
    clientSigns: Bool = true
  ) {
    self.clientID = clientID
    self.packageIDs = packageIDs
    self.number = number
    self.date = date
    self.recommended = recommended
    self.managerID = managerID
    self.serviceDate = serviceDate
    self.language = language
    self.clientSigns = clientSigns
  }
}
