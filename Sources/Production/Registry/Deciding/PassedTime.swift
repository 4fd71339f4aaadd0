package import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// Does what time alone does; doing it twice on a day is the same as once.
  ///
  /// Missed terms are told to somebody above, silence counts where a route says so, offers whose time has passed expire.
  package func passTime(office: String?) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: office)
    let deciding = try Deciding(desk, surroundings)
    let today = desk.moment.day
    var report = ProductionReport(findings: desk.findings)
    var records: [Record] = []
    var log = FaultLog()
    func pass(_ id: Int, _ action: ApprovalAction) {
      guard
        let decided = log.attempt({ () throws(Faults) in
          try deciding.decide(on: id, Deciding.Acting()) { _, _ in [Deciding.Request(action: action)] }
        }), !decided.events.isEmpty
      else { return }
      DecisionReport.add(decided, to: &report)
      records.append(decided.record)
    }
    for id in try desk.registry.read({ try $0.overdue(on: today) }) { pass(id, .tick) }
    for id in try desk.registry.read({ try $0.openOffers() }) {
      let isOver = log.attempt { () throws(Faults) in try desk.isOver(id, on: today) }
      if isOver == true { pass(id, .expire) }
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

  /// Offers that went out, or could have, and that nothing came of yet.
  fileprivate func openOffers() throws -> [Int] {
    var query = EntryQuery()
    query.kinds = [OfficeDesk.offer]
    query.states = [ApprovalState.Phase.approved, .signed, .registered].map(\.rawValue)
    query.isDescending = false
    return try rows(query).map(\.id).filter { id in
      var children = EntryQuery()
      children.parent = id
      return try count(children) == 0
    }
  }
}

extension RegistryDesk {
  /// Whether the last day of an offer has passed, and it may expire.
  fileprivate func isOver(_ id: Int, on day: CalendarDate) throws(Faults) -> Bool {
    let state = try registry.read { try $0.state(of: id) }
    guard let revision = state.revision, state.approval.possibleActions.contains(.expire) else { return false }
    switch state.approval.counterparty {
    case .agreed, .signed: return false
    case .none, .sent, .disagreement: break
    }
    let data = try RevisionContents(revision: revision, folder: registry.folder).data()
    guard let last = data["offer"]?.record?["valid_until"]?.day else { return false }
    return last < day
  }
}
