import Diagnostics
import Values

/// A client's choice: the services it could have, its needs, and the limits, as the search takes them.
struct ChoiceTask {
  var client: Client
  var policy: ChoicePolicy
  var candidates: [Candidate]
  /// Every service of the price list that cannot be chosen, with the reason.
  var hindered: [(service: Service, why: Candidate.Hindrance)]
  var musts: [String]
  var wishes: [String]
  /// With VAT; nil for no limit.
  var budget: Decimal?
  /// The budget in kopecks; the amounts of the candidates as the search has them.
  private(set) var model: ChoiceModel

  init(
    _ catalogue: Catalogue, client: Client, policy: ChoicePolicy, budget: Decimal?, on day: CalendarDate,
    _ findings: inout [Diagnostic]
  ) throws(Faults) {
    let office = catalogue.office
    guard let regime = office.vat.regime(on: day, &findings) else { throw Faults(findings) }
    let rate = regime.rate(on: day, rules: office.rules, &findings)
    self.client = client
    self.policy = policy
    self.budget = budget
    musts = client.needs.musts.map(\.name)
    wishes = client.needs.wishes.map(\.name)
    candidates = []
    hindered = []
    model = ChoiceModel(items: [])
    for service in catalogue.services {
      switch Candidate.make(service, client: client, mode: regime.mode, rate: rate, &findings) {
      case .success(let candidate): candidates.append(candidate)
      case .failure(let failure): hindered.append((service, failure.why))
      }
    }
    leaveOutDependents()
    hindered.sort { catalogue.position(of: $0.service) < catalogue.position(of: $1.service) }
    if candidates.count > ServiceSet.capacity || max(musts.count, wishes.count) > UInt64.bitWidth {
      findings.append(.choiceTooLarge(services: candidates.count, needs: max(musts.count, wishes.count)))
    }
    try Faults.check(findings)
    model = try makeModel()
  }

  /// What needs something that cannot be given cannot be given either.
  private mutating func leaveOutDependents() {
    var isStable = false
    while !isStable {
      isStable = true
      let given = Set(candidates.map(\.service.id))
      for candidate in candidates {
        guard let missing = candidate.service.traits.requires.first(where: { !given.contains($0.name) }) else {
          continue
        }
        hindered.append((candidate.service, .needs(id: missing.name)))
        candidates.removeAll { $0.service.id == candidate.service.id }
        isStable = false
      }
    }
  }

  private func makeModel() throws(Faults) -> ChoiceModel {
    let positions = Dictionary(
      candidates.enumerated().map { ($1.service.id, $0) }, uniquingKeysWith: { first, _ in first })
    func set(_ mentions: [CardReader.Mention]) -> ServiceSet { ServiceSet(mentions.compactMap { positions[$0.name] }) }
    var items: [ChoiceModel.Item] = []
    let percent = policy.minimumMarginPercent?.whole(scale: 2) ?? 0
    var sums = (gross: 0, other: 0)
    for candidate in candidates {
      guard let gross = candidate.price.gross.whole(scale: 2), let net = candidate.price.net.whole(scale: 2),
        let margin = candidate.margin.whole(scale: 2), let people = candidate.people.whole(scale: 3)
      else { throw Faults(.amountTooLarge("`\(candidate.service.id)`", at: candidate.service.place)) }
      var item = ChoiceModel.Item(
        worth: margin, gross: gross, people: people, surplus: 10_000 * margin - percent * net)
      item.musts = bits(musts, candidate.service)
      item.wishes = bits(wishes, candidate.service)
      item.requires = set(candidate.service.traits.requires)
      item.excludes = set(candidate.service.traits.excludes)
      items.append(item)
      sums = (sums.gross + gross, sums.other + abs(margin) + people)
    }
    var model = ChoiceModel(items: items, musts: musts.isEmpty ? 0 : UInt64.max >> UInt64(64 - musts.count))
    let amounts = [policy.valueOfNice, policy.costOfUnasked].map { $0.whole(scale: 2) }
    let most = ChoiceModel.largestSum
    guard let value = amounts[0], let cost = amounts[1], sums.gross < most, sums.other < most,
      value < most / 64, cost < most / ServiceSet.capacity
    else { throw Faults(.amountTooLarge("all services together", at: nil)) }
    model.wishWorth = value
    // A limit beyond all amounts is none.
    model.budget = budget.flatMap { $0.whole(scale: 2) }
    model.people = policy.headcountLimit.flatMap { $0.whole(scale: 3) }
    model.needsSurplus = policy.minimumMarginPercent != nil
    let asked = asked(ChoiceLinks(items), items)
    for item in items.indices where !asked.contains(item) { model.items[item].worth -= cost }
    return model
  }

  /// What meets a need or a wish, and what that needs.
  private func asked(_ links: ChoiceLinks, _ items: [ChoiceModel.Item]) -> ServiceSet {
    items.indices.filter { items[$0].musts | items[$0].wishes != 0 }
      .reduce(.empty) { $0.union(links.closures[$1]) }
  }

  private func bits(_ needs: [String], _ service: Service) -> UInt64 {
    needs.indices.filter { service.meets(needs[$0]) }.reduce(0) { $0 | 1 << UInt64($1) }
  }
}

extension Catalogue {
  fileprivate func position(of service: Service) -> Int {
    services.firstIndex { $0.id == service.id } ?? services.count
  }
}
