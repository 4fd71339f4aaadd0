/// What tenths, hundredths and so on are called.
enum FractionNouns {
  /// The most places that have a name.
  static let mostPlaces = 6

  /// `целая` beside a whole part.
  static let whole = noun("целый")

  /// The part that so many places count: 1 is `десятая`.
  static func russian(places: Int) -> CountedNoun { russianTable[places - 1] }

  private static let russianTable = [
    "десятый", "сотый", "тысячный", "десятитысячный", "стотысячный", "миллионный",
  ].map { noun($0) }

  /// An adjective that stands for «целая часть», «десятая часть»; few is «две десятых», not «две десятые».
  private static func noun(_ name: String) -> CountedNoun {
    let adjective = AdjectiveForms(name)
    return CountedNoun(
      fraction: adjective.singular(.feminine, isAnimate: false), adjective.plural(isAnimate: false))
  }
}
