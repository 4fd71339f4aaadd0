/// Adjectives and participles in the nominative, by what they agree with.
///
/// Source: the declension of adjectives of the Russian school grammar.
enum AdjectiveTables {
  static let masculine = DeclensionTable([
    .row("ый ой", .adjective),
    .row("гой кой хой жой чой шой щой кий гий хий", .velarAdjective),
    .row("жий чий ший щий ний", .softAdjective),
    .words("третий", .thirdAdjective),
    // «1-й»
    .words("й", DeclensionPattern(removing: 1, "го му го м м")),
    .row("ийся", .reflexiveAdjective),
  ])

  static let feminine = DeclensionTable([
    .row("ая", .adjectiveA),
    .row("жая чая шая щая", .hissingAdjectiveA),
    .row("яя", .softAdjectiveA),
    .words("третья", .thirdAdjectiveA),
    .words("я", DeclensionPattern(removing: 1, "й й ю й й")),
    .row("аяся", .reflexiveAdjectiveA),
  ])

  static let neuter = DeclensionTable([
    .row("ое", .adjectiveO),
    .row("кое гое хое", .velarAdjectiveO),
    .row("ее", .softAdjectiveO),
    .words("третье", .thirdAdjectiveO),
  ])

  static let plural = DeclensionTable([
    .row("ые", .adjectives),
    // Before other letters -ие is a noun: «положение», against «общие».
    .row("кие гие хие жие чие шие щие нние", .softAdjectives),
    .words("средние нижние верхние крайние последние прежние соседние домашние внешние дочерние", .softAdjectives),
  ])

  /// Nouns that end as adjectives do.
  private static let nouns: Set<String> = [
    "герой", "строй", "покой", "слой", "бой", "рой", "вой", "конвой", "устой", "застой", "настой", "край", "кий",
    "стая",
    "алюминий", "кремний", "гений", "наличие", "отличие", "различие", "величие", "оружие", "двуличие", "безразличие",
  ]

  /// The kind of adjective that a word is, with its pattern; nil for everything else.
  static func match(_ word: Substring) -> (agreement: NounAgreement, pattern: DeclensionPattern, capitals: Bool)? {
    if nouns.contains(word.lowercased()) { return nil }
    for (table, agreement) in [
      (masculine, NounAgreement.masculine), (feminine, .feminine), (neuter, .neuter), (plural, .plural),
    ] {
      if let found = table.pattern(of: word) { return (agreement, found.pattern, found.isCapitals) }
    }
    return nil
  }
}
