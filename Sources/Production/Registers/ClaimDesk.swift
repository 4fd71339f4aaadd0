import Catalogue
package import Diagnostics
package import DocumentRegistry
import Files
package import Values

/// A claim that came in: the arguments of `claim received`.
package struct ClaimOrder: Sendable {
  /// The client's id.
  package var client: String
  package var text: String
  /// The number of the contract that it is about; nil for the client's only one.
  package var contract: String?
  /// Paths of scans and letters.
  package var files: [String]
  package var cause: String?
  /// The number and date that the client gave it.
  package var theirs: String?
  /// The day it came, ISO 8601; nil for today.
  package var date: String?
  /// nil for the next number.
  package var number: String?
  /// The id of the person who acts.
  package var person: String?

  package init(
    client: String, text: String, contract: String?, files: [String], cause: String?, theirs: String?, date: String?,
    number: String?, person: String?
  ) {
    self.client = client
    self.text = text
    self.contract = contract
    self.files = files
    self.cause = cause
    self.theirs = theirs
    self.date = date
    self.number = number
    self.person = person
  }
}

extension RegistryDesk {
  /// Enters a claim of a client, with its text and papers, and the last day to answer it.
  package func receive(_ order: ClaimOrder) throws(Faults) -> ProductionReport {
    let date = try RegisterPeriod.day(order.date) ?? moment.day
    if date > moment.day { throw Faults(.claimAhead(date, today: moment.day)) }
    let person = try person(order.person)
    let catalogue = try office.catalogue(registered: try contracts(of: [order.client]))
    let client = try catalogue.named(order.client)
    let contract = try catalogue.contracts.contract(
      order.contract, of: order.client, isNeeded: order.contract != nil)
    let parent = try contract.map { contract throws(Faults) in
      ParentDocument(contract, entry: try self.contract(contract.number))
    }
    var files = RevisionFiles()
    files.add(.original, Self.textName(language), Array((order.text + "\n").utf8))
    try files.add(enclosures: order.files)
    let pattern = numbers.pattern(for: ClaimCase.kind)
    let deadline = catalogue.office.contract.answerDays.flatMap {
      catalogue.calendar.deadline(after: date, .calendarDays($0))
    }
    let number = try registry.write { writing in
      let number = try writing.number(
        order.number, pattern, kind: ClaimCase.kind, date: date, parent: parent?.number)
      let facts = EntryFacts(
        kind: ClaimCase.kind, number: number, date: date, client: client.id, clientName: client.name,
        parent: parent?.entry, parentNumber: parent?.number, title: order.text.titleLine, deadline: deadline,
        manager: client.manager ?? catalogue.office.managers.first?.id, author: person.id)
      try writing.folder.store(files.contents)
      let entry = try writing.create(facts, at: moment, by: person.note, account: account)
      let digest = Revision.digest(kind: facts.kind, number: number.text, files: files.files)
      try writing.revise(
        .init(ordinal: 1, digest: digest.description, author: person.note), files: files.files, reason: "", of: entry,
        at: moment, by: person.note, account: account)
      try writing.receive(
        claim: entry, cause: order.cause, theirs: order.theirs, at: moment, by: person.note, account: account)
      return number.text
    }
    var answer: Record = ["client": .text(client.id), "date": .date(date)]
    if let deadline { answer.set("deadline", .date(deadline)) }
    let line = deadline.map { "to be answered by \($0)" } ?? "no term for the answer: office.yaml has no `claim_days`"
    return ProductionReport(
      standardOutput: Array((line + "\n").utf8), answer: ["claim": .record(answer)], numbers: [number])
  }

  private static func textName(_ language: String) -> String { language == "ru" ? "Претензия.txt" : "Claim.txt" }

  /// Takes a step with a claim.
  package func take(_ step: ClaimStep, with number: String, by id: String?) throws(Faults) -> ProductionReport {
    let person = try person(id)
    var findings: [Diagnostic] = []
    var step = step
    if case .assign(let assignee) = step { step = .assign(to: try staff.member(assignee).id) }
    let done = try registry.write { writing in
      let entry = try writing.entry(number, kind: ClaimCase.kind)
      let state = try writing.state(of: entry)
      // Whether the claim has come so far is told before anything about the letter is.
      try step.check(on: state, today: moment.day)
      if case .answer(let reply?, let day) = step {
        let letter = try writing.state(of: try writing.entry(reply, kind: Self.replyKind))
        findings += try check(reply: letter, to: state)
        step = .answer(reply: letter.facts.number.text, on: day)
      }
      try writing.take(step, with: entry, at: moment, by: person.note, account: account)
      return state.facts.number.text
    }
    return ProductionReport(findings: findings, numbers: [done])
  }

  private static let replyKind = "claim-reply"

  private func check(reply: EntryState, to claim: EntryState) throws(Faults) -> [Diagnostic] {
    let number = reply.facts.number.text
    if reply.facts.client != claim.facts.client {
      throw Faults(
        .replyToAnother(
          number, client: reply.facts.client ?? "nobody", claim: claim.facts.number.text,
          owner: claim.facts.client ?? ""))
    }
    switch reply.approval.phase {
    case .withdrawn, .rejected, .superseded: throw Faults(.replyDead(number, state: reply.state))
    case .signed, .registered: return []
    default: return [.replyUnsigned(number, state: reply.state)]
    }
  }

  /// The day of a step; today where none is said.
  package func day(_ written: String?) throws(Faults) -> CalendarDate {
    try RegisterPeriod.day(written) ?? moment.day
  }
}

extension Catalogue {
  /// A client by its id, whatever is wrong with its card: claims come all the same.
  fileprivate func named(_ id: String) throws(Faults) -> Client {
    if let client = clients.first(where: { $0.id == id }) { return client }
    return try client(id)
  }
}

extension Client {
  fileprivate var manager: String? { record["manager"]?.text }
}

extension Record? {
  /// Calendar days for the answer to a claim.
  fileprivate var answerDays: Int? { self?["claim_days"]?.number?.wholeNumber }
}

extension String {
  /// The beginning of a text, short enough for a list.
  fileprivate var titleLine: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 80 ? line : line.prefix(79) + "…"
  }
}

extension RevisionFiles {
  /// Files from outside, each under its own name, or with a number where two are called the same.
  fileprivate mutating func add(enclosures paths: [String]) throws(Faults) {
    for path in paths {
      let own = Files.name(of: path)
      let point = own.lastIndex(of: ".") ?? own.endIndex
      var name = own
      var count = 1
      while files.contains(where: { $0.name == name }) {
        count += 1
        name = "\(own[..<point]) (\(count))\(own[point...])"
      }
      add(.enclosure, name, try FileBytes.read(path))
    }
  }
}
