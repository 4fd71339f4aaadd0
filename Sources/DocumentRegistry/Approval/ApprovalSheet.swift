package import Values

/// The approval sheet of a document, as the template `approval-sheet` asks for it: the field `approval`.
///
/// Its rows are the visas of the journal, no more and no less; the ones still awaited follow with nothing decided.
/// Visas of earlier rounds stand with their round.
package struct ApprovalSheet: Sendable {
  package let state: ApprovalState
  /// What is approved: `Договор № 7/2026 с ООО «Север»`.
  package let title: String
  /// The batch with which it was approved, whose visas are its own.
  private let batch: ApprovalState?
  private let words: SheetWords

  /// - Parameters:
  ///   - batch: of a document that was approved with one.
  ///   - language: `ru` or `en`.
  package init(of state: ApprovalState, title: String, batch: ApprovalState? = nil, language: String) {
    self.state = state
    self.title = title
    self.batch = batch
    words = language == "ru" ? .russian : .english
  }

  package var record: Record {
    let round = state.round
    var record: Record = [
      "title": .text(title), "version": .text(String(state.ordinal)),
      "fingerprint": .text(SHA256.short(of: state.digest)),
      "author": .text(state.author?.name ?? ""), "phase": .text(state.phase.rawValue),
      "state": .text(stateInWords), "round": .integer(round),
    ]
    record.write("author_post", state.author.map { post(of: $0, title: "") })
    record.write("started", (batchRound ?? state.rounds.last)?.started.day)
    record.write("approved", state.approvedAt?.day)
    if let signature { record.set("signature", .record(signature)) }
    let rows = batchRows + state.visas.filter { $0.round == round }.map { row(of: $0) } + awaitedRows
    record.set("visas", .list(List(rows.map { .record($0) })))
    write("remarks", state.remarks.map { remark($0) }, to: &record)
    write("rounds", state.rounds.filter { $0.number != round }.map { earlier($0) }, to: &record)
    return record
  }

  private var stateInWords: String {
    let phase = words.phases[state.phase] ?? state.phase.rawValue
    return phase + (state.batch.map { " " + words.inBatch($0.number) } ?? "")
  }

  /// The round in which its batch was approved.
  private var batchRound: ApprovalState.Round? {
    batch?.rounds.last { $0.digest == state.batch?.digest }
  }

  /// The visas of its batch, which are visas on what it lists.
  private var batchRows: [Record] {
    guard let batch, let consent = state.batch, let round = batchRound else { return [] }
    return batch.visas.filter { $0.round == round.number }.map { visa in
      var row = row(of: visa)
      let notes = [row.writtenText("note"), words.visaInBatch(consent.number, SHA256.short(of: visa.digest))]
      row.write("note", notes.compactMap { $0 }.joined(separator: "; "))
      return row
    }
  }

  private func write(_ key: String, _ records: [Record], to record: inout Record) {
    if !records.isEmpty { record.set(key, .list(List(records.map { .record($0) }))) }
  }

  /// Who signed, or is to.
  private var signature: Record? {
    if let noted = state.signature {
      let person = noted.signature.person
      var record: Record = ["post": .text(post(of: person, title: "")), "name": .text(person.name)]
      record.write("for", noted.signature.deputised?.absent.name)
      record.write("batch", noted.signature.batch?.number)
      record.write("basis", noted.signature.authority ?? noted.signature.deputised?.basis)
      record.write("received", state.signing?.received)
      record.write("due", state.signing?.due)
      record.write("signed", noted.at.day)
      return record
    }
    guard let signing = state.signing else { return nil }
    let title = state.route?.signer?.title ?? signing.role
    var record: Record = ["post": .text(title), "name": .text("")]
    record.write("received", signing.received)
    record.write("due", signing.due)
    return record
  }

  private func row(of visa: Visa) -> Record {
    var row: Record = ["post": .text(post(of: visa.person, title: visa.title)), "name": .text(visa.person?.name ?? "")]
    row.write("for", visa.deputised?.absent.name)
    row.write("basis", visa.deputised?.basis)
    row.write("received", visa.received)
    row.write("due", visa.due)
    row.write("decision", words.decisions[visa.decision] ?? visa.decision.rawValue)
    row.write("decided", (visa.carried?.given ?? visa.decided).day)
    row.write("time", (visa.carried?.given ?? visa.decided).time)
    row.write("note", note(on: visa))
    row.write("kept", flag: visa.carried != nil)
    return row
  }

  private func post(of person: ActorNote?, title: String) -> String {
    guard let person, !person.post.isEmpty else { return title }
    return ([person.post] + [person.department].compactMap { $0 }).joined(separator: ", ")
  }

  private func note(on visa: Visa) -> String? {
    var notes: [String] = []
    if let comment = visa.comment, !comment.isEmpty { notes.append(comment) }
    if state.remarks.contains(where: { $0.remark.round == visa.round && $0.remark.person == visa.person }) {
      notes.append(words.remarksAttached)
    }
    if visa.isOfReviser { notes.append(words.ownRevision) }
    if let carried = visa.carried {
      notes.append(words.kept(String(carried.ordinal), SHA256.short(of: carried.digest)))
    }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  /// Who was asked and has not decided, as they were when they were asked.
  private var awaitedRows: [Record] {
    state.awaited.map { position in
      let asked = state.request(of: position.approver.role)
      let people = asked?.request.people ?? []
      var row: Record = [
        "post": .text(post(of: people.first, title: position.approver.title)),
        "name": .text(people.map(\.name).joined(separator: ", ")),
      ]
      row.write("received", asked?.received)
      row.write("due", asked?.request.due)
      return row
    }
  }

  private func remark(_ noted: ApprovalState.NotedRemark) -> Record {
    var record: Record = [
      "section": .text(noted.remark.section ?? words.whole), "text": .text(noted.remark.text),
      "author": .text(noted.remark.person.name), "mandatory": .bool(noted.remark.isMandatory),
      "version": .text(state.rounds.first { $0.number == noted.remark.round }.map { String($0.ordinal) } ?? ""),
    ]
    record.write("noted", noted.noted.day)
    record.write("answer", noted.answer?.text)
    record.write("outcome", noted.answer.flatMap { words.outcomes[$0.outcome] })
    return record
  }

  private func earlier(_ round: ApprovalState.Round) -> Record {
    var record: Record = [
      "version": .text(String(round.ordinal)), "fingerprint": .text(SHA256.short(of: round.digest)),
      "started": .date(round.started.day), "outcome": .text(round.outcome.flatMap { words.rounds[$0] } ?? "—"),
    ]
    record.write("finished", round.finished?.day)
    write("visas", state.visas.filter { $0.round == round.number }.map { row(of: $0) }, to: &record)
    return record
  }
}

/// What a sheet says, in one language.
private struct SheetWords: Sendable {
  let decisions: [Visa.Decision: String]
  let outcomes: [Remark.Outcome: String]
  let rounds: [ApprovalState.Round.Outcome: String]
  let phases: [ApprovalState.Phase: String]
  let remarksAttached: String
  /// Of a visa whose giver made the revision.
  let ownRevision: String
  let whole: String
  /// Of a kept visa: the version and the fingerprint it was given for.
  let kept: @Sendable (String, String) -> String
  /// Behind a state that a document has with its batch.
  let inBatch: @Sendable (String) -> String
  /// Of a visa on a batch: its number, and the fingerprint it was given for.
  let visaInBatch: @Sendable (String, String) -> String

  static let russian = SheetWords(
    decisions: [
      .approved: "согласовано", .approvedWithRemarks: "согласовано с замечаниями", .returned: "не согласовано",
      .rejected: "не согласовано, отклонено", .silentConsent: "молчаливое согласие",
    ],
    outcomes: [.fixed: "исправлено", .argued: "не принято, обосновано"],
    rounds: [
      .approved: "согласован", .returned: "возвращён на доработку", .returnedFromSigning: "возвращён с подписания",
      .rejected: "отклонён", .withdrawn: "отозван", .revised: "содержание изменено", .superseded: "заменён",
    ],
    phases: [
      .draft: "проект, на согласование не отправлен", .inApproval: "на согласовании", .remarks: "есть замечания",
      .rework: "на доработке", .approved: "согласован", .onSigning: "согласован, на подписании", .signed: "подписан",
      .registered: "подписан и зарегистрирован", .rejected: "отклонён", .withdrawn: "отозван",
      .superseded: "заменён другим документом", .terminated: "расторгнут", .expired: "срок действия истёк",
    ],
    remarksAttached: "Замечания прилагаются", ownRevision: "редакция внесена согласующим", whole: "документ в целом",
    kept: { "виза дана на версию \($0), отпечаток \($1); сохранена по правилу повторного согласования" },
    inBatch: { "в составе пакета \($0)" }, visaInBatch: { "согласовано в составе пакета \($0), отпечаток \($1)" })

  static let english = SheetWords(
    decisions: [
      .approved: "approved", .approvedWithRemarks: "approved with remarks", .returned: "not approved",
      .rejected: "rejected", .silentConsent: "silent consent",
    ],
    outcomes: [.fixed: "fixed", .argued: "not followed, with reasons"],
    rounds: [
      .approved: "approved", .returned: "returned for rework", .returnedFromSigning: "returned from signing",
      .rejected: "rejected", .withdrawn: "withdrawn", .revised: "content changed", .superseded: "superseded",
    ],
    phases: [
      .draft: "draft, not submitted", .inApproval: "in approval", .remarks: "remarks to answer",
      .rework: "being reworked", .approved: "approved", .onSigning: "approved, on signing", .signed: "signed",
      .registered: "signed and registered", .rejected: "rejected", .withdrawn: "withdrawn",
      .superseded: "superseded", .terminated: "terminated", .expired: "expired",
    ],
    remarksAttached: "Remarks attached", ownRevision: "the approver made this revision", whole: "the whole document",
    kept: { "given for version \($0), fingerprint \($1); kept by the rule of resubmission" },
    inBatch: { "as part of batch \($0)" }, visaInBatch: { "approved as part of batch \($0), fingerprint \($1)" })
}
