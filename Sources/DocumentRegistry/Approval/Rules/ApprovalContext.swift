package import Diagnostics
package import Values

/// What the rules need to know besides the document's own history.
package struct ApprovalContext: Sendable {
  package var staff: Staff
  package var routes: RouteBook
  package var calendar: ProductionCalendar
  /// What the document is: `contract`.
  package var kind: String
  /// Whether a condition of a route is true for the document's data; a missing field makes it false.
  package var holds: @Sendable (String) throws(Faults) -> Bool

  package init(
    staff: Staff, routes: RouteBook, calendar: ProductionCalendar, kind: String,
    holds: @escaping @Sendable (String) throws(Faults) -> Bool
  ) {
    self.staff = staff
    self.routes = routes
    self.calendar = calendar
    self.kind = kind
    self.holds = holds
  }
}

/// Who acts.
package struct Actor: Sendable {
  package var person: StaffMember
  /// The one role they act in; nil for every role in which they are asked.
  package var role: String?

  package init(_ person: StaffMember, as role: String? = nil) {
    self.person = person
    self.role = role
  }
}

/// What the rules make of an action.
package struct Ruling: Sendable {
  /// The facts to be written down, in order; empty where the same was done before.
  package var events: [ApprovalEvent]
  package var notes: [Diagnostic]

  package init(events: [ApprovalEvent], notes: [Diagnostic] = []) {
    self.events = events
    self.notes = notes
  }
}
