/// Parts of names that stay as they are before the part that is declined: Бонч-Бруевича, Тер-Петросяна, фон Брауна.
enum UnchangingParts {
  static func hasSurnamePart(_ word: some StringProtocol) -> Bool { surnames.contains(word.lowercased()) }

  static func hasGivenNamePart(_ word: some StringProtocol) -> Bool { givenNames.contains(word.lowercased()) }

  private static let particles: Set<String> = [
    "фон", "ван", "вон", "де", "дер", "ден", "дель", "делла", "да", "ди", "дю", "ду", "дос", "ла", "ле", "лос", "тен",
    "бен", "бин", "ибн", "аль", "эль", "ад", "аш", "ас", "абу", "абд", "абдул", "абдель", "о", "д", "мак", "сан", "сен",
    "сент", "цу", "ап",
  ]

  private static let surnames = particles.union([
    "бонч", "тер", "кара", "грум", "корвин", "нор", "дон", "хан", "шах", "бек", "кер", "тян", "мирза", "ага", "кок",
    "ших", "эт", "иль", "мелик", "шолом",
  ])

  /// In double French names only the last part is declined: «Жан-Жака».
  private static let givenNames = particles.union(["жан", "пьер", "анри", "мари", "шарль", "луи", "мир", "абу", "нур"])

  /// Titles that end names of the East; what stands before them stays: «Ахмед-хана».
  static func isTitle(_ word: some StringProtocol) -> Bool { titles.contains(word.lowercased()) }

  private static let titles: Set<String> = [
    "хан", "бек", "али", "оглы", "кызы", "заде", "гирей", "оол", "кыс", "бей", "паша", "ага", "шах",
  ]
}
