import Catalogue
import Values

extension ProposedPackages {
  /// The proposals side by side, then why each service is in or out: for the manager alone.
  var text: String {
    var lines = ["\(client.name) (`\(client.id)`), \(date)" + (budget.map { ", budget \($0) \(currency)" } ?? "")]
    lines.append("best: \(objective)")
    lines += ["", "amounts in \(currency); cost, margin and people stand in no document", ""]
    lines += AlignedTable(rows, numbersFrom: 1).lines
    for proposal in proposals {
      lines += ["", "\(proposal.title): why"]
      let verdicts = proposal.chosen.map { ("+", $0) } + (proposal.leftOut + hindered).map { ("-", $0) }
      lines +=
        AlignedTable(
          verdicts.map { sign, verdict in
            ["\(sign) \(verdict.service.id)", verdict.reasons.map(\.sentence).joined(separator: "; ")]
          }
        ).lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is as large as possible in the best package, in words.
  var objective: String {
    var words = "margin"
    if !wishes.isEmpty { words += " + \(policy.valueOfNice) for each wish met" }
    if !policy.costOfUnasked.isZero { words += " - \(policy.costOfUnasked) for each service not asked for" }
    var limits: [String] = []
    if let percent = policy.minimumMarginPercent { limits.append("a margin of \(percent) % at least") }
    if let people = policy.headcountLimit { limits.append("\(people) people at most") }
    return words + (limits.isEmpty ? "" : ", with " + limits.joined(separator: " and "))
  }

  private var rows: [[String]] {
    var services: [(id: String, label: String)] = []
    for line in proposals.flatMap(\.lines) where !services.contains(where: { $0.id == line.service.id }) {
      services.append((line.service.id, "\(line.service.id), \(line.quantity.trimmed) \(line.service.unit)"))
    }
    var rows = [[""] + proposals.map(\.title)]
    for service in services {
      rows.append(
        [service.label]
          + proposals.map { $0.lines.first { $0.service.id == service.id }?.price.gross.description ?? "" })
    }
    func add(_ label: String, _ cell: (Proposal) -> String) { rows.append([label] + proposals.map(cell)) }
    let isTaxed = proposals.contains { !$0.totals.vat.isZero }
    add(isTaxed ? "total with VAT" : "total") { $0.totals.gross.description }
    if isTaxed { add("VAT") { $0.totals.vat.description } }
    add("cost") { $0.cost.description }
    add("margin") { $0.margin.description }
    add("margin, %") { $0.marginPercent?.description ?? "" }
    add("people") { $0.people.trimmed.description }
    if !wishes.isEmpty { add("wishes met") { "\($0.wishes.count) of \(wishes.count)" } }
    add("worth to us") { $0.objective.description }
    return rows
  }
}

extension Proposal {
  /// `basic`, or `basic = recommended` where one package is both.
  var title: String { kinds.map(\.rawValue).joined(separator: " = ") }
}
