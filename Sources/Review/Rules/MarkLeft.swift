import Diagnostics

extension ReviewRule {
  static let markLeft = ReviewRule(
    .markLeft, .error, finds: "Tags, marks of missing fields and broken references of Word that were left in the text.",
    example: "ИНН {{ client.inn }}"
  ) { text, _ in
    text.passages.compactMap { passage in
      // One finding a paragraph: a tag with an `if` in it is one slip, not four.
      signs.lazy.compactMap { passage.range(of: $0) }.first.map { range in
        .markLeft(passage.sign(at: range), at: passage.place(bytes: range, in: text.file))
      }
    }
  }

  private static let signs = [
    "{{", "}}", "{%", "%}", "⟦", "ошибка! источник ссылки", "ошибка! закладка не", "error! reference source",
    "error! bookmark not", "#ссылка!", "#ref!",
  ]
}

extension Passage {
  /// The bytes where this stands first; it is written in small letters.
  func range(of wanted: String) -> Range<Int>? {
    guard let first = wanted.utf8.first else { return nil }
    let length = wanted.utf8.count
    var at = 0
    while at + length <= bytes.count {
      guard let next = bytes[at...].firstIndex(of: first), next + length <= bytes.count else { return nil }
      if bytes.holds(wanted, at: next, upTo: bytes.count, whole: false) { return next..<next + length }
      at = next + 1
    }
    return nil
  }

  /// The mark with what follows it up to its end, so that a finding shows which field it is.
  fileprivate func sign(at range: Range<Int>) -> String {
    let rest = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(60), as: UTF8.self)
    for (opening, closing) in [("{{", "}}"), ("{%", "%}"), ("⟦", "⟧")] where rest.hasPrefix(opening) {
      if let end = rest.firstRange(of: closing) { return String(rest[..<end.upperBound]) }
    }
    return String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
