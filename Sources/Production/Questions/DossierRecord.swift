import DocumentRegistry
import Values

extension EntryDossier {
  /// Everything, for machines.
  var answer: Record {
    var record = row.answer
    let approval = state.approval
    func list(_ key: String, _ records: [Record]) { record.set(key, .list(List(records.map { .record($0) }))) }
    record.set("packages", .list(List(state.facts.packages.map { .text($0) })))
    record.set("parent_kind", text(parent?.kind))
    record.set("counterparty", .text(approval.counterparty.name))
    record.set("paid", paid.map { .money($0) } ?? .none)
    list("waits_for", awaited.map { task, people in answer(task, people) })
    list("visas", approval.visas.map { visa in answer(visa) })
    list("open_remarks", approval.remarks.filter { $0.answer == nil }.map(\.remark.record))
    list("revisions", state.revisions.map { revision in answer(revision) })
    list("copies", copies.map { ["path": .text($0.path), "standing": .text($0.standing.rawValue)] })
    list("children", children.map(\.answer))
    list("payments", state.payments.map(\.record))
    if let batch { record.set("batch", .text(batch)) }
    if let membership = state.facts.membership { record.set("place", .integer(membership.place)) }
    record.set("approved_in_batch", text(approval.batch?.number))
    if let facts = state.facts.batch {
      record.set("documents", .text(facts.documents))
      record.set("count", .integer(facts.count))
      record.set(
        "member_states", .record(Record(members.states.map { Record.Entry($0.state, .integer($0.count)) })))
    }
    return record
  }

  private func text(_ text: String?) -> Value { text.map { .text($0) } ?? .none }

  private func answer(_ task: WaitingTask, _ people: [StaffMember]) -> Record {
    [
      "task": .text(task.task.rawValue), "role": text(task.role), "person": text(task.person),
      "due": text(task.due?.description), "overdue": .bool(task.due.map { $0 < desk.moment.day } ?? false),
      "people": .list(List(people.map { .text($0.id) })),
    ]
  }

  private func answer(_ visa: Visa) -> Record {
    [
      "round": .integer(visa.round), "stage": .integer(visa.stage + 1), "role": .text(visa.role),
      "title": .text(visa.title), "person": text(visa.person?.id), "name": text(visa.person?.name),
      "for": text(visa.deputised?.absent.id), "decision": .text(visa.decision.rawValue),
      "revision": .integer(visa.ordinal), "digest": .text(visa.digest), "received": .date(visa.received),
      "due": text(visa.due?.description), "day": .date(visa.decided.day), "time": .text(visa.decided.stamp),
      "comment": text(visa.comment),
    ]
  }

  private func answer(_ revision: Revision) -> Record {
    let files = revision.files.map { file -> Value in
      [
        "role": .text(file.role.rawValue), "name": .text(file.name), "bytes": .integer(file.size),
        "digest": .text(file.digest.description), "path": .text(desk.shown(file)),
      ]
    }
    return [
      "ordinal": .integer(revision.ordinal), "digest": .text(revision.digest.description),
      "author": text(revision.author), "reason": .text(revision.reason), "made": .text(revision.made.stamp),
      "files": .list(List(files)),
    ]
  }
}
