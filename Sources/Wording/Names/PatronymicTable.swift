/// Patronymics; those of Turkic peoples stay as they are, with the father's name before them.
enum PatronymicTable {
  static let table = DeclensionTable([
    .row("ич ыч", .hissing),
    .words("ильич кузьмич лукич фомич", .hard),
    .row("вна чна шна", .hardA),
  ])

  /// «Самед оглы», «Лутфияр кызы».
  static let turkic = DeclensionTable([
    .words("оглы оглу улы уулу углы угли кызы гызы кизи заде зода зоде", .fixed)
  ])
}
