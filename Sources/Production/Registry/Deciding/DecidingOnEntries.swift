import Catalogue
import Diagnostics
import DocumentModel
import DocumentRegistry
import Merging
import Values

/// The one way in which anything is decided about a registered document.
///
/// In one writing: what the journal says, what the rules make of a request, the facts that come of it, and the working
/// copies that follow; then the copies are put into the office. Where the rules refuse it, nothing has happened.
struct Deciding {
  let desk: RegistryDesk
  let calendar: ProductionCalendar
  let settings: MergeSettings
  /// How many work at a time on a batch's documents.
  let workers: Int
  /// Told how far a batch's documents are.
  let report: @Sendable (BatchProgress) -> Void
  /// Which conditions of its route are true for the batch that is decided about; see ``BatchSubmission``.
  var batchConditions: [String: Bool] = [:]

  init(
    _ desk: RegistryDesk, _ surroundings: Surroundings, report: @escaping @Sendable (BatchProgress) -> Void
  ) throws(Faults) {
    self.desk = desk
    self.report = report
    calendar = try desk.office.calendar(country: desk.country)
    var settings = MergeSettings(today: surroundings.today, calendar: calendar)
    settings.language = MergeSettings.Language(rawValue: desk.language) ?? .russian
    if let currency = desk.card["currency"]?.text { settings.currency = currency }
    self.settings = settings
    workers = max(1, surroundings.processors)
  }

  /// Who acts, in one role or in every one in which they are asked; nobody where time alone does.
  struct Acting {
    var person: StaffMember?
    var role: String?

    var actor: Actor? { person.map { Actor($0, as: role) } }
  }

  /// What is asked of an entry.
  struct Request {
    var action: ApprovalAction
    /// What a revision brings with it.
    var revision: NewRevision?
  }

  /// Decides about the entry of a number; a request is made of what the entry is at that moment.
  func decide(
    on number: String, _ acting: Acting, _ requests: (EntryState, RegistryReading) throws -> [Request]
  ) throws(Faults) -> Decided {
    let (decided, copies) = try desk.registry.write { writing in
      let id = try writing.entry(number)
      return try decide(on: id, in: writing, acting, requests)
    }
    return followed(published(decided, copies))
  }

  /// Decides about an entry that is known already.
  func decide(
    on id: Int, _ acting: Acting, _ requests: (EntryState, RegistryReading) throws -> [Request]
  ) throws(Faults) -> Decided {
    let (decided, copies) = try desk.registry.write { writing in try decide(on: id, in: writing, acting, requests) }
    return followed(published(decided, copies))
  }

  /// Decides in a writing of others; the copies that come of it are still to be put into the office.
  func decide(
    on id: Int, in writing: RegistryWriting, _ acting: Acting,
    _ requests: (EntryState, RegistryReading) throws -> [Request]
  ) throws -> (Decided, WorkingCopies?) {
    let before = try writing.state(of: id)
    if before.claim != nil || before.mailing != nil {
      throw Faults(.notForApproval(before.facts.number.text, kind: before.facts.kind))
    }
    try before.checkBatch()
    let moment = try writing.following(desk.moment)
    var events: [ApprovalEvent] = []
    var findings: [Diagnostic] = []
    for request in try requests(before, writing) {
      let state = try writing.state(of: id)
      try state.checkBatch(for: request.action)
      let ruling = try ruling(on: request.action, state, by: acting.actor, at: moment, writing)
      findings += ruling.notes
      if request.action.isAboutPaper { findings += try desk.concerns(aboutPaperOf: state) }
      for event in ruling.events {
        try write(event, request.revision, to: id, in: writing, at: moment, acting)
        events.append(event)
      }
      guard !ruling.events.isEmpty, let revision = request.revision else { continue }
      for remark in revision.remarks(in: try writing.state(of: id).approval) {
        try write(.remarked(remark), nil, to: id, in: writing, at: moment, acting)
        events.append(.remarked(remark))
      }
    }
    let (copies, found) = try copies(of: id, before, events, in: writing, at: moment, acting)
    let after = try writing.state(of: id)
    let signers = after.approval.signing.map { desk.staff.holders(of: $0.role, on: desk.moment.day).map(\.person.note) }
    return (
      Decided(before: before, after: after, events: events, signers: signers ?? [], findings: findings + found), copies
    )
  }

