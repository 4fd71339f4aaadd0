/// How often each symbol is used, which is what a code is made for.
struct DeflateUsage {
  private(set) var symbols = [Int](repeating: 0, count: DeflateSymbols.lengthLimit)
  private(set) var distances = [Int](repeating: 0, count: DeflateSymbols.distanceLimit)

  /// What stands in slots, more or less: two of them in Russian, one in English.
  private static let typicalValues = """
    Общество с ограниченной ответственностью «Ромашка»</w:t10.03.2026</w:t1 234 567,89 руб.</w:tИванов Пётр Сергеевич</w:t\
    № 47/2026-П</w:tг. Москва, ул. Уборки помещений, дом 15</w:tSmith and Partners Ltd</w:t12,600.00
    """
  private static let typicalCount = 8

  /// Counts what is expected in that many slots: a value, and spaces to its width.
  init(slots: Int) {
    for byte in Self.typicalValues.utf8 { symbols[Int(byte)] += slots }
    // Each value counts whole, so that what is found in segments has to count as often.
    symbols[Int(UInt8(ascii: " "))] += slots * Self.typicalCount
    for length in [40, 60, 80, 100] {
      symbols[257 + DeflateSymbols.symbolOfLength[length]] += slots * Self.typicalCount / 4
    }
    distances[0] += slots * Self.typicalCount
    // Some values come again.
    for symbol in 16..<28 { distances[symbol] += slots }
    for length in [64, 128] { symbols[257 + DeflateSymbols.symbolOfLength[length]] += slots }
    symbols[DeflateSymbols.endOfBlock] += 1
  }

  mutating func count(_ tokens: [DeflateToken]) {
    for token in tokens {
      switch token {
      case .literal(let byte): symbols[Int(byte)] += Self.typicalCount
      case .match(let length, let distance):
        symbols[257 + DeflateSymbols.symbolOfLength[length]] += Self.typicalCount
        distances[DeflateSymbols.symbol(ofDistance: distance)] += Self.typicalCount
      }
    }
  }
}
