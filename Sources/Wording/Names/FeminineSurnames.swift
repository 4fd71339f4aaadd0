/// Surnames of women, by their endings; source as for ``MasculineSurnames``.
enum FeminineSurnames {
  static let table = DeclensionTable(words + adjectives + indeclinable + MasculineSurnames.vowelRows)

  private static let words: [DeclensionRow] = [
    // Nouns that end as adjectives of families do.
    .words("сова бова голова корова подкова вдова морква дева", .hardA),
    .words("дуброва обнова основа канова", .hardA, or: .possessiveA),
    .words(
      "калина малина рябина смородина щербина былина журавлина перлина година скотина судьбина кручина картина глина "
        + "шина щетина", .hardA, or: .possessiveA),
    // Georgian and Abkhazian -ая is no adjective.
    .words(
      "шенгелая майсурая джобая микая ахалая ломая цулая чкая барая хубулая шелая зухбая каландая кварая бебия джикая "
        + "хурцилая тодая ахвледиая", .softA),
    .words("чужая большая", .adjectiveA),
    .words("дюма тома дега люка ферма петипа бежа гамба бенуа моруа золя труайя", .fixed),
  ]

  private static let adjectives: [DeclensionRow] = [
    .row("ова ева ина ына", .possessiveA),
    .row("ая", .adjectiveA),
    .row("жая шая чая щая цая", .hissingAdjectiveA),
    .row("яя", .softAdjectiveA),
  ]

  private static let indeclinable: [DeclensionRow] = [
    .row("б в г д ж з й к л м н п р с т ф х ц ч ш щ ь", .fixed),
    .row("о е и у ы э ю", .fixed),
    .row("аа еа иа оа уа эа юа яа", .fixed),
  ]
}
