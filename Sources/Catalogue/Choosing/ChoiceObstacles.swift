import Diagnostics
import Values

/// What keeps a client's needs from being met, found by taking the conditions one after the other.
struct ChoiceObstacles {
  private let task: ChoiceTask
  private var model: ChoiceModel { task.model }

  init(_ task: ChoiceTask) { self.task = task }

  /// Throws the first kind of obstacle there is: a need nothing meets, services that exclude each other, limits, the budget.
  func check() throws(Faults) {
    try Faults.check(uncovered())
    var free = ChosenSets.cheapest(model)
    free.budget = nil
    free.people = nil
    free.needsSurplus = false
    guard let cheapest = try ServiceChoice.best(free, breaksTies: false) else { throw Faults(try conflict(free)) }
    if model.people == nil, !model.needsSurplus { return try checkBudget(cheapest) }
    free.people = model.people
    guard try ServiceChoice.best(free, breaksTies: false) != nil else { throw Faults(try tooFewPeople(free)) }
    free.needsSurplus = model.needsSurplus
    guard let kept = try ServiceChoice.best(free, breaksTies: false) else {
      throw Faults(.marginOutOfReach(task.policy))
    }
    try checkBudget(kept)
  }

  private func checkBudget(_ cheapest: ServiceChoice.Result) throws(Faults) {
    guard let budget = model.budget, -cheapest.worth > budget else { return }
    throw Faults(
      .budgetTooSmall(
        Decimal(whole: budget, scale: 2), cheapest: Decimal(whole: -cheapest.worth, scale: 2),
        services: cheapest.set.map { task.candidates[$0].service.id }, of: task.client))
  }

  /// Needs that only services meet which this client cannot have.
  private func uncovered() -> [Diagnostic] {
    let covered = model.items.reduce(0) { $0 | $1.musts }
    return task.musts.indices.filter { covered >> UInt64($0) & 1 == 0 }.map { need in
      .needUnmet(
        task.client.needs.musts[need].name, task.hindered.filter { $0.service.meets(task.musts[need]) },
        at: task.client.needs.musts[need].place)
    }
  }

  /// The fewest needs that cannot be met together, and the exclusions between the services that meet them.
  private func conflict(_ model: ChoiceModel) throws(Faults) -> Diagnostic {
    var core = model
    for need in task.musts.indices {
      var fewer = core
      fewer.musts &= ~(1 << UInt64(need))
      if try ServiceChoice.best(fewer, breaksTies: false) == nil { core = fewer }
    }
    let needs = task.musts.indices.filter { core.musts >> UInt64($0) & 1 == 1 }
    let links = ChoiceLinks(model.items)
    let involved = model.items.indices.filter { model.items[$0].musts & core.musts != 0 }
      .reduce(ServiceSet.empty) { $0.union(links.closures[$1]) }
    var pairs: [Diagnostic.Note] = []
    for item in involved {
      for mention in task.candidates[item].service.traits.excludes
      where involved.contains(where: { task.candidates[$0].service.id == mention.name }) {
        pairs.append(.excludes(task.candidates[item].service.id, mention.name, at: mention.place))
      }
    }
    return .needsConflict(
      needs.map { task.musts[$0] }, pairs, at: needs.first.flatMap { task.client.needs.musts[$0].place })
  }

  private func tooFewPeople(_ model: ChoiceModel) throws(Faults) -> Diagnostic {
    var fewest = model
    fewest.people = nil
    for item in fewest.items.indices { fewest.items[item].worth = -fewest.items[item].people }
    let least = try ServiceChoice.best(fewest, breaksTies: false).map { Decimal(whole: -$0.worth, scale: 3).trimmed }
    return .headcountTooSmall(task.policy, least: least)
  }
}
