/// How much the best completion of a half-made choice can be worth at most: a Lagrangian bound in exact integers.
///
/// Every condition is replaced by a price for breaking it. Whatever prices are taken, the bound holds; good ones make
/// it tight. The price of the scarce resource (the budget, or else the people) is chosen anew for every node, among the
/// worths per unit of the items; the other prices are those that serve the root best.
struct ChoiceBound {
  /// What an item pays is cut off here, so that no sum overflows; to pay less is always sound.
  static let largestToll = 1 << 55

  private let model: ChoiceModel
  private let links: ChoiceLinks
  private let mustCovers: [(bit: UInt64, items: ServiceSet)]
  private let wishCovers: [(bit: UInt64, items: ServiceSet)]
  /// What each item takes of the scarce resource; nil where nothing is scarce.
  private let takes: [Int]?
  private let room: Int
  /// What each item is worth under the fixed prices.
  private var worths: [Int]
  private var constant: Int
  private var wishWorth: Int
  /// With its wishes; what orders the items by worth per unit taken.
  private var densities: [Int]
  /// The items worth something, the densest first.
  private(set) var order: [Int]
  /// For each item that sets the price: what every item pays for what it takes; made when asked for.
  private var tolls: [[Int]]
  /// What is left of each item's worth in the last bound: above zero it speaks for the item, below against it.
  private(set) var rest: [Int]

  init(_ model: ChoiceModel, _ links: ChoiceLinks, prices: Prices) {
    self.model = model
    self.links = links
    mustCovers = Self.covers(model.items.map(\.musts))
    wishCovers = Self.covers(model.items.map(\.wishes))
    if let budget = model.budget {
      takes = model.items.map(\.gross)
      room = budget
    } else if let people = model.people {
      takes = model.items.map(\.people)
      room = people
    } else {
      takes = nil
      room = 0
    }
    let pricesPeople = model.budget != nil && model.people != nil
    worths = model.items.map { item in
      var worth = item.worth
      if pricesPeople { worth -= Self.floor(item.people, times: prices.people) }
      if model.needsSurplus { worth -= Self.floor(-item.surplus, times: prices.surplus) }
      return worth
    }
    constant = pricesPeople ? -Self.floor(-(model.people ?? 0), times: prices.people) : 0
    wishWorth = model.wishWorth
    if model.leastWishes > 0 {
      let price = Int(clamping: prices.wish / Prices.unit)
      wishWorth += price
      constant -= model.leastWishes * price
    }
    let wishWorth = wishWorth
    densities = zip(worths, model.items).map { $0 + wishWorth * $1.wishes.nonzeroBitCount }
    order = Self.order(densities, takes)
    tolls = [[Int]](repeating: [], count: model.items.count)
    rest = worths
  }

  /// An upper bound of what any set is worth that can still come of the node.
  ///
  /// The bound is convex in the price, so that going downhill from where the node before was best ends at the lowest.
  /// - Parameter enough: below this no lower bound is looked for.
  mutating func most(_ node: inout ChoiceNode, enough: Int = .min) -> Int {
    var least = most(node, critical: node.critical)
    guard takes != nil, least >= enough else { return least }
    var shown = node.critical
    for step in [-1, 1] {
      let start = node.critical
      while 0...order.count ~= node.critical + step {
        let next = most(node, critical: node.critical + step)
        shown = node.critical + step
        if next > least { break }
        node.critical += step
        least = next
        if least < enough { return least }
      }
      if node.critical != start { break }
    }
    // What is left of each item's worth belongs to the bound that is given.
    return shown == node.critical ? least : most(node, critical: node.critical)
  }

  /// The lowest bound of a node whatever item sets the price, and the item's position.
  mutating func least(_ node: ChoiceNode) -> (most: Int, critical: Int) {
    var best = (most: most(node, critical: order.count), critical: order.count)
    for critical in order.indices {
      let next = most(node, critical: critical)
      if next < best.most { best = (next, critical) }
    }
    return best
  }

