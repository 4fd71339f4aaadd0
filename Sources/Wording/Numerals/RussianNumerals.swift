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
    let last = Int(truncatingIfNeeded: number % 1000)
    if number >= 1000 { putThousands(number / 1000, power: 1, start: start, to: &out) }
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
    if group >= 100 {
      out.put(forms.hundreds[group / 100 - 1], since: start)
    }
    var rest = group % 100
    if rest >= 20 {
      out.put(forms.tens[rest / 10 - 2], since: start)
      rest %= 10
    }
    switch rest {
    case 0: return
    case 1:
      out.put(forms.one[gender.column], since: start)
    case 2:
      out.put(forms.two[gender.column], since: start)
    default:
      out.put(forms.units[rest - 3], since: start)
    }
  }

  /// The groups from the thousands up, the highest first.
  private func putThousands(_ number: UInt64, power: Int, start: Int, to out: inout WordBytes) {
    if number >= 1000 { putThousands(number / 1000, power: power + 1, start: start, to: &out) }
    let group = Int(truncatingIfNeeded: number % 1000)
    if group == 0 { return }
    putGroup(group, gender: power == 1 ? .feminine : .masculine, start: start, to: &out)
    putScale(power, beside: group, to: &out)
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
