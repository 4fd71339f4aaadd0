/// The words for Russian numbers in one case.
///
/// Source: the declension of numerals of the Russian school grammar; «ё» is written, as names and sums have it.
///
/// A class, so that the tables are handed around without counting the references of each.
final class RussianNumeralForms: Sendable {
  let zero: NumeralWord
  /// Masculine, feminine, neuter.
  let one: [NumeralWord]
  let two: [NumeralWord]
  /// From three to nineteen.
  let units: [NumeralWord]
  /// From twenty to ninety.
  let tens: [NumeralWord]
  let hundreds: [NumeralWord]
  /// тысяча beside one, two to four, others.
  let thousand: [NumeralWord]
  /// The same for what follows миллион, миллиард and so on.
  let scaleEndings: [NumeralWord]

  private init(
    zero: NumeralWord, one: [NumeralWord], two: [NumeralWord], units: [NumeralWord], tens: [NumeralWord],
    hundreds: [NumeralWord], thousand: [NumeralWord], scaleEndings: [NumeralWord]
  ) {
    self.zero = zero
    self.one = one
    self.two = two
    self.units = units
    self.tens = tens
    self.hundreds = hundreds
    self.thousand = thousand
    self.scaleEndings = scaleEndings
  }

  static func of(_ grammaticalCase: GrammaticalCase) -> RussianNumeralForms {
    switch grammaticalCase {
    case .nominative: nominative
    case .genitive: genitive
    case .dative: dative
    case .accusative: accusative
    case .instrumental: instrumental
    case .prepositional: prepositional
    }
  }

  /// From the second power of a thousand up; all of them masculine.
  static let scales: [NumeralWord] = ["миллион", "миллиард", "триллион", "квадриллион"]

  private static let nominative = RussianNumeralForms(
    zero: "ноль", one: ["один", "одна", "одно"], two: ["два", "две", "два"],
    units: [
      "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать",
      "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать",
    ],
    tens: ["двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"],
    hundreds: [
      "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
    ],
    thousand: ["тысяча", "тысячи", "тысяч"], scaleEndings: ["", "а", "ов"])

  /// As the nominative but for the feminine one; what is alive is minded by ``RussianNumerals``.
  private static let accusative = RussianNumeralForms(
    zero: nominative.zero, one: ["один", "одну", "одно"], two: nominative.two, units: nominative.units,
    tens: nominative.tens, hundreds: nominative.hundreds, thousand: ["тысячу", "тысячи", "тысяч"],
    scaleEndings: nominative.scaleEndings)

  private static let genitive = RussianNumeralForms(
    zero: "ноля", one: ["одного", "одной", "одного"], two: ["двух", "двух", "двух"],
    units: [
      "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти", "десяти", "одиннадцати", "двенадцати",
      "тринадцати", "четырнадцати", "пятнадцати", "шестнадцати", "семнадцати", "восемнадцати", "девятнадцати",
    ],
    tens: ["двадцати", "тридцати", "сорока", "пятидесяти", "шестидесяти", "семидесяти", "восьмидесяти", "девяноста"],
    hundreds: [
      "ста", "двухсот", "трёхсот", "четырёхсот", "пятисот", "шестисот", "семисот", "восьмисот", "девятисот",
    ],
    thousand: ["тысячи", "тысяч", "тысяч"], scaleEndings: ["а", "ов", "ов"])

  private static let dative = RussianNumeralForms(
    zero: "нолю", one: ["одному", "одной", "одному"], two: ["двум", "двум", "двум"],
    units: ["трём", "четырём"] + genitive.units.dropFirst(2), tens: genitive.tens,
    hundreds: [
      "ста", "двумстам", "трёмстам", "четырёмстам", "пятистам", "шестистам", "семистам", "восьмистам", "девятистам",
    ],
    thousand: ["тысяче", "тысячам", "тысячам"], scaleEndings: ["у", "ам", "ам"])

  private static let instrumental = RussianNumeralForms(
    zero: "нолём", one: ["одним", "одной", "одним"], two: ["двумя", "двумя", "двумя"],
    units: [
      "тремя", "четырьмя", "пятью", "шестью", "семью", "восемью", "девятью", "десятью", "одиннадцатью",
      "двенадцатью", "тринадцатью", "четырнадцатью", "пятнадцатью", "шестнадцатью", "семнадцатью", "восемнадцатью",
      "девятнадцатью",
    ],
    tens: [
      "двадцатью", "тридцатью", "сорока", "пятьюдесятью", "шестьюдесятью", "семьюдесятью", "восемьюдесятью",
      "девяноста",
    ],
    hundreds: [
      "ста", "двумястами", "тремястами", "четырьмястами", "пятьюстами", "шестьюстами", "семьюстами", "восемьюстами",
      "девятьюстами",
    ],
    thousand: ["тысячей", "тысячами", "тысячами"], scaleEndings: ["ом", "ами", "ами"])

  private static let prepositional = RussianNumeralForms(
    zero: "ноле", one: ["одном", "одной", "одном"], two: genitive.two, units: genitive.units, tens: genitive.tens,
    hundreds: [
      "ста", "двухстах", "трёхстах", "четырёхстах", "пятистах", "шестистах", "семистах", "восьмистах", "девятистах",
    ],
    thousand: ["тысяче", "тысячах", "тысячах"], scaleEndings: ["е", "ах", "ах"])
}
