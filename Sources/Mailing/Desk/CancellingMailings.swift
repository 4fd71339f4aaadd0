package import Diagnostics
import DocumentRegistry
package import Production
import Values

/// Which mailing is called off: the arguments of `mail cancel`.
package struct CancellingOrder: Sendable {
  package var mailing: String
  /// Why, for the journal.
  package var reason: String?
  /// The id of the person who acts.
  package var person: String?

  package init(mailing: String, reason: String?, person: String?) {
    self.mailing = mailing
    self.reason = reason
    self.person = person
  }
}

extension MailDesk {
  /// So many letters are called off in one writing.
  private static let cancelled = 500

  /// Calls off what has not gone of a mailing; what has gone, or may have, stays as it is.
  ///
  /// Its documents may go with another mailing then, and the same command prepares it again.
  ///
  /// - Throws: `not-a-mailing`; `mailing-busy` while it is being sent; `mailing-cancelled` where nothing is left.
  package func cancel(_ order: CancellingOrder) throws(Faults) -> ProductionReport {
    let person = try register.person(order.person).note
    let state = try mailing(order.mailing)
    let number = state.facts.number.text
    let turn = try SendingTurn(state.id, number: number, in: register.registry.folder)
    defer { withExtendedLifetime(turn) {} }
    let phase = try register.registry.read { try $0.state(of: state.id).mailing?.phase }
    var report = ProductionReport(numbers: [number])
    if phase == .finished { throw Faults(.mailingOver(number)) }
    // First, so that whoever is stopped here leaves nothing that could go out.
    if phase != .cancelled {
      try register.registry.write { writing in
        try writing.note(
          .cancelled, of: state.id, reason: order.reason, at: outside.now(), by: person, account: register.account)
      }
    }
    let count = try callOff(state.id, by: person)
    if phase == .cancelled, count == 0 {
      report.told.append("\(number): called off already")
      return report
    }
    let unsure = try register.registry.read { try $0.letters(of: state.id, in: [.handedOver], most: .max) }
    let sent = try register.registry.read { try $0.letterCounts(of: state.id)[.accepted] ?? 0 }
    report.told.append("\(number): called off; \(count) letters stay here, \(sent) had gone")
    if !unsure.isEmpty {
      report.findings.append(
        .lettersUnsure(unsure.count, number: number, names: unsure.map(\.address), isCancelled: true))
    }
    report.answer.set(
      "mailing",
      .record(["number": .text(number), "cancelled": .integer(count), "accepted": .integer(sent)]))
    return report
  }

  private func callOff(_ mailing: Int, by person: ActorNote) throws(Faults) -> Int {
    var count = 0
    while true {
      let done = try register.registry.write { writing -> Int in
        let rows = try writing.letters(of: mailing, in: [.queued, .deferred], most: Self.cancelled)
        for row in rows {
          try writing.note(
            .suppressed(reason: LeftOutReason.cancelled.rawValue), of: row.id, at: outside.now(), by: person,
            account: register.account)
        }
        return rows.count
      }
      count += done
      if done == 0 { return count }
    }
  }
}
