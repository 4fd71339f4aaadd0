/// What becomes of a document when its batch was decided about: both states in, facts out.
///
/// A document follows while it is a draft, or was approved with this batch, and its digest is the one that the batch
/// lists. It takes the next steps that the batch has taken and it has not, so that following twice is following once.
package struct FollowingBatch: Sendable {
  package let batch: EntryState

  package init(_ batch: EntryState) { self.batch = batch }

  /// Whether there is anything to follow.
  package var isDue: Bool { isAgreed || takenBack != nil }

  private var approval: ApprovalState { batch.approval }

  private var isAgreed: Bool {
    switch approval.phase {
    case .approved, .onSigning, .signed: true
    default: false
    }
  }

  /// What was said when it was returned from signing, while its revision is still that one.
  private var takenBack: String? {
    guard let round = approval.rounds.last, round.outcome == .returnedFromSigning, round.digest == approval.digest,
      approval.phase == .remarks || approval.phase == .rework
    else { return nil }
    return approval.remarks.last { $0.remark.round == round.number }?.remark.text ?? ""
  }

  /// The facts that a document's own journal gets, each with who decided.
  ///
  /// - Parameter listed: the digest that the batch's revision in force has for it.
  package func events(for member: EntryState, listed: String) -> [(event: ApprovalEvent, by: ActorNote?)] {
    guard member.facts.membership?.batch == batch.id, listed == member.approval.digest else { return [] }
    if let takenBack {
      guard let consent = member.approval.batch, consent.batch == batch.id, consent.digest == approval.digest,
        member.approval.phase == .approved || member.approval.phase == .onSigning
      else { return [] }
      return [(.consentTaken(batch: consent, text: takenBack), approval.remarks.last?.remark.person)]
    }
    guard isAgreed, let decided = approval.approvedAt else { return [] }
    var events: [(event: ApprovalEvent, by: ActorNote?)] = []
    var phase = member.approval.phase
    if phase == .draft {
      let consent = consent(at: decided)
      events.append((.approved(digest: listed, batch: consent), decider))
      phase = .approved
    } else if member.approval.batch?.batch != batch.id {
      return []
    }
    if phase == .approved, member.approval.counterparty == .none, let signing = approval.signing {
      events.append((.sentToSigning(role: signing.role, due: signing.due), decider))
      phase = .onSigning
    }
    if phase == .onSigning, let noted = approval.signature {
      var signature = noted.signature
      signature.digest = listed
      signature.batch = consent(at: noted.at)
      events.append((.signed(signature), signature.person))
    }
    return events
  }

  /// Whether a document has its approval from this batch, and the batch has lost that one since.
  ///
  /// True until the document has followed, whatever has become of the batch.
  package func hasTakenBack(approvalOf member: EntryState) -> Bool {
    guard let consent = member.approval.batch, consent.batch == batch.id, member.isAgreed else { return false }
    return approval.rounds.last { $0.digest == consent.digest }?.outcome != .approved
  }

  private func consent(at moment: Moment) -> BatchConsent {
    BatchConsent(batch: batch.id, number: batch.facts.number.text, digest: approval.digest, decided: moment)
  }

  /// Whose visa was the last; who submitted it where nobody was asked.
  private var decider: ActorNote? {
    approval.currentVisas.last { $0.person != nil }?.person ?? approval.rounds.last?.submitter
  }
}
