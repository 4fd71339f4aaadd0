/// A Russian noun, or a noun with an adjective, in all forms that stand beside a number.
package struct CountedNoun: Sendable {
  package let gender: GrammaticalGender
  package let isAnimate: Bool
  /// In the order of ``GrammaticalCase``.
  private let singular: [String]
  private let plural: [String]
  /// Beside two, three and four: «дня», «рабочих дня», «единицы».
  private let few: String

  /// A noun by its forms, six of one and six of many, apart by spaces, in the order of the cases; `tail` follows every
  /// form: «доллар США».
  init(
    _ gender: GrammaticalGender, _ singular: String, _ plural: String, isAnimate: Bool = false, tail: String = ""
  ) {
    func forms(_ text: String) -> [String] {
      text.split(separator: " ").map { tail.isEmpty ? String($0) : "\($0) \(tail)" }
    }
    self.gender = gender
    self.isAnimate = isAnimate
    self.singular = forms(singular)
    self.plural = forms(plural)
    few = self.singular[GrammaticalCase.genitive.position]
  }

  /// A noun that has one form: «евро».
  init(_ gender: GrammaticalGender, unchanging form: String) {
    self.gender = gender
    isAnimate = false
    singular = Array(repeating: form, count: 6)
    plural = singular
    few = form
  }

  /// A feminine adjective that stands by itself: «целая», «десятая».
  init(fraction singular: [String], _ plural: [String]) {
    gender = .feminine
    isAnimate = false
    self.singular = singular
    self.plural = plural
    few = plural[GrammaticalCase.genitive.position]
  }

  private init(_ noun: CountedNoun, singular: [String], plural: [String], few: String) {
    gender = noun.gender
    isAnimate = noun.isAnimate
    self.singular = singular
    self.plural = plural
    self.few = few
  }

  /// The noun with an adjective before it, given by its first form: «рабочий день», «белорусский рубль».
  func with(adjective: AdjectiveForms) -> CountedNoun {
    func join(_ adjectives: [String], _ nouns: [String]) -> [String] {
      zip(adjectives, nouns).map { "\($0) \($1)" }
    }
    let one = adjective.singular(gender, isAnimate: isAnimate)
    let many = adjective.plural(isAnimate: isAnimate)
    // «Два рабочих дня», but «две рабочие недели».
    let beside = many[gender == .feminine ? GrammaticalCase.nominative.position : GrammaticalCase.genitive.position]
    return CountedNoun(
      self, singular: join(one, singular), plural: join(many, plural), few: "\(beside) \(few)")
  }

  /// The form beside a whole number that stands in a case.
  ///
  /// тысяча, миллион and nothing at all govern the genitive plural whatever case they stand in: «к одной тысяче рублей».
  package func form(beside number: UInt64, _ grammaticalCase: GrammaticalCase) -> String {
    let genitivePlural = plural[GrammaticalCase.genitive.position]
    if number % 1000 == 0 { return genitivePlural }
    let count = RussianCount(number)
    if count == .one { return singular[grammaticalCase.position] }
    switch grammaticalCase {
    case .nominative: return count == .few ? few : genitivePlural
    case .accusative:
      if isAnimate, 2...4 ~= number { return genitivePlural }
      return count == .few ? few : genitivePlural
    default: return plural[grammaticalCase.position]
    }
  }

  /// The form beside a number with a fraction: «одна десятая процента».
  package var besideFraction: String { singular[GrammaticalCase.genitive.position] }

  var allForms: [String] { singular + plural + [few] }

  /// The word as a dictionary has it.
  package var name: String { singular[0] }
}
