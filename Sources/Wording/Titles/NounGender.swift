/// What a noun in the nominative takes beside it, told by its ending and lists.
enum NounGender {
  /// Nil for what does not look like a noun in the nominative.
  static func agreement(of noun: Substring) -> NounAgreement? {
    let word = noun.lowercased()
    if men.contains(word) { return .masculine }
    if NounTables.isPlural(noun) { return .plural }
    switch word.last {
    case "а", "я": return word.hasSuffix("мя") ? .neuter : .feminine
    case "о", "е": return .neuter
    case "ь": return isMasculineSoft(word) ? .masculine : .feminine
    case "ы", "и": return .plural
    case "у", "ю", "э": return .neuter
    case let last? where last >= "б" && last <= "щ" || last == "й": return .masculine
    default: return nil
    }
  }

  /// Whether a word can be the noun that an adjective before it goes with.
  ///
  /// «Управляющий партнёр» is such a pair; in «заведующий складом» and «старший смены» the second word stays.
  static func goes(_ word: Substring, with agreement: NounAgreement) -> Bool {
    let lower = word.lowercased()
    switch agreement {
    case .masculine:
      if men.contains(lower) || nominatives.contains(where: lower.hasSuffix) { return true }
      return self.agreement(of: word) == .masculine && !oblique.contains(where: lower.hasSuffix)
    case .feminine: return self.agreement(of: word) == .feminine
    case .neuter: return self.agreement(of: word) == .neuter
    case .plural: return ["ы", "и", "а", "я"].contains { lower.hasSuffix($0) }
    }
  }

  private static let men: Set<String> = [
    "глава", "староста", "старшина", "судья", "воевода", "слуга", "коллега", "мужчина", "дядя", "юноша", "тамада",
    "атташе", "портье", "крупье", "рантье", "кутюрье", "конферансье", "импресарио", "маэстро", "папа",
  ]

  /// Endings of other cases that a masculine nominative hardly ever has.
  private static let oblique = ["ом", "ем", "ём", "ым", "им", "ов", "ев", "ёв", "ам", "ям", "ах", "ях", "ой", "ей"]

  private static let nominatives = [
    "агроном", "эконом", "астроном", "гастроном", "диплом", "приём", "прием", "заём", "заем", "остров", "монах",
    "герой", "строй", "музей", "казначей", "лицей", "юбилей", "холдинг", "надзор", "объём", "режим", "альбом",
  ]

  private static func isMasculineSoft(_ word: String) -> Bool {
    if word.hasSuffix("рь") { return !feminineR.contains(word) }
    if word.hasSuffix("тель") { return !feminineL.contains(word) }
    return ["рубль", "день", "уровень", "путь"].contains(where: word.hasSuffix) || masculineSoft.contains(word)
  }

  private static let feminineR: Set<String> = ["дверь", "тварь", "ширь", "утварь", "гарь", "хмарь", "цифирь"]

  private static let feminineL: Set<String> = ["артель", "обитель", "постель", "капитель", "метель", "добродетель"]

  private static let masculineSoft: Set<String> = [
    "король", "зять", "гость", "перечень", "вождь", "князь", "контроль", "портфель", "бюллетень", "руль", "ноль",
    "автомобиль", "профиль", "стиль", "картель",
    "отель", "вексель", "спектакль", "фестиваль", "корабль", "журавль", "июль", "июнь", "апрель", "конь", "кабель",
    "тоннель", "туннель", "штемпель", "дизель", "щебень", "стебель", "табель", "модуль", "вентиль", "шпиль", "патруль",
    "госпиталь", "ансамбль", "дубль", "рояль", "ремень", "корень", "камень", "стержень", "никель", "учитель",
  ]
}
