package import Values

/// A record of the journal as people read it.
package struct HistoryLine: Sendable, Equatable {
  /// The day of the machine that acted.
  package var day: CalendarDate
  /// `12:00` of that machine.
  package var time: String
  /// Name and post of that day; empty where time alone did it.
  package var person: String
  /// What happened: `visa of Юридический отдел: approved`.
  package var what: String
  /// The first digits of the revision's digest.
  package var revision: String?
  /// What was said to it, on one line.
  package var comment: String?

  package init(_ record: JournalRecord) {
    let fact = record.fact
    day = fact.moment.day
    time = fact.moment.time ?? ""
    person = fact.person.map { Self.named($0) } ?? ""
    revision = fact.revision?.short
    (what, comment) = Self.told(fact)
    comment = comment.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    if comment == "" { comment = nil }
  }

  /// `Орлова Анна Сергеевна, менеджер по работе с клиентами`.
  static func named(_ person: ActorNote) -> String {
    person.post.isEmpty ? person.name : "\(person.name), \(person.post)"
  }

  private static func told(_ fact: JournalRecord.Fact) -> (String, String?) {
    switch EntryEvent(rawValue: fact.event) {
    case nil: tellApproval(fact)
    case let event?: tellEntry(event, fact.details)
    }
  }

  private static func tellEntry(_ event: EntryEvent, _ details: Record) -> (String, String?) {
    func text(_ key: String) -> String { details.writtenText(key) ?? "" }
    switch event {
    case .created:
      let batch = details.written("batch", as: BatchFacts.self)
      let of = batch.map { ", \($0.count) of \($0.documents)" } ?? ""
      return ("entered as \(text("kind")) \(text("number"))" + of, nil)
    case .issued:
      let copies = details.writtenList("copies", as: IssuedCopy.self) ?? []
      return ("copies given out: " + copies.map(\.path).joined(separator: ", "), nil)
    case .paid:
      let money = details.writtenMoney("amount")
      let sum = money.map { "\($0.amount) \($0.currency)" } ?? ""
      return ("paid \(sum) on \(text("date"))", text("document"))
    case .claimReceived: return ("claim received", details.writtenText("cause"))
    case .claimAssigned: return ("claim given to \(text("assignee"))", nil)
    case .claimMeasure: return ("measure taken", text("text"))
    case .claimAnswered: return ("claim answered", details.writtenText("reply"))
    case .claimClosed: return ("claim closed", text("outcome"))
    case .mailingPrepared: return ("\(details.writtenNumber("letters") ?? 0) letters in the outbox", nil)
    case .mailingBegun: return ("sending begun", nil)
    case .mailingPaused: return ("sending stopped", details.writtenText("reason"))
    case .mailingFinished: return ("every letter dealt with", nil)
    case .mailingCancelled: return ("called off", details.writtenText("reason"))
    }
  }

  private static func tellApproval(_ fact: JournalRecord.Fact) -> (String, String?) {
    do {
      let event = try ApprovalEvent(name: fact.event, details: fact.details)
      return (event.sentence, event.comment ?? fact.details.writtenText("reason"))
    } catch {
      // A newer Engross knows more events; the record itself is as sound as any other.
      return (fact.event, nil)
    }
  }
}

extension ApprovalEvent {
  /// What happened, in words for a list.
  fileprivate var sentence: String {
    switch self {
    case .revised(let content): "revision \(content.ordinal)"
    case .submitted(let submission):
      "submitted, round \(submission.round), "
        + (submission.route == .none
          ? "route: none"
          : submission.route.stages.count == 1 ? "one stage" : "\(submission.route.stages.count) stages")
    case .stageOpened(let opening):
      "stage \(opening.stage + 1) asked: " + opening.requests.map(\.sentence).joined(separator: "; ")
    case .visa(let visa): visa.sentence
    case .remarked(let remark):
      "remark \(remark.id)" + (remark.section.map { " to \($0)" } ?? "") + (remark.isMandatory ? "" : ", advisory")
    case .returned(let stage): "returned for rework from stage \(stage + 1)"
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .reworkTaken: "taken to rework"
    case .answered(let answer): "remark \(answer.remark) answered: \(answer.outcome.rawValue)"
    case .approved(_, let batch): "approved" + (batch.map { " as part of batch \($0.number)" } ?? "")
    case .sentToSigning(let role, let due): "given to \(role) for signing" + (due.map { ", until \($0)" } ?? "")
    case .signed(let signature):
      "signed" + (signature.batch.map { " as part of batch \($0.number)" } ?? "")
        + (signature.deputised?.sentence ?? "") + (signature.authority.map { ", by \($0)" } ?? "")
    case .signingReturned: "returned from signing"
    case .consentTaken(let batch, _): "batch \(batch.number) returned from signing"
    case .sent: "sent to the other side"
    case .disagreement: "the other side disagrees"
    case .agreed: "the other side agrees"
    case .counterpartySigned(let date, let number):
      "signed by the other side on \(date)" + (number.map { ", their number \($0)" } ?? "")
    case .registered(let number): "registered" + (number.map { " as \($0)" } ?? "")
    case .terminated(let date, _): "ended on \(date)"
    case .expired: "expired"
    case .superseded(let number): "replaced by \(number)"
    case .prolonged(let until): "prolonged until \(until)"
    case .escalated(let escalation):
      "term of \(escalation.role) missed; told to " + escalation.people.map(\.name).joined(separator: ", ")
    }
  }

  fileprivate var comment: String? {
    switch self {
    case .visa(let visa): visa.comment
    case .remarked(let remark): remark.text
    case .answered(let answer): answer.text
    case .rejected(let reason), .terminated(_, let reason): reason
    case .withdrawn(let reason): reason
    case .signingReturned(let text): text
    case .consentTaken(_, let text): text
    case .disagreement(let text): text
    default: nil
    }
  }
}

extension ApprovalEvent.StageOpening.Request {
  fileprivate var sentence: String {
    let people = people.map(\.name).joined(separator: ", ")
    return role + (people.isEmpty ? "" : " (\(people))") + (due.map { " until \($0)" } ?? "")
  }
}

extension Visa {
  fileprivate var sentence: String {
    var sentence = "visa of \(title): " + decision.words + (deputised?.sentence ?? "")
    if isOfReviser { sentence += ", on a revision of their own" }
    if let carried { sentence += ", kept from revision \(carried.ordinal)" }
    return sentence
  }
}

extension Visa.Decision {
  /// As people say it: `approved with remarks`.
  package var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension Deputised {
  fileprivate var sentence: String { " for \(absent.name)" + (basis.map { " (\($0))" } ?? "") }
}
