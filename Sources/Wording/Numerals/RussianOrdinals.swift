/// Ordinals in Russian: only their last word is declined, whole thousands are one word.
struct RussianOrdinals {
  private let grammaticalCase: GrammaticalCase
  private let gender: GrammaticalGender

  init(_ grammaticalCase: GrammaticalCase, gender: GrammaticalGender) {
    self.grammaticalCase = grammaticalCase
    self.gender = gender
  }

  /// Appends the words; the number is below ``NumeralFault/limit``.
  func put(_ number: UInt64, to out: inout WordBytes) {
    let (before, last) = Self.lastWord(of: number)
    if before > 0 {
      RussianNumerals().put(before, to: &out)
      out.putSpace()
    }
    out.put(declined(Self.dictionaryForm(last)))
  }

  /// What the last word says, and the rest: 123 is 120 and 3, 115 is 100 and 15, 2026 is 2020 and 6, 5 000 is 0 and 5 000.
  private static func lastWord(of number: UInt64) -> (before: UInt64, last: UInt64) {
    let tail = number % 100
    if tail > 0 {
      let last = tail < 20 || tail % 10 == 0 ? tail : tail % 10
      return (number - last, last)
    }
    if number % 1000 > 0 { return (number - number % 1000, number % 1000) }
    var unit: UInt64 = 1000
    while number > 0, number / unit % 1000 == 0 { unit *= 1000 }
    let last = number / unit % 1000 * unit
    return (number - last, last)
  }

  private static func dictionaryForm(_ number: UInt64) -> String {
    if number < 20 { return units[Int(number)] }
    if number < 100 { return tens[Int(number / 10) - 2] }
    if number < 1000 { return prefix(Int(number)) == "сто" ? "сотый" : hundredsPrefix(Int(number / 100)) + "сотый" }
    var group = number
    var power = 0
    while group % 1000 == 0 {
      group /= 1000
      power += 1
    }
    let head = group == 1 ? "" : prefix(Int(group))
    return head + scales[power - 1]
  }

  /// The genitive that whole thousands begin with: `двадцатипяти` of `двадцатипятитысячный`.
  private static func prefix(_ group: Int) -> String {
    var out = ""
    if group >= 100 { out += group / 100 == 1 ? "сто" : hundredsPrefix(group / 100) + "сот" }
    var rest = group % 100
    if rest == 90 { return out + "девяносто" }
    let forms = RussianNumeralForms.of(.genitive)
    if rest >= 20 {
      out += rest / 10 == 9 ? "девяносто" : forms.tens[rest / 10 - 2].text
      rest %= 10
    }
    switch rest {
    case 0: return out
    case 1: return out + "одно"
    case 2: return out + "двух"
    default: return out + forms.units[rest - 3].text
    }
  }

  /// `двух` of `двухсотый`.
  private static func hundredsPrefix(_ hundreds: Int) -> String {
    hundreds == 2 ? "двух" : RussianNumeralForms.of(.genitive).units[hundreds - 3].text
  }

  private func declined(_ name: String) -> String {
    let position = grammaticalCase.position
    if name == "третий" {
      let endings =
        switch gender {
        case .masculine: "ий ьего ьему ий ьим ьем"
        case .feminine: "ья ьей ьей ью ьей ьей"
        case .neuter: "ье ьего ьему ье ьим ьем"
        }
      return "трет" + endings.split(separator: " ")[position]
    }
    return AdjectiveForms(name).singular(gender, isAnimate: false)[position]
  }

  private static let units = [
    "нулевой", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый",
    "десятый", "одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый",
    "семнадцатый", "восемнадцатый", "девятнадцатый",
  ]
  private static let tens = [
    "двадцатый", "тридцатый", "сороковой", "пятидесятый", "шестидесятый", "семидесятый", "восьмидесятый", "девяностый",
  ]
  private static let scales = ["тысячный", "миллионный", "миллиардный", "триллионный", "квадриллионный"]
}
