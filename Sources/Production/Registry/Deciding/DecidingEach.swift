import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// Decides about one entry after the other, each in a writing of its own; all that came of it is told.
  ///
  /// - Parameter actions: what is asked of an entry, by what it is at that moment.
  func decideEach(
    _ numbers: [String], _ order: DecisionOrder, _ control: RunControl<BatchProgress> = RunControl(),
    _ actions: (EntryState, RegistryReading) throws -> [ApprovalAction]
  ) throws(Faults) -> ProductionReport {
    let (deciding, acting) = try deciding(order, control)
    return DecisionReport.gathered(numbers, findings: deciding.desk.findings) { (number) throws(Faults) in
      try deciding.decide(on: number, acting) { state, reading in
        try actions(state, reading).map { Deciding.Request(action: $0) }
      }
    }
  }

  func deciding(
    _ order: DecisionOrder, _ control: RunControl<BatchProgress>
  ) throws(Faults) -> (Deciding, Deciding.Acting) {
    let desk = try RegistryDesk(surroundings, office: order.office)
    let person = try desk.person(order.person)
    let deciding = try Deciding(desk, surroundings, report: control.report)
    return (deciding, Deciding.Acting(person: person, role: try desk.role(order.role)))
  }
}

extension RegistryDesk {
  /// The id of a role by any of its names; throws where nobody has it.
  fileprivate func role(_ name: String?) throws(Faults) -> String? {
    guard let name else { return nil }
    let role = routes.roles.id(of: name)
    let known = Set(staff.members.flatMap(\.roles)).sorted()
    if known.contains(role) { return role }
    throw Faults(.roleUnknown(name, known: known))
  }
}

/// What came of several requests, as one report.
enum DecisionReport {
  static func gathered(
    _ numbers: [String], findings: [Diagnostic] = [], _ decide: (String) throws(Faults) -> Decided
  ) -> ProductionReport {
    var report = ProductionReport(findings: findings)
    var records: [Record] = []
    for number in numbers {
      do throws(Faults) {
        let decided = try decide(number)
        add(decided, to: &report)
        records.append(decided.record)
      } catch {
        report.findings += error.diagnostics.map { finding in
          var finding = finding
          if numbers.count > 1 { finding.notes.append(.init("this is about `\(number)`")) }
          return finding
        }
      }
    }
    report.answer.set("entries", .list(List(records.map { .record($0) })))
    return report
  }

  static func add(_ decided: Decided, to report: inout ProductionReport) {
    report.told += decided.lines
    if decided.events.isEmpty {
      report.told += decided.findings.filter { $0.code == .alreadyDone }.map { "\(decided.number): \($0.message)" }
    }
    report.findings += decided.findings
    report.files += decided.files
  }
}
