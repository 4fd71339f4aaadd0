import Values

/// Turns a row of a client list into a card: Russian headings get their field's name.
///
/// `ИНН` becomes `inn`, `Должность` becomes `post` inside `contact`. A heading nobody knows stays as it is, and the
/// template sees the column under that name. A cell left empty is left out: the template asks whether it is there.
enum ClientHeadings {
  static func card(from row: Record) -> Record {
    var card = Record()
    for entry in row.entries where !entry.value.isBlank {
      if let path = path(of: entry.key) {
        card.put(entry, at: path[...])
      } else {
        card.put(entry, at: [entry.key])
      }
    }
    return card
  }

  /// Where a Russian heading's column goes; nil for every other heading.
  private static func path(of heading: String) -> [String]? {
    // Field names are ASCII, and so is almost every heading of a long list; only `E-mail` is one of those below.
    if heading.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "-") }) { return nil }
    return fields[heading.lowercased()]?.split(separator: ".").map(String.init)
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
  /// Puts an entry at a path, making groups on the way; a group that is there already is joined.
  fileprivate mutating func put(_ entry: Entry, at path: ArraySlice<String>) {
    guard let key = path.first else { return }
    if path.count > 1 {
      var inner = group(key)
      inner.put(entry, at: path.dropFirst())
      set(key, .record(inner), at: entry.place)
    } else if case .record(let more) = entry.value, case .record(var inner)? = self[key] {
      for entry in more.entries { inner.put(entry, at: [entry.key]) }
      set(key, .record(inner), at: entry.place)
    } else {
      set(key, entry.value, at: entry.place)
    }
  }
}
