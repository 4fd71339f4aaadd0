import DocumentRegistry
import Testing
import Values

@Suite("A line of the history") struct HistoryLineTests {
  private static let moment = QuestionedOffice.moment(QuestionedOffice.today)
  private static let digest = String(repeating: "3f9a1b2c", count: 8)

  private static func visa(
    _ decision: Visa.Decision, comment: String? = nil, absent: ActorNote? = nil, isOfReviser: Bool = false
  ) -> ApprovalEvent {
    var record: Record = [
      "round": 1, "stage": 0, "role": "legal", "title": "Юридический отдел", "digest": .text(digest), "ordinal": 1,
      "decision": .text(decision.rawValue), "received": "2026-11-23",
      "decided": .record(moment.record),
    ]
    if let comment { record.set("comment", .text(comment)) }
    if let absent { record.set("deputised", ["absent": .record(absent.record), "basis": "приказ № 41"]) }
    if isOfReviser { record.set("own_revision", true) }
    return Visa(record).map { .visa($0) } ?? .expired
  }

  @Test(
    arguments: [
      (ApprovalEvent.revised(.init(ordinal: 2, digest: digest)), "revision 2", nil),
      (visa(.approvedWithRemarks), "visa of Юридический отдел: approved with remarks", nil),
      (
        visa(.approved, isOfReviser: true), "visa of Юридический отдел: approved, on a revision of their own", nil
      ),
      (visa(.approved, comment: "да\nхорошо"), "visa of Юридический отдел: approved", "да хорошо"),
      (
        visa(.returned, absent: QuestionedOffice.orlova),
        "visa of Юридический отдел: returned for Орлова Анна Сергеевна (приказ № 41)", nil
      ),
      (
        .submitted(.init(round: 1, digest: digest, route: ResolvedRoute(stages: [ResolvedRoute.Stage([])]))),
        "submitted, round 1, one stage", nil
      ),
      (.submitted(.init(round: 1, digest: digest, route: .none)), "submitted, round 1, route: none", nil),
      (.rejected(reason: "дорого"), "rejected", "дорого"),
      (.withdrawn(reason: nil), "withdrawn", nil),
      (
        .sentToSigning(role: "director", due: QuestionedOffice.today),
        "given to director for signing, until 2026-11-23", nil
      ),
      (
        .counterpartySigned(date: QuestionedOffice.today, number: "18-Д"),
        "signed by the other side on 2026-11-23, their number 18-Д", nil
      ),
      (.superseded(by: "8/2026"), "replaced by 8/2026", nil),
      (.prolonged(until: QuestionedOffice.today), "prolonged until 2026-11-23", nil),
    ] as [(ApprovalEvent, String, String?)])
  func anEventIsToldInWords(_ event: ApprovalEvent, what: String, comment: String?) {
    let line = line(of: event.name, event.details)
    #expect(line.what == what)
    #expect(line.comment == comment)
  }

  @Test func whoAndWhenStandBesideIt() {
    let line = line(of: "approved", ["digest": .text(Self.digest)])
    #expect(line.day.description == "2026-11-23")
    #expect(line.time == "09:00 UTC")
    #expect(line.person == "Орлова Анна Сергеевна, менеджер")
    #expect(line.revision == "3f9a1b2c")
  }

  /// A journal that a newer version went on with can still be read.
  @Test(arguments: ["archived", "visa"]) func anEventThatIsNotUnderstoodIsNamed(_ name: String) {
    #expect(line(of: name, Record()).what == name)
  }

  private func line(of event: String, _ details: Record) -> HistoryLine {
    HistoryLine(
      JournalRecord(
        .init(
          entry: 1, event: event, moment: Self.moment, person: QuestionedOffice.orlova, account: "account",
          revision: SHA256(written: Self.digest), details: details), position: 2, previous: JournalRecord.origin))
  }
}
