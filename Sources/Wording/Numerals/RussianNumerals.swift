/// Whole numbers in Russian words, in any case and gender.
///
/// тысяча is feminine and миллион and above are masculine whatever is counted; only the last group of three digits
/// agrees with it. Of what is alive the accusative is the genitive for one, and for two, three and four by themselves:
/// «двух работников», «двадцать одного работника», but «двадцать два работника».
struct RussianNumerals {
  let grammaticalCase: GrammaticalCase
  let gender: GrammaticalGender
  let isAnimate: Bool
  private let forms: RussianNumeralForms

  init(
    _ grammaticalCase: GrammaticalCase = .nominative, gender: GrammaticalGender = .masculine, isAnimate: Bool = false
  ) {
    self.grammaticalCase = grammaticalCase
    self.gender = gender
    self.isAnimate = isAnimate && grammaticalCase == .accusative
    forms = .of(grammaticalCase)
  }

  /// Appends the words; the number is below ``NumeralFault/limit``.
  func put(_ number: UInt64, to out: inout WordBytes) {
    if number == 0 { return out.put(forms.zero) }
    let start = out.count
    var rest = number
    if number >= 1000 {
      var power = 5
      var unit: UInt64 = 1_000_000_000_000_000
      while power > 0 {
        let group = Int(truncatingIfNeeded: rest / unit)
        rest %= unit
        unit /= 1000
        if group > 0 {
          putGroup(group, gender: power == 1 ? .feminine : .masculine, start: start, to: &out)
          putScale(power, beside: group, to: &out)
        }
        power -= 1
      }
    }
    let last = Int(truncatingIfNeeded: rest)
    if last == 0 { return }
    guard let living = livingEnd(of: number, last) else {
      return putGroup(last, gender: gender, start: start, to: &out)
    }
    if last > living { putGroup(last - living, gender: gender, start: start, to: &out) }
    RussianNumerals(.genitive, gender: gender).putGroup(living, gender: gender, start: start, to: &out)
  }

  /// The last digit where it stands in the genitive for the accusative of what is alive.
  private func livingEnd(of number: UInt64, _ last: Int) -> Int? {
    guard isAnimate else { return nil }
    if 2...4 ~= number { return last }
    // A woman's accusative has a form of its own: «одну работницу».
    return gender == .masculine && RussianCount(last) == .one ? 1 : nil
  }

  private func putGroup(_ group: Int, gender: GrammaticalGender, start: Int, to out: inout WordBytes) {
    func space() { if out.count > start { out.putSpace() } }
    if group >= 100 {
      space()
      out.put(forms.hundreds[group / 100 - 1])
    }
    var rest = group % 100
    if rest >= 20 {
      space()
      out.put(forms.tens[rest / 10 - 2])
      rest %= 10
    }
    switch rest {
    case 0: return
    case 1:
      space()
      out.put(forms.one[gender.column])
    case 2:
      space()
      out.put(forms.two[gender.column])
    default:
      space()
      out.put(forms.units[rest - 3])
    }
  }

  private func putScale(_ power: Int, beside group: Int, to out: inout WordBytes) {
    out.putSpace()
    let column = RussianCount(group).column
    if power == 1 { return out.put(forms.thousand[column]) }
    out.put(RussianNumeralForms.scales[power - 2])
    out.put(forms.scaleEndings[column])
  }
}

extension GrammaticalGender {
  fileprivate var column: Int {
    switch self {
    case .masculine: 0
    case .feminine: 1
    case .neuter: 2
    }
  }
}
