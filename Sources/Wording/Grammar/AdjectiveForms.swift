/// A Russian adjective in all cases, made from its stem and the endings of its kind.
///
/// Source: the declension of adjectives of the Russian school grammar.
struct AdjectiveForms: Sendable {
  /// The six endings of each column, in the order of ``GrammaticalCase``; the accusative is that of things.
  private struct Endings {
    let masculine: String
    let feminine: String
    let neuter: String
    let plural: String
  }

  private let stem: String
  private let endings: Endings

  /// The adjective with this dictionary form: `календарный`, `белорусский`, `рабочий`.
  init(_ name: String) {
    stem = String(name.dropLast(2))
    let last = stem.last ?? " "
    if "чщшж".contains(last) {
      endings = Self.hissing
    } else if "кгх".contains(last) {
      endings = Self.velar
    } else {
      endings = name.hasSuffix("ой") ? Self.stressed : Self.hard
    }
  }

  func singular(_ gender: GrammaticalGender, isAnimate: Bool) -> [String] {
    switch gender {
    case .masculine: forms(endings.masculine, isAnimate: isAnimate)
    case .feminine: forms(endings.feminine, isAnimate: false)
    case .neuter: forms(endings.neuter, isAnimate: false)
    }
  }

  func plural(isAnimate: Bool) -> [String] { forms(endings.plural, isAnimate: isAnimate) }

  private func forms(_ endings: String, isAnimate: Bool) -> [String] {
    var forms = endings.split(separator: " ").map { stem + $0 }
    if isAnimate { forms[GrammaticalCase.accusative.position] = forms[GrammaticalCase.genitive.position] }
    return forms
  }

  private static let hard = Endings(
    masculine: "ый ого ому ый ым ом", feminine: "ая ой ой ую ой ой", neuter: "ое ого ому ое ым ом",
    plural: "ые ых ым ые ыми ых")
  private static let stressed = Endings(
    masculine: "ой ого ому ой ым ом", feminine: hard.feminine, neuter: hard.neuter, plural: hard.plural)
  private static let velar = Endings(
    masculine: "ий ого ому ий им ом", feminine: hard.feminine, neuter: "ое ого ому ое им ом",
    plural: "ие их им ие ими их")
  private static let hissing = Endings(
    masculine: "ий его ему ий им ем", feminine: "ая ей ей ую ей ей", neuter: "ее его ему ее им ем",
    plural: velar.plural)
}
