import Foundation
import Testing
import Wording

/// What num2words says for the same numbers and sums, and where it differs on purpose.
///
/// Every difference belongs to a class of `differences.txt`, which explains it and says how many there are.
@Suite struct OracleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Oracles")

  @Test func saysWhatNum2wordsSaysOrKnowsWhyNot() throws {
    let rows = try String(contentsOf: Self.folder.appendingPathComponent("num2words.tsv"), encoding: .utf8)
      .split(separator: "\n")
    var counts: [String: Int] = ["rows": rows.count, "same": 0]
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      try #require(cells.count == 3)
      let ours = try Self.said(cells[0], cells[1])
      if ours == cells[2] {
        counts["same", default: 0] += 1
      } else if let name = Self.differences.first(where: { $0.explains(cells[0], ours, cells[2]) })?.name {
        counts[name, default: 0] += 1
      } else {
        Issue.record("\(cells[0]) \(cells[1]): «\(ours)», num2words «\(cells[2])»")
      }
    }
    let expected = try Self.expectedCounts()
    #expect(counts == expected)
  }

  /// Lines such as `dollar: 600`, each followed by its explanation.
  private static func expectedCounts() throws -> [String: Int] {
    let text = try String(contentsOf: folder.appendingPathComponent("differences.txt"), encoding: .utf8)
    var counts: [String: Int] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix(" ") {
      let parts = line.split(separator: ":")
      if parts.count == 2, let count = Int(parts[1].dropFirst()) { counts[String(parts[0])] = count }
    }
    return counts
  }

  private static func said(_ what: String, _ number: String) throws -> String {
    let words = what.split(separator: " ").map { String($0) }
    let language = try #require(WordingLanguage(rawValue: words[0]))
    if words.count == 2, let currency = CurrencyNouns.named(words[1]) {
      let digits = try #require(Int128(number.replacing(".", with: "")))
      var wording = AmountInWords(currency, in: language)
      wording.startsSmall = true
      return try wording.write(digits: digits, scale: 2)
    }
    let value = try #require(UInt64(number))
    if words.count > 1, words[1] == "ordinal" {
      let grammaticalCase = words.count > 2 ? GrammaticalCase(rawValue: words[2]) : .nominative
      return try Ordinal(in: language, try #require(grammaticalCase)).write(value)
    }
    if language == .english { return try Cardinal(in: language).write(value) }
    return try Cardinal(
      in: language, try #require(GrammaticalCase(rawValue: words[1])),
      gender: try #require(GrammaticalGender(named: words[2]))
    ).write(value)
  }

  /// A class of differences: what turns our words and theirs into the same.
  private struct Difference: Sendable {
    let name: String
    let applies: @Sendable (String) -> Bool
    var ours: @Sendable (String) -> String = { $0 }
    var theirs: @Sendable (String) -> String = { $0 }

    func explains(_ what: String, _ said: String, _ oracle: String) -> Bool {
      applies(what) && ours(said) == theirs(oracle)
    }
  }

  private static let differences: [Difference] = [
    Difference(name: "dollar", applies: { $0 == "ru USD" }, ours: { $0.replacing(" США", with: "") }),
    Difference(name: "eurocent", applies: { $0 == "ru EUR" }, ours: { $0.replacing("евроцент", with: "цент") }),
    Difference(name: "country", applies: { $0 == "ru UZS" }, ours: { words($0) { !$0.hasPrefix("узбекск") } }),
    Difference(
      name: "millions", applies: { $0.hasPrefix("ru") && ($0.hasSuffix(" f") || $0.hasSuffix(" n")) },
      ours: { withoutNumbersOfMillions($0) }, theirs: { withoutNumbersOfMillions($0) }),
    Difference(
      name: "one thousand", applies: { $0.hasPrefix("ru ordinal") },
      ours: { $0.hasPrefix("одна тысяча ") ? String($0.dropFirst("одна ".count)) : $0 }),
    Difference(name: "commas", applies: { $0 == "en" || $0 == "en ordinal" }, theirs: { $0.replacing(",", with: "") }),
    Difference(
      name: "english names", applies: { ["en RUB", "en USD", "en GBP"].contains($0) },
      ours: { $0.replacing("kopeck", with: "kopek").replacing("US dollar", with: "dollar") },
      theirs: { $0.replacing(",", with: "") }),
  ]

  private static func words(_ text: String, _ keep: (Substring) -> Bool) -> String {
    text.split(separator: " ").filter(keep).joined(separator: " ")
  }

  private static let gendered: Set<Substring> = [
    "один", "одна", "одно", "одного", "одной", "одному", "одну", "одним", "одном", "два", "две",
  ]

  /// Without the word before a миллион and above, the one that num2words gives the wrong gender.
  private static func withoutNumbersOfMillions(_ text: String) -> String {
    let words = text.split(separator: " ")
    return words.indices.filter { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      return !(gendered.contains(words[index]) && (next.contains("ллион") || next.contains("ллиард")))
    }.map { words[$0] }.joined(separator: " ")
  }
}
