package import Diagnostics
import DocumentRegistry
import Files
package import Production
import Values

extension MailDesk {
  /// So many letters come into the outbox in one writing.
  private static let portion = 200
  private static let formats = ["docx", "pdf", "html", "txt"]

  /// Puts the letters of a mailing into the outbox; one that was stopped goes on where it was, and one that is made
  /// already is told.
  ///
  /// - Parameter progress: told how many letters were made.
  /// - Throws: `mailing-class`, `mailing-empty`, `mailing-unapproved`, `mailing-consent`; the faults of the template with
  ///   the data of every recipient.
  package func prepare(_ order: MailingOrder, progress: @escaping (Int) -> Void) throws(Faults) -> ProductionReport {
    let person = try register.person(order.person)
    let kept = try kept(order)
    if let earlier = try register.registry.read({ try $0.mailing(ordered: kept, isAnew: order.isAnew) }) {
      return try goOn(with: earlier, by: person)
    }
    let selection = try MailingSelection(order, at: register)
    if selection.entries.isEmpty { throw Faults(.selectionEmpty(kept.selection)) }
    let states = try states(selection.entries)
    try checkApproval(of: states, in: selection.batch)
    let link = kept.letterClass == .service ? try ContractLink(order.links, at: register) : nil
    let template = (path: kept.template, bytes: try FileBytes.read(kept.template))
    let key =
      kept.letterClass == .advertising
      ? try MailKey.read(in: register.registry.folder, making: outside.randomBytes) : nil
    let pattern = register.numbers.pattern(for: MailingProgress.kind)
    let day = register.moment.day
    while true {
      // The number stands in letters; whoever takes it meanwhile has them made anew.
      let number = try register.registry.read { reading in
        try reading.next(pattern, kind: MailingProgress.kind, date: day, parent: nil)
      }
      let making = try LetterMaking(
        kept, template: (template.path, template.bytes), number: number.text, day: day, key: key, at: self)
      let attachments = LetterAttachments(kept.attachments, at: register) { _ in [] }
      let planning = LetterPlanning(
        desk: self, making: making, attachments: attachments, letterClass: kept.letterClass, link: link,
        isAnew: order.isAnew, progress: progress)
      let (plan, warnings) = try planning.plan(states, day: day)
      // Somebody else who gives the same command takes all of its documents, and that is no fault.
      if let twin = try register.registry.read({ try $0.mailing(ordered: kept, isAnew: order.isAnew) }) {
        return try goOn(with: twin, by: person)
      }
      try refuseEmpty(plan)
      guard let created = try create(kept, isAnew: order.isAnew, plan, template, number, by: person) else { continue }
      guard case .made(let state) = created else { return try goOn(with: created.state, by: person) }
      var report = try queue(PreparedMailing(state, at: register), by: person, already: false)
      report.findings = warnings + register.findings + report.findings
      if let missing = missingPDFProgram(for: kept.attachments, of: number.text) { report.findings.append(missing) }
      return report
    }
  }

  // MARK: What was asked for

  private func kept(_ order: MailingOrder) throws(Faults) -> KeptMailingOrder {
    let usual = settings.classes.first { $0.kind == (order.filter?.kinds.first ?? "offer") }?.letterClass
    guard let letterClass = order.letterClass ?? usual ?? (order.batch == nil ? nil : .advertising) else {
      throw Faults(.classMissing())
    }
    if letterClass != .advertising, (order.reason ?? "").isEmpty || order.links.allSatisfy(\.isEmpty) {
      throw Faults(.reasonMissing(letterClass))
    }
    for format in order.attachments where !Self.formats.contains(format) {
      throw Faults(.attachmentFormat(format, known: Self.formats))
    }
    return KeptMailingOrder(
      template: try register.office.mailTemplate(order.letter, language: register.language, outside.production),
      letterClass: letterClass, reason: order.reason,
      link: KeptMailingOrder.link(of: order.links), subject: order.subject,
      attachments: order.attachments, details: try DataSet(files: order.data, settings: order.settings).record,
      selection: MailingSelection.words(order))
  }

