package import Diagnostics

/// Finds the best set of services, exactly, by branch and bound.
///
/// Own code and no solver: the conditions are few and of one kind each, amounts have to be exact to the kopeck where
/// solvers reckon in floating point with tolerances, and equal sets must be told apart the same way everywhere.
package struct ServiceChoice {
  /// What a search found.
  package struct Result: Sendable, Hashable {
    package var set: ServiceSet
    /// The sum that was made as large as possible.
    package var worth: Int
    /// Whether the search came to its end; where it did not, nothing better by more than ``gap`` is left.
    package var isProven: Bool
    package var gap: Int
    /// How many half-made choices were looked at.
    package var steps: Int
  }

  /// What a search may take: some ten seconds, six times what the hardest lists of sixty services in `./dev bench` take.
  package static let stepLimit = 4_000_000

  private let model: ChoiceModel
  private let links: ChoiceLinks
  private var root: ChoiceNode
  private let wishCount: Int
  private let covers: [ServiceSet]
  private var bound: ChoiceBound
  private let stepLimit: Int
  private var steps = 0
  private var best: (set: ServiceSet, worth: Int)?

  /// The best set; nil where no set has everything that is asked for.
  ///
  /// Throws where the search is cut short before it finds one.
  /// - Parameter breaksTies: whether it matters which of several equal sets is found; to know the worth alone is quicker.
  package static func best(
    _ model: ChoiceModel, breaksTies: Bool = true, stepLimit: Int = stepLimit
  ) throws(Faults) -> Result? {
    var model = model
    // In units of one part more than there are services, a service less is a tie broken and nothing else.
    let unit = breaksTies ? model.items.count + 1 : 1
    for item in model.items.indices {
      model.items[item].worth = model.items[item].worth * unit - (breaksTies ? 1 : 0)
    }
    model.wishWorth *= unit
    guard var choice = ServiceChoice(model, stepLimit: stepLimit) else { return nil }
    let most = choice.bound.least(choice.root)
    choice.root.critical = most.critical
    choice.improve(choice.root)
    let isProven = choice.steps < stepLimit
    guard var best = choice.best else {
      if isProven { return nil }
      throw Faults(.choiceNotFound(steps: stepLimit))
    }
    let searched = choice.steps
    choice.steps = 0
    // Where telling equal sets apart takes too long, the one that was found first stands: it is as good.
    if breaksTies, isProven, let earliest = choice.earliest(worth: best.worth) { best.set = earliest }
    let few = breaksTies ? best.set.count : 0
    let gap = isProven ? 0 : (most.most - best.worth + unit - 1) / unit
    return Result(
      set: best.set, worth: (best.worth + few) / unit, isProven: isProven, gap: gap,
      steps: searched + choice.steps)
  }

  private init?(_ model: ChoiceModel, stepLimit: Int) {
    self.model = model
    self.stepLimit = stepLimit
    links = ChoiceLinks(model.items)
    covers = (0..<64).map { need in
      ServiceSet(model.items.indices.filter { model.items[$0].musts >> UInt64(need) & 1 == 1 })
    }
    let wishes = model.items.reduce(0) { $0 | $1.wishes }
    wishCount = wishes.nonzeroBitCount
    var root = ChoiceNode(open: ServiceSet(first: model.items.count), musts: model.musts, wishes: wishes)
    guard root.settle(model, links, covers) else { return nil }
    self.root = root
    bound = ChoiceBound(model, links, prices: .best(for: root, model, links))
  }

  private func worth(of node: ChoiceNode) -> Int {
    node.worth + model.wishWorth * (wishCount - node.wishes.nonzeroBitCount)
  }

  /// Looks for something better than the best so far, the densest items first.
  private mutating func improve(_ start: ChoiceNode) {
    if steps >= stepLimit { return }
    steps += 1
    var node = start
    if node.isSound(model, wishCount: wishCount), worth(of: node) > best?.worth ?? .min {
      best = (node.chosen, worth(of: node))
    }
    guard narrow(&node, wanted: { $0.map { $0.worth + 1 } ?? .min }), let item = branch(node) else { return }
    var with = node
    if with.choose(item, model, links), with.settle(model, links, covers) { improve(with) }
    node.leaveOut(item, links)
    if node.settle(model, links, covers) { improve(node) }
  }

  /// The first set of a worth in the order of the list, where one is left to be found.
  private mutating func earliest(worth wanted: Int) -> ServiceSet? { earliest(root, wanted) }

  private mutating func earliest(_ start: ChoiceNode, _ wanted: Int) -> ServiceSet? {
    if steps >= stepLimit { return nil }
    steps += 1
    var node = start
    guard narrow(&node, wanted: { _ in wanted }) else { return nil }
    guard let item = node.open.first else {
      return node.isSound(model, wishCount: wishCount) && worth(of: node) == wanted ? node.chosen : nil
    }
    var with = node
    if with.choose(item, model, links), with.settle(model, links, covers), let found = earliest(with, wanted) {
      return found
    }
    node.leaveOut(item, links)
    return node.settle(model, links, covers) ? earliest(node, wanted) : nil
  }

  /// Decides what the bound decides: an item without which, or with which, the wanted worth is out of reach.
  private mutating func narrow(
    _ node: inout ChoiceNode, wanted: ((set: ServiceSet, worth: Int)?) -> Int
  ) -> Bool {
    while true {
      let wanted = wanted(best)
      let most = bound.most(&node, enough: wanted)
      if most < wanted { return false }
      if wanted == .min { return true }
      var changes = false
      for item in node.open where node.open.contains(item) {
        let rest = bound.rest[item]
        if rest < 0, most + rest < wanted {
          node.leaveOut(item, links)
          changes = true
        } else if rest > 0, most - rest < wanted {
          guard node.choose(item, model, links) else { return false }
          changes = true
        }
      }
      if !changes { return true }
      guard node.settle(model, links, covers) else { return false }
      if node.isSound(model, wishCount: wishCount), worth(of: node) > best?.worth ?? .min {
        best = (node.chosen, worth(of: node))
      }
    }
  }

  /// What to decide next: the likeliest service for the need that fewest can cover, else the one
  /// that most speaks for.
  private func branch(_ node: ChoiceNode) -> Int? {
    var able: ServiceSet?
    var unmet = node.musts
    while unmet != 0 {
      let one = covers[unmet.trailingZeroBitCount].intersection(node.open)
      unmet &= unmet &- 1
      if one.count < able?.count ?? .max { able = one }
    }
    if let able { return able.max { (bound.rest[$0], $1) < (bound.rest[$1], $0) } }
    return node.open.max { (bound.rest[$0], $1) < (bound.rest[$1], $0) }
  }
}
