package import Diagnostics
import DocumentRegistry
import HandOver
import Values

/// A new content for a registered document: the arguments of `revise`.
package struct RevisionOrder: Sendable {
  package var number: String
  /// An edited document; nil where it is made anew.
  package var file: String?
  /// Files with details, each `FILE` or `NAME=FILE`, over those that were given before.
  package var data: [String]
  /// Single values, each `PATH=VALUE`.
  package var settings: [String]
  /// Ids; none for those that it has.
  package var packages: [String]
  package var reason: String?
  /// Whether a file that was edited from an older revision is taken.
  package var isForced: Bool
  /// Whether it is made anew though it was edited by hand.
  package var discardsEdits: Bool

  package init(
    number: String, file: String? = nil, data: [String] = [], settings: [String] = [], packages: [String] = [],
    reason: String? = nil, isForced: Bool = false, discardsEdits: Bool = false
  ) {
    self.number = number
    self.file = file
    self.data = data
    self.settings = settings
    self.packages = packages
    self.reason = reason
    self.isForced = isForced
    self.discardsEdits = discardsEdits
  }
}

extension Producer {
  /// Puts the next revision into force and tells what changed by text.
  package func revise(
    _ order: RevisionOrder, _ decision: DecisionOrder, _ control: RunControl<BatchProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    let (deciding, acting) = try deciding(decision, control)
    return try DecisionReport.one(order.number, findings: deciding.desk.findings) { (number) throws(Faults) in
      let desk = deciding.desk
      let seen = try desk.registry.read { try $0.state(of: $0.entry(number)) }
      if seen.facts.batch != nil {
        return try BatchRevising(order, of: seen, self, deciding, acting).revise()
      }
      var findings: [Diagnostic] = []
      let revision: NewRevision
      if let path = order.file {
        var edited = try EditedRevision(path, of: seen, desk, isForced: order.isForced)
        if edited.isTaken {
          let note = Diagnostic.roundTripNothing(path, number: seen.facts.number.text)
          return Decided(before: seen, after: seen, events: [], findings: [note])
        }
        revision = try edited.made(reason: order.reason ?? "")
        findings = edited.findings
      } else {
        let remade = try RemadeRevision(order, of: seen, self, desk)
        revision = remade.revision
        findings = remade.findings
      }
      let digest = revision.digest(kind: seen.facts.kind, number: seen.facts.number.text)
      var decided = try deciding.decide(on: seen.id, acting) { state, _ in
        if state.revision?.digest != seen.revision?.digest, state.revision?.digest.description != digest {
          throw Faults(.revisedMeanwhile(state.facts.number.text))
        }
        let action = ApprovalAction.revise(ordinal: seen.revisions.count + 1, digest: digest)
        return [Deciding.Request(action: action, revision: revision)]
      }
      decided.findings = findings + decided.findings
      if !decided.events.isEmpty { decided.tell(of: revision.comparison) }
      return decided
    }
  }
}

extension DecisionReport {
  /// The report of a single request, whose failure is the command's.
  static func one(
    _ number: String, findings: [Diagnostic], _ decide: (String) throws(Faults) -> Decided
  ) throws(Faults) -> ProductionReport {
    let decided = try decide(number)
    var report = ProductionReport(findings: findings)
    add(decided, to: &report)
    for entry in decided.record.entries { report.answer.set(entry) }
    return report
  }
}

extension Decided {
  /// Tells what the new revision changed.
  fileprivate mutating func tell(of comparison: ClauseComparison?) {
    guard let comparison else {
      told.append("  what changed by text cannot be told of this format")
      return
    }
    told += comparison.changes.map { "  " + $0.line }
    if comparison.changes.isEmpty { told.append("  no clause differs by text") }
    if comparison.unaccepted.total > 0 { told.append("  taken as accepted, in the file " + comparison.unaccepted.line) }
    answer.set("changes", .list(List(comparison.changes.map { .record($0.record) })))
    answer.set("remarks", .list(List(comparison.remarks.map { .record($0.record) })))
    answer.set("renumbered", .integer(comparison.renumbered))
    answer.set("unaccepted", .integer(comparison.unaccepted.total))
  }
}

extension ClauseChange {
  /// Whole, for machines.
  fileprivate var record: Record {
    var record: Record = ["kind": .text(kind.rawValue)]
    if let oldLabel { record.set("old_clause", .text(oldLabel.number)) }
    if let newLabel { record.set("clause", .text(newLabel.number)) }
    if oldLabel != nil { record.set("was", .text(oldText)) }
    if newLabel != nil { record.set("now", .text(newText)) }
    return record
  }
}

extension FileComment {
  fileprivate var record: Record {
    var record: Record = ["author": .text(author), "date": .text(date), "text": .text(text)]
    if let clause { record.set("clause", .text(clause.number)) }
    record.set("resolved", .bool(isResolved))
    return record
  }
}
