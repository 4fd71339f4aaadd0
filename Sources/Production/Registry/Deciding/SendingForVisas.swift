package import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// Sends documents on their way, for the first time or again after rework.
  package func submit(
    _ numbers: [String], _ order: DecisionOrder, _ control: RunControl<BatchProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    let (deciding, acting) = try deciding(order, control)
    let desk = deciding.desk
    let review = try DocumentReview(today: surroundings.today)
    return DecisionReport.gathered(numbers, findings: desk.findings) { (number) throws(Faults) in
      // Reading the document takes its time; nobody waits for that.
      let seen = try desk.registry.read { try $0.state(of: $0.entry(number)) }
      try CopyPublishing(desk: desk, entry: seen.id).mend()
      let isBatch = seen.facts.batch != nil
      var deciding = deciding
      var errors: [Diagnostic] = []
      var told: [Diagnostic] = []
      let isToGo = [.draft, .remarks, .rework].contains(seen.approval.phase)
      if isBatch, isToGo {
        if FollowingBatch(seen).isDue { _ = try BatchFollowers(deciding).follow(seen) }
        let outcome = try BatchSubmission(desk: desk, deciding: deciding, review: review, batch: seen).check(
          by: acting.actor)
        deciding.batchConditions = outcome.conditions
        (errors, told) = (outcome.errors, outcome.findings)
      } else if !isBatch {
        errors = try review.errors(in: seen, desk.registry.folder)
      }
      do throws(Faults) {
        var decided = try deciding.decide(on: seen.id, acting) { state, reading in
          let isSame = state.revision?.digest == seen.revision?.digest
          if isBatch, !isSame { throw Faults(.revisedMeanwhile(state.facts.number.text)) }
          let count = try (isSame ? errors : review.errors(in: state, desk.registry.folder)).count
          let before = state.approval.rounds.last
          let changed = try before.map {
            ChangedSections.since($0.ordinal, in: try reading.records(of: state.id))
          }
          let submit = Deciding.Request(action: .submit(lintErrors: count, changedSections: changed ?? nil))
          switch state.approval.phase {
          case .remarks:
            try Faults.check(desk.changedCopies(of: state))
            return [Deciding.Request(action: .takeToRework), submit]
          case .draft, .rework:
            try Faults.check(desk.changedCopies(of: state))
            return [submit]
          default: return [submit]
          }
        }
        decided.findings = told + decided.findings
        return decided
      } catch { throw Faults(errors + error.diagnostics) }
    }
  }
}
