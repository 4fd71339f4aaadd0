extension ApprovalState {
  /// What can happen in this phase, whoever asks for it.
  package var possibleActions: [ApprovalAction.Name] {
    switch phase {
    case .draft: [.submit, .revise, .supersede]
    case .inApproval:
      [.approve, .approveWithRemarks, .returnWithRemarks, .reject, .withdraw, .revise, .supersede, .tick]
    case .remarks: [.takeToRework, .answer, .revise, .withdraw, .supersede]
    case .rework: [.submit, .answer, .revise, .withdraw, .supersede]
    case .approved: [.revise, .supersede] + (route?.signer == nil ? [.register, .expire] + counterpartyActions : [])
    case .onSigning: [.sign, .returnFromSigning, .revise, .supersede] + counterpartyActions
    case .signed: [.register, .terminate, .expire, .supersede, .prolong] + counterpartyActions
    case .registered: [.terminate, .expire, .supersede, .prolong] + counterpartyActions
    case .rejected: [.revise, .supersede]
    case .withdrawn, .superseded, .terminated, .expired: []
    }
  }

  private var counterpartyActions: [ApprovalAction.Name] {
    switch counterparty {
    case .none: [.send]
    case .sent: [.noteDisagreement, .noteAgreement, .counterpartySigned]
    // Signed all the same, with a protocol of disagreements.
    case .disagreement: [.noteAgreement, .counterpartySigned]
    case .agreed: [.noteDisagreement, .counterpartySigned]
    case .signed: []
    }
  }
}
