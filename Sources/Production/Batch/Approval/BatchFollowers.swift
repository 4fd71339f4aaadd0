package import Diagnostics
package import DocumentRegistry
import Values

/// Brings the documents of a batch to where the batch is, a portion in a writing.
///
/// What follows is known from both states alone. So a run that was stopped is completed by the next one, whatever starts
/// it, and two at a time do no more than one.
package struct BatchFollowers: Sendable {
  let desk: RegistryDesk
  let workers: Int
  /// Documents of a writing.
  let portion: Int
  /// Told how far they are.
  let report: @Sendable (BatchProgress) -> Void

  package init(
    _ desk: RegistryDesk, workers: Int, portion: Int = usualPortion,
    report: @escaping @Sendable (BatchProgress) -> Void = { _ in }
  ) {
    self.desk = desk
    self.workers = workers
    self.portion = portion
    self.report = report
  }

  init(_ deciding: Deciding) { self.init(deciding.desk, workers: deciding.workers, report: deciding.report) }

  /// Their copies, of three formats each, may all be open at a time.
  package static let usualPortion = 128
  /// How often what others changed meanwhile is looked at again.
  private static let passes = 3

  /// What came of it.
  package struct Outcome {
    /// How many documents took each step, by the event's name.
    var steps: [(event: String, count: Int)] = []
    /// How many documents took any step.
    package fileprivate(set) var followed = 0
    var left = SomeMembers()
    package fileprivate(set) var findings: [Diagnostic] = []
  }

  /// - Parameter isStopped: whether somebody wants it to end; a portion that has begun is finished.
  package func follow(
    _ batch: EntryState, isStopped: () -> Bool = { false }
  ) throws(Faults) -> Outcome {
    var batch = batch
    var outcome = Outcome()
    for _ in 0..<Self.passes {
      let rule = FollowingBatch(batch)
      outcome.left = SomeMembers()
      if !rule.isDue { break }
      if try pass(rule, isStopped, &outcome) { break }
      batch = try desk.registry.read { try $0.state(of: batch.id) }
    }
    if !outcome.left.isEmpty { outcome.findings.append(.batchLeft(batch.facts.number.text, outcome.left)) }
    return outcome
  }

  /// One way through the list; false where somebody decided about the batch or a document at the same time.
  private func pass(
    _ rule: FollowingBatch, _ isStopped: () -> Bool, _ outcome: inout Outcome
  ) throws(Faults) -> Bool {
    var list = try ListedMembers(of: rule.batch, desk.registry.folder)
    var settled: [Int] = []
    var isAnyDue = false
    var isWhole = true
    while true {
      if isStopped() { return true }
      let portion = try list.next(self.portion, of: rule.batch.id, desk.registry)
      if portion.isEmpty { break }
      let open = portion.filter { $0.listed.digest == $0.now.digest && $0.now.state != rule.batch.state }
      for (_, now) in portion.filter({ $0.listed.digest != $0.now.digest }) {
        if rule.isAgreement { outcome.left.add(now.number, "revised") }
      }
      let plans = try plans(open, rule, &outcome)
      if !plans.isEmpty {
        // Whoever was stopped before the copies of a portion were written was stopped there.
        if !isAnyDue { try mend(settled) }
        isAnyDue = true
        guard let entered = try enter(plans, rule) else { return false }
        if entered.count < plans.count { isWhole = false }
        outcome.note(entered)
        outcome.findings += publish(entered)
      }
      settled = portion.map(\.now.entry)
      let place = portion.last?.listed.place ?? 0
      report(BatchProgress(stage: .following, done: place, total: rule.batch.facts.batch?.count))
    }
    if !isAnyDue { try mend(settled) }
    return isWhole
  }

  /// Brings copies into the office that a run was stopped before.
  private func mend(_ entries: [Int]) throws(Faults) {
    for entry in entries { try CopyPublishing(desk: desk, entry: entry).mend() }
  }

  /// The facts that documents get, with the copies that follow from them.
  private func plans(
    _ members: ListedMembers.Portion, _ rule: FollowingBatch, _ outcome: inout Outcome
  ) throws(Faults) -> [FollowerPlan] {
    let states = try desk.registry.read { reading in try members.map { try reading.state(of: $0.now.entry) } }
    var due: [(state: EntryState, listed: String)] = []
    for ((row, _), state) in zip(members, states) {
      // What the list says counts, whatever the document has become since the tables were asked.
      if !rule.events(for: state, listed: row.digest).isEmpty {
        due.append((state, row.digest))
      } else if rule.isAgreement {
        outcome.left.add(state.facts.number.text, state.state)
      }
    }
    let desk = desk
    return try ParallelWork.map(due, workers: workers) { (one) throws(Faults) in
      try FollowerPlan(one.state, rule.events(for: one.state, listed: one.listed), at: desk)
    }
  }

  /// Writes what the documents get; those that changed meanwhile are left out, nil where the batch itself did.
  private func enter(_ plans: [FollowerPlan], _ rule: FollowingBatch) throws(Faults) -> [FollowerPlan]? {
    try desk.registry.write { writing in
      guard try writing.state(of: rule.batch.id).touched == rule.batch.touched else { return nil }
      let moment = try writing.following(desk.moment)
      return try plans.filter { plan in
        guard try writing.state(of: plan.before.id).touched == plan.before.touched else { return false }
        for (event, by) in plan.events {
          try writing.append(event, to: plan.before.id, at: moment, by: by, account: desk.account)
        }
        if plan.copies.issued != plan.before.copies {
          try writing.issue(
            plan.copies.issued, of: plan.before.id, at: moment, by: plan.events.first?.by, account: desk.account)
        }
        return true
      }
    }
  }

  private func publish(_ plans: [FollowerPlan]) -> [Diagnostic] {
    MemberCopies(desk: desk).publish(plans.map { ($0.before, $0.copies) })
  }
}

