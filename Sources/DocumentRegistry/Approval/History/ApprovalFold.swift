import Values

extension ApprovalState {
  /// The state after all of these events.
  package init(_ events: some Sequence<(event: ApprovalEvent, by: ActorNote, at: Moment)>) {
    self.init()
    for (event, by, at) in events { apply(event, by: by, at: at) }
  }

  /// What an event makes of the state; it is taken as it is, whatever came before.
  ///
  /// - Parameter by: who acted, ``ActorNote/clock`` where time alone did.
  package mutating func apply(_ event: ApprovalEvent, by: ActorNote, at moment: Moment) {
    let at = dated(moment)
    last = LastEvent(event: event, by: by, at: at)
    switch event {
    case .revised(let content): revise(content, by: by, at: at)
    case .submitted(let submission): begin(submission, by: by, at: at)
    case .stageOpened(let opening):
      openings.append(opening)
      stage = opening.stage
    case .visa(let visa): visas.append(visa)
    case .remarked(let remark): remarks.append(NotedRemark(remark: remark, noted: at))
    case .answered(let answer): note(answer)
    case .escalated(let escalation): escalations.append(escalation)
    case .returned: leaveApproval(for: .remarks, .returned, at: at)
    case .rejected(let reason):
      rejection = reason
      leaveApproval(for: .rejected, .rejected, at: at)
    case .withdrawn(let reason):
      withdrawal = reason
      leaveApproval(for: .withdrawn, .withdrawn, at: at)
    case .reworkTaken: phase = .rework
    case .approved, .sentToSigning, .signed, .signingReturned, .consentTaken: conclude(event, at: at)
    case .sent, .disagreement, .agreed, .counterpartySigned: noteCounterparty(event, on: at.day)
    case .registered, .terminated, .expired, .superseded, .prolonged: noteTerm(event, at: at)
    }
  }

  /// A moment with the day that it has in this history: no earlier than that of the last event, so that days never run
  /// backwards.
  func dated(_ moment: Moment) -> Moment {
    guard let last = last?.at, moment.day < last.day else { return moment }
    return Moment(day: last.day, stamp: moment.stamp)
  }

  private mutating func revise(_ content: ApprovalEvent.RevisedContent, by: ActorNote, at: Moment) {
    ordinal = content.ordinal
    digest = content.digest
    if let author = content.author { self.author = author }
    if author == nil { author = by }
    reviser = by
    isRevisedForAuthor = content.insteadOf != nil
    approvedAt = nil
    signing = nil
    signature = nil
    counterparty = .none
    if let batch {
      // It was never on its way alone: it is a draft again, and nobody's but its author's by now.
      leaveBatch()
      leftBatch = batch
      return
    }
    if phase != .draft { leaveApproval(for: .rework, .revised, at: at) }
  }

  private mutating func begin(_ submission: ApprovalEvent.Submission, by: ActorNote, at: Moment) {
    phase = .inApproval
    stage = 0
    openings = []
    rejection = nil
    rounds.append(
      Round(
        number: submission.round, ordinal: ordinal, digest: submission.digest, route: submission.route,
        submitter: by, started: at))
  }

  private mutating func note(_ answer: RemarkAnswer) {
    for position in remarks.indices where remarks[position].remark.id == answer.remark {
      remarks[position].answer = answer
    }
  }

  private mutating func leaveApproval(for next: Phase, _ outcome: Round.Outcome, at: Moment) {
    phase = next
    finishRound(outcome, at: at)
  }

  /// A round that has ended keeps its outcome.
  private mutating func finishRound(_ outcome: Round.Outcome, at: Moment) {
    guard let current = rounds.indices.last, rounds[current].outcome == nil else { return }
    rounds[current].finished = at
    rounds[current].outcome = outcome
  }

  private mutating func conclude(_ event: ApprovalEvent, at: Moment) {
    switch event {
    case .approved(_, let batch):
      approvedAt = batch?.decided ?? at
      self.batch = batch
      leaveApproval(for: .approved, .approved, at: at)
    case .sentToSigning(let role, let due):
      phase = .onSigning
      signing = SigningRequest(role: role, received: at.day, due: due)
    case .signed(let signature):
      phase = .signed
      self.signature = NotedSignature(signature: signature, at: signature.batch?.decided ?? at)
    case .signingReturned:
      phase = .remarks
      signing = nil
      approvedAt = nil
      if let current = rounds.indices.last { rounds[current].outcome = .returnedFromSigning }
    case .consentTaken: leaveBatch()
    default: break
    }
  }

  /// What was agreed to with a batch is agreed to no more.
  private mutating func leaveBatch() {
    phase = .draft
    batch = nil
    signing = nil
    approvedAt = nil
    signature = nil
  }

  private mutating func noteCounterparty(_ event: ApprovalEvent, on day: CalendarDate) {
    switch event {
    case .sent: counterparty = .sent(day)
    case .disagreement(let text): counterparty = .disagreement(day, text: text)
    case .agreed: counterparty = .agreed(day)
    case .counterpartySigned(let date, let number): counterparty = .signed(date, number: number)
    default: break
    }
  }

  private mutating func noteTerm(_ event: ApprovalEvent, at: Moment) {
    switch event {
    case .registered: phase = .registered
    case .terminated: phase = .terminated
    case .expired: phase = .expired
    case .superseded(let number):
      supersededBy = number
      leaveApproval(for: .superseded, .superseded, at: at)
    case .prolonged(let until): prolongedUntil = until
    default: break
    }
  }
}
