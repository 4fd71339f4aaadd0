/// A legal form of a company: «ООО», «Общество с ограниченной ответственностью».
package struct CompanyForm: Sendable, Hashable {
  package let short: String
  package let full: String
  /// What «именуемое» takes after; nil for ИП, where the person decides.
  package let agreement: NounAgreement?

  /// The form that a name begins with, short or in full: «ООО «Север»», «Акционерное общество «Порт»».
  package init?(of name: String) {
    let words = name.split(maxSplits: 2) { $0.isWhitespace || $0 == "«" || $0 == "\"" }
    guard let first = words.first else { return nil }
    let lower = name.lowercased()
    // The longest form first: «федеральное государственное бюджетное учреждение науки».
    let full = Self.byFirstWord[first.lowercased()[...]]?.first {
      lower.hasPrefix($0.lower) && Self.isWhole(lower, $0.lower)
    }
    let twoWords = words.prefix(2).joined(separator: " ")
    guard let form = Self.byShort[twoWords] ?? full?.form ?? Self.byShort[String(first)] else { return nil }
    self = form
  }

  private init(_ short: String, _ full: String, _ agreement: NounAgreement?) {
    self.short = short
    self.full = full
    self.agreement = agreement
  }

  /// The form with this abbreviation, or of this name; capitals do not count in the name.
  package static func named(_ name: some StringProtocol) -> CompanyForm? {
    let name = String(name)
    if let form = byShort[name] { return form }
    let lower = name.lowercased()
    return all.first { $0.full.lowercased() == lower }
  }

  /// The person behind «ИП» or «Индивидуальный предприниматель»; nil for a name that begins otherwise.
  package static func soleTrader(in name: String) -> String? {
    guard let form = byShort["ИП"] else { return nil }
    // «ИП» alone is written in capitals, or another word may begin so; the whole form is in capitals at times.
    let beginning =
      name.hasPrefix(form.short) ? form.short : name.lowercased().hasPrefix(form.full.lowercased()) ? form.full : nil
    guard let beginning else { return nil }
    let rest = name.dropFirst(beginning.count)
    return rest.first?.isWhitespace == true ? String(rest.drop(while: \.isWhitespace)) : nil
  }

  static func isShort(_ word: some StringProtocol) -> Bool { byShort[String(word)] != nil && word == word.uppercased() }

  private static func isWhole(_ name: String, _ form: String) -> Bool {
    name.dropFirst(form.count).first.map { !$0.isLetter } ?? true
  }

  /// By the first word of the full form in small letters, the longest first.
  private static let byFirstWord: [Substring: [(lower: String, form: CompanyForm)]] = {
    let forms = all.map { (lower: $0.full.lowercased(), form: $0) }.sorted { $0.lower.count > $1.lower.count }
    return Dictionary(grouping: forms) { $0.lower.prefix { $0 != " " } }
  }()

  private static let byShort = Dictionary(all.map { ($0.short, $0) }, uniquingKeysWith: { first, _ in first })
}

