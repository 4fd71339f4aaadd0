import Diagnostics
import DocumentRegistry
import Values

/// What came of one request about one entry.
struct Decided {
  let before: EntryState
  let after: EntryState
  let events: [ApprovalEvent]
  /// Who may sign, where it is on signing.
  var signers: [ActorNote] = []
  var findings: [Diagnostic]
  /// The copies that were put into the office.
  var files: [ProductionReport.File] = []
  /// Lines beside those of the events, and what `--json` shows of them.
  var told: [String] = []
  var answer = Record()

  var number: String { after.facts.number.text }

  /// For people: a line for each thing that happened.
  var lines: [String] {
    DecisionLines(before: before, after: after, signers: signers).lines(of: events).map { "\(number): \($0)" } + told
  }

  /// For machines: where the entry stands, what happened, and what it waits for.
  var record: Record {
    var record: Record = [
      "number": .text(number), "kind": .text(after.facts.kind), "state": .text(after.state),
      "counterparty": .text(after.approval.counterparty.name),
    ]
    if let revision = after.revision {
      record.set("revision", .integer(revision.ordinal))
      record.set("digest", .text(revision.digest.description))
    }
    record.set(
      "events",
      .list(
        List(
          events.map { event in
            var happened = Record(["event": .text(event.name)])
            for detail in event.details.entries { happened.set(detail) }
            return .record(happened)
          })))
    record.set("waiting", .list(List(after.waiting.map { .record(waiting($0)) })))
    for entry in answer.entries { record.set(entry) }
    return record
  }

  private func waiting(_ task: WaitingTask) -> Record {
    var record: Record = ["task": .text(task.task.rawValue)]
    switch task.doer {
    case .role(let role): record.set("role", .text(role))
    case .person(let id): record.set("person", .text(id))
    }
    if let due = task.due { record.set("due", .date(due)) }
    return record
  }
}
