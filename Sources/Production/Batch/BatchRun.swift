import Catalogue
package import Diagnostics
import DocumentModel
import DocumentRegistry
import Files
import HandOver
import Merging
import Values

extension Producer {
  /// A document of a kind for every client of a list, as one thing in the registry.
  ///
  /// Everything is checked before anything is written. What was stopped goes on when the same is asked for again: the
  /// documents that are there stay, and those that follow have the numbers, the date and the bytes that they would have
  /// had.
  package func makeBatch(
    _ order: BatchOrder, _ control: RunControl<BatchProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    if let joined = order.joined { try WholeFile.check(joined.path, replacing: joined.replaces) }
    let office = try OfficeFolder(named: order.document.office)
    let register = try RegistryDesk(surroundings, office, isNew: true)
    var run = try BatchRun(order, self, office, register)
    if order.showsColumns { return try run.columns() }
    if let earlier = try run.earlier() {
      if earlier.revision != nil { return try run.told(made: earlier, control) }
      run = try run.goingOn(with: earlier, self)
    }
    return try run.make(control)
  }
}

/// One run of a batch, from the check of its list to its own entry in the registry.
struct BatchRun {
  private let order: BatchOrder
  private let desk: BatchDesk
  private let packages: BatchPackages
  private let register: RegistryDesk
  private let digest: SHA256
  private let surroundings: Surroundings
  private var begun: EntryState?
  /// The latest batch of the same order when this run began: any later one is another program's.
  private var latest: Int?
  private var stamp: String

  init(
    _ order: BatchOrder, _ producer: Producer, _ office: OfficeFolder, _ register: RegistryDesk
  ) throws(Faults) {
    var document = order.document
    document.clients = nil
    let (desk, path, author) = try producer.officeDesk(for: document, in: office, register)
    var condition: BatchCondition?
    if let written = order.condition {
      var settings = MergeSettings(today: desk.date, calendar: desk.catalogue.calendar)
      settings = settings.adapted(to: ["language": .text(desk.catalogue.office.language)])
      condition = try BatchCondition(written, settings)
    }
    packages = try BatchPackages(document, desk.catalogue)
    self.order = order
    self.register = register
    let template = (name: Files.name(of: path), bytes: try FileBytes.read(path))
    self.desk = BatchDesk(
      desk: desk, template: template,
      author: author ?? register.staff.member(login: register.account), condition: condition,
      pattern: register.numbers.pattern(for: document.kind), reviewsAll: order.reviewsAll,
      marking: MarkingMemory(register.draftMark))
    surroundings = producer.surroundings
    stamp = producer.surroundings.now
    let digest = try order.digest(desk, template.bytes)
    self.digest = digest
    latest = try register.registry.read { try $0.batch(ordered: digest) }
  }

  /// The batch that the same order began before; nil without one, and where another is wanted.
  func earlier() throws(Faults) -> EntryState? {
    let found = try latest.map { latest throws(Faults) in try register.registry.read { try $0.state(of: latest) } }
    // Another one is made once, however often it is stopped: what is not finished is gone on with.
    return order.isAnew && found?.revision != nil ? nil : found
  }

  /// The same run with the date and the clock of when the batch was begun.
  func goingOn(with begun: EntryState, _ producer: Producer) throws(Faults) -> BatchRun {
    guard let facts = begun.facts.batch else { throw Faults(.batchChanged(begun.facts.number.text)) }
    var order = order
    order.document.date = begun.facts.date.description
    var surroundings = producer.surroundings
    surroundings.now = facts.stamp
    var run = try BatchRun(order, Producer(surroundings: surroundings), register.office, register)
    run.begun = begun
    run.latest = begun.id
    return run
  }

  func told(made batch: EntryState, _ control: RunControl<BatchProgress>) throws(Faults) -> ProductionReport {
    var report = ProductionReport(findings: register.findings, numbers: [batch.facts.number.text])
    report.findings.append(.batchMade(batch.facts.number.text, on: batch.facts.date))
    report.told.append("\(batch.facts.number.text): made already, on \(batch.facts.date); --anew makes it once more")
    report.answer = answer(batch, made: batch.facts.batch?.count ?? 0)
    // What was left out then is still without a document.
    if order.keepsGoing { report.findings += try check(control).1.filter { $0.severity == .error } }
    join(batch, in: &report, control)
    return report
  }

  /// What the columns of the list are taken for, with the values of its first row.
  func columns() throws(Faults) -> ProductionReport {
    let intake = try intake()
    let lines = intake.rows?.mappingLines ?? []
    return ProductionReport(
      standardOutput: Array(lines.map { $0 + "\n" }.joined().utf8), findings: register.findings + intake.findings,
      answer: ["columns": .list(List(lines.map { .text($0) }))])
  }

