import Diagnostics
import Values
import Wording

/// What is wrong with an option of the filters that say numbers in words.
struct WordsOptionFault: Error {
  let diagnostic: Diagnostic

  init(_ message: String, hint: String? = nil) {
    diagnostic = MergingFaults.badValue(message, hint: hint)
  }

  static let genderOfSum = WordsOptionFault(
    "a sum takes the gender of its currency", hint: "leave `gender` out")
}

/// The options of one filter.
protocol ReadableOptions: Sendable {
  init(_ given: WordsOptions) throws(WordsOptionFault)
}

/// Reads the options of the filters that say numbers in words; the same when compiling, where they are constant, and
/// when merging, where they are not.
struct WordsOptions {
  let filter: String
  let arguments: ArgumentValues

  /// An option that must be text where it is given.
  func text(_ name: String, _ position: Int) throws(WordsOptionFault) -> String? {
    switch arguments[position] {
    case .none: return nil
    case .text(let text): return text
    case let other: throw WordsOptionFault("`\(name)` of `\(filter)` must be text, not \(other.described)")
    }
  }

  /// An option that is one of a few words.
  func word<Words: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ position: Int, _ words: Words.Type
  ) throws(WordsOptionFault) -> Words? {
    guard let text = try text(name, position) else { return nil }
    if let word = Words(rawValue: text) { return word }
    throw unknown(name, text, known: Words.allCases.map(\.rawValue))
  }

  func grammaticalCase(_ position: Int) throws(WordsOptionFault) -> GrammaticalCase {
    try word("case", position, GrammaticalCase.self) ?? .nominative
  }

  func gender(_ position: Int) throws(WordsOptionFault) -> GrammaticalGender? {
    guard let text = try text("gender", position) else { return nil }
    if let gender = GrammaticalGender(named: text) { return gender }
    throw unknown("gender", text, known: GrammaticalGender.allCases.map(\.rawValue))
  }

  func bool(_ name: String, _ position: Int) throws(WordsOptionFault) -> Bool? {
    switch arguments[position] {
    case .none: return nil
    case .bool(let bool): return bool
    case let other: throw WordsOptionFault("`\(name)` of `\(filter)` must be true or false, not \(other.described)")
    }
  }

  func language(_ position: Int) throws(WordsOptionFault) -> WordingLanguage? {
    try word("language", position, WordingLanguage.self)
  }

  func currency(_ position: Int) throws(WordsOptionFault) -> CurrencyNouns? {
    guard let code = try text("currency", position) else { return nil }
    if let nouns = CurrencyNouns.named(code) { return nouns }
    throw unknown("currency", code, known: CurrencyNouns.table.map(\.code))
  }

  private func unknown(_ name: String, _ given: String, known: [String]) -> WordsOptionFault {
    let listed = known.map { "\"\($0)\"" }.joined(separator: ", ")
    return WordsOptionFault(
      "`\(filter)` knows no \(name) `\(given)`", hint: MergingFaults.didYouMean(given, among: known) ?? "use \(listed)")
  }
}
