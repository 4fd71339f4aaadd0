import Catalogue

/// Small choices with everything that can stand in one: needs, wishes, prerequisites, exclusions, limits, and many ties.
enum RandomChoice {
  static func model(_ dice: inout Dice, count: Int) -> ChoiceModel {
    // Few different amounts give many equal sets.
    let grain = dice.one(of: [1, 50])
    let needs = dice.number(0...3)
    let wishes = dice.number(0...4)
    var items: [ChoiceModel.Item] = []
    for position in 0..<count {
      var item = ChoiceModel.Item(
        worth: dice.number(-40...100) / grain * grain, gross: dice.number(0...100) / grain * grain,
        people: dice.number(0...3) * 500, surplus: dice.number(-60...100))
      item.musts = bits(&dice, count: needs)
      item.wishes = bits(&dice, count: wishes)
      // Of earlier ones only, so that no prerequisite runs in a circle; then shuffled below.
      if position > 0, dice.number(0...3) == 0 { item.requires.insert(dice.number(0...(position - 1))) }
      if position > 0, dice.number(0...3) == 0 { item.excludes.insert(dice.number(0...(position - 1))) }
      items.append(item)
    }
    var model = ChoiceModel(
      items: reversed(items, dice.number(0...1) == 1), musts: (1 << UInt64(needs)) - 1,
      wishWorth: dice.number(0...60) / grain * grain)
    if dice.number(0...3) > 0 { model.budget = dice.number(50...(50 * count + 50)) }
    if dice.number(0...2) > 0 { model.people = dice.number(2...(count + 2)) * 500 }
    model.needsSurplus = dice.number(0...1) == 1
    model.leastWishes = dice.number(0...3) == 0 ? dice.number(0...wishes) : 0
    return model
  }

  private static func bits(_ dice: inout Dice, count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | (dice.number(0...2) == 0 ? 1 << UInt64($1) : 0) }
  }

  private static func reversed(_ items: [ChoiceModel.Item], _ reverses: Bool) -> [ChoiceModel.Item] {
    guard reverses else { return items }
    func turned(_ set: ServiceSet) -> ServiceSet { ServiceSet(set.map { items.count - 1 - $0 }) }
    return items.reversed().map { item in
      var item = item
      item.requires = turned(item.requires)
      item.excludes = turned(item.excludes)
      return item
    }
  }
}

/// The same question, answered by trying every set: slow, and hard to get wrong.
enum EverySet {
  static func best(_ model: ChoiceModel) -> (set: ServiceSet, worth: Int)? {
    var best: (set: ServiceSet, worth: Int)?
    for bits in 0..<(UInt128(1) << UInt128(model.items.count)) {
      let set = ServiceSet(bits: bits)
      guard isAllowed(set, model) else { continue }
      let worth = set.reduce(0) { $0 + model.items[$1].worth } + model.wishWorth * wishes(set, model)
      guard let old = best else {
        best = (set, worth)
        continue
      }
      if worth != old.worth {
        if worth > old.worth { best = (set, worth) }
      } else if set.count != old.set.count {
        if set.count < old.set.count { best = (set, worth) }
      } else if set.isEarlier(than: old.set) {
        best = (set, worth)
      }
    }
    return best
  }

  private static func isAllowed(_ set: ServiceSet, _ model: ChoiceModel) -> Bool {
    let items = set.map { model.items[$0] }
    func sum(_ amount: KeyPath<ChoiceModel.Item, Int>) -> Int { items.reduce(0) { $0 + $1[keyPath: amount] } }
    return items.allSatisfy { set.contains(allOf: $0.requires) && !set.meets($0.excludes) }
      && model.musts & ~items.reduce(0) { $0 | $1.musts } == 0
      && sum(\.gross) <= model.budget ?? .max && sum(\.people) <= model.people ?? .max
      && (!model.needsSurplus || sum(\.surplus) >= 0) && wishes(set, model) >= model.leastWishes
  }

  private static func wishes(_ set: ServiceSet, _ model: ChoiceModel) -> Int {
    set.reduce(UInt64(0)) { $0 | model.items[$1].wishes }.nonzeroBitCount
  }
}

extension ServiceSet {
  /// Whether this set holds the earlier service where the two first differ: how equal choices are told apart.
  fileprivate func isEarlier(than other: ServiceSet) -> Bool {
    let difference = bits ^ other.bits
    return difference != 0 && contains(difference.trailingZeroBitCount)
  }
}
