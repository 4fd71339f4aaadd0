import Diagnostics
import Values

extension ReviewRule {
  static let contractAfterStart = ReviewRule(
    .contractAfterStart,
    finds: "A contract dated after the start of its services, without a word that it covers them (ГК РФ 425(2)).",
    example: "Договор от 23.11.2026: «оказывает услуги с 01.11.2026»"
  ) { text, facts in
    guard text.head.isContract, let date = text.date(facts),
      !text.passages.contains(where: \.isRetroactive)
    else { return [] }
    for passage in text.passages {
      guard let start = passage.startOfServices, start.date < date else { continue }
      return [.contractAfterStart(date, start.date, at: passage.place(start.tokens, in: text.file))]
    }
    if let start = facts.date(anyOf: ["contract.start", "start"]), start < date {
      return [.contractAfterStart(date, start, at: text.headPlace)]
    }
    return []
  }
}

extension Passage {
  /// Says «условия договора распространяются на отношения, возникшие с …».
  fileprivate var isRetroactive: Bool { contains(stem: "распростран") && contains(stem: "отношени") }

  /// «с 1 ноября 2026 г.» in a sentence about services.
  fileprivate var startOfServices: DateMention? {
    guard contains(anyOf: ["услуг", "services"]), contains(anyOf: ["оказ", "начал", "начин", "provide", "start"]) else {
      return nil
    }
    return dates.first { date in
      let before = self.is(date.tokens.lowerBound - 1, anyOf: ["«", "\"", "“"]) ? 2 : 1
      return self.is(date.tokens.lowerBound - before, anyOf: ["с", "from"])
    }
  }
}
