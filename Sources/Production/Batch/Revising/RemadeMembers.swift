import Diagnostics
import DocumentRegistry
import Files
import Values

/// Makes the documents of a batch anew, each from what it was made from and what is asked for now.
struct RemadeMembers: Sendable {
  private let order: RevisionOrder
  private let batch: EntryState
  private let template: RemakingTemplate
  private let producer: Producer
  private let deciding: Deciding
  private let acting: Deciding.Acting

  init(
    _ order: RevisionOrder, of batch: EntryState, _ template: RemakingTemplate, _ producer: Producer,
    _ deciding: Deciding, _ acting: Deciding.Acting
  ) {
    self.order = order
    self.batch = batch
    self.template = template
    self.producer = producer
    self.deciding = deciding
    self.acting = acting
  }

  /// What came of it.
  struct Outcome {
    var remade = 0
    var unchanged = 0
    var left = SomeMembers()
    fileprivate var counts: [String: Int] = [:]
    fileprivate var order: [String] = []

    /// What is worth knowing of them, each with how many documents it is about.
    var warnings: [(text: String, count: Int)] { order.map { ($0, counts[$0] ?? 0) } }
  }

  /// Documents of a writing.
  private static let portion = 64

  /// Makes every document once without keeping it.
  ///
  /// - Throws: what is wrong with the first of them that has a fault.
  func tryAll() throws(Faults) {
    var outcome = Outcome()
    try eachPortion(.checking) { (states) throws(Faults) in _ = try make(states, &outcome) }
  }

  func remake() throws(Faults) -> Outcome {
    var outcome = Outcome()
    try eachPortion(.making) { (states) throws(Faults) in
      let made = try make(states, &outcome)
      for (_, remade) in made { outcome.note(remade.findings) }
      let new = made.filter { state, remade in
        let digest = remade.revision.digest(kind: state.facts.kind, number: state.facts.number.text)
        return digest != state.approval.digest
      }
      outcome.unchanged += made.count - new.count
      try enter(new, &outcome)
    }
    return outcome
  }

  private func eachPortion(
    _ stage: BatchProgress.Stage, _ body: ([EntryState]) throws(Faults) -> Void
  ) throws(Faults) {
    var place = 0
    while true {
      let states = try deciding.desk.registry.read { reading in
        let members = try reading.members(of: batch.id, after: place, most: Self.portion)
        place = members.last?.place ?? place
        return try members.map { try reading.state(of: $0.entry) }
      }
      if states.isEmpty { return }
      try body(states)
      deciding.report(BatchProgress(stage: stage, done: place, total: batch.facts.batch?.count))
    }
  }

  /// Those that are the batch's to change: others were decided about alone, or edited by hand.
  private func make(
    _ states: [EntryState], _ outcome: inout Outcome
  ) throws(Faults) -> [(state: EntryState, remade: RemadeRevision)] {
    var own: [EntryState] = []
    for state in states {
      let number = state.facts.number.text
      let isOfBatch = state.approval.phase == .draft || state.approval.batch?.batch == batch.id
      let isEdited = state.revision?.files.contains { $0.role == .original } ?? false
      if !isOfBatch || !state.approval.possibleActions.contains(.revise) {
        outcome.left.add(number, state.state)
      } else if isEdited, !order.discardsEdits {
        outcome.left.add(number, "edited by hand")
      } else {
        own.append(state)
      }
    }
    return try ParallelWork.map(own, workers: deciding.workers) { (state) throws(Faults) in
      do throws(Faults) { return (state, try remade(state)) } catch {
        throw Faults(
          error.diagnostics.map { fault in
            var fault = fault
            fault.notes.append(.init("this is about `\(state.facts.number.text)`"))
            return fault
          })
      }
    }
  }

  private func remade(_ state: EntryState) throws(Faults) -> RemadeRevision {
    let again = try RemadeOrder(order, of: state, deciding.desk)
    if template.suits(again.order) { return try RemadeRevision(again, of: state, template, deciding.desk) }
    return try RemadeRevision(again, of: state, again.template(by: producer, deciding.desk), deciding.desk)
  }

  /// Puts the revisions of a portion into force as one whole.
  private func enter(
    _ made: [(state: EntryState, remade: RemadeRevision)], _ outcome: inout Outcome
  ) throws(Faults) {
    if made.isEmpty { return }
    let desk = deciding.desk
    var paths: Set<String> = []
    for (_, remade) in made { try desk.registry.folder.put(remade.revision.files.contents, besides: &paths) }
    try WholeFile.syncFileSystem(of: desk.registry.folder.path)
    let decided = try desk.registry.write { writing in
      try made.map { state, remade -> (Decided, WorkingCopies?) in
        if try writing.state(of: state.id).touched != state.touched {
          throw Faults(.revisedMeanwhile(state.facts.number.text))
        }
        var revision = remade.revision
        revision.isStored = true
        let digest = revision.digest(kind: state.facts.kind, number: state.facts.number.text)
        return try deciding.decide(on: state.id, in: writing, acting) { _, _ in
          [
            Deciding.Request(
              action: .revise(ordinal: state.revisions.count + 1, digest: digest), revision: revision)
          ]
        }
      }
    }
    outcome.remade += decided.count
    let given = decided.compactMap { decided, copies in copies.map { (decided.before, $0) } }
    outcome.note(MemberCopies(desk: desk).publish(given))
  }
}

extension RemadeMembers.Outcome {
  fileprivate mutating func note(_ findings: [Diagnostic]) {
    for finding in findings {
      if counts[finding.message] == nil { order.append(finding.message) }
      counts[finding.message, default: 0] += 1
    }
  }

  var lines: [String] {
    if remade + unchanged == 0 { return [] }
    return ["\(remade) documents made anew, \(unchanged) say what they said"]
  }

  func findings(_ number: String) -> [Diagnostic] { left.isEmpty ? [] : [.batchLeft(number, left)] }
}
