import Diagnostics
package import Values

/// Why a service is in a package or out of it.
package enum ChoiceReason: Sendable, Hashable {
  // In.
  case meetsNeeds([String])
  case meetsWishes([String])
  case requiredBy([String])
  /// What it adds to our margin; below zero what it takes.
  case margin(Decimal)

  // Out.
  /// Something chosen excludes it; `through` is what it would need and what is excluded, where that is not itself.
  case excluded(by: String, through: String?)
  /// With it, the package costs so much more than the budget.
  case overBudget(by: Decimal)
  /// With it, the package takes so many people more than there are.
  case overHeadcount(by: Decimal)
  /// With it, the margin falls to so many per cent.
  case marginTooThin(percent: Decimal)
  /// The best package that holds it is worth so much less, or for the cheapest costs so much more.
  case bestWith(loss: Decimal, isPrice: Bool)
  /// No package that holds it meets the needs within the limits.
  case neverFits
  /// It would change what the package is worth by this, which is no gain.
  case noGain(Decimal, isAsked: Bool)
  /// Every need is met without it.
  case notNeeded
  /// It cannot be chosen for this client.
  case hindered(Candidate.Hindrance)
}

/// Looks a chosen set over: what each service does in it, or what would come of adding it.
struct ChoiceExplanation {
  let task: ChoiceTask
  let links: ChoiceLinks
  let set: ServiceSet
  let kind: Proposal.Kind
  /// What the set is the best of.
  let measure: ChoiceModel

  private var model: ChoiceModel { task.model }

  func forChoosing(_ item: Int) -> [ChoiceReason] {
    var reasons: [ChoiceReason] = []
    let needs = names(task.musts, model.items[item].musts)
    if !needs.isEmpty { reasons.append(.meetsNeeds(needs)) }
    let wishes = names(task.wishes, model.items[item].wishes)
    if !wishes.isEmpty { reasons.append(.meetsWishes(wishes)) }
    let dependents = set.filter { model.items[$0].requires.contains(item) }.map { task.candidates[$0].service.id }
    if !dependents.isEmpty { reasons.append(.requiredBy(dependents)) }
    return reasons + [.margin(task.candidates[item].margin)]
  }

  /// What stands against it, and what it would cost to have it all the same; else that it gains nothing.
  func againstChoosing(_ item: Int) -> [ChoiceReason] {
    let added = links.closures[item].subtracting(set)
    let all = set.union(added)
    var reasons = exclusions(item, added)
    if !reasons.isEmpty { return reasons + forced(item) }
    if let budget = model.budget, sum(all, \.gross) > budget {
      reasons.append(.overBudget(by: Decimal(whole: sum(all, \.gross) - budget, scale: 2)))
    }
    if let people = model.people, sum(all, \.people) > people {
      reasons.append(.overHeadcount(by: Decimal(whole: sum(all, \.people) - people, scale: 3).trimmed))
    }
    if model.needsSurplus, sum(all, \.surplus) < 0, let percent = marginPercent(all) {
      reasons.append(.marginTooThin(percent: percent))
    }
    if !reasons.isEmpty { return reasons + forced(item) }
    if kind == .basic { return [.notNeeded] }
    let worth = sum(added, \.worth) + model.wishWorth * (wishCount(all) - wishCount(set))
    let isAsked = model.items[item].musts | model.items[item].wishes != 0
    return [.noGain(Decimal(whole: worth, scale: 2), isAsked: isAsked)]
  }

  /// What the best set is worth that holds an item which this one does not.
  private func forced(_ item: Int) -> [ChoiceReason] {
    // How many wishes can be met with it would have to be counted anew.
    let need = UInt64.bitWidth - measure.musts.leadingZeroBitCount
    if kind == .full || need == UInt64.bitWidth { return [] }
    var with = measure
    with.items[item].musts |= 1 << UInt64(need)
    with.musts |= 1 << UInt64(need)
    do throws(Faults) {
      guard let best = try ServiceChoice.best(with, breaksTies: false, stepLimit: Self.stepsForOne) else {
        return [.neverFits]
      }
      if !best.isProven { return [] }
      let worth = set.reduce(0) { $0 + measure.items[$1].worth } + measure.wishWorth * wishCount(set)
      return [.bestWith(loss: Decimal(whole: worth - best.worth, scale: 2), isPrice: kind == .basic)]
    } catch {
      // A reason more is not worth a long search.
      return []
    }
  }

  /// What a reason for one service may take.
  private static let stepsForOne = 20_000

  private func exclusions(_ item: Int, _ added: ServiceSet) -> [ChoiceReason] {
    var reasons: [ChoiceReason] = []
    // Its own exclusions say more than those of what it needs.
    let own = set.contains { model.items[item].excludes.contains($0) || model.items[$0].excludes.contains(item) }
    for one in own ? ServiceSet([item]) : added {
      for other in set where model.items[one].excludes.contains(other) || model.items[other].excludes.contains(one) {
        reasons.append(
          .excluded(
            by: task.candidates[other].service.id, through: one == item ? nil : task.candidates[one].service.id))
      }
    }
    return reasons
  }

  private func marginPercent(_ set: ServiceSet) -> Decimal? {
    do throws(ArithmeticFailure) {
      let lines = set.map { task.candidates[$0] }
      return try lines.map(\.margin).sum().percentage(of: lines.map(\.price.net).sum())
    } catch {
      return nil
    }
  }

  private func sum(_ set: ServiceSet, _ amount: KeyPath<ChoiceModel.Item, Int>) -> Int {
    set.reduce(0) { $0 + model.items[$1][keyPath: amount] }
  }

  private func wishCount(_ set: ServiceSet) -> Int {
    set.reduce(UInt64(0)) { $0 | model.items[$1].wishes }.nonzeroBitCount
  }

  private func names(_ needs: [String], _ bits: UInt64) -> [String] {
    needs.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { needs[$0] }
  }
}
