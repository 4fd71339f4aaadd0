package import Diagnostics
import DocumentRegistry
package import Production
import Values

/// What is sent and how: the arguments of `mail send` and `mail resume`.
package struct SendingOrder: Sendable {
  /// What is done with letters that may have gone out or not.
  package enum Unsure: String, Sendable, CaseIterable {
    case resend
    case skip
  }

  /// Whose letters are queued again that were given up.
  package struct Retry: Sendable {
    /// None for all of them.
    package var addresses: [String]
    /// Whether those are meant that were kept back, and not those that were refused.
    package var isOfKept: Bool

    package init(addresses: [String], isOfKept: Bool = false) {
      self.addresses = addresses
      self.isOfKept = isOfKept
    }

    var phase: LetterState.Phase { isOfKept ? .suppressed : .refused }
  }

  package var mailing: String
  /// nil for all.
  package var limit: Int?
  package var isDryRun = false
  /// Whether it also waits for the next day and for letters that were put off.
  package var waits = false
  /// nil leaves them as they are.
  package var unsure: Unsure?
  /// nil leaves letters refused, or kept back, that are.
  package var retried: Retry?
  /// Whether it also goes on with preparing.
  package var isResumed = false
  /// The id of the person who acts.
  package var person: String?

  package init(mailing: String) { self.mailing = mailing }
}

extension MailDesk {
  /// Sends what is due of a mailing.
  ///
  /// - Parameter transport: nil for the one that office.yaml names.
  /// - Throws: `not-a-mailing`, `mailing-cancelled`, `mailing-unprepared`, `mailing-busy`, `mailing-content`,
  ///   `letter-unknown`; what is wrong with the password.
  package func send(
    _ order: SendingOrder, over transport: (any MailTransport)? = nil, _ listener: SendingListener
  ) throws(Faults) -> ProductionReport {
    let person = try register.person(order.person)
    var state = try mailing(order.mailing)
    let number = state.facts.number.text
    let turn = try SendingTurn(state.id, number: number, in: register.registry.folder)
    // Until the last word about the mailing is written.
    defer { withExtendedLifetime(turn) {} }
    // Whoever had the turn before may have sent it, or called it off.
    state = try register.registry.read { try $0.state(of: state.id) }
    if state.mailing?.phase == .cancelled {
      guard order.unsure == .skip else { throw Faults(.mailingCancelled(number)) }
      var report = ProductionReport(findings: register.findings)
      try decideUnsure(of: PreparedMailing(state, at: register), order, by: person.note, &report)
      return report
    }
    if state.mailing?.phase == .preparing {
      if !order.isResumed { throw Faults(.mailingUnprepared(number)) }
      _ = try queue(PreparedMailing(state, at: register), by: person, already: true)
      state = try register.registry.read { try $0.state(of: state.id) }
    }
    let mailing = try PreparedMailing(state, at: register)
    var report = ProductionReport(findings: register.findings)
    if order.isDryRun { return try rehearsed(mailing, order, report, listener) }
    if let retried = order.retried {
      try retry(retried, of: mailing, by: person.note, &report)
    }
    try decideUnsure(of: mailing, order, by: person.note, &report)
    let counts = try register.registry.read { try $0.letterCounts(of: state.id) }
    if (counts[.queued] ?? 0) + (counts[.deferred] ?? 0) == 0 {
      return try closed(mailing, report, end: .done, SendingTally(), by: person.note)
    }
    let carrier: any MailTransport
    if let transport { carrier = transport } else { carrier = try opened(number, listener, &report) }
    defer { carrier.close() }
    var loop = try SendingLoop(
      desk: self, mailing: mailing, making: LetterMaking(mailing, at: self),
      attachments: LetterAttachments(mailing.order.attachments, at: register, makePDF: makePDF), transport: carrier,
      person: person.note, limit: order.limit, waitsLong: order.waits, listener)
    try note(.sending, of: mailing, by: person.note)
    do throws(Faults) {
      let end = try loop.run()
      report.findings += loop.findings
      return try closed(mailing, report, end: end, loop.tally, by: person.note)
    } catch {
      try note(.paused, of: mailing, reason: error.diagnostics.first?.message, by: person.note)
      throw error
    }
  }

  // MARK: Before

  /// Letters that were handed over and not answered: those that were for a folder go anew, for those that were for a
  /// server somebody decides.
  private func decideUnsure(
    of mailing: PreparedMailing, _ order: SendingOrder, by person: ActorNote, _ report: inout ProductionReport
  ) throws(Faults) {
    let rows = try unsure(mailing.state.id)
    if rows.isEmpty { return }
    let moment = outside.now()
    try register.registry.write { writing in
      for row in rows {
        let letter = try writing.letter(row.id)
        let event: LetterEvent
        switch (letter.way, order.unsure) {
        case (_, .skip?): event = .skipped
        // The file is there whole or not at all, and writing it again gives the same one.
        case (.folder?, nil), (_, .resend?): event = .released
        // What the office sends by now says nothing of what may have gone out then.
        case (_, nil): continue
        }
        guard letter.mayHappen(event) else { continue }
        try writing.note(event, of: row.id, at: moment, by: person, account: register.account)
      }
    }
    if let decision = order.unsure {
      let words = rows.count == 1 ? "one letter" : "\(rows.count) letters"
      report.told.append(
        "\(mailing.number): \(words) decided: \(decision == .resend ? "sent once more" : "not sent again")")
    }
  }