  /// What the rules make of a request; of a refusal that people do not understand who think of the batch, its number.
  private func ruling(
    on action: ApprovalAction, _ state: EntryState, by actor: Actor?, at moment: Moment, _ reading: RegistryReading
  ) throws -> Ruling {
    do throws(Faults) {
      return try ApprovalRules.ruling(on: action, in: state.approval, by: actor, at: moment, context(of: state))
    } catch {
      guard action.name.isVisa, let batch = try state.facts.membership.map({ try reading.state(of: $0.batch) }),
        batch.approval.phase == .inApproval
      else { throw error }
      throw Faults(error.diagnostics.map { $0.asked(of: batch.facts.number.text) })
    }
  }

  private func write(
    _ event: ApprovalEvent, _ revision: NewRevision?, to id: Int, in writing: RegistryWriting, at moment: Moment,
    _ acting: Acting
  ) throws {
    let note = acting.person?.note
    if case .revised(let content) = event, let revision {
      if !revision.isStored { try writing.folder.store(revision.files.contents) }
      try writing.revise(
        content, files: revision.files.files, reason: revision.reason, of: id, at: moment, by: note,
        account: desk.account, details: revision.details)
      return
    }
    var role = acting.role
    // Whoever submits a document again does not act in the role of a visa that is kept.
    if case .visa(let visa) = event { role = visa.carried == nil ? visa.role : nil }
    try writing.append(event, to: id, at: moment, by: note, role: role, account: desk.account)
  }

  /// The copies that are to lie in the office from now on; nil where those that are there stay as they are.
  private func copies(
    of id: Int, _ before: EntryState, _ events: [ApprovalEvent], in writing: RegistryWriting, at moment: Moment,
    _ acting: Acting
  ) throws -> (WorkingCopies?, [Diagnostic]) {
    let after = try writing.state(of: id)
    let isSubmitted = events.contains { if case .submitted = $0 { true } else { false } }
    let isSame = before.isAgreed == after.isAgreed && before.revision?.digest == after.revision?.digest
    if isSame && !isSubmitted || after.revision == nil { return (nil, []) }
    let stem = try writing.freeStem(after.copyStem, besides: id)
    let inForce = try CopiesInForce(of: after, at: desk, stem: stem)
    if inForce.copies.issued == after.copies { return (nil, inForce.findings) }
    try writing.issue(inForce.copies.issued, of: id, at: moment, by: acting.person?.note, account: desk.account)
    return (inForce.copies, inForce.findings)
  }

  private func published(_ decided: Decided, _ copies: WorkingCopies?) -> Decided {
    var decided = decided
    if let copies {
      let published = CopyPublishing(desk: desk, entry: decided.after.id).publish(
        copies, earlier: decided.before.copies, number: decided.number, done: "is decided")
      decided.findings += published.findings
      decided.files = published.copies.map {
        .init(path: desk.office.path + "/" + $0.path, format: $0.format, byteCount: $0.bytes.count)
      }
    }
    return decided
  }

  /// What the rules need to know; a route's conditions are about the revision in force.
  func context(of state: EntryState) -> ApprovalContext {
    let kind = desk.routes.routedKind(of: state.facts)
    let plan = desk.routes.plan(for: kind)
    let conditions: [String: Bool]? = state.facts.batch == nil ? nil : batchConditions
    let contents = state.revision.map { RevisionContents($0, of: state, desk.registry.folder) }
    let settings = settings
    return ApprovalContext(staff: desk.staff, routes: desk.routes, calendar: calendar, kind: kind) {
      (condition) throws(Faults) in
      if let conditions { return conditions[condition] ?? false }
      let data = try contents?.data() ?? Record()
      return try RouteCondition(condition, kind: kind, plan: plan, settings: settings).holds(for: data)
    }
  }
}

extension RegistryDesk {
  /// Whose days off count.
  var country: String { card["country"]?.text ?? Office.usualCountry(language: language) }
}

extension OfficeFolder {
  /// The days that are worked, with what the office's own `calendar.yaml` changes; no other data are read for it.
  func calendar(country: String) throws(Faults) -> ProductionCalendar {
    var log = FaultLog()
    let own = ownCalendar(&log)
    try log.check()
    if own.entries.isEmpty { return BuiltInCalendar.calendar(country: country) }
    return try ProductionCalendar(country: country, data: BuiltInCalendar.data(), own: own)
  }
}

extension ApprovalAction {
  /// Whether people put their names under the paper, or give it to others.
  fileprivate var isAboutPaper: Bool {
    switch self {
    case .sign, .send, .counterpartySigned: true
    default: false
    }
  }
}
