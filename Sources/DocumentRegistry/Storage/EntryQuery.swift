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
  /// With a deadline of their own that lies before this day, ISO 8601.
  package var deadlineBefore: String?
  /// Contracts whose last day lies in these days, ISO 8601.
  package var ending: (from: String, until: String)?
  /// Made on these days, ISO 8601.
  package var dated: (from: String, until: String)?
  package var parent: Int?
  /// The entry of the batch in which they were made.
  package var batch: Int?
  package var order = Order.date
  /// The latest, largest or last in the alphabet first.
  package var isDescending = true
  /// nil for all.
  package var limit: Int?

  package init() {}

  /// The SQL that gives the entries, whole and in order, and its arguments.
  var listing: (sql: String, arguments: [String]) {
    let condition = condition
    guard let limit else {
      return ("SELECT * FROM entries WHERE \(condition.sql) ORDER BY \(ordering)", condition.arguments)
    }
    // First which ones, out of an index, then these alone whole: sorting whole entries is slow.
    let chosen = """
      SELECT id FROM entries \(order == .date ? index : "") WHERE \(condition.sql) ORDER BY \(ordering)
      LIMIT \(max(0, limit))
      """
    return ("SELECT * FROM entries WHERE id IN (\(chosen)) ORDER BY \(ordering)", condition.arguments)
  }

  /// The SQL that counts the entries, and its arguments.
  var counting: (sql: String, arguments: [String]) {
    ("SELECT count(*) FROM entries \(index) WHERE \(condition.sql)", condition.arguments)
  }

  /// The index that is read from its beginning where filters have none of their own.
  ///
  /// SQLite knows nothing of how many entries a filter leaves, and would read those of one filter whole to try the next.
  private var index: String {
    if client != nil || parent != nil || batch != nil || ending != nil { return "" }
    let isPlain =
      person == nil && waiting == nil && overdueOn == nil && deadlineBefore == nil && (kinds.isEmpty || states.isEmpty)
    return isPlain ? "" : "INDEXED BY entries_filters"
  }

  /// The condition and its arguments; `1` where nothing is asked for.
  private var condition: (sql: String, arguments: [String]) {
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
    if let batch { terms.append("id IN (SELECT entry FROM members WHERE batch = \(batch))") }
    if let overdueOn {
      terms.append("due IS NOT NULL AND due < ?")
      arguments.append(overdueOn)
    }
    if let deadlineBefore {
      terms.append("deadline < ?")
      arguments.append(deadlineBefore)
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
        pieces.isEmpty ? "0" : "+id IN (\(pieces.map(\.sql).joined(separator: " UNION ALL ")))")
      arguments += pieces.flatMap(\.arguments)
    }
    return (terms.isEmpty ? "1" : terms.joined(separator: " AND "), arguments)
  }

  /// The entry's position in the journal decides between equals; what is not there stands last.
  private var ordering: String {
    let direction = isDescending ? "DESC" : "ASC"
    let columns =
      switch order {
      case .date: ["date"]
      case .number: ["series", "ordinal"]
      case .client: ["client_name"]
      case .state: ["state", "date"]
      case .amount: ["minor_amount"]
      case .due: ["due"]
      case .end: ["\"end\""]
      }
    let nulls = isDescending ? "" : " NULLS LAST"
    let rest = columns.dropFirst() + ["id"]
    return (["\(columns[0]) \(direction)\(nulls)"] + rest.map { "\($0) \(direction)" }).joined(separator: ", ")
  }
}
