import Diagnostics
import Values

extension ReviewRule {
  static let contractNamedTwice = ReviewRule(
    .contractNamedTwice, finds: "One contract named with two numbers or two dates.",
    example: "договору от 23.11.2026 № 7 … договором от 24.11.2026 № 7"
  ) { text, facts in
    var known: [ContractMention] = []
    if text.head.isContract, let number = facts.text("document.number"), let date = facts.date("document.date") {
      known.append(ContractMention(number: number, date: date, tokens: 0..<0, isNominative: true))
    }
    var found: [Diagnostic] = []
    for passage in text.passages {
      for mention in ContractMention.all(in: passage) {
        // What a contract is itself, its annexes repeat; where only one of the two differs, it is a slip.
        if let other = known.first(where: { $0.contradicts(mention, isOwn: text.isAnnexMark(passage)) }) {
          found.append(.contractNamedTwice(mention, other, at: passage.place(mention.tokens, in: text.file)))
        } else {
          known.append(mention)
        }
      }
    }
    return found
  }
}

extension ReviewedText {
  /// Whether the paragraph is the mark of one of this contract's own annexes.
  fileprivate func isAnnexMark(_ passage: Passage) -> Bool {
    head.isContract && passage.spot.annex != nil && passage.role == .heading
  }
}

extension ContractMention {
  fileprivate func contradicts(_ other: ContractMention, isOwn: Bool) -> Bool {
    guard let number, let date, let otherNumber = other.number, let otherDate = other.date else { return false }
    let differs = (number != otherNumber, date != otherDate)
    return isOwn && tokens.isEmpty ? differs.0 || differs.1 : !differs.0 && differs.1
  }
}
