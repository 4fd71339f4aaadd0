/// Patronymics; those of Turkic peoples stay as they are, with the father's name before them.
enum PatronymicTable {
  static let table = DeclensionTable([
    .row("ич ыч", .hissing),
    .words("ильич кузьмич лукич фомич", .hard),
    .row("вна чна шна", .hardA),
  ])

  /// «Самед оглы», «Лутфияр кызы».
  static let turkic: Set<String> = [
    "оглы", "оглу", "оглы-", "улы", "уулу", "углы", "кызы", "гызы", "кизи", "заде", "зода", "зоде", "угли",
  ]

  static func isTurkic(_ patronymic: some StringProtocol) -> Bool {
    let last = patronymic.split { $0 == " " || $0 == "-" || $0 == "\u{A0}" }.last.map { $0.lowercased() } ?? ""
    return turkic.contains(last)
  }
}
