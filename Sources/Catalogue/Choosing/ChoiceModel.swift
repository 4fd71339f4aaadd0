/// A choice of services as bare integers: what each brings and takes, what has to hold.
///
/// Amounts are in kopecks, people in thousandths of a person. The best set has the largest sum of `worth` and
/// `wishWorth` for every wish met; of equal ones that with the fewest services, then the one that holds the earlier
/// service where two first differ.
package struct ChoiceModel: Sendable {
  /// A service that can be chosen.
  package struct Item: Sendable {
    /// What it adds to the sum that is made as large as possible; may be below zero.
    package var worth: Int
    /// What the client pays.
    package var gross: Int
    package var people: Int
    /// How far its margin is above the least, in an arbitrary unit; below zero where it falls short.
    package var surplus: Int
    /// Positions among the client's needs, as bits.
    package var musts: UInt64
    package var wishes: UInt64
    /// What has to be chosen with it, directly.
    package var requires: ServiceSet
    /// What cannot be chosen with it; one direction is enough.
    package var excludes: ServiceSet

    package init(
      worth: Int, gross: Int = 0, people: Int = 0, surplus: Int = 0, musts: UInt64 = 0, wishes: UInt64 = 0,
      requires: ServiceSet = .empty, excludes: ServiceSet = .empty
    ) {
      self.worth = worth
      self.gross = gross
      self.people = people
      self.surplus = surplus
      self.musts = musts
      self.wishes = wishes
      self.requires = requires
      self.excludes = excludes
    }
  }

  package var items: [Item]
  /// The needs that have to be met.
  package var musts: UInt64
  package var wishWorth: Int
  /// How many wishes have to be met, whichever.
  package var leastWishes = 0
  /// The most that `gross` may add up to; nil for no limit.
  package var budget: Int?
  /// The most that `people` may add up to; nil for no limit.
  package var people: Int?
  /// Whether the surpluses must not add up to less than zero.
  package var needsSurplus = false

  package init(items: [Item], musts: UInt64 = 0, wishWorth: Int = 0, budget: Int? = nil, people: Int? = nil) {
    self.items = items
    self.musts = musts
    self.wishWorth = wishWorth
    self.budget = budget
    self.people = people
  }

  /// Every sum of amounts stays below this, so that nothing overflows on the way: ten billion roubles.
  package static let largestSum = 1_000_000_000_000
}

/// What follows from a choice, worked out once.
struct ChoiceLinks {
  /// An item and everything it needs, however indirectly.
  private(set) var closures: [ServiceSet]
  /// An item and everything that needs it.
  private(set) var dependents: [ServiceSet]
  /// What can no longer be chosen with an item.
  private(set) var rivals: [ServiceSet]

  init(_ items: [ChoiceModel.Item]) {
    let count = items.count
    var closures = items.indices.map { items[$0].requires.union(ServiceSet([$0])) }
    // Each round doubles how far a chain of prerequisites is seen.
    var grows = true
    while grows {
      grows = false
      for item in 0..<count {
        let wider = closures[item].reduce(closures[item]) { $0.union(closures[$1]) }
        if wider != closures[item] {
          closures[item] = wider
          grows = true
        }
      }
    }
    var dependents = [ServiceSet](repeating: .empty, count: count)
    var direct = items.map(\.excludes)
    for item in 0..<count {
      for needed in closures[item] { dependents[needed].insert(item) }
      for excluded in items[item].excludes { direct[excluded].insert(item) }
    }
    let excluded = direct.map { $0.reduce(ServiceSet.empty) { $0.union(dependents[$1]) } }
    rivals = closures.map { $0.reduce(ServiceSet.empty) { $0.union(excluded[$1]) } }
    self.closures = closures
    self.dependents = dependents
  }
}
