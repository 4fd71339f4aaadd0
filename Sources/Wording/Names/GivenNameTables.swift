/// Given names of men and women, by their endings.
///
/// Source: the declension of nouns of the Russian school grammar, with the names that go their own way.
enum GivenNameTables {
  static let masculine = DeclensionTable(
    [
      .words("павел", .fleeting("л")),
      .words("лев", .fleeting("ьв")),
      // Its ё becomes е: «Петра».
      .words("петр", DeclensionPattern(removing: 3, "етра етру етра етром етре")),
      .words("соловей", .fleetingSoft("ь", removing: 2)),
      .words("данило гаврило михайло самойло кирило", DeclensionPattern(removing: 1, "ы е у ой е"), or: .fixed),
      .row("б в г д з к л м н п р с т ф х", .hard),
      .row("ж ч ш щ ц", .hissing),
      .row("й ь", .soft),
      .row("ий", .softIy),
      .row("о е и у ы э ю", .fixed),
      .row("аа еа иа оа уа эа юа яа", .fixed),
      .words("люка тома дарма франсуа", .fixed),
    ] + vowels)

  static let feminine = DeclensionTable(
    [
      .row("б в г д ж з й к л м н п р с т ф х ц ч ш щ", .fixed),
      .row("о е и у ы э ю", .fixed),
      // Slavic and biblical ones decline; Turkic and French names of women keep their -ь in many families.
      .row("ь", .softFeminine, or: .fixed),
      .row("вь фь рь", .softFeminine),
      .words("нинель адель рахиль этель", .softFeminine),
      .row("аа еа иа оа уа эа юа яа", .fixed),
      // The stress on the last letter makes it «Алие», not «Алии».
      .words("алия альфия зульфия", .softA),
      .words("асия румия сания рания фаузия", .softIya, or: .softA),
    ] + vowels)

  private static let vowels: [DeclensionRow] = [
    .row("а", .hardA),
    .row("га ка ха", .velarA),
    .row("жа ша ча ща", .hissingA),
    .row("ца", .sibilantA),
    .row("я", .softA),
    .row("ия", .softIya),
  ]
}
