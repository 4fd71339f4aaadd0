package import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// Does what time alone does; doing it twice on a day is the same as once.
  ///
  /// Missed terms are told to somebody above, silence counts where a route says so, offers whose time has passed expire,
  /// and documents follow a batch that was decided about by a program that was stopped then.
  package func passTime(
    office: String?, _ control: RunControl<BatchProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: office)
    let deciding = try Deciding(desk, surroundings, report: control.report)
    let today = desk.moment.day
    var report = ProductionReport(findings: desk.findings)
    var records: [Record] = []
    var log = FaultLog()
    func pass(
      _ id: Int, _ action: ApprovalAction, where holds: (EntryState, RegistryReading) throws -> Bool = { _, _ in true }
    ) {
      guard
        let decided = log.attempt({ () throws(Faults) in
          try deciding.decide(on: id, Deciding.Acting()) { state, reading in
            try holds(state, reading) ? [Deciding.Request(action: action)] : []
          }
        }), !decided.events.isEmpty
      else { return }
      DecisionReport.add(decided, to: &report)
      records.append(decided.record)
    }
    for id in try desk.registry.read({ try $0.overdue(on: today) }) { pass(id, .tick) }
    let over = try desk.registry.read { reading in
      try reading.lateOffers(on: today).filter { try reading.isOver(reading.state(of: $0), on: today) }
    }
    // Something may have come of an offer since it was looked for.
    for id in over { pass(id, .expire) { state, reading in try reading.isOver(state, on: today) } }
    for id in try desk.registry.read({ try $0.batchesAhead() }) {
      let outcome = log.attempt { () throws(Faults) in
        let batch = try desk.registry.read { try $0.state(of: id) }
        return (batch, try BatchFollowers(deciding).follow(batch))
      }
      guard let (batch, outcome) = outcome, outcome.followed > 0 else { continue }
      let number = batch.facts.number.text
      report.told += outcome.lines.map { "\(number): \($0)" }
      report.findings += outcome.findings
      records.append(["number": .text(number), "kind": .text(batch.facts.kind), "followed": .integer(outcome.followed)])
    }
    report.findings += log.findings
    report.answer.set("entries", .list(List(records.map { .record($0) })))
    return report
  }
}

extension RegistryReading {
  /// Entries that somebody should have agreed to before this day.
  fileprivate func overdue(on day: CalendarDate) throws -> [Int] {
    var query = EntryQuery()
    query.states = [ApprovalState.Phase.inApproval.rawValue]
    query.overdueOn = day.description
    query.isDescending = false
    return try rows(query).map(\.id)
  }

  /// Offers that went out, or could have, whose last day lies before this one.
  fileprivate func lateOffers(on day: CalendarDate) throws -> [Int] {
    var query = EntryQuery()
    query.kinds = [OfficeDesk.offer]
    query.states = [ApprovalState.Phase.approved, .signed, .registered].map(\.rawValue)
    query.deadlineBefore = day.description
    query.isDescending = false
    return try rows(query).map(\.id)
  }

  /// Whether the last day of an offer has passed and nothing came of it, so that it may expire.
  fileprivate func isOver(_ state: EntryState, on day: CalendarDate) throws -> Bool {
    guard let last = state.facts.deadline, last < day, state.approval.possibleActions.contains(.expire) else {
      return false
    }
    switch state.approval.counterparty {
    case .agreed, .signed: return false
    case .none, .sent, .disagreement: break
    }
    var children = EntryQuery()
    children.parent = state.id
    let vain: Set<String> = [ApprovalState.Phase.withdrawn.rawValue, ApprovalState.Phase.rejected.rawValue]
    return try rows(children).allSatisfy { vain.contains($0.state) }
  }
}
