/// Whole numbers in English words, with the British `and`: `one hundred and twenty thousand and five`.
enum EnglishNumerals {
  /// Appends the words; the number is below ``NumeralFault/limit``.
  static func put(_ number: UInt64, to out: inout WordBytes) {
    if number == 0 { return out.put("zero" as StaticString) }
    var rest = number
    var isFirst = true
    var power = 5
    var unit: UInt64 = 1_000_000_000_000_000
    while power > 0 {
      let group = Int(truncatingIfNeeded: rest / unit)
      rest %= unit
      unit /= 1000
      if group > 0 {
        if !isFirst { out.putSpace() }
        putGroup(group, to: &out)
        out.putSpace()
        out.put(scales[power - 1])
        isFirst = false
      }
      power -= 1
    }
    if rest == 0 { return }
    if !isFirst { out.put(rest < 100 ? " and " as StaticString : " ") }
    putGroup(Int(truncatingIfNeeded: rest), to: &out)
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
