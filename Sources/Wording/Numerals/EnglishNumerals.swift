/// Whole numbers in English words, with the British `and`: `one hundred and twenty thousand and five`.
enum EnglishNumerals {
  /// Appends the words; the number is below ``NumeralFault/limit``.
  static func put(_ number: UInt64, to out: inout WordBytes) {
    if number == 0 { return out.put("zero" as StaticString) }
    let rest = number % 1000
    if number >= 1000 { putThousands(number / 1000, power: 1, to: &out) }
    if rest == 0 { return }
    if number >= 1000 { out.put(rest < 100 ? " and " as StaticString : " ") }
    putGroup(Int(truncatingIfNeeded: rest), to: &out)
  }

  /// The groups from the thousands up, the highest first.
  private static func putThousands(_ number: UInt64, power: Int, to out: inout WordBytes) {
    if number >= 1000 { putThousands(number / 1000, power: power + 1, to: &out) }
    let group = Int(truncatingIfNeeded: number % 1000)
    if group == 0 { return }
    if number >= 1000 { out.putSpace() }
    putGroup(group, to: &out)
    out.putSpace()
    out.put(scales[power - 1])
  }

  private static func putGroup(_ group: Int, to out: inout WordBytes) {
    let rest = group % 100
    if group >= 100 {
      out.put(units[group / 100])
      out.put(" hundred" as StaticString)
      if rest == 0 { return }
      out.put(" and " as StaticString)
    }
    if rest < 20 { return out.put(units[rest]) }
    out.put(tens[rest / 10 - 2])
    if rest % 10 == 0 { return }
    out.put(ascii: UInt8(ascii: "-"))
    out.put(units[rest % 10])
  }

  static let units: [StaticString] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  static let tens: [StaticString] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  static let scales: [StaticString] = ["thousand", "million", "billion", "trillion", "quadrillion"]
}
