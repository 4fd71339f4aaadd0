/// The paragraphs of a plain text: lines in a row are one, unless a line has wide gaps as tables and signatures have.
enum PlainPassages {
  /// From this many spaces on, a gap parts columns.
  private static let gap = "    "

  static func cut(_ text: String) -> [Passage] {
    var passages: [Passage] = []
    var pending: [Substring] = []
    var first = 1
    func finish() {
      if pending.isEmpty { return }
      let whole = pending.joined(separator: " ")
      let clause = leadingNumber(of: whole)
      passages += Passage.all(of: whole, .init(role: .body, clause: clause, annex: nil, line: first, isLine: true))
      pending = []
    }
    // Cut at bytes: as characters, the two halves of a Windows line break are one.
    for (number, bytes) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      let line = Substring(bytes).trimmed
      if line.isEmpty || line.allSatisfy({ $0 == "-" || $0 == "=" }) {
        finish()
        continue
      }
      let isApart = line.contains(gap)
      if isApart || line.isItem || !leadingNumber(of: String(line.prefix(24))).isEmpty { finish() }
      if pending.isEmpty { first = number + 1 }
      pending.append(line)
      if isApart { finish() }
    }
    finish()
    return passages
  }

  /// `3.2` of `3.2. The price …`; empty where the line begins otherwise.
  private static func leadingNumber(of line: String) -> String {
    let number = line.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = line.dropFirst(number.count)
    guard number.first?.isNumber == true, number.contains("."), rest.first == " " || rest.first == "\u{A0}" else {
      return ""
    }
    let parts = number.split(separator: ".")
    guard parts.count <= 8, parts.allSatisfy({ $0.count <= 2 }) else { return "" }
    return parts.joined(separator: ".")
  }
}

extension Substring {
  /// Whether it begins an item of a list: `- полы;`.
  fileprivate var isItem: Bool { ["- ", "– ", "• "].contains(where: hasPrefix) }

  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
