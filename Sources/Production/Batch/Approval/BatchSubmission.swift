import Diagnostics
import DocumentRegistry
import Values

/// What a batch must be before anybody is asked about it, and which conditions of its route are true.
///
/// Its documents were looked at when they were made; those that were changed since, or made as drafts with fields missing,
/// are looked at now.
struct BatchSubmission {
  let desk: RegistryDesk
  let deciding: Deciding
  let review: DocumentReview
  let batch: EntryState

  /// What is to be told, and what the rules have to know.
  struct Outcome {
    /// A condition is true for a batch where it is true of the batch's own data or of any one of its documents: whoever
    /// has to see one of them has to see the batch.
    var conditions: [String: Bool] = [:]
    var findings: [Diagnostic] = []
    /// Errors in documents that nobody is asked to agree to.
    var errors: [Diagnostic] = []
  }

  /// - Throws: `batch-unfinished`, `batch-behind`, `route-condition`, `revision-file`; what keeps this person from sending it.
  func check(by actor: Actor?) throws(Faults) -> Outcome {
    guard let facts = batch.facts.batch else { return Outcome() }
    let number = batch.facts.number.text
    let there = try desk.registry.read { try $0.memberCount(of: batch.id) }
    if there < facts.count || batch.revision == nil {
      throw Faults(.batchUnfinished(number, made: there, of: facts.count))
    }
    // Whoever may not is told before every document is looked at.
    try ApprovalRules.check(
      batch.approval.phase == .remarks ? .takeToRework : .submit, in: batch.approval, by: actor, at: desk.moment,
      deciding.context(of: batch))
    var outcome = Outcome()
    var open = try conditions(&outcome)
    let isDraft = try contents(of: batch)?.order()?["draft"] == .bool(true)
    var behind = SomeMembers()
    var changed = SomeMembers()
    var listed = 0
    var list = try ListedMembers(of: batch, desk.registry.folder)
    while true {
      let portion = try list.next(BatchFollowers.usualPortion, of: batch.id, desk.registry)
      if portion.isEmpty { break }
      listed += portion.count
      deciding.report(BatchProgress(stage: .checking, done: listed, total: facts.count))
      for (row, now) in portion where row.digest != now.digest { behind.add(now.number) }
      for (member, isChanged) in zip(portion, try changes(in: portion.map(\.now))) where isChanged {
        changed.add(member.now.number)
      }
      let doubtful = portion.filter { isDraft || $0.now.revision > 1 }.map(\.now)
      outcome.errors += try errors(in: doubtful)
      if !open.isEmpty { try decide(&open, by: portion.map(\.now), &outcome) }
    }
    if listed != there { behind.add("\(there - listed) documents", "not in the list") }
    if !behind.isEmpty { throw Faults(.batchBehind(number, behind)) }
    if !changed.isEmpty { outcome.findings.append(.batchCopiesChanged(number, changed)) }
    return outcome
  }

  private func contents(of state: EntryState) -> RevisionContents? {
    state.revision.map { RevisionContents($0, of: state, desk.registry.folder) }
  }

  /// The conditions that the batch's own data leave open.
  private func conditions(_ outcome: inout Outcome) throws(Faults) -> [String: RouteCondition] {
    let kind = desk.routes.routedKind(of: batch.facts)
    let plan = desk.routes.plan(for: kind)
    let written = (plan.stages.joined() + [plan.signer].compactMap { $0 }).compactMap(\.condition)
    let data = try contents(of: batch)?.data() ?? Record()
    var open: [String: RouteCondition] = [:]
    for text in Set(written) {
      let condition = try RouteCondition(text, kind: kind, plan: plan, settings: deciding.settings)
      outcome.conditions[text] = try condition.holds(for: data)
      if outcome.conditions[text] == false { open[text] = condition }
    }
    return open
  }

  /// Takes out the conditions that are true of one of the documents.
  private func decide(
    _ open: inout [String: RouteCondition], by members: [BatchMember], _ outcome: inout Outcome
  ) throws(Faults) {
    let conditions = open
    let folder = desk.registry.folder
    let states = try desk.registry.read { reading in try members.map { try reading.state(of: $0.entry) } }
    let held = try ParallelWork.map(states, workers: deciding.workers) { (state) throws(Faults) -> [String] in
      guard let revision = state.revision else { return [] }
      let data = try RevisionContents(revision, of: state, folder).data()
      var held: [String] = []
      for (text, condition) in conditions where try condition.holds(for: data) { held.append(text) }
      return held
    }
    for text in held.joined() {
      outcome.conditions[text] = true
      open[text] = nil
    }
  }

  private func errors(in members: [BatchMember]) throws(Faults) -> [Diagnostic] {
    let states = try desk.registry.read { reading in try members.map { try reading.state(of: $0.entry) } }
    let (review, folder) = (review, desk.registry.folder)
    let found = try ParallelWork.map(states, workers: deciding.workers) { (state) throws(Faults) in
      try review.errors(in: state, folder).map { error in
        var error = error
        error.notes.append(.init("this is about `\(state.facts.number.text)`"))
        return error
      }
    }
    return Array(found.joined())
  }

  /// Of each document whether somebody wrote into one of its copies.
  private func changes(in members: [BatchMember]) throws(Faults) -> [Bool] {
    let issued = try desk.registry.read { reading in try members.map { try reading.issuedCopies(of: $0.entry) } }
    let (office, registry) = (desk.office.path, desk.registry)
    return try ParallelWork.map(Array(zip(members.map(\.entry), issued)), workers: deciding.workers) {
      (entry, copies) throws(Faults) in
      for copy in copies {
        guard let digest = try FileDigest.of(office + "/" + copy.path), digest != copy.digest else { continue }
        let state = try registry.read { try $0.state(of: entry) }
        if !GivenCopies(state).isOlder(digest, at: copy.path) { return true }
      }
      return false
    }
  }
}
