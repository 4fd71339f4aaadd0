import Diagnostics
import DocumentRegistry
import Files

/// What a document of a batch gets when the batch was decided about: facts, and the copies that follow from them.
struct FollowerPlan: Sendable {
  let before: EntryState
  let events: [(event: ApprovalEvent, by: ActorNote?)]
  let copies: WorkingCopies
  let findings: [Diagnostic]

  init(
    _ before: EntryState, _ events: [(event: ApprovalEvent, by: ActorNote?)], at desk: RegistryDesk
  ) throws(Faults) {
    self.before = before
    self.events = events
    let inForce = try CopiesInForce(of: before.expecting(events, at: desk.moment), at: desk, stem: before.copyStem)
    copies = inForce.copies
    findings = inForce.findings
  }
}

/// Puts the copies of many documents into the office in one turn.
struct MemberCopies {
  let desk: RegistryDesk

  /// A document before it was decided about, with the copies that it was given then.
  typealias Given = (before: EntryState, copies: WorkingCopies)

  /// What cannot be written is told; what was decided stands all the same.
  func publish(_ plans: [Given]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var special: [Given] = []
    do throws(Faults) {
      special = try desk.registry.inTurn { () throws(Faults) in try writePlain(plans) }
    } catch { special = plans }
    for plan in special {
      let published = CopyPublishing(desk: desk, entry: plan.before.id).publish(
        plan.copies, earlier: plan.before.copies, number: plan.before.facts.number.text, done: "is decided")
      findings += published.findings
    }
    return findings
  }

  /// Writes the copies in whose place nothing lies but ours; gives the documents of which that is not so.
  private func writePlain(_ plans: [Given]) throws(Faults) -> [Given] {
    let issued = try desk.registry.read { reading in try plans.map { try reading.issuedCopies(of: $0.before.id) } }
    var files: [(path: String, bytes: [UInt8])] = []
    var special: [Given] = []
    for (plan, issued) in zip(plans, issued) {
      let known = GivenCopies(plan.before)
      var own: [(path: String, bytes: [UInt8])] = []
      let given = plan.copies.issued
      var isPlain = Set(issued.map(\.path)) == Set(given.map(\.path)) && given.allSatisfy(issued.contains)
      for (copy, issued) in zip(plan.copies.copies, given) where isPlain {
        let path = desk.office.path + "/" + copy.path
        let found = try FileDigest.of(path)
        if found == issued.digest { continue }
        if let found, !known.isOurs(found, at: copy.path) { isPlain = false }
        own.append((path, copy.bytes))
      }
      if isPlain { files += own } else { special.append(plan) }
    }
    try WholeFile.write(files, replacing: true)
    return special
  }
}
