package import Diagnostics
package import Values

/// Events as the journal writes them: a name that never changes its meaning, and details.
extension ApprovalEvent {
  package var name: String {
    switch self {
    case .revised: "revised"
    case .submitted: "submitted"
    case .stageOpened: "stage-opened"
    case .visa(let visa) where visa.carried != nil: "visa-carried"
    case .visa(let visa): visa.decision == .silentConsent ? "silent-consent" : "visa"
    case .remarked: "remarked"
    case .returned: "returned"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .reworkTaken: "rework-taken"
    case .answered: "remark-answered"
    case .approved: "approved"
    case .sentToSigning: "sent-to-signing"
    case .signed: "signed"
    case .signingReturned: "signing-returned"
    case .consentTaken: "consent-taken"
    case .sent: "sent"
    case .disagreement: "disagreement"
    case .agreed: "agreed"
    case .counterpartySigned: "counterparty-signed"
    case .registered: "registered"
    case .terminated: "terminated"
    case .expired: "expired"
    case .superseded: "superseded"
    case .prolonged: "prolonged"
    case .escalated: "escalated"
    }
  }

  package var details: Record {
    var details = Record()
    switch self {
    case .revised(let content): return content.record
    case .submitted(let submission): return submission.record
    case .stageOpened(let opening): return opening.record
    case .visa(let visa): return visa.record
    case .remarked(let remark): return remark.record
    case .answered(let answer): return answer.record
    case .signed(let signature): return signature.record
    case .escalated(let escalation): return escalation.record
    case .returned(let stage): details.write("stage", stage)
    case .rejected(let reason): details.write("reason", reason)
    case .withdrawn(let reason): details.write("reason", reason)
    case .approved(let digest, let batch):
      details.write("digest", digest)
      details.write("batch", batch)
    case .consentTaken(let batch, let text):
      details.write("batch", batch)
      details.write("text", text)
    case .sentToSigning(let role, let due):
      details.write("role", role)
      details.write("due", due)
    case .signingReturned(let text): details.write("text", text)
    case .disagreement(let text): details.write("text", text)
    case .counterpartySigned(let date, let number):
      details.write("date", date)
      details.write("number", number)
    case .registered(let number): details.write("number", number)
    case .terminated(let date, let reason):
      details.write("date", date)
      details.write("reason", reason)
    case .superseded(let number): details.write("by", number)
    case .prolonged(let until): details.write("until", until)
    case .reworkTaken, .sent, .agreed, .expired: break
    }
    return details
  }

  /// Reads an event back; throws `approval-event-unreadable` for a name or details that no event has.
  package init(name: String, details: Record) throws(Faults) {
    guard let event = Self.read(name, details) else { throw Faults(.eventUnreadable(name)) }
    self = event
  }

  private static func read(_ name: String, _ details: Record) -> ApprovalEvent? {
    switch name {
    case "revised": RevisedContent(details).map { .revised($0) }
    case "submitted": Submission(details).map { .submitted($0) }
    case "stage-opened": StageOpening(details).map { .stageOpened($0) }
    case "visa", "visa-carried", "silent-consent": Visa(details).map { .visa($0) }
    case "remarked": Remark(details).map { .remarked($0) }
    case "returned": details.writtenNumber("stage").map { .returned(stage: $0) }
    case "rejected": details.writtenText("reason").map { .rejected(reason: $0) }
    case "withdrawn": .withdrawn(reason: details.writtenText("reason"))
    case "rework-taken": .reworkTaken
    case "remark-answered": RemarkAnswer(details).map { .answered($0) }
    case "approved": readApproval(details)
    case "consent-taken": readConsentTaken(details)
    case "sent-to-signing": details.writtenText("role").map { .sentToSigning(role: $0, due: details["due"]?.day) }
    case "signed": Signature(details).map { .signed($0) }
    case "signing-returned": details.writtenText("text").map { .signingReturned(text: $0) }
    case "sent": .sent
    case "disagreement": .disagreement(text: details.writtenText("text"))
    case "agreed": .agreed
    case "counterparty-signed":
      details["date"]?.day.map { .counterpartySigned(date: $0, number: details.writtenText("number")) }
    case "registered": .registered(number: details.writtenText("number"))
    case "terminated": readTermination(details)
    case "expired": .expired
    case "superseded": details.writtenText("by").map { .superseded(by: $0) }
    case "prolonged": details["until"]?.day.map { .prolonged(until: $0) }
    case "escalated": Escalation(details).map { .escalated($0) }
    default: nil
    }
  }

  /// A batch that cannot be read is no approval: it would count for more than was agreed to.
  private static func readApproval(_ details: Record) -> ApprovalEvent? {
    guard let digest = details.writtenText("digest") else { return nil }
    guard let batch = details["batch"] else { return .approved(digest: digest) }
    return batch.record.flatMap(BatchConsent.init).map { .approved(digest: digest, batch: $0) }
  }

  private static func readConsentTaken(_ details: Record) -> ApprovalEvent? {
    guard let batch = details.written("batch", as: BatchConsent.self), let text = details.writtenText("text") else {
      return nil
    }
    return .consentTaken(batch: batch, text: text)
  }

  private static func readTermination(_ details: Record) -> ApprovalEvent? {
    guard let date = details["date"]?.day, let reason = details.writtenText("reason") else { return nil }
    return .terminated(date: date, reason: reason)
  }
}
