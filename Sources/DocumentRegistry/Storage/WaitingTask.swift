package import Values

/// Something that an entry waits for, from whoever has a role or from one person.
package struct WaitingTask: Sendable, Equatable {
  package enum Task: String, Sendable, CaseIterable {
    case submit
    case visa
    /// A visa that the route does not need.
    case optionalVisa = "optional-visa"
    case rework
    case sign
    case send
    /// The other side has it, and has not signed.
    case counterparty
    case assign
    case answer
    case close
  }

  package enum Doer: Sendable, Equatable {
    case role(String)
    case person(String)
  }

  package var task: Task
  package var doer: Doer
  package var due: CalendarDate?
}

extension EntryState {
  /// What the entry waits for, by what the journal says of it.
  package var waiting: [WaitingTask] {
    if let claim { return claimTasks(claim) }
    if let mailing { return mailing.phase.isOver || mailing.phase == .preparing ? [] : forAuthor(.send) }
    switch approval.phase {
    case .draft: return revisions.isEmpty || followsBatch ? [] : forAuthor(.submit)
    case .remarks, .rework, .rejected: return forAuthor(.rework)
    case .inApproval:
      return approval.awaited.map { position in
        WaitingTask(
          task: position.approver.isMandatory ? .visa : .optionalVisa, doer: .role(position.approver.role),
          due: approval.request(of: position.approver.role)?.request.due)
      }
    case .onSigning:
      if followsBatch { return [] }
      guard let signing = approval.signing else { return [] }
      return [WaitingTask(task: .sign, doer: .role(signing.role), due: signing.due)]
    case .approved, .signed: return forOtherSide
    case .registered, .withdrawn, .superseded, .terminated, .expired: return []
    }
  }

  /// What was agreed here and is for a client goes out; what two sides sign comes back.
  private var forOtherSide: [WaitingTask] {
    if followsBatch, approval.counterparty == .none { return [] }
    guard facts.client != nil else { return [] }
    switch approval.counterparty {
    case .none: return forAuthor(.send)
    case .sent, .disagreement, .agreed: return approval.phase == .signed ? forAuthor(.counterparty) : []
    case .signed: return []
    }
  }

  /// Whether it waits for nobody by itself, since its batch does: until it is decided about alone.
  private var followsBatch: Bool {
    guard facts.membership != nil else { return false }
    return approval.batch != nil || approval.rounds.isEmpty && approval.leftBatch == nil
  }

  private func claimTasks(_ claim: ClaimCase) -> [WaitingTask] {
    switch claim.phase {
    case .received: [WaitingTask(task: .assign, doer: .role("head"), due: facts.deadline)]
    case .assigned, .measures:
      [WaitingTask(task: .answer, doer: claim.assignee.map { .person($0) } ?? .role("head"), due: facts.deadline)]
    case .answered:
      [WaitingTask(task: .close, doer: claim.assignee.map { .person($0) } ?? .role("head"), due: nil)]
    case .closed: []
    }
  }

  private func forAuthor(_ task: WaitingTask.Task) -> [WaitingTask] {
    guard let author = approval.author?.id ?? facts.author else { return [] }
    return [WaitingTask(task: task, doer: .person(author), due: nil)]
  }

  /// Whether nothing more is expected of anybody.
  package var isClosed: Bool {
    if let mailing { return mailing.phase.isOver }
    return claim.map { $0.phase == .closed } ?? (approval.phase.isFinal)
  }
}
