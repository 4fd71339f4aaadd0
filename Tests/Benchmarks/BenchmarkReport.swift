import Values

/// The figures of one run.
struct BenchmarkReport {
  private var figures: [Value] = []
  /// What the text template gave, to be compared with another program's.
  var text = ""
  /// The sums in words, to be compared likewise.
  var sums: [String] = []

  mutating func add(_ name: String, _ milliseconds: Double, bytes: Int? = nil, note: String? = nil) {
    var figure = Record(["name": .text(name), "milliseconds": Self.number(milliseconds, places: 5)])
    if let bytes {
      figure.set("megabytes_per_second", Self.number(Double(bytes) / 1e3 / max(milliseconds, 1e-6), places: 1))
    }
    if let note { figure.set("note", .text(note)) }
    figures.append(.record(figure))
  }

  /// A figure that is no time.
  mutating func add(_ name: String, _ amount: Double, unit: String, note: String) {
    figures.append(
      .record(
        Record([
          "name": .text(name), "amount": Self.number(amount, places: 1), "unit": .text(unit), "note": .text(note),
        ])))
  }

  static func ratio(_ a: Double, _ b: Double) -> String { number(a / b, places: 2).number?.description ?? "" }

  private static func number(_ value: Double, places: Int) -> Value {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return Decimal(digits: Int128((value * factor).rounded()), scale: places).map { .decimal($0) } ?? .none
  }

  var record: Record {
    Record(["figures": .list(List(figures)), "text": .text(text), "sums": .list(List(sums.map { .text($0) }))])
  }
}
