package import Values

/// One thing that a document waits for, and who may do it.
package struct Waiting: Sendable, Hashable {
  package enum Matter: String, Sendable {
    case submission
    case visa
    /// Remarks are to be met, and the document submitted again.
    case rework
    case signing
    case sending
  }

  package var matter: Matter
  /// The role that is asked; `author` for whoever answers for the document.
  package var role: String
  /// The ids of those who may do it today; empty where nobody may.
  package var people: [String]
  package var since: CalendarDate?
  package var due: CalendarDate?
  /// Whether the document can go on without it.
  package var isOptional: Bool

  package func isOverdue(on day: CalendarDate) -> Bool { due.map { $0 < day } ?? false }
}

extension ApprovalRules {
  /// What a document waits for on a day, for lists of what is to be done.
  package static func waiting(
    in state: ApprovalState, on day: CalendarDate, _ context: ApprovalContext
  ) -> [Waiting] {
    let standing = Standing(state: state, day: day, context: context)
    func author(_ matter: Waiting.Matter, _ name: ApprovalAction.Name) -> [Waiting] {
      [
        Waiting(
          matter: matter, role: "author", people: standing.whoMay(name).map(\.id), since: state.last?.at.day,
          due: nil, isOptional: false)
      ]
    }
    switch state.phase {
    case .draft: return author(.submission, .submit)
    case .remarks: return author(.rework, .takeToRework)
    case .rework: return author(.rework, .submit)
    case .inApproval:
      return state.awaited.map { position in
        let asked = state.request(of: position.approver.role)
        return Waiting(
          matter: .visa, role: position.approver.role,
          people: standing.candidates(for: position.approver.role).map(\.person.id), since: asked?.received,
          due: asked?.request.due, isOptional: !position.approver.isMandatory)
      }
    case .onSigning:
      guard let signing = state.signing else { return [] }
      return [
        Waiting(
          matter: .signing, role: signing.role, people: standing.whoMay(.sign).map(\.id), since: signing.received,
          due: signing.due, isOptional: false)
      ]
    case .approved, .signed:
      return state.counterparty == .none && state.possibleActions.contains(.send) ? author(.sending, .send) : []
    case .registered, .rejected, .withdrawn, .superseded, .terminated, .expired: return []
    }
  }
}
