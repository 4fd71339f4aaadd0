import Diagnostics
import DocumentRegistry
import Files
import Values

/// The next revision of a batch: its documents made anew where something is asked for, and the list of what they are then.
///
/// Every document is made once without being kept before any is, so that a fault in one leaves all as they were. What was
/// stopped is completed by the same command: a document that says the same already gets no other revision.
struct BatchRevising {
  private let order: RevisionOrder
  private let batch: EntryState
  private let facts: BatchFacts
  private let producer: Producer
  private let deciding: Deciding
  private let acting: Deciding.Acting

  private var desk: RegistryDesk { deciding.desk }
  private var number: String { batch.facts.number.text }

  /// - Throws: `batch-file`, `batch-unfinished`, and what keeps this person from revising the batch.
  init(
    _ order: RevisionOrder, of batch: EntryState, _ producer: Producer, _ deciding: Deciding, _ acting: Deciding.Acting
  ) throws(Faults) {
    let number = batch.facts.number.text
    if order.file != nil { throw Faults(.batchFile(number)) }
    try batch.checkBatch()
    guard let facts = batch.facts.batch else { throw Faults(.notABatch(number, kind: batch.facts.kind)) }
    _ = try ApprovalRules.ruling(
      on: .revise(ordinal: batch.revisions.count + 1, digest: number), in: batch.approval, by: acting.actor,
      at: deciding.desk.moment, deciding.context(of: batch))
    self.order = order
    self.batch = batch
    self.facts = facts
    self.deciding = deciding
    self.acting = acting
    // Its documents say of when they were made what they said at first, so that what has not changed is the same.
    var surroundings = producer.surroundings
    surroundings.now = facts.stamp
    self.producer = Producer(surroundings: surroundings)
  }

  private var isRemade: Bool { !order.data.isEmpty || !order.settings.isEmpty || !order.packages.isEmpty }

  func revise() throws(Faults) -> Decided {
    if FollowingBatch(batch).isDue { _ = try BatchFollowers(deciding).follow(batch) }
    let again = try RemadeOrder(order, of: batch, desk)
    var shared = again
    shared.takeEveryClient()
    let template = try shared.template(by: producer, desk)
    var about = BatchAbout(kept: try again.contents.data())
    var outcome = RemadeMembers.Outcome()
    if isRemade {
      let members = RemadeMembers(order, of: batch, template, producer, deciding, acting)
      try members.tryAll()
      outcome = try members.remake()
      about.warnings = outcome.warnings
    }
    var decided = try take(about, again, template)
    decided.told = outcome.lines.map { "\(number): \($0)" } + decided.told
    decided.findings = outcome.findings(number) + decided.findings
    decided.answer.set("remade", .integer(outcome.remade))
    decided.answer.set("unchanged", .integer(outcome.unchanged))
    return decided
  }

  /// Puts the list of what the documents are by now into force.
  private func take(
    _ about: BatchAbout, _ again: RemadeOrder, _ template: RemakingTemplate
  ) throws(Faults) -> Decided {
    let kept = try again.contents.order() ?? Record()
    var file = template.file
    var order = again.order.kept(client: nil, details: again.order.keptDetails.overlaid(with: template.details))
    if !isRemade {
      order = kept
      // The documents are what that template made of them.
      if let old = again.contents.file(.template) { file = (old.name, try again.contents.bytes(of: old)) }
    }
    let sheet = BatchSheet(
      desk, producer.surroundings, batch, facts, catalogue: template.office.catalogue, about: about, order: order,
      template: file)
    let revision = NewRevision(files: try sheet.revision(), reason: again.reason)
    let digest = revision.digest(kind: batch.facts.kind, number: number)
    return try deciding.decide(on: batch.id, acting) { state, _ in
      if state.revision?.digest != batch.revision?.digest, state.revision?.digest.description != digest {
        throw Faults(.revisedMeanwhile(number))
      }
      let action = ApprovalAction.revise(ordinal: batch.revisions.count + 1, digest: digest)
      return [Deciding.Request(action: action, revision: revision)]
    }
  }
}
