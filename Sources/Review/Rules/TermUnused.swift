import Diagnostics

extension ReviewRule {
  static let termUnused = ReviewRule(
    .termUnused, finds: "Defined terms that are never used.", example: "здание (далее — Объект)"
  ) { text, _ in
    let uses = text.passages.map(\.tokens.count).reduce(0, +) < 1_000_000 ? WordUses(text) : nil
    return text.passages.enumerated().flatMap { position, passage in
      DefinedTerm.all(in: passage).compactMap { term in
        guard let uses, !uses.has(term, outside: position, passage) else { return nil }
        return .termUnused(
          passage.written(term.tokens), at: passage.place(term.tokens, in: text.file))
      }
    }
  }
}

/// A term that the text defines: `(далее — Объект)`.
private struct DefinedTerm {
  var tokens: Range<Int>

  static func all(in passage: Passage) -> [DefinedTerm] {
    passage.tokens.indices.compactMap { index in
      guard passage.is(index, "далее"), passage.is(index - 1, "(") else { return nil }
      // «далее по тексту — «Объект»», «далее совместно — Стороны»
      guard let dash = passage.first(["—", "–", "-", ":"], from: index + 1, within: 5) else { return nil }
      var start = dash + 1
      while passage.is(start, anyOf: ["«", "\"", "“", "„"]) { start += 1 }
      guard let end = (start..<min(passage.tokens.count, start + 6)).first(where: { passage.kind($0) != .word }),
        end > start
      else { return nil }
      return DefinedTerm(tokens: start..<end)
    }
  }
}

/// Where each word begins its way, by its first letters.
private struct WordUses {
  private var places: [ArraySlice<UInt8>: [(passage: Int, token: Int)]] = [:]
  private let passages: [Passage]

  init(_ text: ReviewedText) {
    passages = text.passages
    for (position, passage) in passages.enumerated() {
      for index in passage.tokens.indices where passage.kind(index) == .word {
        let token = passage.tokens[index]
        places[Self.key(passage.bytes, token), default: []].append((position, index))
      }
    }
  }

  /// Whether the term, in any of its cases, stands anywhere but where it is defined.
  func has(_ term: DefinedTerm, outside position: Int, _ passage: Passage) -> Bool {
    let words = term.tokens.map { passage.stem(of: $0) }
    guard let found = places[Self.key(passage.bytes, passage.tokens[term.tokens.lowerBound])] else { return false }
    return found.contains { place in
      if place.passage == position, term.tokens.contains(place.token) { return false }
      return words.indices.allSatisfy { passages[place.passage].starts(place.token + $0, words[$0]) }
    }
  }

  /// The first two letters.
  private static func key(_ bytes: [UInt8], _ token: Token) -> ArraySlice<UInt8> {
    bytes[token.start..<min(token.end, token.start + 4)]
  }
}

extension Passage {
  /// What all cases of a word begin with: the word without its ending.
  fileprivate func stem(of index: Int) -> String {
    let word = Array(String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self))
    let dropped = word.count <= 3 ? 0 : word.count <= 5 ? 1 : word.count <= 7 ? 2 : 3
    return String(word.dropLast(dropped))
  }
}
