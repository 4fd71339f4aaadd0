package import Diagnostics
package import Values

/// Up to three packages for one client, the best by the office's own measure, with the reasons.
package struct ProposedPackages: Sendable {
  package var client: Client
  package var policy: ChoicePolicy
  package var currency: String
  package var date: CalendarDate
  package var budget: Decimal?
  package var musts: [String]
  package var wishes: [String]
  /// The cheapest first.
  package var proposals: [Proposal]
  /// The services that cannot be chosen for this client.
  package var hindered: [Proposal.Verdict]
  package var findings: [Diagnostic]
  /// How many half-made choices the search looked at.
  package var steps: Int

  /// Chooses, or throws what stands in the way.
  ///
  /// - Parameter budget: instead of the one on the client's card.
  package init(
    _ catalogue: Catalogue, clientID: String, budget: Decimal? = nil, on day: CalendarDate
  ) throws(Faults) {
    var log = FaultLog()
    let client = log.attempt { () throws(Faults) in try catalogue.client(clientID) }
    let policy = catalogue.office.choosing
    if policy == nil { log.findings.append(.choicePolicyMissing) }
    if let client { log.findings += Self.needsFaults(client, catalogue.services) }
    try log.check()
    guard let client, let policy else { throw Faults(log.findings) }
    let task = try ChoiceTask(
      catalogue, client: client, policy: policy, budget: budget ?? client.needs.budget, on: day, &log.findings)
    try ChoiceObstacles(task).check()
    let chosen = try ChosenSets(task.model)
    if chosen.sets.isEmpty { throw Faults(log.findings + [.nothingToPropose(client)]) }
    if let gap = chosen.gap { log.findings.append(.choiceNotProven(within: Decimal(whole: gap, scale: 2))) }
    let links = ChoiceLinks(task.model.items)
    do throws(ArithmeticFailure) {
      proposals = try chosen.sets.map { set, kinds throws(ArithmeticFailure) in
        try Proposal(set, kinds: kinds, task, links: links, models: chosen.models)
      }
    } catch {
      throw Faults(.amountTooLarge("all services together", at: nil))
    }
    self.client = client
    self.policy = policy
    currency = catalogue.office.currency
    date = day
    self.budget = task.budget
    musts = task.musts
    wishes = task.wishes
    hindered = task.hindered.map { .init(service: $0.service, reasons: [.hindered($0.why)]) }
    steps = chosen.steps
    findings = log.findings
  }

  private static func needsFaults(_ client: Client, _ services: [Service]) -> [Diagnostic] {
    let needs = client.needs.musts + client.needs.wishes
    if needs.isEmpty { return [.clientNeedsMissing(client)] }
    let known = services.flatMap { $0.traits.needs + [$0.id] }
    return needs.filter { !known.contains($0.name) }.map { .needUnknown($0.name, known: known, at: $0.place) }
  }
}
