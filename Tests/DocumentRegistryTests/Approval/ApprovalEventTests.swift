import Diagnostics
import DocumentRegistry
import Testing
import Values

/// What the journal writes can be read back just as it was.
@Suite("Approval events") struct ApprovalEventTests {
  private static let note = ActorNote(id: "melnik", name: "Мельник «Павел» <&>", post: "юрист", department: "отдел")
  private static let moment = Moment(day: .unixEpoch, stamp: "2026-11-26T09:00:00Z")

  static let events: [ApprovalEvent] = {
    let approver = ResolvedRoute.Approver(
      role: "legal", title: "Юридический отдел", days: 3, isMandatory: false, isSilenceConsent: true,
      escalation: "head", sections: ["4", "5.1"], condition: "object.area > 5000")
    let plain = ResolvedRoute.Approver(role: "head", title: "head", days: 0)
    let route = ResolvedRoute(
      stages: [ResolvedRoute.Stage([approver, plain]), ResolvedRoute.Stage([])], signer: plain,
      resubmission: .affected, failsFast: true, notified: ["quality"])
    let carried = Visa.Carried(digest: "d1", ordinal: 1, policy: .remarkers, given: moment)
    let deputised = Deputised(absent: note, basis: "приказ № 41\nот 12.10.2026")
    var whole = Visa(role: "legal", title: "Юрист", digest: "d2", ordinal: 2, .approved, decided: moment)
    whole.round = 2
    whole.stage = 1
    whole.person = note
    whole.deputised = deputised
    whole.due = .unixEpoch
    whole.comment = "2026-11-26"
    whole.carried = carried
    let bare = Visa(role: "hr", title: "HR", digest: "d1", ordinal: 1, .silentConsent, decided: moment)
    whole.isOfReviser = true
    var usual = bare
    usual.decision = .approvedWithRemarks
    usual.person = note
    let remark = Remark(
      id: "r1", round: 1, role: "legal", person: note, section: "4.2", text: "Срок", isMandatory: true)
    var general = remark
    general.section = nil
    general.isMandatory = false
    let request = ApprovalEvent.StageOpening.Request(role: "legal", due: .unixEpoch, people: [note])
    let consent = BatchConsent(
      batch: 3, number: "ПД-1/2026", digest: "b1", decided: Moment(day: .unixEpoch, stamp: "1970-01-01T09:00:00Z"))
    let openEnded = ApprovalEvent.StageOpening.Request(role: "hr", due: nil, people: [])
    return [
      .revised(.init(ordinal: 1, digest: "d1", author: note)), .revised(.init(ordinal: 2, digest: "")),
      .revised(.init(ordinal: 3, digest: "d3", insteadOf: note)),
      .submitted(.init(round: 1, digest: "d1", route: route)),
      .submitted(.init(round: 2, digest: "d1", route: ResolvedRoute(stages: []))),
      .stageOpened(.init(stage: 0, received: .unixEpoch, requests: [request, openEnded])),
      .stageOpened(.init(stage: 3, received: .unixEpoch, requests: [])),
      .visa(whole), .visa(bare), .visa(usual), .remarked(remark), .remarked(general), .returned(stage: 2),
      .rejected(reason: "Нет"), .withdrawn(reason: nil), .withdrawn(reason: ""), .reworkTaken,
      .answered(RemarkAnswer(remark: "r1", outcome: .argued, text: "Так \"надо\"\u{1}")), .approved(digest: "d1"),
      .sentToSigning(role: "director", due: nil), .sentToSigning(role: "director", due: .unixEpoch),
      .signed(.init(person: note, deputised: deputised, authority: "Устав", digest: "d1")),
      .signed(.init(person: note, digest: "d1")), .signingReturned(text: "Нет"), .sent, .disagreement(text: nil),
      .disagreement(text: "4.2"), .agreed, .counterpartySigned(date: .unixEpoch, number: "12"),
      .counterpartySigned(date: .unixEpoch, number: nil), .registered(number: nil), .registered(number: "2026-11-26"),
      .terminated(date: .unixEpoch, reason: "Срок"), .expired, .superseded(by: "8"), .prolonged(until: .unixEpoch),
      .escalated(.init(round: 1, role: "legal", people: [note], due: .unixEpoch)),
      .escalated(.init(round: 1, role: "legal", people: [], due: nil)),
      .approved(digest: "d1", batch: consent), .signed(.init(person: note, digest: "d1", batch: consent)),
      .consentTaken(batch: consent, text: "Нет"),
    ]
  }()

  @Test(arguments: events) func comesBackFromJSON(_ event: ApprovalEvent) throws {
    let text = JSONEncoding().encode(.record(event.details))
    let details = try DataReader.record(of: Array(text.utf8), named: "journal.jsonl", format: .json)
    #expect(try ApprovalEvent(name: event.name, details: details) == event)
  }

  /// Each detail that an event cannot do without is missed.
  @Test(arguments: events) func isNotReadInPieces(_ event: ApprovalEvent) throws {
    for entry in event.details.entries {
      let details = Record(event.details.entries.filter { $0.key != entry.key })
      do throws(Faults) {
        #expect(try ApprovalEvent(name: event.name, details: details) != event, "\(event.name) without \(entry.key)")
      } catch {
        #expect(error.diagnostics.map(\.code) == [.approvalEventUnreadable])
      }
    }
  }

  @Test func namesAreStable() {
    let names = [
      "revised", "submitted", "stage-opened", "visa", "visa-carried", "silent-consent", "remarked", "returned",
      "rejected",
      "withdrawn", "rework-taken", "remark-answered", "approved", "sent-to-signing", "signed", "signing-returned",
      "sent", "disagreement", "agreed", "counterparty-signed", "registered", "terminated", "expired", "superseded",
      "prolonged", "escalated", "consent-taken",
    ]
    #expect(Set(Self.events.map(\.name)) == Set(names))
  }

  @Test func anUnknownNameIsToldOf() {
    #expect(throws: Faults.self) { try ApprovalEvent(name: "blessed", details: Record()) }
  }
}
