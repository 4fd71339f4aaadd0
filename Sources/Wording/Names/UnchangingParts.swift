/// Parts of names that stay as they are before the part that is declined: Бонч-Бруевича, Тер-Петросяна, фон Брауна.
enum UnchangingParts {
  private static let particles =
    "фон ван вон де дер ден дель делла да ди дю ду дос ла ле лос тен бен бин ибн аль эль ад аш ас абу абд абдул абдель "
    + "мак сан сен сент цу ап"

  static let ofSurnames = DeclensionTable([
    .words(
      particles + " бонч тер кара грум корвин нор дон хан шах бек кер тян мирза ага кок ших эт иль мелик шолом", .fixed)
  ])

  /// In double French names only the last part is declined: «Жан-Жака».
  static let ofGivenNames = DeclensionTable([
    .words(particles + " жан пьер анри мари шарль луи мир нур", .fixed)
  ])

  /// Titles that end names of the East; what stands before them stays: «Ахмед-хана».
  static let titles = DeclensionTable([
    .words("хан бек али оглы кызы заде гирей оол кыс бей паша ага шах", .fixed)
  ])
}
