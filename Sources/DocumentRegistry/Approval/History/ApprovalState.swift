package import Values

/// Where a document stands: everything that was decided about it, told by its events.
///
/// It is never written down itself. Any sequence of events gives a state; that only allowed events come to be is what
/// ``ApprovalRules`` see to.
package struct ApprovalState: Sendable, Hashable {
  package enum Phase: String, Sendable, CaseIterable {
    case draft
    case inApproval = "in-approval"
    case remarks
    case rework
    case approved
    case onSigning = "on-signing"
    case signed
    case registered
    case rejected
    case withdrawn
    case superseded
    case terminated
    case expired

    /// Whether nothing can happen any more.
    package var isFinal: Bool {
      switch self {
      case .withdrawn, .superseded, .terminated, .expired: true
      default: false
      }
    }
  }

  /// How far the other side is with it.
  package enum Counterparty: Sendable, Hashable {
    case none
    case sent(CalendarDate)
    case disagreement(CalendarDate, text: String?)
    case agreed(CalendarDate)
    /// With the date and the number that they gave it.
    case signed(CalendarDate, number: String?)

    /// `none`, `sent`, `disagreement`, `agreed`, `signed`.
    package var name: String {
      switch self {
      case .none: "none"
      case .sent: "sent"
      case .disagreement: "disagreement"
      case .agreed: "agreed"
      case .signed: "signed"
      }
    }
  }

  /// One submission of one revision, up to what came of it.
  package struct Round: Sendable, Hashable {
    package enum Outcome: String, Sendable {
      case approved
      case returned
      case returnedFromSigning = "returned-from-signing"
      case rejected
      case withdrawn
      /// The content was changed while it was being read.
      case revised
      case superseded
    }

    package var number: Int
    package var ordinal: Int
    package var digest: String
    package var route: ResolvedRoute
    package var submitter: ActorNote
    package var started: Moment
    package var finished: Moment?
    package var outcome: Outcome?
  }

  /// A remark with what became of it.
  package struct NotedRemark: Sendable, Hashable {
    package var remark: Remark
    package var noted: Moment
    package var answer: RemarkAnswer?
  }

  package struct NotedSignature: Sendable, Hashable {
    package var signature: ApprovalEvent.Signature
    package var at: Moment
  }

  package struct LastEvent: Sendable, Hashable {
    package var event: ApprovalEvent
    package var by: ActorNote
    package var at: Moment
  }

  package struct SigningRequest: Sendable, Hashable {
    package var role: String
    package var received: CalendarDate
    package var due: CalendarDate?
  }

  package var phase: Phase = .draft
  /// The revision in force, counted from 1; 0 before there is one.
  package var ordinal = 0
  /// The digest of the revision in force; empty before there is one.
  package var digest = ""
  package var author: ActorNote?
  /// Who made the revision in force.
  package var reviser: ActorNote?
  /// Whether they made it in the author's stead.
  package var isRevisedForAuthor = false
  /// The stage that is open, counted from 0.
  package var stage = 0
  package var rounds: [Round] = []
  /// The stages of the current round that were opened.
  package var openings: [ApprovalEvent.StageOpening] = []
  /// Every visa of every round, in the order they were given.
  package var visas: [Visa] = []
  package var remarks: [NotedRemark] = []
  package var escalations: [ApprovalEvent.Escalation] = []
  package var counterparty: Counterparty = .none
  package var signing: SigningRequest?
  package var approvedAt: Moment?
  /// With which batch the revision in force was approved; nil where it was on its way alone, and while nobody has agreed.
  package var batch: BatchConsent?
  /// The batch with which an earlier revision was approved, where the one in force is not.
  package var leftBatch: BatchConsent?
  package var signature: NotedSignature?
  package var rejection: String?
  package var withdrawal: String?
  package var prolongedUntil: CalendarDate?
  package var supersededBy: String?
  /// The last event, so that a repeated action is known by it.
  package var last: LastEvent?

  package init() {}

  /// The round that is running, or the last that ran; counted from 1, 0 before the first.
  package var round: Int { rounds.last?.number ?? 0 }

  /// The route of the current round.
  package var route: ResolvedRoute? { rounds.last?.route }
}

/// What the facts say of the current round.
extension ApprovalState {
  /// The visas given in the current round.
  package var currentVisas: [Visa] { visas.filter { $0.round == round } }

  /// The visa of a role in the current round on the revision in force.
  package func visa(of role: String) -> Visa? {
    visas.last { $0.round == round && $0.role == role && $0.digest == digest }
  }

  /// Mandatory roles of the route that have not agreed to the revision in force.
  package var missingVisas: [ResolvedRoute.Approver] {
    (route?.approvers ?? []).map(\.approver).filter {
      $0.isMandatory && visa(of: $0.role)?.decision.isApproving != true
    }
  }

  /// Approvers who can still say something: of the open stage, and the optional ones of stages before it.
  package var awaited: [(stage: Int, approver: ResolvedRoute.Approver)] {
    guard phase == .inApproval else { return [] }
    return (route?.approvers ?? []).filter { position in
      let isOpen = openings.contains { $0.stage == position.stage }
      return isOpen && visa(of: position.approver.role) == nil
    }
  }

  /// Mandatory remarks without an answer.
  package var openRemarks: [Remark] {
    remarks.filter { $0.remark.isMandatory && $0.answer == nil }.map(\.remark)
  }

  /// What a role was asked in the current round.
  package func request(of role: String) -> (received: CalendarDate, request: ApprovalEvent.StageOpening.Request)? {
    for opening in openings {
      if let request = opening.requests.first(where: { $0.role == role }) { return (opening.received, request) }
    }
    return nil
  }
}