  func make(_ control: RunControl<BatchProgress>) throws(Faults) -> ProductionReport {
    // From the beginning, so that nobody checks a long list that another program is at.
    var turn = try begun.map { begun throws(Faults) in try BatchTurn(of: begun, at: register) }
    if let turn, turn.isMade { return try told(made: turn.batch, control) }
    var report = ProductionReport(findings: register.findings + desk.desk.catalogue.findings)
    let (outcome, findings) = try control.times.measure(.checking) { () throws(Faults) in try check(control) }
    report.findings += packages.findings(own: outcome.ownPackages, of: outcome.verdicts.count) + findings
    if control.isStopped() {
      report.findings.append(try stopped())
      return report
    }
    if begun == nil, !order.isAnew {
      let earlier = EarlierBatches(register: register, kind: order.document.kind, order: digest, date: desk.desk.date)
      report.findings += try earlier.findings(of: outcome)
      if report.findings.contains(where: { $0.code == .batchBegun }) { return report }
    }
    if !outcome.faulty.isEmpty {
      if let copy = try writeFaults(outcome) { report.files.append(copy) }
      if !order.keepsGoing {
        report.findings.append(
          .batchFaulty(outcome.faulty.count, of: outcome.verdicts.count, copy: report.files.first?.path))
        return report
      }
    }
    if outcome.count == 0 {
      if outcome.faulty.isEmpty { report.findings += desk.condition?.emptyFindings() ?? [.batchEmpty(condition: nil)] }
      return report
    }
    let (batch, facts) = try begin(outcome)
    if turn?.batch.id != batch.id { turn = try BatchTurn(of: batch, at: register) }
    if let turn, turn.isMade { return try told(made: turn.batch, control) }
    defer { withExtendedLifetime(turn) {} }
    let number = batch.facts.number.text
    let before = try register.registry.read { try $0.memberCount(of: batch.id) }
    let folder = OfficeFolder.documentsFolder + "/" + FileNameEscaping.name(of: number)
    try mendCopies(of: batch, made: before)
    var desk = desk
    desk.times = control.times
    let making = BatchMaking(
      desk: desk, batch: batch, facts: facts, folder: folder, checked: outcome, workers: order.workers, source: source)
    let made = try making.run(try intake(), after: before, control)
    report.numbers.append(number)
    if made < facts.count {
      report.findings.append(.batchStopped(number, made: made, of: facts.count))
    } else {
      let sheet = sheet(of: batch, facts, after: outcome)
      let finished = try sheet.finish(author: desk.author?.note)
      report.files += finished.files
      report.findings += finished.findings
    }
    let office = register.office.path
    report.told.append("\(number): \(made) of \(facts.count) documents in \(office)/\(folder)")
    report.answer = answer(batch, made: made)
    if made == facts.count { join(batch, in: &report, control) }
    if let times = control.times {
      report.answer.set(
        "milliseconds",
        .record(Record(StageTimes.Stage.allCases.map { Record.Entry($0.name, .integer(Int(times[$0] * 1_000))) })))
    }
    return report
  }

  /// That it was stopped in its check, with what is there of it.
  private func stopped() throws(Faults) -> Diagnostic {
    guard let begun, let facts = begun.facts.batch else { return .batchStopped(nil, made: 0, of: nil) }
    let made = try register.registry.read { try $0.memberCount(of: begun.id) }
    return .batchStopped(begun.facts.number.text, made: made, of: facts.count)
  }

  private func sheet(of batch: EntryState, _ facts: BatchFacts, after check: BatchCheck.Outcome) -> BatchSheet {
    let described = desk.desk.template.description
    var about = BatchAbout(title: described.isEmpty ? facts.documents : described, warnings: check.warnings)
    if case .list(let list) = order.clients { about.list = Files.name(of: list.path) }
    if let most = check.mostWarned {
      about.mostWarned = (check.verdicts[...most.position].count { $0 == .chosen }, most.count)
    }
    return BatchSheet(
      register, surroundings, batch, facts, catalogue: desk.desk.catalogue, about: about,
      order: desk.desk.order.kept(client: nil, details: desk.desk.details), template: desk.template)
  }

  private func intake(checksRows: Bool = false) throws(Faults) -> BatchIntake {
    try BatchIntake(order.clients, catalogue: desk.desk.catalogue, checksRows: checksRows)
  }

