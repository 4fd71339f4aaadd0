import Values

/// Turns a row of a client list into a card: Russian headings get their field's name.
///
/// `ИНН` becomes `inn`, `Должность` becomes `post` inside `contact`. A heading nobody knows stays as it is, and the
/// template sees the column under that name. A cell left empty is left out: the template asks whether it is there.
enum ClientHeadings {
  static func card(from row: Record) -> Record {
    var card = Record()
    for entry in row.entries where !entry.value.isBlank {
      let path = fields[entry.key.lowercased()]?.split(separator: ".").map(String.init) ?? [entry.key]
      card = card.setting(path[...], to: entry)
    }
    return card
  }

  /// Headings as managers write them, in lower case, and the field each one fills.
  private static let fields: [String: String] = [
    "код": "id", "код клиента": "id",
    "вид": "kind", "тип": "kind", "вид клиента": "kind",
    "название": "name", "наименование": "name", "краткое наименование": "name", "клиент": "name",
    "полное наименование": "full_name", "полное название": "full_name",
    "адресат": "addressee", "кому": "addressee",
    "инн": "inn", "кпп": "kpp", "огрн": "ogrn", "огрнип": "ogrnip", "окпо": "okpo",
    "адрес": "address", "юридический адрес": "address", "почтовый адрес": "postal_address",
    "почта": "email", "эл. почта": "email", "электронная почта": "email", "e-mail": "email",
    "телефон": "phone", "тел.": "phone", "сайт": "site",
    "банк": "bank", "бик": "bik", "расчётный счёт": "account", "расчетный счет": "account", "р/с": "account",
    "корреспондентский счёт": "correspondent_account", "корреспондентский счет": "correspondent_account",
    "к/с": "correspondent_account",
    "контактное лицо": "contact.name", "фамилия": "contact.surname", "имя": "contact.given_name",
    "отчество": "contact.patronymic", "должность": "contact.post", "пол": "contact.gender",
    "подписант": "signatory.name", "должность подписанта": "signatory.post",
    "действует на основании": "signatory.basis",
    "обращение": "salutation", "задача": "need", "потребность": "need",
    "объекты": "objects", "объект": "objects", "площадь": "area", "менеджер": "manager",
    "головная организация": "branch_of",
  ]
}

extension Record {
  /// The card with an entry put at a path, its groups made on the way.
  fileprivate func setting(_ path: ArraySlice<String>, to entry: Entry) -> Record {
    var card = self
    guard let key = path.first else { return card }
    let inner = card.group(key)
    if path.count == 1 {
      guard case .record(let more) = entry.value else {
        card.set(key, entry.value, at: entry.place)
        return card
      }
      let joined = more.entries.reduce(inner) { $0.setting([$1.key], to: $1) }
      card.set(key, .record(joined), at: entry.place)
      return card
    }
    card.set(key, .record(inner.setting(path.dropFirst(), to: entry)), at: entry.place)
    return card
  }
}
