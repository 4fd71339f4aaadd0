import Diagnostics
import Values

/// One action on its way: the facts so far, and the state that they make.
struct Proceedings {
  private(set) var state: ApprovalState
  let by: ActorNote
  let at: Moment
  let context: ApprovalContext
  private(set) var events: [ApprovalEvent] = []

  init(state: ApprovalState, by: ActorNote, at: Moment, context: ApprovalContext) {
    self.state = state
    self.by = by
    self.at = at
    self.context = context
  }

  var standing: Standing { Standing(state: state, day: at.day, context: context) }

  mutating func record(_ event: ApprovalEvent) {
    events.append(event)
    state.apply(event, by: by, at: at)
  }

  mutating func take(_ action: ApprovalAction, by actor: Actor?) throws(Faults) {
    switch action {
    case .submit(let lintErrors, let sections): try submit(lintErrors: lintErrors, changed: sections)
    case .approve(let digest, let comment):
      try decide(Decision(.approved, digest: digest, comment: comment), by: actor)
    case .approveWithRemarks(let digest, let drafts):
      try decide(Decision(.approvedWithRemarks, digest: digest, drafts: drafts), by: actor)
    case .returnWithRemarks(let digest, let drafts):
      try decide(Decision(.returned, digest: digest, drafts: drafts), by: actor)
    case .reject(let digest, let reason):
      try decide(Decision(.rejected, digest: digest, comment: reason), by: actor)
    case .answer(let answer): try note(answer)
    case .revise(let ordinal, let digest): try revise(ordinal, digest)
    case .sign(let digest, let authority): try sign(digest, authority)
    case .returnFromSigning(let text): try returnFromSigning(text)
    case .terminate(_, let reason): try recordPlain(action, reason: reason)
    case .supersede(let number): try recordPlain(action, reason: number)
    case .tick: passTime()
    case .withdraw, .takeToRework, .send, .noteDisagreement, .noteAgreement, .counterpartySigned, .register, .expire,
      .prolong:
      try recordPlain(action)
    }
  }

  private mutating func recordPlain(_ action: ApprovalAction, reason: String = "-") throws(Faults) {
    if reason.withoutSpaceAround.isEmpty { throw Faults(.reasonMissing(action.name)) }
    if let event = action.plainEvent { record(event) }
  }

  private mutating func revise(_ ordinal: Int, _ digest: String) throws(Faults) {
    if ordinal <= state.ordinal { throw Faults(.revisionOutOfOrder(ordinal, current: state.ordinal)) }
    if digest.isEmpty { throw Faults(.nothingToApprove()) }
    var content = ApprovalEvent.RevisedContent(ordinal: ordinal, digest: digest)
    if let author = state.author {
      let isForAuthor = author.id != by.id && standing.authors.contains { $0.id == by.id }
      if isForAuthor { content.insteadOf = author }
    } else {
      content.author = by
    }
    record(.revised(content))
  }

  private mutating func note(_ answer: RemarkAnswer) throws(Faults) {
    guard state.remarks.contains(where: { $0.remark.id == answer.remark }) else {
      throw Faults(.remarkUnknown(answer.remark, known: state.remarks.map(\.remark.id)))
    }
    if answer.text.withoutSpaceAround.isEmpty { throw Faults(.reasonMissing(.answer)) }
    record(.answered(answer))
  }
}

/// Signing.
extension Proceedings {
  mutating func sign(_ digest: String, _ authority: String?) throws(Faults) {
    if digest != state.digest { throw Faults(.staleVisa(digest, current: state.digest, ordinal: state.ordinal)) }
    // Events from elsewhere could have led here without them.
    let missing = state.missingVisas
    // Visas on a batch are visas on what it lists.
    if !missing.isEmpty || state.rounds.last?.digest != state.digest && state.batch == nil {
      throw Faults(.visasIncomplete(missing.map(\.title)))
    }
    record(
      .signed(
        ApprovalEvent.Signature(person: by, deputised: signer?.deputised, authority: authority, digest: digest)))
  }

  mutating func returnFromSigning(_ text: String) throws(Faults) {
    if text.withoutSpaceAround.isEmpty { throw Faults(.reasonMissing(.returnFromSigning)) }
    record(
      .remarked(
        Remark(
          id: nextRemarkID, round: state.round, role: state.signing?.role ?? "", person: by, section: nil, text: text,
          isMandatory: true)))
    record(.signingReturned(text: text))
  }

  private var signer: Staff.Holder? {
    context.staff.holders(of: state.signing?.role ?? "", on: at.day).first { $0.person.id == by.id }
  }

  var nextRemarkID: String { "r\(state.remarks.count + 1)" }
}

/// From stage to stage.
extension Proceedings {
  /// Goes as far as the visas carry: the next stage, remarks, or the end of the round.
  mutating func advance() {
    while state.phase == .inApproval, let route = state.route {
      guard route.stages.indices.contains(state.stage) else { return conclude(route) }
      let mandatory = route.stages[state.stage].approvers.filter(\.isMandatory)
      let isComplete = mandatory.allSatisfy { state.visa(of: $0.role) != nil }
      let isReturned = state.currentVisas.contains { $0.decision == .returned && $0.digest == state.digest }
      if isReturned, isComplete || route.failsFast { return record(.returned(stage: state.stage)) }
      if !isComplete { return }
      if state.stage + 1 == route.stages.count { return conclude(route) }
      open(state.stage + 1)
    }
  }

  /// Asks the approvers of a stage who have not agreed to this revision yet.
  mutating func open(_ stage: Int) {
    guard let route = state.route, route.stages.indices.contains(stage) else { return }
    let requests = route.stages[stage].approvers.filter { state.visa(of: $0.role) == nil }.map { approver in
      ApprovalEvent.StageOpening.Request(
        role: approver.role, due: due(approver.days),
        people: standing.candidates(for: approver.role).map(\.person.note))
    }
    record(.stageOpened(ApprovalEvent.StageOpening(stage: stage, received: at.day, requests: requests)))
  }

  private mutating func conclude(_ route: ResolvedRoute) {
    record(.approved(digest: state.digest))
    if let signer = route.signer { record(.sentToSigning(role: signer.role, due: due(signer.days))) }
  }

  /// Working days from the day after; nil beyond the calendar.
  func due(_ days: Int) -> CalendarDate? { context.calendar.deadline(after: at.day, .workingDays(days)) }
}
