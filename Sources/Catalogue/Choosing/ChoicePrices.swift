extension ChoiceBound {
  /// The prices that stay the same for all nodes, in parts of a unit of worth.
  struct Prices {
    /// Of a thousandth of a person, where people are not the scarce resource.
    var people: Int128 = 0
    /// Of a unit of surplus.
    var surplus: Int128 = 0
    /// Of a wish met, where so many have to be.
    var wish: Int128 = 0

    /// So fine that a unit of surplus, a small part of a kopeck, still has a price.
    static let unit: Int128 = 1 << 40
  }
}

extension ChoiceBound.Prices {
  /// Prices under which the bound of a node is low: from nothing, by steps that get smaller.
  ///
  /// The bound is convex in the prices, so that no step leads into a trap that matters.
  static func best(for node: ChoiceNode, _ model: ChoiceModel, _ links: ChoiceLinks) -> Self {
    var best = Self()
    let most = { (prices: Self) -> Int in
      var bound = ChoiceBound(model, links, prices: prices)
      return bound.least(node).most
    }
    let worth = model.items.reduce(Int128(max(1, model.wishWorth))) { max($0, Int128($1.worth.magnitude)) } * unit
    var fields: [(price: WritableKeyPath<Self, Int128>, limit: Int128)] = []
    // Dearer than this, the smallest amount would cost more than all that it comes with; and no sum may overflow.
    func add(_ price: WritableKeyPath<Self, Int128>, _ amounts: [Int]) {
      let sizes = amounts.map(\.magnitude).filter { $0 > 0 }
      guard let least = sizes.min(), let most = sizes.max() else { return }
      fields.append((price, min(worth * 4 / Int128(least), unit * Int128(ChoiceBound.largestToll / 2) / Int128(most))))
    }
    if let limit = model.people, model.budget != nil { add(\.people, model.items.map(\.people) + [limit]) }
    if model.needsSurplus { add(\.surplus, model.items.map(\.surplus)) }
    if model.leastWishes > 0 { add(\.wish, [1]) }
    var least = fields.isEmpty ? 0 : most(best)
    // Steps of a quarter of the one before; below a millionth of the largest price they change nothing.
    for shift in stride(from: 2, through: 22, by: 2) {
      var moves = true
      while moves {
        moves = false
        for (field, limit) in fields {
          for move in [limit >> shift, -(limit >> shift)] where 0...limit ~= best[keyPath: field] + move {
            var tried = best
            tried[keyPath: field] += move
            let found = most(tried)
            if found < least { (best, least, moves) = (tried, found, true) }
          }
        }
      }
    }
    return best
  }
}
