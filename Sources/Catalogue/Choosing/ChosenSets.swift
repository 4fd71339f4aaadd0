import Diagnostics

/// The best set of each kind.
struct ChosenSets {
  /// Each set once, with everything that it is; the cheapest first.
  private(set) var sets: [(set: ServiceSet, kinds: [Proposal.Kind])] = []
  /// How far off a set can be, in kopecks, where a search was cut short.
  private(set) var gap: Int?
  private(set) var steps = 0
  /// What each set is the best of.
  private(set) var models: [Proposal.Kind: ChoiceModel] = [:]

  init(_ model: ChoiceModel) throws(Faults) {
    // Without needs the cheapest set is none at all.
    if model.musts != 0 { try take(.basic, of: Self.cheapest(model)) }
    try take(.recommended, of: model)
    try take(.full, of: try fullest(model))
    sets.sort { first, second in
      let (a, b) = (
        first.set.reduce(0) { $0 + model.items[$1].gross }, second.set.reduce(0) { $0 + model.items[$1].gross }
      )
      return a < b
    }
  }

  private mutating func take(_ kind: Proposal.Kind, of model: ChoiceModel) throws(Faults) {
    guard let result = try ServiceChoice.best(model) else { return }
    models[kind] = model
    steps += result.steps
    if !result.isProven { gap = max(gap ?? 0, result.gap) }
    if result.set.isEmpty { return }
    if let position = sets.firstIndex(where: { $0.set == result.set }) {
      sets[position].kinds.append(kind)
    } else {
      sets.append((result.set, [kind]))
    }
  }

  static func cheapest(_ model: ChoiceModel) -> ChoiceModel {
    var model = model
    for item in model.items.indices { model.items[item].worth = -model.items[item].gross }
    model.wishWorth = 0
    return model
  }

  /// First how many wishes can be met, then the best set that meets so many.
  private mutating func fullest(_ model: ChoiceModel) throws(Faults) -> ChoiceModel {
    var counting = model
    for item in counting.items.indices { counting.items[item].worth = 0 }
    counting.wishWorth = 1
    var full = model
    full.wishWorth = 0
    guard let most = try ServiceChoice.best(counting, breaksTies: false) else { return full }
    steps += most.steps
    if !most.isProven { gap = max(gap ?? 0, 0) }
    let wishes = model.items.reduce(0) { $0 | $1.wishes }
    full.leastWishes = most.worth
    // All of them: each is a need then, which the search knows best how to meet.
    let free = UInt64.bitWidth - model.musts.nonzeroBitCount
    if most.worth == wishes.nonzeroBitCount, most.worth <= free { full.turnWishesIntoNeeds() }
    return full
  }
}

extension ChoiceModel {
  /// Makes every wish that can be met a need, behind those that are there.
  fileprivate mutating func turnWishesIntoNeeds() {
    var wishes = items.reduce(0) { $0 | $1.wishes }
    var need = UInt64.bitWidth - musts.leadingZeroBitCount
    while wishes != 0 {
      let wish = wishes & ~(wishes &- 1)
      for item in items.indices where items[item].wishes & wish != 0 { items[item].musts |= 1 << UInt64(need) }
      musts |= 1 << UInt64(need)
      need += 1
      wishes &= wishes &- 1
    }
    for item in items.indices { items[item].wishes = 0 }
    leastWishes = 0
  }
}
