package import Values

/// Somebody of the office who can act on documents.
package struct StaffMember: Sendable, Hashable {
  package var id: String
  package var name: String
  package var post: String
  package var department: String?
  package var email: String?
  /// The ids of roles, aliases already resolved.
  package var roles: [String]
  /// The names they log in by.
  package var logins: [String]
  package var absences: [Absence]
  /// The id of whom they report to.
  package var superior: String?

  package init(
    id: String, name: String, post: String = "", department: String? = nil, email: String? = nil,
    roles: [String] = [], logins: [String] = [], absences: [Absence] = [], superior: String? = nil
  ) {
    self.id = id
    self.name = name
    self.post = post
    self.department = department
    self.email = email
    self.roles = roles
    self.logins = logins
    self.absences = absences
    self.superior = superior
  }

  /// Who they are now, for the journal.
  package var note: ActorNote { ActorNote(id: id, name: name, post: post, department: department) }

  /// The absence that keeps them from acting in a role on a day.
  package func absence(on day: CalendarDate, role: String) -> Absence? {
    absences.first { $0.covers(day) && ($0.roles.isEmpty || $0.roles.contains(role)) }
  }
}

/// Days on which somebody does not act, and who acts instead.
package struct Absence: Sendable, Hashable {
  package var from: CalendarDate
  /// The last day.
  package var until: CalendarDate
  /// The id of who acts instead, in their own name; nil where nobody does.
  package var deputy: String?
  /// The roles that it is about; empty for all.
  package var roles: [String]
  /// The order or power of attorney, with number and date.
  package var basis: String?

  package init(
    from: CalendarDate, until: CalendarDate, deputy: String? = nil, roles: [String] = [], basis: String? = nil
  ) {
    self.from = from
    self.until = until
    self.deputy = deputy
    self.roles = roles
    self.basis = basis
  }

  package func covers(_ day: CalendarDate) -> Bool { from <= day && day <= until }
}
