/// An amount of the usual size, written without taking its digits apart one by one.
///
/// Most of what an offer prints are amounts, so this is what a batch of offers spends its time on.
struct QuickAmount {
  /// Above this, and below this many places, ``WrittenNumber`` does the work.
  private static let limit: UInt64 = 100_000_000_000_000_000
  private static let mostPlaces = 12

  let isNegative: Bool
  /// Two places, rounded half up, thousands grouped, without the minus.
  let written: String

  /// Nil where the number is too large or has too many places.
  init?(digits: Int128, scale: Int, in language: WordingLanguage) {
    guard scale >= 0, scale <= Self.mostPlaces, digits.magnitude < UInt128(Self.limit) else { return nil }
    let magnitude = UInt64(digits.magnitude)
    let hundredths: UInt64
    if scale <= 2 {
      hundredths = magnitude * (scale == 0 ? 100 : scale == 1 ? 10 : 1)
    } else {
      var unit: UInt64 = 1
      for _ in 2..<scale { unit *= 10 }
      hundredths = (magnitude + unit / 2) / unit
    }
    isNegative = digits < 0 && hundredths != 0
    written = Self.write(hundredths, in: language)
  }

  private static func write(_ hundredths: UInt64, in language: WordingLanguage) -> String {
    let whole = hundredths / 100
    let isRussian = language == .russian
    var digits = 1
    var rest = whole / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    let separators = (digits - 1) / 3
    let count = digits + separators * (isRussian ? 2 : 1) + 3
    // Asked for no more than it takes, an amount below ten millions is a small string, for which nothing is allocated.
    return String(unsafeUninitializedCapacity: count) { buffer in
      var position = count
      func put(_ byte: UInt8) {
        position -= 1
        buffer[position] = byte
      }
      let fraction = UInt8(truncatingIfNeeded: hundredths % 100)
      put(UInt8(ascii: "0") + fraction % 10)
      put(UInt8(ascii: "0") + fraction / 10)
      put(isRussian ? UInt8(ascii: ",") : UInt8(ascii: "."))
      rest = whole
      for place in 0..<digits {
        if place > 0, place % 3 == 0 {
          if isRussian {
            put(0xA0)
            put(0xC2)
          } else {
            put(UInt8(ascii: ","))
          }
        }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      return count
    }
  }
}
