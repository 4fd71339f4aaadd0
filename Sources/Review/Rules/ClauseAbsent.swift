import Diagnostics

extension ReviewRule {
  static let clauseAbsent = ReviewRule(
    .clauseAbsent, finds: "References to clauses and sections that the document does not have.",
    example: "Неустойка уплачивается согласно пункту 7.3 настоящего договора."
  ) { text, _ in
    let known = ClauseNumbers(text)
    if known.isEmpty { return [] }
    return text.passages.flatMap { passage in
      ClauseMention.all(in: passage, ofContract: text.head.isContract).compactMap { mention in
        known.has(mention.number.text, from: passage.spot.annex)
          ? nil : .clauseAbsent(mention.number.text, at: passage.place(mention.number.tokens, in: text.file))
      }
    }
  }
}

/// The numbers of a document's clauses, those of each annex apart.
private struct ClauseNumbers {
  private var main: Set<String> = []
  private var annexes: [String: Set<String>] = [:]

  init(_ text: ReviewedText) {
    for passage in text.passages {
      let number = passage.spot.clause.isEmpty ? passage.typedNumber?.text ?? "" : passage.spot.clause
      // A clause's number names the ones around it too, which may be headings without text.
      var parts = number.split(separator: ".")
      while !parts.isEmpty {
        let name = parts.joined(separator: ".")
        if let annex = passage.spot.annex { annexes[annex, default: []].insert(name) } else { main.insert(name) }
        parts.removeLast()
      }
    }
  }

  /// Documents without numbered clauses refer to those of others.
  var isEmpty: Bool { main.count < 2 }

  func has(_ number: String, from annex: String?) -> Bool {
    main.contains(number) || annex.map { annexes[$0]?.contains(number) == true } == true
  }
}