  /// The bound where the item at a position of the order sets the price; past the last one nothing has a price.
  private mutating func most(_ node: ChoiceNode, critical: Int) -> Int {
    var most = constant + node.chosen.reduce(0) { $0 + worths[$1] }
    most += pay(for: node, critical: critical)
    let open = node.open
    for cover in mustCovers where node.musts & cover.bit != 0 {
      most -= raise(cover.items.intersection(open), by: .max)
    }
    for cover in wishCovers {
      if node.wishes & cover.bit == 0 {
        most += wishWorth
      } else {
        let able = cover.items.intersection(open)
        if !able.isEmpty { most += wishWorth - raise(able, by: wishWorth) }
      }
    }
    shiftToPrerequisites(open)
    most += shareAmongRivals(open)
    for item in open where rest[item] > 0 { most += rest[item] }
    return most
  }

  /// Sets what is left of each open item's worth after its toll; gives what the room that is left is worth.
  private mutating func pay(for node: ChoiceNode, critical: Int) -> Int {
    if let takes, critical < order.count {
      let item = order[critical]
      let used = node.chosen.reduce(0) { $0 + takes[$1] }
      let worth = -Self.floor(used - room, times: Int128(densities[item]), by: Int128(takes[item]))
      if worth < Self.largestToll {
        if tolls[item].isEmpty {
          tolls[item] = takes.map { Self.floor($0, times: Int128(densities[item]), by: Int128(takes[item])) }
        }
        for one in node.open { rest[one] = worths[one] - tolls[item][one] }
        return worth
      }
    }
    for one in node.open { rest[one] = worths[one] }
    return 0
  }

  /// One of these must be chosen, or forgoes `limit`: lifts them all until the best costs nothing; gives by how much.
  private mutating func raise(_ able: ServiceSet, by limit: Int) -> Int {
    if able.isEmpty { return 0 }
    let best = able.reduce(Int.min) { max($0, rest[$1]) }
    if best >= 0 { return 0 }
    let lift = min(-best, limit)
    for item in able { rest[item] += lift }
    return lift
  }

  /// What an item costs can be borne by the items that need it: without them it need not be chosen.
  private mutating func shiftToPrerequisites(_ open: ServiceSet) {
    for item in open where rest[item] < 0 {
      let dependents = links.dependents[item].intersection(open)
      if dependents.count == 1 { continue }
      for one in dependents where rest[one] > 0 {
        let part = min(rest[one], -rest[item])
        rest[one] -= part
        rest[item] += part
        if rest[item] == 0 { break }
      }
    }
  }

  /// Of two that exclude each other one can be chosen; gives what is counted once for both.
  private mutating func shareAmongRivals(_ open: ServiceSet) -> Int {
    var shared = 0
    for item in open where rest[item] > 0 {
      for rival in links.rivals[item].intersection(open) where rest[rival] > 0 && rest[item] > 0 && rival != item {
        let part = min(rest[item], rest[rival])
        rest[item] -= part
        rest[rival] -= part
        shared += part
      }
    }
    return shared
  }
}

extension ChoiceBound {
  private static func covers(_ needs: [UInt64]) -> [(bit: UInt64, items: ServiceSet)] {
    let all = needs.reduce(0, |)
    return (0..<64).map { UInt64(1) << UInt64($0) }.filter { all & $0 != 0 }.map { bit in
      (bit, ServiceSet(needs.indices.filter { needs[$0] & bit != 0 }))
    }
  }

  /// The most worth for what is taken first; of equal ones in the order of the list.
  private static func order(_ worths: [Int], _ takes: [Int]?) -> [Int] {
    guard let takes else { return [] }
    func isDenser(_ a: Int, _ b: Int) -> Bool {
      let (left, right) = (Int128(worths[a]) * Int128(takes[b]), Int128(worths[b]) * Int128(takes[a]))
      return left == right ? (worths[b], a) < (worths[a], b) : left > right
    }
    return worths.indices.filter { takes[$0] > 0 && worths[$0] > 0 }.sorted(by: isDenser)
  }

  /// `amount * price / divisor`, rounded down: what an item pays must never be too much.
  private static func floor(_ amount: Int, times price: Int128, by divisor: Int128 = Prices.unit) -> Int {
    let (quotient, remainder) = (Int128(amount) * price).quotientAndRemainder(dividingBy: divisor)
    return max(-largestToll, min(largestToll, Int(clamping: remainder < 0 ? quotient - 1 : quotient)))
  }
}
