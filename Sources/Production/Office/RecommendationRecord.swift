import Catalogue
import Values

extension ProposedPackages {
  /// The answer for machines, with all amounts as exact numbers.
  var record: Record {
    Record([
      "client": .text(client.id), "date": .date(date), "currency": .text(currency),
      "budget": budget.map { Value($0) } ?? .none, "must": .list(List(musts.map { .text($0) })),
      "nice": .list(List(wishes.map { .text($0) })), "objective": .text(objective),
      "proposals": .list(List(proposals.map { .record($0.record) })),
      "cannot_be_chosen": .list(List(hindered.map { .record($0.record) })),
    ])
  }
}

extension Proposal {
  fileprivate var record: Record {
    Record([
      "kinds": .list(List(kinds.map { .text($0.rawValue) })),
      "total": .decimal(totals.gross), "total_net": .decimal(totals.net), "total_vat": .decimal(totals.vat),
      "cost": .decimal(cost), "margin": .decimal(margin),
      "margin_percent": marginPercent.map { Value($0) } ?? .none, "headcount": Value(people.trimmed),
      "wishes": .list(List(wishes.map { .text($0) })), "worth": .decimal(objective),
      "services": .list(List(zip(lines, chosen).map { .record($0.record(with: $1)) })),
      "left_out": .list(List(leftOut.map { .record($0.record) })),
    ])
  }
}

extension Proposal.Verdict {
  fileprivate var record: Record {
    Record(["id": .text(service.id), "reasons": .list(List(reasons.map { .record($0.record) }))])
  }
}

extension Candidate {
  fileprivate func record(with verdict: Proposal.Verdict) -> Record {
    Record([
      "id": .text(service.id), "name": .text(service.name), "quantity": Value(quantity.trimmed),
      "unit": .text(service.unit), "gross": .decimal(price.gross), "net": .decimal(price.net),
      "cost": .decimal(cost), "margin": .decimal(margin), "headcount": Value(people.trimmed),
      "reasons": .list(List(verdict.reasons.map { .record($0.record) })),
    ])
  }
}