  private func unsure(_ mailing: Int) throws(Faults) -> [LetterRow] {
    try register.registry.read { try $0.letters(of: mailing, in: [.handedOver], most: .max) }
  }

  private func opened(
    _ number: String, _ listener: SendingListener, _ report: inout ProductionReport
  ) throws(Faults) -> any MailTransport {
    guard settings.way == .smtp, let server = settings.server else {
      // A folder for each mailing: letters of several do not lie among each other.
      return FolderTransport(
        folder: "\(settings.folder)/\(number.map { $0 == "/" ? "-" : $0 }.map(String.init).joined())")
    }
    guard let password = settings.password else { return try SMTPTransport(server, secret: nil) }
    let (secret, warnings) = try password.secret(environment: outside.environment) { program in
      listener.say("waiting for `\(program)`, which gives the password")
    }
    report.findings += warnings
    return try SMTPTransport(server, secret: secret)
  }

  // MARK: After

  private func note(
    _ phase: MailingProgress.Phase, of mailing: PreparedMailing, reason: String? = nil, by person: ActorNote
  ) throws(Faults) {
    let moment = outside.now()
    try register.registry.write { writing in
      guard let progress = try writing.state(of: mailing.state.id).mailing,
        progress.phase != phase || progress.reason != reason
      else { return }
      try writing.note(
        phase, of: mailing.state.id, reason: reason, at: moment, by: person, account: register.account)
    }
  }

  private func closed(
    _ mailing: PreparedMailing, _ report: ProductionReport, end: SendingLoop.End, _ tally: SendingTally,
    by person: ActorNote
  ) throws(Faults) -> ProductionReport {
    var report = report
    let number = mailing.number
    let (counts, next) = try register.registry.read {
      (try $0.letterCounts(of: mailing.state.id), try $0.nextAttempt(of: mailing.state.id))
    }
    let open = (counts[.queued] ?? 0) + (counts[.deferred] ?? 0)
    let unsure = try unsure(mailing.state.id)
    if open == 0, unsure.isEmpty {
      try note(.finished, of: mailing, by: person)
    } else {
      try note(.paused, of: mailing, reason: end.words(next), by: person)
    }
    report.told.append("\(number): \(tally.words); \(open == 0 ? "nothing left to send" : "\(open) left")")
    if open > 0, let words = end.words(next), !end.isFinding { report.told.append("\(number): \(words)") }
    if tally.refused > 0 { report.findings.append(.lettersRefused(tally.refused, number: number)) }
    if !unsure.isEmpty, !end.tellsOfUnsure {
      report.findings.append(.lettersUnsure(unsure.count, number: number, names: unsure.map(\.address)))
    }
    let host = settings.way == .smtp ? settings.server?.host : nil
    switch end {
    case .serverFailed(let failure):
      report.findings.append(.serverFailed(failure, server: host, settings.folder, number: number))
    case .answersMissing(let text):
      report.findings.append(.answersMissing(text, host: host ?? settings.folder, number: number))
    // Where none is left, nothing stands still.
    case .tooManyRefused where open > 0:
      let answered = tally.accepted + tally.refused
      report.findings.append(.tooManyRefused(number, refused: tally.refused, of: answered))
    case .stopped where open > 0: report.findings.append(.sendingStopped(number, left: open))
    case .done, .limit, .stopped, .wait, .tooManyRefused: break
    }
    var answer = tally.record
    answer.set("number", .text(number))
    answer.set("left", .integer(open))
    if let next { answer.set("next_attempt", .text(next)) }
    answer.set("unsure_letters", .list(List(unsure.map { .text($0.address) })))
    report.answer.set("mailing", .record(answer))
    return report
  }
}

extension SendingLoop.End {
  /// Whether its own finding says what is to be decided about letters that may have gone.
  fileprivate var tellsOfUnsure: Bool { if case .answersMissing = self { true } else { false } }

  /// When it goes on, for people; nil where nothing is left.
  fileprivate func words(_ next: String?) -> String? {
    switch self {
    case .done: next.map { "letters that were put off go on at \($0)" }
    case .limit: "the number of letters that was asked for has gone"
    case .stopped: "stopped by hand"
    case .wait(let until, let reason): "\(reason); goes on at \(until): engross mail resume"
    case .serverFailed(let failure): failure.text
    case .answersMissing(let text): text
    case .tooManyRefused: "too many letters were refused"
    }
  }

  /// Whether a finding says it.
  fileprivate var isFinding: Bool {
    switch self {
    case .serverFailed, .answersMissing, .tooManyRefused, .stopped: true
    case .done, .limit, .wait: false
    }
  }
}

extension SendingTally {
  /// The counts in words: `12 sent, 1 refused`.
  fileprivate var words: String {
    let parts: [(Int, String)] = [
      (refused, "refused"), (deferred, "put off"), (kept, "kept back"), (unsure, "unsure"),
    ]
    return (["\(accepted) sent"] + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
  }
}
