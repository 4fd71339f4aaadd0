import Values

/// What a document says of itself before its first clause: its kind, its date, its number, the contract it belongs to.
struct DocumentHead: Sendable {
  /// `contract`, `supplement`, `act`, `invoice`, `offer` …; empty where nothing says it.
  let kind: String
  /// The date of the document itself.
  let date: (date: CalendarDate, passage: Int, tokens: Range<Int>)?
  /// The contract that it is written to.
  let contract: (passage: Int, mention: ContractMention)?
  /// Where the first clause begins, or the number of passages.
  let end: Int

  /// How many paragraphs a head has at most.
  private static let longest = 16

  init(_ passages: [Passage], kind given: String?) {
    let limit = min(passages.count, Self.longest)
    let end = passages.prefix(limit).firstIndex { !$0.spot.clause.isEmpty || $0.spot.annex != nil } ?? limit
    self.end = end
    kind = given ?? Self.kind(of: passages.prefix(end))
    var contract: (Int, ContractMention)?
    var date: (CalendarDate, Int, Range<Int>)?
    for (position, passage) in passages.prefix(end).enumerated() {
      let mentions = ContractMention.all(in: passage)
      if contract == nil, let mention = mentions.first(where: { !$0.isNominative }) { contract = (position, mention) }
      if date == nil {
        let own = passage.dates.first { mention in
          !mentions.contains { !$0.isNominative && $0.tokens.overlaps(mention.tokens) }
            && !passage.isAuthority(before: mention.tokens.lowerBound)
        }
        date = own.map { ($0.date, position, $0.tokens) }
      }
    }
    self.contract = contract
    self.date = date
  }

  private static func kind(of passages: ArraySlice<Passage>) -> String {
    for passage in passages where passage.tokens.count <= 24 && !passage.isSentence {
      for (kind, titles) in titles where titles.contains(where: { passage.begins(with: $0) }) { return kind }
    }
    return ""
  }

  private static let titles: [(kind: String, titles: [[String]])] = [
    ("supplement", [["дополнительное", "соглашение"], ["supplement"], ["amendment"]]),
    ("contract", [["договор"], ["контракт"], ["services", "agreement"], ["agreement"], ["contract"]]),
    ("act", [["акт"], ["certificate", "of"]]),
    ("invoice", [["счет"], ["invoice"]]),
    ("offer", [["коммерческое", "предложение"], ["proposal"], ["offer"], ["quotation"]]),
    ("questionnaire", [["анкета"], ["опросн"], ["questionnaire"], ["survey"]]),
    ("approval-sheet", [["лист", "согласования"], ["approval", "sheet"]]),
    ("disagreements", [["протокол"]]),
    ("claim", [["претензия"]]),
    ("notice", [["уведомление"]]),
  ]

  var isContract: Bool { kind == "contract" }
}

extension Passage {
  /// Whether it ends in a full stop that is none of an abbreviation: a title does not.
  fileprivate var isSentence: Bool {
    self.is(tokens.count - 1, ".") && !self.is(tokens.count - 2, anyOf: ["г", "р"])
  }

  /// Whether the first words are these.
  func begins(with words: [String]) -> Bool {
    words.indices.allSatisfy { starts($0, words[$0]) }
  }

  /// Whether the tokens before this one speak of a power of attorney: `доверенности от …`.
  func isAuthority(before index: Int) -> Bool {
    (max(0, index - 8)..<index).contains { starts($0, anyOf: ["доверенност", "attorney"]) }
  }
}
