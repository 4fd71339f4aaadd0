package import Values

/// A number of a report on a period, with the entries behind it.
package struct WorkFigure: Sendable, Equatable {
  package enum Name: String, Sendable, CaseIterable {
    case made
    case approved
    case returned
    case rejected
    case withdrawn
    case signed
    case concluded
    case stageDays = "stage-days"
    case approvalDays = "approval-days"
    case signingDays = "signing-days"
    case payments
    case overduePayments = "overdue-payments"
    case claimsReceived = "claims-received"
    case claimsAnswered = "claims-answered"
    case claimsInTime = "claims-in-time"
    case claimDays = "claim-days"
    case claimsOpen = "claims-open"
  }

  package enum Measure: Sendable, Equatable {
    case count
    case money(currency: String)
    case workingDays
    case calendarDays
  }

  package var name: Name
  /// The kind of the entries, or the role of a stage; nil where it is about all.
  package var subject: String?
  /// What people call the subject.
  package var title: String?
  package var measure: Measure
  package var value: Decimal
  /// Every one once, in the order in which it first counted.
  package var entries: [PeriodFact.Mention]

  package init(
    _ name: Name, of subject: String? = nil, titled title: String? = nil, _ measure: Measure, _ value: Decimal,
    _ entries: [PeriodFact.Mention]
  ) {
    self.name = name
    self.subject = subject
    self.title = title ?? subject
    self.measure = measure
    self.value = value
    self.entries = entries
  }
}
