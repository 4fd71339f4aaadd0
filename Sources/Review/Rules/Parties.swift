import Diagnostics
import Values

extension ReviewRule {
  static let partyUnknown = ReviewRule(
    .partyUnknown, finds: "An ИНН in the text that is nobody's in the data: a paragraph of another client's document.",
    example: "ИНН 7799001231 in a document for a client with another one", needsData: true
  ) { text, facts in
    guard facts.text("company.inn") != nil, facts.text("client.inn") != nil else { return [] }
    return text.passages.flatMap { passage in
      passage.taxNumbers.compactMap { index in
        let number = passage.written(index..<index + 1)
        return Value.record(facts.data).mentions(number)
          ? nil : .partyUnknown(number, at: passage.place(index..<index + 1, in: text.file))
      }
    }
  }

  static let partyOfOtherContract = ReviewRule(
    .partyOfOtherContract, finds: "A document for one client that belongs to a contract with another.",
    example: "An act for `sever` to the contract 7/2026, which is with `vostok`.", needsData: true
  ) { text, facts in
    guard let client = facts.text("client.id"),
      let other = facts.text("parent.client") ?? facts.text("parent.client.id"),
      client != other
    else { return [] }
    return [.partyOfOtherContract(client, other, contract: facts.text("parent.number") ?? "", at: text.headPlace)]
  }
}

extension Passage {
  /// The digits behind «ИНН», «ИНН/КПП».
  fileprivate var taxNumbers: [Int] {
    tokens.indices.compactMap { word in
      guard self.is(word, "инн") else { return nil }
      var at = word + 1
      while at < word + 4, self.is(at, anyOf: ["/", ":", "кпп", "—", "–", "-"]) { at += 1 }
      guard kind(at) == .digits else { return nil }
      return [10, 12].contains(tokens[at].end - tokens[at].start) ? at : nil
    }
  }
}

extension Value {
  /// Whether a text or a number anywhere in the value holds this.
  fileprivate func mentions(_ wanted: String) -> Bool {
    switch self {
    case .text(let text): text.contains(wanted)
    case .integer(let integer): String(integer) == wanted
    case .list(let list): list.elements.contains { $0.mentions(wanted) }
    case .record(let record): record.entries.contains { $0.value.mentions(wanted) }
    default: false
    }
  }
}
