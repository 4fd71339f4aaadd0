/// Which entries a list shows, and in what order.
package struct EntryQuery: Sendable {
  package enum Order: String, Sendable, CaseIterable {
    case date
    case number
    case client
    case state
    case amount
    case due
    case end
  }

  package var kinds: [String] = []
  package var states: [String] = []
  package var client: String?
  /// Whose work it is: made or looked after by this person.
  package var person: String?
  /// Waiting for one of these roles, or for this person; see ``RegistryReading/waiting(roles:person:)``.
  package var waitingRoles: [String]?
  package var waitingPerson: String?
  /// Terms that ended before this day, ISO 8601.
  package var overdueOn: String?
  /// Contracts whose last day lies in these days, ISO 8601.
  package var ending: (from: String, until: String)?
  /// Made on these days, ISO 8601.
  package var dated: (from: String, until: String)?
  package var parent: Int?
  package var order = Order.date
  /// The latest, largest or last in the alphabet first.
  package var isDescending = true
  /// nil for all.
  package var limit: Int?

  package init() {}

  /// The condition and its arguments; `1` where nothing is asked for.
  var condition: (sql: String, arguments: [String]) {
    var terms: [String] = []
    var arguments: [String] = []
    func among(_ column: String, _ values: [String]) {
      if values.isEmpty { return }
      terms.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
      arguments += values
    }
    among("kind", kinds)
    among("state", states)
    among("client", client.map { [$0] } ?? [])
    if let person {
      terms.append("(author = ? OR manager = ?)")
      arguments += [person, person]
    }
    if let parent { terms.append("parent = \(parent)") }
    if let overdueOn {
      terms.append("due IS NOT NULL AND due < ?")
      arguments.append(overdueOn)
    }
    if let ending {
      terms.append("end BETWEEN ? AND ? AND closed = 0")
      arguments += [ending.from, ending.until]
    }
    if let dated {
      terms.append("date BETWEEN ? AND ?")
      arguments += [dated.from, dated.until]
    }
    if waitingRoles != nil || waitingPerson != nil {
      let roles = waitingRoles ?? []
      let person = waitingPerson ?? ""
      var tasks: [String] = []
      if !roles.isEmpty {
        // Nobody is asked to agree to what they made themselves.
        tasks.append(
          "SELECT entry FROM waiting WHERE role IN (\(roles.map { _ in "?" }.joined(separator: ", ")))")
      }
      if !person.isEmpty { tasks.append("SELECT entry FROM waiting WHERE person = ?") }
      terms.append("id IN (\(tasks.joined(separator: " UNION ")))")
      arguments += roles + (person.isEmpty ? [] : [person])
    }
    return (terms.isEmpty ? "1" : terms.joined(separator: " AND "), arguments)
  }

  var ordering: String {
    let direction = isDescending ? "DESC" : "ASC"
    let column =
      switch order {
      case .date: "date"
      case .number: "series \(direction), ordinal"
      case .client: "client_name"
      case .state: "state"
      case .amount: "minor_amount"
      case .due: "due"
      case .end: "end"
      }
    return "\(column) \(direction), id \(direction)" + (limit.map { " LIMIT \(max(0, $0))" } ?? "")
  }
}