extension CompanyForm {
  /// The forms of the Civil Code (part one, chapter 4) and the state's institutions as registers have them.
  package static let all: [CompanyForm] = [
    CompanyForm("ООО", "Общество с ограниченной ответственностью", .neuter),
    CompanyForm("ОДО", "Общество с дополнительной ответственностью", .neuter),
    CompanyForm("АО", "Акционерное общество", .neuter),
    CompanyForm("ПАО", "Публичное акционерное общество", .neuter),
    CompanyForm("НАО", "Непубличное акционерное общество", .neuter),
    CompanyForm("ЗАО", "Закрытое акционерное общество", .neuter),
    CompanyForm("ОАО", "Открытое акционерное общество", .neuter),
    CompanyForm("МКПАО", "Международная компания публичное акционерное общество", .feminine),
    CompanyForm("МКАО", "Международная компания акционерное общество", .feminine),
    CompanyForm("МКООО", "Международная компания общество с ограниченной ответственностью", .feminine),
    CompanyForm("ИП", "Индивидуальный предприниматель", nil),
    CompanyForm("ПТ", "Полное товарищество", .neuter),
    CompanyForm("ТНВ", "Товарищество на вере", .neuter),
    CompanyForm("ТСЖ", "Товарищество собственников жилья", .neuter),
    CompanyForm("ТСН", "Товарищество собственников недвижимости", .neuter),
    CompanyForm("СНТ", "Садоводческое некоммерческое товарищество", .neuter),
    CompanyForm("ОНТ", "Огородническое некоммерческое товарищество", .neuter),
    CompanyForm("ПК", "Производственный кооператив", .masculine),
    CompanyForm("СПК", "Сельскохозяйственный производственный кооператив", .masculine),
    CompanyForm("ПО", "Потребительское общество", .neuter),
    CompanyForm("ЖСК", "Жилищно-строительный кооператив", .masculine),
    CompanyForm("ЖК", "Жилищный кооператив", .masculine),
    CompanyForm("ГСК", "Гаражно-строительный кооператив", .masculine),
    CompanyForm("КПК", "Кредитный потребительский кооператив", .masculine),
    CompanyForm("КФХ", "Крестьянское (фермерское) хозяйство", .neuter),
    CompanyForm("ХП", "Хозяйственное партнёрство", .neuter),
    CompanyForm("НП", "Некоммерческое партнёрство", .neuter),
    CompanyForm("НКО", "Некоммерческая организация", .feminine),
    CompanyForm("АНО", "Автономная некоммерческая организация", .feminine),
    CompanyForm(
      "АНО ДПО", "Автономная некоммерческая организация дополнительного профессионального образования", .feminine),
    CompanyForm("ОО", "Общественная организация", .feminine),
    CompanyForm("РОО", "Региональная общественная организация", .feminine),
    CompanyForm("ЧУ", "Частное учреждение", .neuter),
    CompanyForm("ЧОУ", "Частное образовательное учреждение", .neuter),
    CompanyForm("ГУП", "Государственное унитарное предприятие", .neuter),
    CompanyForm("ФГУП", "Федеральное государственное унитарное предприятие", .neuter),
    CompanyForm("МУП", "Муниципальное унитарное предприятие", .neuter),
    CompanyForm("ГУ", "Государственное учреждение", .neuter),
    CompanyForm("ГБУ", "Государственное бюджетное учреждение", .neuter),
    CompanyForm("ГАУ", "Государственное автономное учреждение", .neuter),
    CompanyForm("ГКУ", "Государственное казённое учреждение", .neuter),
    CompanyForm("ГБУЗ", "Государственное бюджетное учреждение здравоохранения", .neuter),
    CompanyForm("ГБОУ", "Государственное бюджетное общеобразовательное учреждение", .neuter),
    CompanyForm("ФГБУ", "Федеральное государственное бюджетное учреждение", .neuter),
    CompanyForm("ФГАУ", "Федеральное государственное автономное учреждение", .neuter),
    CompanyForm("ФКУ", "Федеральное казённое учреждение", .neuter),
    CompanyForm("ФГКУ", "Федеральное государственное казённое учреждение", .neuter),
    CompanyForm("ФГБУН", "Федеральное государственное бюджетное учреждение науки", .neuter),
    CompanyForm(
      "ФГБОУ ВО", "Федеральное государственное бюджетное образовательное учреждение высшего образования", .neuter),
    CompanyForm(
      "ФГАОУ ВО", "Федеральное государственное автономное образовательное учреждение высшего образования", .neuter),
    CompanyForm("МУ", "Муниципальное учреждение", .neuter),
    CompanyForm("МБУ", "Муниципальное бюджетное учреждение", .neuter),
    CompanyForm("МАУ", "Муниципальное автономное учреждение", .neuter),
    CompanyForm("МКУ", "Муниципальное казённое учреждение", .neuter),
    CompanyForm("МБОУ", "Муниципальное бюджетное общеобразовательное учреждение", .neuter),
    CompanyForm("МАОУ", "Муниципальное автономное общеобразовательное учреждение", .neuter),
    CompanyForm("МБДОУ", "Муниципальное бюджетное дошкольное образовательное учреждение", .neuter),
    CompanyForm("ГК", "Государственная корпорация", .feminine),
    CompanyForm("УК", "Управляющая компания", .feminine),
    CompanyForm("ТОС", "Территориальное общественное самоуправление", .neuter),
    CompanyForm("КА", "Коллегия адвокатов", .feminine),
    CompanyForm("АБ", "Адвокатское бюро", .neuter),
    CompanyForm("Фонд", "Фонд", .masculine),
    CompanyForm("Союз", "Союз", .masculine),
    CompanyForm("Ассоциация", "Ассоциация", .feminine),
    CompanyForm("Товарищество", "Товарищество", .neuter),
    CompanyForm("Администрация", "Администрация", .feminine),
    CompanyForm("Департамент", "Департамент", .masculine),
    CompanyForm("Филиал", "Филиал", .masculine),
    CompanyForm("Банк", "Банк", .masculine),
  ]
}
