/// A choice half made: what is in, what is still open, and the sums so far.
struct ChoiceNode {
  var chosen = ServiceSet.empty
  var open: ServiceSet
  var worth = 0
  var gross = 0
  var people = 0
  var surplus = 0
  /// The needs and wishes that nothing chosen covers.
  var musts: UInt64
  var wishes: UInt64
  /// Where the price of the scarce resource was found best; see ``ChoiceBound``.
  var critical = 0

  /// Puts an item in with everything it needs; false where that cannot be.
  mutating func choose(_ item: Int, _ model: ChoiceModel, _ links: ChoiceLinks) -> Bool {
    let added = links.closures[item].subtracting(chosen)
    guard open.contains(allOf: added) else { return false }
    chosen.formUnion(added)
    open.subtract(added.union(links.rivals[item]))
    for one in added {
      let item = model.items[one]
      worth += item.worth
      gross += item.gross
      people += item.people
      surplus += item.surplus
      musts &= ~item.musts
      wishes &= ~item.wishes
    }
    return !chosen.meets(links.rivals[item]) && gross <= model.budget ?? gross && people <= model.people ?? people
  }

  /// Leaves an item out with everything that needs it.
  mutating func leaveOut(_ item: Int, _ links: ChoiceLinks) { open.subtract(links.dependents[item]) }

  /// Draws what must follow: items that no longer fit go, the only one that covers a need is chosen; false for a dead end.
  mutating func settle(_ model: ChoiceModel, _ links: ChoiceLinks, _ covers: [ServiceSet]) -> Bool {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for item in open where !fits(model.items[item], model) { leaveOut(item, links) }
      var unmet = musts
      while unmet != 0 {
        let able = covers[unmet.trailingZeroBitCount].intersection(open)
        unmet &= unmet &- 1
        guard let only = able.first else { return false }
        if able.count > 1 { continue }
        guard choose(only, model, links) else { return false }
        isSettled = false
        break
      }
    }
    if model.needsSurplus, open.reduce(surplus, { $0 + max(0, model.items[$1].surplus) }) < 0 { return false }
    return model.leastWishes == 0 || mayMeetWishes(model)
  }

  /// Whether the set chosen so far is one: everything that has to hold does.
  func isSound(_ model: ChoiceModel, wishCount: Int) -> Bool {
    musts == 0 && (!model.needsSurplus || surplus >= 0) && wishCount - wishes.nonzeroBitCount >= model.leastWishes
  }

  private func fits(_ item: ChoiceModel.Item, _ model: ChoiceModel) -> Bool {
    gross + item.gross <= model.budget ?? .max && people + item.people <= model.people ?? .max
  }

  private func mayMeetWishes(_ model: ChoiceModel) -> Bool {
    let all = model.items.reduce(0) { $0 | $1.wishes }
    let possible = open.reduce(all & ~wishes) { $0 | model.items[$1].wishes }
    return possible.nonzeroBitCount >= model.leastWishes
  }
}