  private var source: String {
    switch order.clients {
    case .office: "clients"
    case .list(let list): list.path
    }
  }

  private func check(_ control: RunControl<BatchProgress>) throws(Faults) -> (BatchCheck.Outcome, [Diagnostic]) {
    let number = try register.registry.read {
      try $0.next(desk.pattern, kind: order.document.kind, date: desk.desk.date, parent: nil, after: listedNumbers)
    }
    return try BatchCheck(desk: desk, number: number, workers: order.workers).run(
      try intake(checksRows: true), source: source, control)
  }

  /// Numbers of contracts that were given before there was a registry.
  private var listedNumbers: [String] {
    order.document.kind == "contract" ? desk.desk.catalogue.contracts.contracts.map(\.number) : []
  }

  /// The batch's own entry, with numbers for all of its documents; that of whoever has made the same meanwhile.
  private func begin(_ outcome: BatchCheck.Outcome) throws(Faults) -> (EntryState, BatchFacts) {
    let choice = try SHA256(of: outcome.choice.description + register.office.dataDigest().description)
    if let begun, let facts = begun.facts.batch {
      if facts.choice == choice, facts.count == outcome.count { return (begun, facts) }
      // With other clients it is another batch, where one is wanted.
      if !order.isAnew { throw Faults(.batchChanged(begun.facts.number.text)) }
    }
    let kind = order.document.kind
    let date = desk.desk.date
    return try register.registry.write { writing in
      // Whoever began the same while this list was checked has the numbers.
      if let other = try writing.batch(ordered: digest), other != latest {
        let state = try writing.state(of: other)
        guard state.revision != nil, let facts = state.facts.batch else {
          throw Faults(.batchBusy(state.facts.number.text))
        }
        return (state, facts)
      }
      let numbers = try writing.range(of: outcome.count, desk.pattern, kind: kind, date: date, after: listedNumbers)
      let number = try writing.number(
        nil, register.numbers.pattern(for: BatchFacts.kind), kind: BatchFacts.kind, date: date, parent: nil)
      let facts = BatchFacts(
        documents: kind, order: digest, count: outcome.count, numbers: numbers, stamp: stamp, choice: choice)
      let described = desk.desk.template.description
      var entry = EntryFacts(
        kind: BatchFacts.kind, number: number, date: date,
        title: "\(described.isEmpty ? kind : described): \(outcome.count)", author: desk.author?.id)
      entry.batch = facts
      let id = try writing.create(entry, at: register.moment, by: desk.author?.note, account: register.account)
      return (try writing.state(of: id), facts)
    }
  }

  /// Brings copies into the office that a run was stopped before.
  private func mendCopies(of batch: EntryState, made: Int) throws(Faults) {
    let last = try register.registry.read { try $0.members(of: batch.id, after: max(0, made - 64), most: 64) }
    for member in last { try CopyPublishing(desk: register, entry: member.entry).mend(missing: true) }
  }

  /// A copy of the list with the rows at fault alone, to be corrected and given again.
  private func writeFaults(_ outcome: BatchCheck.Outcome) throws(Faults) -> ProductionReport.File? {
    guard case .list(let list) = order.clients, let rows = try intake().rows else { return nil }
    let copy = try FaultyRows(of: rows, language: register.language)
    for faulty in outcome.faulty { if let row = faulty.row { try copy.add(row, faulty.faults) } }
    if let file = order.faultsFile { return try copy.write(to: file, replacing: order.document.replaces) }
    // Somebody may be mending the one that was written before.
    return try copy.write(to: list.faultsPath, replacing: false)
  }

  /// Joins the documents for the printer.
  ///
  /// What keeps it from that takes nothing back: the batch is made.
  private func join(_ batch: EntryState, in report: inout ProductionReport, _ control: RunControl<BatchProgress>) {
    guard let output = order.joined else { return }
    do throws(Faults) {
      let run = try JoinRun([.batch(batch.facts.number.text)], to: output) { register }
      let joined = try run.run(
        RunControl(isStopped: control.isStopped) {
          control.report(BatchProgress(stage: .joining, done: $0.done, total: $0.total, faults: 0))
        })
      report.files += joined.files
      report.told += joined.told
      report.findings += joined.findings
    } catch { report.findings += error.diagnostics }
  }

  private func answer(_ batch: EntryState, made: Int) -> Record {
    var record: Record = ["batch": .text(batch.facts.number.text), "made": .integer(made)]
    if let facts = batch.facts.batch {
      record.set("count", .integer(facts.count))
      record.set("kind", .text(facts.documents))
    }
    return record
  }
}
