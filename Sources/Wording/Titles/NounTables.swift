/// Nouns in the nominative: posts, company forms and papers, by gender.
///
/// Source: the declension of nouns of the Russian school grammar.
enum NounTables {
  static func table(_ agreement: NounAgreement) -> DeclensionTable {
    switch agreement {
    case .masculine: masculine
    case .feminine: feminine
    case .neuter: neuter
    case .plural: plural
    }
  }

  private static let masculine = DeclensionTable(
    [
      .words("заем наем", .fleeting("йм")),
      .words("путь", DeclensionPattern(removing: 1, "и и и ем и")),
      // The stress on the ending: «врачом», against «товарищем».
      .words(
        "ключ гараж этаж багаж тираж витраж",
        .hard),
      .row("ач", .hard),
      .words("кузнец беглец жнец чтец мудрец близнец храбрец", .hard),
      .row("лец", .fleeting("ьц", stressed: false)),
      .row("аец еец иец оец уец юец яец", .fleeting("йц", stressed: false)),
      .row("ец", .fleeting("ц", stressed: false)),
      .words(
        "отец певец продавец борец купец творец образец конец дворец истец венец скупец гонец столбец", .fleeting("ц")),
      .words("жилец делец стрелец", .fleeting("ьц")),
      .words("боец", .fleeting("йц")),
      .words(
        "срок игрок стрелок ездок едок урок знаток поток пророк сток исток порок восток блок бок сок ток клок зарок отрок",
        .hard),
      .words("водосток водоток электроток кровоток", .hard),
      .row("ок", .fleeting("к")),
      .row("чек шек", .fleeting("к")),
      .words("чек", .hard),
      .words("ларек", .fleeting("ьк")),
      .words("паек", .fleeting("йк")),
      .words("день", .fleetingSoft("н")),
      .words("уровень перечень камень корень ремень стержень щебень", .fleetingSoft("н")),
      .words("рубль", .soft),
      // Their ё, if they are written with one, goes with the stress: «платежа».
      .words("платеж чертеж рубеж грабеж крепеж мятеж падеж", DeclensionPattern(removing: 2, "ежа ежу ежа ежом еже")),
      .words("угол орел", .fleeting("л")),
      .row("узел мысел", .fleeting("л")),
      .words("ветер", .fleeting("р")),
      .row("б в г д з к л м н п р с т ф х", .hard),
      .row("ж ч ш щ ц", .hissing),
      .row("й ь", .soft),
      .row("ий", .softIy),
      .words("ручей воробей соловей", .fleetingSoft("ь", removing: 2)),
      .row("е и о у ы э ю", .fixed),
    ] + endingInA)

  private static let feminine = DeclensionTable(
    [
      .words("церковь", DeclensionPattern(removing: 3, "ви ви овь овью ви")),
      .words("мать", DeclensionPattern(removing: 1, "ери ери ь ерью ери")),
      .words("дочь", DeclensionPattern(removing: 1, "ери ери ь ерью ери")),
      .row("ь", .softFeminine),
      .row("б в г д ж з й к л м н п р с т ф х ц ч ш щ о е и у ы э ю", .fixed),
    ] + endingInA)

  /// Also of men: «глава», «судья».
  private static let endingInA: [DeclensionRow] = [
    .row("а", .hardA),
    .row("га ка ха", .velarA),
    .row("жа ша ча ща", .hissingA),
    .row("ца", .sibilantA),
    .row("я", .softA),
    .row("ия", .softIya),
  ]

  private static let neuter = DeclensionTable([
    .row("о", .hardO),
    .row("е ье", .softE),
    .row("ие", .softIe),
    .row("це ще же ше че", .hissingE),
    .row("мя", .time),
    .words("атташе портье крупье рантье кутюрье конферансье кафе ателье шоссе фойе резюме досье купе", .fixed),
    .words("бюро депо кино метро евро авто видео радио", .fixed),
    .row("и у ю э", .fixed),
  ])

  /// Only the plurals that papers and company forms have: their genitive follows no rule.
  private static let plural = DeclensionTable([
    .words("правила дела средства права лица обязательства", DeclensionPattern(removing: 1, "- ам а ами ах")),
    .words("данные", .adjectives),
    .words("услуги", DeclensionPattern(removing: 1, "- ам и ами ах")),
    .words("работы стороны нормы", DeclensionPattern(removing: 1, "- ам ы ами ах")),
    .words("расценки", DeclensionPattern(removing: 2, "ок кам ки ками ках")),
    .words(
      "условия сведения требования изменения дополнения указания положения",
      DeclensionPattern(removing: 1, "й ям я ями ях")),
    .words("инструкции рекомендации", DeclensionPattern(removing: 1, "й ям и ями ях")),
    .words("реквизиты договоры акты счета тарифы", DeclensionPattern(removing: 1, "ов ам ы ами ах")),
  ])

  static func isPlural(_ word: Substring) -> Bool { plural.pattern(of: word) != nil }
}
