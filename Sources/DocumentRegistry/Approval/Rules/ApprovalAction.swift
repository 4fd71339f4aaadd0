package import Values

/// What somebody asks to happen to a document.
///
/// Where it is about content, it names the digest that the person has seen.
package enum ApprovalAction: Sendable, Hashable {
  /// - `lintErrors`: how many errors the review of the files found.
  /// - `changedSections`: labels of clauses that differ from the revision submitted before; nil where that is not known.
  case submit(lintErrors: Int, changedSections: [String]?)
  case approve(digest: String, comment: String?)
  case approveWithRemarks(digest: String, [RemarkDraft])
  case returnWithRemarks(digest: String, [RemarkDraft])
  case reject(digest: String, reason: String)
  case withdraw(reason: String?)
  case takeToRework
  case answer(RemarkAnswer)
  /// The content was edited; the ordinal is the new revision's.
  case revise(ordinal: Int, digest: String)
  case sign(digest: String, authority: String?)
  case returnFromSigning(text: String)
  case send
  case noteDisagreement(text: String?)
  case noteAgreement
  case counterpartySigned(date: CalendarDate, number: String?)
  case register(number: String?)
  case terminate(date: CalendarDate, reason: String)
  case expire
  case supersede(by: String)
  case prolong(until: CalendarDate)
  /// Time has passed: terms may have.
  case tick

  package struct RemarkDraft: Sendable, Hashable {
    package var section: String?
    package var text: String
    package var isMandatory: Bool

    package init(section: String? = nil, text: String, isMandatory: Bool = true) {
      self.section = section
      self.text = text
      self.isMandatory = isMandatory
    }
  }

  /// The names of actions, as messages say them.
  package enum Name: String, Sendable, CaseIterable {
    case submit
    case approve
    case approveWithRemarks = "approve-with-remarks"
    case returnWithRemarks = "return-with-remarks"
    case reject
    case withdraw
    case takeToRework = "take-to-rework"
    case answer
    case revise
    case sign
    case returnFromSigning = "return-from-signing"
    case send
    case noteDisagreement = "note-disagreement"
    case noteAgreement = "note-agreement"
    case counterpartySigned = "counterparty-signed"
    case register
    case terminate
    case expire
    case supersede
    case prolong
    case tick

    /// What people type for it.
    package var command: String {
      switch self {
      case .approveWithRemarks: "approve --remark"
      case .returnWithRemarks, .returnFromSigning: "return --remark"
      case .takeToRework: "revise"
      case .send: "counterparty --sent"
      case .noteDisagreement: "counterparty --disagreed"
      case .noteAgreement: "counterparty --agreed"
      case .counterpartySigned: "counterparty --signed"
      case .submit, .approve, .reject, .withdraw, .answer, .revise, .sign, .register, .terminate, .expire, .supersede,
        .prolong, .tick:
        rawValue
      }
    }

    package var isVisa: Bool {
      switch self {
      case .approve, .approveWithRemarks, .returnWithRemarks, .reject: true
      default: false
      }
    }
  }

  package var name: Name {
    switch self {
    case .submit: .submit
    case .approve: .approve
    case .approveWithRemarks: .approveWithRemarks
    case .returnWithRemarks: .returnWithRemarks
    case .reject: .reject
    case .withdraw: .withdraw
    case .takeToRework: .takeToRework
    case .answer: .answer
    case .revise: .revise
    case .sign: .sign
    case .returnFromSigning: .returnFromSigning
    case .send: .send
    case .noteDisagreement: .noteDisagreement
    case .noteAgreement: .noteAgreement
    case .counterpartySigned: .counterpartySigned
    case .register: .register
    case .terminate: .terminate
    case .expire: .expire
    case .supersede: .supersede
    case .prolong: .prolong
    case .tick: .tick
    }
  }
}
