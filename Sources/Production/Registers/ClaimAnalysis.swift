package import Diagnostics
import DocumentRegistry
import Values

/// By what claims are put together.
package enum ClaimGrouping: String, Sendable, CaseIterable {
  case cause
  case client
  case manager
}

extension RegistryDesk {
  /// How many claims came of what, and how soon they were answered.
  package func claimAnalysis(_ order: ClaimListOrder, by grouping: ClaimGrouping) throws(Faults) -> ProductionReport {
    let claims = try claims(asked: order)
    var groups: [String: [ClaimRow]] = [:]
    for claim in claims { groups[claim.group(grouping), default: []].append(claim) }
    // What comes most often first; of as many the alphabet decides.
    let sorted = groups.sorted { a, b in
      a.value.count != b.value.count
        ? a.value.count > b.value.count : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
    }
    var list = ListedRows(
      headings: [grouping.rawValue, "claims", "answered", "in time", "days to answer", "open", "overdue"], rows: [],
      numbersFrom: 1)
    var records: [Value] = []
    for (name, claims) in sorted {
      let line = try ClaimLine(claims, on: moment.day)
      list.rows.append([name.isEmpty ? "(none)" : name] + line.cells)
      var record: Record = [grouping.rawValue: .text(name)]
      for entry in line.record.entries { record.set(entry) }
      records.append(.record(record))
    }
    let total = try ClaimLine(claims, on: moment.day)
    if !order.asCSV, groups.count > 1 { list.rows.append(["all"] + total.cells) }
    return ProductionReport(
      standardOutput: list.bytes(order.asCSV ? .csv : .table, empty: "no claims"),
      answer: ["groups": .list(List(records)), "all": .record(total.record)])
  }
}

/// What became of some claims.
private struct ClaimLine {
  let claims: [ClaimRow]
  let answered: Int
  let inTime: Int
  let open: Int
  let overdue: Int
  /// nil where none is answered.
  let days: Decimal?

  init(_ claims: [ClaimRow], on day: CalendarDate) throws(Faults) {
    self.claims = claims
    let taken = claims.compactMap(\.daysToAnswer)
    answered = taken.count
    inTime = claims.count { $0.isInTime == true }
    open = claims.count { $0.claim.phase.isOpen }
    overdue = claims.count { $0.isOverdue(on: day) }
    days = taken.isEmpty ? nil : try Decimal.average(taken.reduce(0, +), over: taken.count)
  }

  var cells: [String] {
    [claims.count, answered, inTime].map(String.init) + [days?.description ?? ""] + [open, overdue].map(String.init)
  }

  var record: Record {
    var record: Record = [
      "claims": .integer(claims.count), "answered": .integer(answered), "in_time": .integer(inTime),
      "open": .integer(open), "overdue": .integer(overdue),
      "numbers": .list(List(claims.map { .text($0.facts.number.text) })),
    ]
    if let days { record.set("days_to_answer", .decimal(days)) }
    return record
  }
}

extension ClaimRow {
  fileprivate func group(_ grouping: ClaimGrouping) -> String {
    switch grouping {
    case .cause: claim.cause ?? ""
    case .client: facts.clientName
    case .manager: facts.manager ?? ""
    }
  }
}
