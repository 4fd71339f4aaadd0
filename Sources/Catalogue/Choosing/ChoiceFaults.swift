import Diagnostics
import Values

/// What can stand in the way of choosing packages for a client, in sentences.
extension Diagnostic {
  static func amountNegative(_ key: String, of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .amountNegative, "`\(key)` of \(owner) is below zero", at: place?.place,
      hint: "write an amount of nothing or more, or leave the line out")
  }

  static func marginOutOfRange(_ percent: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .marginOutOfRange, "a margin is 0 to 100 per cent of the price, and this one is `\(percent)`", at: place?.place,
      hint: "write the number alone: `minimum_margin_percent: 15`")
  }

  static func prerequisiteCycle(_ ids: [String], at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .prerequisiteCycle, "services require each other in a circle: \(chain(ids))",
      at: place?.place, hint: "make one service of them, or take one `requires` away")
  }

  /// `a` → `b` → `a`; a long one with its middle left out.
  private static func chain(_ ids: [String]) -> String {
    let most = 8
    let names = ids.map { "`\($0)`" }
    let shown = names.count <= most ? names : names.prefix(most - 2) + ["…"] + names.suffix(1)
    return shown.joined(separator: " → ")
  }

  static func prerequisiteExcluded(
    _ id: String, _ one: String, _ other: String, at place: DataPlace?
  ) -> Diagnostic {
    let message =
      [one, other].contains(id)
      ? "`\(id)` requires `\(one == id ? other : one)`, and they exclude each other"
      : "`\(id)` requires `\(one)` and `\(other)`, which exclude each other"
    return Diagnostic(
      .prerequisiteExcluded, one == other ? "`\(one)` excludes itself" : message, at: place?.place,
      hint: "so it can never be chosen; take away one of the two")
  }

  static var choicePolicyMissing: Diagnostic {
    Diagnostic(
      .choicePolicyMissing, "`office.yaml` does not say what makes a package the best",
      hint: "add `recommend:` with `value_of_nice: 5000`, what meeting one wish of a client is worth to us")
  }

  static func clientNeedsMissing(_ client: Client) -> Diagnostic {
    Diagnostic(
      .clientNeedsMissing, "client `\(client.id)` has no needs to choose services for", at: client.place?.place,
      hint: "fill in `Обязательно` or `needs.must` with what its services have to do, as in `clean-office; windows`")
  }

  static func needUnknown(_ need: String, known: [String], at place: DataPlace?) -> Diagnostic {
    var names: [String] = []
    for name in known where !names.contains(name) { names.append(name) }
    return Diagnostic(
      .needUnknown, "no service has `\(need)` among its `needs` or as its id", at: place?.place,
      hint: suggestion(for: need, among: names) ?? "the price list meets \(listed(names))")
  }

  static func needUnmet(
    _ need: String, _ hindered: [(service: Service, why: Candidate.Hindrance)], at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .needUnmet, "no service that this client could have meets `\(need)`", at: place?.place,
      notes: hindered.map { Note("`\($0.service.id)` would, but \($0.why.sentence)", at: $0.service.place?.place) },
      hint: "complete the service, or the client's card")
  }

  static func needsConflict(_ needs: [String], _ pairs: [Note], at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .needsConflict, "\(listed(needs)) cannot be met \(needs.count == 1 ? "at all" : "together")", at: place?.place,
      notes: pairs, hint: "give up one of the needs, or take an `excludes` away")
  }

  static func headcountTooSmall(_ policy: ChoicePolicy, least: Decimal?) -> Diagnostic {
    Diagnostic(
      .headcountTooSmall,
      "the needs take \(least?.description ?? "more") people at least, and `headcount_limit` is "
        + (policy.headcountLimit?.description ?? "less"), hint: "raise the limit in `office.yaml`")
  }

  static func marginOutOfReach(_ policy: ChoicePolicy) -> Diagnostic {
    Diagnostic(
      .marginOutOfReach,
      "no package that meets the needs leaves a margin of \(policy.minimumMarginPercent?.description ?? "") %",
      hint: "check `cost` and `price` of the services, or lower `minimum_margin_percent`")
  }

  static func budgetTooSmall(
    _ budget: Decimal, cheapest: Decimal, services: [String], of client: Client
  ) -> Diagnostic {
    Diagnostic(
      .budgetTooSmall,
      "the cheapest package that meets the needs of client `\(client.id)` costs \(cheapest), and the budget is \(budget)",
      at: client.place?.place, notes: [Note("it holds \(listed(services))")],
      hint: "agree on a larger budget with --budget, or on fewer needs")
  }

  static func choiceTooLarge(services: Int, needs: Int) -> Diagnostic {
    Diagnostic(
      .choiceTooLarge,
      "there are \(services) services and \(needs) needs to choose among; \(ServiceSet.capacity) and "
        + "\(UInt64.bitWidth) are the most",
      hint: "leave `quantity` out of services that are never chosen by themselves")
  }

  static func nothingToPropose(_ client: Client) -> Diagnostic {
    Diagnostic(
      .nothingToPropose, "no package is worth proposing to client `\(client.id)`", at: client.place?.place,
      hint: "say what it needs: `needs.must`")
  }

  static func choiceNotProven(within gap: Decimal) -> Diagnostic {
    Diagnostic(
      .choiceNotProven,
      "the search was cut short: a package worth up to \(gap) more may have been missed", severity: .warning,
      hint: "fewer services with a `quantity`, or a budget, make the search shorter")
  }
}

extension Diagnostic {
  static func choiceNotFound(steps: Int) -> Diagnostic {
    Diagnostic(
      .choiceNotProven, "the search was cut short after \(steps) steps, before it found a package that meets the needs",
      hint: "give fewer services a `quantity`, or fewer of them `requires` and `excludes`")
  }
}

extension Diagnostic.Note {
  static func excludes(_ one: String, _ other: String, at place: DataPlace?) -> Self {
    .init("`\(one)` excludes `\(other)`", at: place?.place)
  }
}

extension Candidate.Hindrance {
  /// What follows on «it cannot be chosen:».
  package var sentence: String {
    switch self {
    case .withoutPrice: "it has no `price`"
    case .withoutCost: "its `cost` is not known"
    case .withoutQuantity: "it has no `quantity`"
    case .quantityUnknown(let field): "the client has no number in `\(field)`"
    case .needs(let id): "it requires `\(id)`, which cannot be chosen"
    }
  }
}
