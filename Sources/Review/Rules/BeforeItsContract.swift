import Diagnostics
import Values

extension ReviewRule {
  static let beforeItsContract = ReviewRule(
    .beforeItsContract, finds: "A supplement, an act or an annex that is dated before its contract.",
    example: "Дополнительное соглашение от 01.11.2026 к договору от 23.11.2026"
  ) { text, facts in
    guard !text.head.isContract, let date = text.date(facts) else { return [] }
    if let contract = text.head.contract, let signed = contract.mention.date {
      guard signed > date else { return [] }
      let passage = text.passages[contract.passage]
      return [.beforeItsContract(date, signed, at: passage.place(contract.mention.tokens, in: text.file))]
    }
    guard let signed = facts.date("parent.date"), signed > date else { return [] }
    return [.beforeItsContract(date, signed, at: text.headPlace)]
  }
}
