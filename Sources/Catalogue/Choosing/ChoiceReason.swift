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

  /// Everything that stands against it; the last resort is that it gains nothing.
  func againstChoosing(_ item: Int) -> [ChoiceReason] {
    let added = links.closures[item].subtracting(set)
    let all = set.union(added)
    var reasons = exclusions(item, added)
    if let budget = model.budget, sum(all, \.gross) > budget {
      reasons.append(.overBudget(by: Decimal(whole: sum(all, \.gross) - budget, scale: 2)))
    }
    if let people = model.people, sum(all, \.people) > people {
      reasons.append(.overHeadcount(by: Decimal(whole: sum(all, \.people) - people, scale: 3).trimmed))
    }
    if model.needsSurplus, sum(all, \.surplus) < 0, let percent = marginPercent(all) {
      reasons.append(.marginTooThin(percent: percent))
    }
    if !reasons.isEmpty { return reasons }
    if kind == .basic { return [.notNeeded] }
    let worth = sum(added, \.worth) + model.wishWorth * (wishCount(all) - wishCount(set))
    let isAsked = model.items[item].musts | model.items[item].wishes != 0
    return [.noGain(Decimal(whole: worth, scale: 2), isAsked: isAsked)]
  }

  private func exclusions(_ item: Int, _ added: ServiceSet) -> [ChoiceReason] {
    var reasons: [ChoiceReason] = []
    for one in added {
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
      let net = try PricedPackage.Totals(lines.map(\.price)).net
      let margin = try lines.map(\.margin).sum()
      return try margin.multiplied(by: Decimal(100)).divided(by: net).rounded(toScale: 1)
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
