import Wording

/// What it costs to say sums in words; `words.py` measures the same ones with another program.
struct WordingMeasures {
  /// Sums from a hundred thousand to a million, with kopecks, in hundredths.
  private static let sums: [Int128] = (0..<1_000).map { (number: Int) -> Int128 in
    let whole = number * 977 + 123_456
    return Int128(whole * 100 + number % 100)
  }

  static func measure(_ report: inout BenchmarkReport) {
    guard let rouble = CurrencyNouns.named("RUB") else { return }
    let wording = AmountInWords(rouble, in: .russian)
    report.sums = (try? sums.map { try wording.write(digits: $0, scale: 2) }) ?? []
    report.add(
      "say 1,000 sums in words", Stopwatch.median { for sum in sums { _ = try? wording.write(digits: sum, scale: 2) } })
  }
}
