/// A plain text as the list of what is compared: its paragraphs, numbered as their first words say.
enum TextListing {
  static func clauses(of text: String) -> [ComparedClause] {
    let text = DraftMark.unmarked(text[...]) ?? text[...]
    var clauses: [ComparedClause] = []
    var numbers = ClauseNumbers()
    for paragraph in paragraphs(of: text) {
      if let annex = paragraph.annexName {
        clauses.append(ComparedClause(label: numbers.enterAnnex(annex), text: paragraph))
      } else if let number = paragraph.leadingNumber {
        let rest = String(paragraph.dropFirst(number.count)).onOneLine
        clauses.append(ComparedClause(label: numbers.enter(number), text: rest))
      } else {
        clauses.append(ComparedClause(label: numbers.above, text: paragraph))
      }
    }
    return clauses
  }

  /// Lines up to an empty one, to one that begins with a number, or to a row of a table.
  private static func paragraphs(of text: Substring) -> [String] {
    var paragraphs: [String] = []
    var open: String?
    var isRow = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let bare = String(line).onOneLine
      // Lines across the text and borders of tables.
      let isRule = bare.allSatisfy { !$0.isLetter && !$0.isNumber && $0 != "_" }
      let row = bare.first == "|" || bare.first == "│"
      if isRule || row || isRow || bare.leadingNumber != nil || bare.annexName != nil {
        if let open { paragraphs.append(open) }
        open = nil
      }
      isRow = row
      if isRule { continue }
      open = open.map { "\($0) \(bare)" } ?? bare
    }
    if let open { paragraphs.append(open) }
    return paragraphs
  }
}

extension String {
  /// `3.2.` at the beginning of a line, a space behind it.
  fileprivate var leadingNumber: String? {
    guard let word = split(separator: " ", maxSplits: 1).first, word.count < count, word.count <= 20 else { return nil }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = word.last == "." ? parts.dropLast() : parts[...]
    guard numbers.count > 1 || word.last == ".",
      numbers.allSatisfy({ !$0.isEmpty && $0.count <= 3 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    return String(word)
  }
}
