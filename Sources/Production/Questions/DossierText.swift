import Diagnostics
import DocumentRegistry
import Values

extension EntryDossier {
  /// Everything, in paragraphs with a heading each.
  var text: String {
    let facts = state.facts
    var lines = ["\(facts.kind) \(facts.number.text) of \(facts.date)".printable]
    lines += Self.indented(factRows)
    add("documents", memberRows, to: &lines)
    if let batch = facts.batch, batch.count > members.first.count {
      lines.append(
        "  and \(batch.count - members.first.count) more: engross list --batch '\(facts.number.text)'".printable)
    }
    add("waits for", awaitedRows, to: &lines)
    add("visas", visaRows, to: &lines)
    add("open remarks", remarkRows, to: &lines)
    lines += revisionLines
    add("copies", copies.map { [$0.path, $0.standing.rawValue] }, to: &lines)
    add("belonging to it", children.map { [$0.number, $0.kind, $0.date, $0.sum, $0.stateInWords] }, to: &lines)
    add(
      "payments",
      state.payments.map { [$0.date.description, "\($0.amount.amount) \($0.amount.currency)", $0.document] }, to: &lines
    )
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ heading: String, _ rows: [[String]], to lines: inout [String]) {
    if rows.isEmpty { return }
    lines += ["", heading] + Self.indented(rows)
  }

  private static func indented(_ rows: [[String]]) -> [String] {
    AlignedTable(rows.map { $0.map(\.printable) }).lines.map { "  " + $0 }
  }

  private var factRows: [[String]] {
    let facts = state.facts
    let approval = state.approval
    var rows: [[String]] = []
    func add(_ label: String, _ text: String?) { if let text, !text.isEmpty { rows.append([label, text]) } }
    add("title", facts.title)
    add("client", facts.client.map { "\(facts.clientName) (\($0))" } ?? facts.clientName)
    add("sum", row.sum)
    add("packages", facts.packages.joined(separator: ", "))
    add("term", facts.start.map { "\($0) to \(row.end ?? "an open end")" })
    add(facts.deadlineLabel, facts.deadline?.description)
    add("belongs to", parent.map { "\($0.kind) \($0.number)" } ?? facts.parentNumber)
    add("batch", batch.map { "\($0), document \(facts.membership?.place ?? 0) of its list" })
    add("documents", documents)
    add("numbers", numbers)
    add("manager", facts.manager.map { desk.name(of: $0) })
    add("made by", facts.author.map { desk.name(of: $0) })
    add("state", row.stateInWords)
    add("reason", approval.phase == .rejected ? approval.rejection : approval.withdrawal)
    add("replaced by", approval.supersededBy)
    add("approved", row.approved.map { $0 + (approval.batch.map { ", as part of batch \($0.number)" } ?? "") })
    add("left", approval.leftBatch.map { "batch \($0.number), by a revision" })
    add("signed", approval.signature.map { "\($0.at.day), \($0.signature.person.name)" })
    add("other side", otherSide)
    add("paid", paid.map { "\($0.amount) \($0.currency)" })
    return rows
  }

  /// `12 of offer: 10 approved, 2 draft`.
  private var documents: String? {
    guard let facts = state.facts.batch else { return nil }
    let there = members.states.reduce(0) { $0 + $1.count }
    let states = members.states.map { "\($0.count) \($0.state)" }.joined(separator: ", ")
    let unfinished = there < facts.count ? "; \(facts.count - there) still to be made" : ""
    return "\(facts.count) of \(facts.documents)" + (states.isEmpty ? "" : ": \(states)") + unfinished
  }

  private var numbers: String? {
    guard let facts = state.facts.batch, let first = members.first.first?.number else { return nil }
    return facts.count == 1 ? first : "\(first) and the \(facts.count - 1) after it"
  }

  private var memberRows: [[String]] {
    members.first.map { member in
      [member.number, member.clientName, member.amount.map { "\($0.amount) \($0.currency)" } ?? "", member.state]
    }
  }

  private var otherSide: String? {
    switch state.approval.counterparty {
    case .none: nil
    case .sent(let day): "sent \(day)"
    case .disagreement(let day, let text): "disagrees \(day)" + (text.map { ": \($0)" } ?? "")
    case .agreed(let day): "agrees \(day)"
    case .signed(let day, let number): "signed \(day)" + (number.map { ", their number \($0)" } ?? "")
    }
  }

  private var awaitedRows: [[String]] {
    awaited.map { task, people in
      let role = task.role.map { desk.routes.roles.title(of: $0) + ": " } ?? ""
      let names = people.isEmpty ? "nobody may" : people.map(\.name).joined(separator: ", ")
      var term = task.due.map { "until \($0)" } ?? ""
      if let due = task.due, due < desk.moment.day { term += " overdue" }
      return [task.task.words, role + names, term]
    }
  }

  private var visaRows: [[String]] {
    state.approval.visas.map { visa in
      let who = visa.person.map { person in person.name + (visa.deputised.map { " for \($0.absent.name)" } ?? "") }
      return [
        "round \(visa.round)", visa.title, who ?? "", visa.decided.day.description, visa.decision.words,
        "revision \(visa.ordinal)", visa.comment.map { "«\($0)»" } ?? "",
      ]
    }
  }

  private var remarkRows: [[String]] {
    state.approval.remarks.filter { $0.answer == nil }.map(\.remark).map { remark in
      [
        remark.id, remark.section ?? "", remark.isMandatory ? "" : "advisory", remark.person.name, "«\(remark.text)»",
      ]
    }
  }

  private var revisionLines: [String] {
    state.revisions.flatMap { revision -> [String] in
      var head = "revision \(revision.ordinal) of \(revision.made.day)"
      if let author = revision.author { head += ", \(desk.name(of: author))" }
      if !revision.reason.isEmpty { head += ": \(revision.reason)" }
      return ["", head.printable, "  digest \(revision.digest)"]
        + Self.indented(
          revision.files.map { [$0.role.rawValue, $0.name, "\($0.size) bytes", desk.shown($0)] })
    }
  }
}

extension EntryFacts {
  /// What the last day of an entry of this kind is the last day of.
  fileprivate var deadlineLabel: String {
    switch kind {
    case "invoice": "to be paid by"
    case ClaimCase.kind: "to be answered by"
    default: "valid until"
    }
  }
}