  /// What the same command comes to when its mailing is there.
  private func goOn(with earlier: EntryState, by person: StaffMember) throws(Faults) -> ProductionReport {
    let mailing = try PreparedMailing(earlier, at: register)
    if earlier.mailing?.phase == .preparing { return try queue(mailing, by: person, already: true) }
    var report = ProductionReport(findings: register.findings, numbers: [mailing.number])
    report.told.append("made already as \(mailing.number), on \(earlier.facts.date); --anew makes another")
    report.answer.set("mailing", .record(mailing.answer))
    return report
  }

  private func states(_ entries: [Int]) throws(Faults) -> [EntryState] {
    try register.registry.read { reading in
      try entries.map { id in
        let state = try reading.state(of: id)
        if state.mailing != nil || state.claim != nil || state.facts.batch != nil {
          throw Faults(.notADocument(state.facts.number.text, kind: state.facts.kind))
        }
        return state
      }
    }
  }

  /// A batch that is approved goes without those of its documents that went another way and are not.
  ///
  /// - Throws: `mailing-unapproved` for documents that have yet to follow their batch; for those that are not approved
  ///   where their batch is not either.
  private func checkApproval(of states: [EntryState], in batch: EntryState?) throws(Faults) {
    if settings.allowsDrafts { return }
    try checkFollowing(states)
    let drafts = states.filter { !$0.isAgreed && $0.approval.phase != .superseded }.map(\.facts.number.text)
    if drafts.isEmpty || batch?.isAgreed == true { return }
    throw Faults(.notApproved(drafts, batch: drafts.count < states.count ? batch?.facts.number.text : nil))
  }

  /// What documents say of themselves does not count where their batch has moved on: its approval may have been taken
  /// back.
  private func checkFollowing(_ states: [EntryState]) throws(Faults) {
    for id in Set(states.compactMap { $0.facts.membership?.batch }).sorted() {
      let batch = try register.registry.read { try $0.state(of: id) }
      let lagging = Set(try register.lagging(behind: batch))
      let numbers = states.filter { $0.facts.membership?.batch == id }.map(\.facts.number.text)
        .filter(lagging.contains)
      if !numbers.isEmpty { throw Faults(.notFollowed(numbers, batch: batch.facts.number.text)) }
    }
  }

  private func refuseEmpty(_ plan: MailingPlan) throws(Faults) {
    if plan.letters.contains(where: { $0.held == nil }) { return }
    if plan.letters.isEmpty, plan.leftOut.allSatisfy({ $0.reason == .notApproved || $0.reason == .superseded }) {
      throw Faults(.nothingApproved(plan.leftOut))
    }
    let withoutConsent = plan.letters.count { $0.held == .noConsent }
    if withoutConsent > 0 { throw Faults(.nobodyConsented(withoutConsent)) }
    // Of what keeps documents here, only the rest can be helped in one way.
    let reasons = Set(plan.leftOut.map(\.reason)).subtracting([.notApproved, .superseded])
    throw Faults(
      .nobodyToWriteTo(
        plan.leftOut.map { "`\($0.number)`: \($0.detail)" }
          + plan.letters.compactMap { letter in letter.held.map { "\(letter.facts.address): \($0.words)" } },
        only: plan.letters.isEmpty && reasons.count == 1 ? reasons.first : nil))
  }

  // MARK: Writing

  private enum Created {
    case made(EntryState)
    /// Somebody else has given the same command meanwhile.
    case found(EntryState)

    var state: EntryState {
      switch self {
      case .made(let state), .found(let state): state
      }
    }
  }

  /// The mailing's entry with everything that its letters are made from; nil where its number was taken meanwhile.
  private func create(
    _ order: KeptMailingOrder, isAnew: Bool, _ plan: MailingPlan, _ template: (path: String, bytes: [UInt8]),
    _ number: EntryNumber,
    by person: StaffMember
  ) throws(Faults) -> Created? {
    var files = RevisionFiles()
    files.add(.order, "order.json", order.bytes)
    files.add(.data, MailingPlan.fileName, plan.bytes)
    files.add(.template, name(of: template.path), template.bytes)
    return try register.registry.write { writing -> Created? in
      if let earlier = try writing.mailing(ordered: order, isAnew: isAnew) { return .found(earlier) }
      let pattern = register.numbers.pattern(for: MailingProgress.kind)
      let next = try writing.number(nil, pattern, kind: MailingProgress.kind, date: plan.day, parent: nil)
      if next.text != number.text { return nil }
      var facts = EntryFacts(
        kind: MailingProgress.kind, number: next, date: plan.day, title: isRussian ? "Рассылка" : "Mailing",
        author: person.id)
      facts.letters = order.letterClass
      try writing.folder.store(files.contents)
      let entry = try writing.create(facts, at: register.moment, by: person.note, account: register.account)
      let digest = Revision.digest(kind: facts.kind, number: next.text, files: files.files)
      try writing.revise(
        .init(ordinal: 1, digest: digest.description, author: person.note), files: files.files,
        reason: order.reason ?? "", of: entry, at: register.moment, by: person.note, account: register.account)
      return .made(try writing.state(of: entry))
    }
  }

