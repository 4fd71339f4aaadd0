import DocumentRegistry
import Values
import Wording

/// What happened to an entry, in a line each.
struct DecisionLines {
  let before: EntryState
  let after: EntryState
  /// Who may sign today.
  let signers: [ActorNote]

  func lines(of events: [ApprovalEvent]) -> [String] { events.map(line) }

  private func line(of event: ApprovalEvent) -> String {
    switch event {
    case .revised(let content): "revision \(content.ordinal) is in force (\(SHA256.short(of: content.digest)))"
    case .submitted(let submission):
      "submitted: revision \(after.approval.ordinal) (\(SHA256.short(of: submission.digest))), "
        + "round \(submission.round)"
    case .stageOpened(let opening): line(of: opening)
    case .visa(let visa): line(of: visa)
    case .remarked(let remark):
      "remark \(remark.id)\(remark.section.map { " to \($0)" } ?? "")\(remark.isMandatory ? "" : " (advisory)"): \(remark.text)"
    case .answered(let answer): "remark \(answer.remark) \(answer.outcome.rawValue): \(answer.text)"
    case .escalated(let escalation):
      "term of \(title(of: escalation.role)) has passed: told to \(people(escalation.people))\(Self.until(escalation.due))"
    case .sentToSigning(_, let due): "on signing: \(people(signers))\(Self.until(due))"
    case .signed(let signature):
      "signed by \(Self.short(signature.person))\(signature.authority.map { ", who acts by \($0)" } ?? "")"
    default: plainLine(of: event)
    }
  }

  private func plainLine(of event: ApprovalEvent) -> String {
    switch event {
    case .returned: "returned for rework: \(Self.count(after.approval.openRemarks.count, "remark")) to answer"
    case .rejected(let reason): "rejected: \(reason)"
    case .withdrawn(let reason): "withdrawn" + (reason.map { ": \($0)" } ?? "")
    case .reworkTaken: "taken to rework"
    case .approved(_, let batch): "approved" + (batch.map { " as part of batch \($0.number)" } ?? "")
    case .consentTaken(let batch, _): "batch \(batch.number) returned from signing"
    case .signingReturned: "returned from signing"
    case .sent: "given to the other side"
    case .disagreement(let text): "the other side does not agree" + (text.map { ": \($0)" } ?? "")
    case .agreed: "the other side agrees"
    case .counterpartySigned(let date, let number):
      "signed by the other side on \(date.dotted)" + (number.map { ", their number \($0)" } ?? "")
    case .registered(let number): "registered" + (number.map { " as \($0)" } ?? "")
    case .terminated(let date, let reason): "terminated on \(date.dotted): \(reason)"
    case .expired: "expired"
    case .superseded(let number): "superseded by \(number)"
    case .prolonged(let until): "prolonged until \(until.dotted)"
    default: event.name
    }
  }

  private func line(of opening: ApprovalEvent.StageOpening) -> String {
    let count = after.approval.route?.stages.count ?? 1
    let asked = opening.requests.map { request in
      "\(title(of: request.role)) (\(people(request.people)))\(Self.until(request.due))"
    }
    return
      "stage \(opening.stage + 1) of \(count): \(asked.isEmpty ? "nobody is asked" : asked.joined(separator: ", "))"
  }

  private func line(of visa: Visa) -> String {
    var who = visa.title + (visa.person.map { " (\(Self.short($0)))" } ?? "")
    if let deputised = visa.deputised {
      who += " for \(Self.short(deputised.absent))" + (deputised.basis.map { ", \($0)" } ?? "")
    }
    if let carried = visa.carried { return "visa of \(who) kept from revision \(carried.ordinal)" }
    let comment = visa.comment.map { ": \($0)" } ?? ""
    switch visa.decision {
    case .approved: return "visa of \(who)\(comment)\(awaited(besides: visa))"
    case .approvedWithRemarks: return "visa with remarks of \(who)\(awaited(besides: visa))"
    case .silentConsent: return "silent consent of \(who)"
    case .returned: return "not agreed by \(who)\(awaited(besides: visa))"
    case .rejected: return "refused by \(who)"
    }
  }

  /// `, 2 more awaited: …` while the stage of the visa is open.
  private func awaited(besides visa: Visa) -> String {
    let left = after.approval.awaited.filter { $0.stage == visa.stage && $0.approver.isMandatory }
    if left.isEmpty { return "" }
    return ", \(left.count) more awaited: \(left.map(\.approver.title).joined(separator: ", "))"
  }

  private func title(of role: String) -> String {
    let route = after.approval.route ?? before.approval.route
    let approvers = (route?.approvers.map(\.approver) ?? []) + (route?.signer.map { [$0] } ?? [])
    return approvers.first { $0.role == role }?.title ?? role
  }

  private func people(_ notes: [ActorNote]) -> String {
    notes.isEmpty ? "nobody today" : notes.map(Self.short).joined(separator: ", ")
  }

  /// A Russian name with initials; any other one as it is.
  private static func short(_ person: ActorNote) -> String {
    if person.name.isEmpty { return person.id }
    let isCyrillic = person.name.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    guard isCyrillic, let name = SignedName(text: person.name)?.written(surnameFirst: true) else { return person.name }
    return String(name.map { $0 == "\u{A0}" ? " " : $0 })
  }

  private static func until(_ day: CalendarDate?) -> String { day.map { " until \($0.dotted)" } ?? "" }

  private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
