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
  /// With a task of somebody.
  package var waiting: TaskQuery?
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
      terms.append(
        "id IN (SELECT id FROM entries WHERE author = ? UNION ALL SELECT id FROM entries WHERE manager = ?)")
      arguments += [person, person]
    }
    if let parent { terms.append("parent = \(parent)") }
    if let overdueOn {
      terms.append("due IS NOT NULL AND due < ?")
      arguments.append(overdueOn)
    }
    if let ending {
      terms.append("\"end\" BETWEEN ? AND ? AND closed = 0")
      arguments += [ending.from, ending.until]
    }
    if let dated {
      terms.append("date BETWEEN ? AND ?")
      arguments += [dated.from, dated.until]
    }
    if let waiting {
      let pieces = waiting.pieces("w.entry")
      terms.append(
        pieces.isEmpty ? "0" : "id IN (\(pieces.map(\.sql).joined(separator: " UNION ALL ")))")
      arguments += pieces.flatMap(\.arguments)
    }
    return (terms.isEmpty ? "1" : terms.joined(separator: " AND "), arguments)
  }

  /// The entry's position in the journal decides between equals; what is not there stands last.
  var ordering: String {
    let direction = isDescending ? "DESC" : "ASC"
    let columns =
      switch order {
      case .date: ["date"]
      case .number: ["series", "ordinal"]
      case .client: ["client_name"]
      case .state: ["state"]
      case .amount: ["minor_amount"]
      case .due: ["due"]
      case .end: ["\"end\""]
      }
    let nulls = isDescending ? "" : " NULLS LAST"
    return (columns.map { "\($0) \(direction)\(nulls)" } + ["id \(direction)"]).joined(separator: ", ")
      + (limit.map { " LIMIT \(max(0, $0))" } ?? "")
  }
}