extension FollowingBatch {
  /// Whether documents are agreed to with it, and those that are not have to be told of.
  fileprivate var isAgreement: Bool { batch.isAgreed }
}

extension BatchFollowers.Outcome {
  fileprivate mutating func note(_ plans: [FollowerPlan]) {
    followed += plans.count
    for plan in plans {
      findings += plan.findings
      for (event, _) in plan.events {
        if let position = steps.firstIndex(where: { $0.event == event.name }) {
          steps[position].count += 1
        } else {
          steps.append((event.name, 1))
        }
      }
    }
  }

  /// For people: what its documents did with it.
  var lines: [String] {
    steps.compactMap { event, count in
      let documents = count == 1 ? "1 document" : "\(count) documents"
      switch event {
      case "approved": return "\(documents) approved with it"
      case "sent-to-signing": return "\(documents) on signing with it"
      case "signed": return "\(documents) signed with it"
      case "consent-taken": return "\(documents) drafts again"
      default: return nil
      }
    }
  }
}

extension Deciding {
  /// The decision about a batch with what became of its documents; any other as it is.
  func followed(_ decided: Decided) -> Decided {
    guard let batch = decided.after.facts.batch else { return decided }
    var decided = decided
    if !decided.events.isEmpty, [.withdrawn, .rejected].contains(decided.after.approval.phase) {
      decided.told.append("\(decided.number): its \(batch.count) documents stay as they were, each to be dealt with")
    }
    guard FollowingBatch(decided.after).isDue else { return decided }
    do throws(Faults) {
      let outcome = try BatchFollowers(self).follow(decided.after)
      decided.told += outcome.lines.map { "\(decided.number): \($0)" }
      decided.findings += outcome.findings
      decided.answer.set("followed", .integer(outcome.followed))
      decided.answer.set("left", .integer(outcome.left.count))
    } catch {
      // The batch is decided about all the same; the next run brings its documents along.
      decided.findings += error.diagnostics
    }
    return decided
  }
}