  /// Puts those of the letters into the outbox that are not there yet.
  func queue(_ mailing: PreparedMailing, by person: StaffMember, already: Bool) throws(Faults) -> ProductionReport {
    let letters = mailing.plan.letters
    let id = mailing.state.id
    let others = OtherMailings(mailing: id, isAnew: mailing.plan.isAnew)
    var report = ProductionReport(numbers: [mailing.number])
    while true {
      let moment = outside.now()
      let isDone = try register.registry.write { writing -> Bool in
        // Somebody else may be at it too: the places that are there are those of the beginning.
        if try writing.state(of: id).mailing?.phase != .preparing { return true }
        let start = try writing.lastPlace(of: id)
        for letter in letters.dropFirst(start).prefix(Self.portion) {
          var facts = letter.facts
          facts.mailing = id
          let queued = try writing.queue(facts, at: moment, by: person.note, account: register.account)
          // Another mailing may have taken the document since this one was planned.
          let other = try others.number(bringing: facts.document, of: facts.entry, writing)
          guard let held = letter.held ?? other.map({ _ in .already }) else { continue }
          try writing.note(
            .suppressed(reason: held.rawValue), of: queued, at: moment, by: person.note, account: register.account)
        }
        guard start + Self.portion >= letters.count else { return false }
        try writing.note(
          .prepared, of: id, letters: letters.count, at: moment, by: person.note, account: register.account)
        return true
      }
      if isDone { break }
      if outside.isStopped() { throw Faults(.mailingUnprepared(mailing.number)) }
    }
    if try register.registry.read({ try $0.state(of: id).mailing?.phase }) == .cancelled {
      throw Faults(.mailingCancelled(mailing.number))
    }
    let taken = try register.registry.read { try $0.letters(of: id, in: [.suppressed], most: .max) }
      .filter { $0.answer == LeftOutReason.already.rawValue }.map(\.address)
    let held = letters.filter { $0.held != nil }.count + taken.count
    report.told.append(
      "\(mailing.number): \(letters.count - held) of \(letters.count + mailing.plan.leftOut.count) documents are ready to go"
        + (already ? ", as they were chosen before" : ""))
    report.findings = Self.findings(mailing)
    if !taken.isEmpty { report.findings.append(.heldBack(taken.count, .already, names: taken, number: mailing.number)) }
    var answer = mailing.answer
    answer.set("kept_back", .integer(held))
    report.answer.set("mailing", .record(answer))
    return report
  }

  /// Who gets none and why; long lists are told in `mail report`.
  private static func findings(_ mailing: PreparedMailing) -> [Diagnostic] {
    let most = 20
    var findings = mailing.plan.leftOut.prefix(most).map { Diagnostic.leftOut($0) }
    if mailing.plan.leftOut.count > most {
      findings.append(.moreLeftOut(mailing.plan.leftOut.count - most, number: mailing.number))
    }
    for reason in LeftOutReason.allCases {
      let names = mailing.plan.letters.filter { $0.held == reason }.map(\.facts.address)
      if !names.isEmpty { findings.append(.heldBack(names.count, reason, names: names, number: mailing.number)) }
    }
    return findings
  }
}

extension PreparedMailing {
  /// For machines: what it is and who gets nothing.
  var answer: Record {
    [
      "number": .text(number), "class": .text(order.letterClass.rawValue), "letters": .integer(plan.letters.count),
      "kept_back": .integer(plan.letters.count { $0.held != nil }),
      "left_out": .list(
        List(
          plan.leftOut.map { document in
            .record([
              "number": .text(document.number), "client_name": .text(document.clientName),
              "reason": .text(document.reason.rawValue), "detail": .text(document.detail),
            ])
          })),
    ]
  }
}
