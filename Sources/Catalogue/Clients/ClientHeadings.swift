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
    return field(of: heading)?.split(separator: ".").map(String.init)
  }

  /// The heading that a Russian list usually has for a field.
  static func usual(for field: String) -> String? { headings.first { $0.field == field }?.heading }

  /// The field of every heading, in lower case.
  private static let fields = Dictionary(
    headings.map { ($0.heading.lowercased(), $0.field) }, uniquingKeysWith: { first, _ in first })

  /// All of them as they are usually written.
  static let known = headings.map(\.heading)

  static func isKnown(_ heading: String) -> Bool { field(of: heading) != nil }

  /// The field of a heading of this table, however it is capitalised, spaced and punctuated.
  static func field(of heading: String) -> String? {
    // Most lists have the headings as they stand here, and each of their cells asks.
    fields[heading.lowercased()] ?? foldedFields[HeadingFold.folded(heading)]
  }

  private static let foldedFields = Dictionary(
    headings.map { (HeadingFold.folded($0.heading), $0.field) }, uniquingKeysWith: { first, _ in first })

  /// Headings as managers write them, the usual one of a field first, and the field each one fills.
  private static let headings = plainHeadings + caseHeadings

  /// Names and posts that a card declines itself: «Подписант в родительном падеже».
  private static let caseHeadings: [(heading: String, field: String)] = [
    ("Контактное лицо", "contact.name"), ("Должность", "contact.post"),
    ("Подписант", "signatory.name"), ("Должность подписанта", "signatory.post"),
  ].flatMap { heading, field in
    [
      ("родительном", "род.", "genitive"), ("дательном", "дат.", "dative"), ("винительном", "вин.", "accusative"),
      ("творительном", "тв.", "instrumental"), ("предложном", "предл.", "prepositional"),
    ].flatMap { whole, short, grammaticalCase in
      [
        ("\(heading) в \(whole) падеже", "\(field)_\(grammaticalCase)"),
        ("\(heading) (\(short) п.)", "\(field)_\(grammaticalCase)"),
      ]
    }
  }

  private static let plainHeadings: [(heading: String, field: String)] = [
    ("Код", "id"), ("Код клиента", "id"),
    ("Вид", "kind"), ("Тип", "kind"), ("Вид клиента", "kind"),
    ("Название", "name"), ("Наименование", "name"), ("Краткое наименование", "name"), ("Клиент", "name"),
    ("Наименование организации", "name"), ("Название организации", "name"), ("Название компании", "name"),
    ("Наименование компании", "name"), ("Наименование клиента", "name"), ("Название клиента", "name"),
    ("Наименование контрагента", "name"), ("Сокращённое наименование", "name"), ("Организация", "name"),
    ("Компания", "name"), ("Контрагент", "name"), ("Заказчик", "name"), ("Фирма", "name"),
    ("Наименование полное", "full_name"), ("Полное наименование организации", "full_name"),
    ("Полное наименование", "full_name"), ("Полное название", "full_name"),
    ("Адресат", "addressee"), ("Кому", "addressee"),
    ("ИНН", "inn"), ("КПП", "kpp"), ("ОГРН", "ogrn"), ("ОГРНИП", "ogrnip"), ("ОКПО", "okpo"),
    ("Адрес", "address"), ("Юридический адрес", "address"), ("Юр. адрес", "address"),
    ("Адрес юридический", "address"), ("Адрес организации", "address"), ("Почтовый адрес", "postal_address"),
    ("Фактический адрес", "postal_address"), ("Адрес для корреспонденции", "postal_address"), ("Город", "city"),
    ("Эл. почта", "email"), ("Почта", "email"), ("Электронная почта", "email"), ("E-mail", "email"),
    ("Адрес электронной почты", "email"), ("Имейл", "email"), ("Емейл", "email"),
    ("Номер телефона", "phone"), ("Контактный телефон", "phone"), ("Телефон, факс", "phone"), ("Веб-сайт", "site"),
    ("Телефон", "phone"), ("Тел.", "phone"), ("Факс", "fax"), ("Номер факса", "fax"), ("Сайт", "site"),
    ("Банк", "bank"), ("БИК", "bik"), ("Банк получателя", "bank"), ("Наименование банка", "bank"), ("БИК банка", "bik"),
    ("Р/с", "account"), ("Р/счёт", "account"), ("Номер счёта", "account"), ("Расчётный счёт", "account"),
    ("Расчетный счет", "account"),
    ("К/с", "correspondent_account"), ("Корреспондентский счёт", "correspondent_account"),
    ("Корреспондентский счет", "correspondent_account"),
    ("Корр. счёт", "correspondent_account"), ("Кор. счёт", "correspondent_account"),
    ("Контактное лицо", "contact.name"), ("Контакт", "contact.name"), ("ФИО", "contact.name"),
    ("Ф.И.О.", "contact.name"),
    ("ФИО контактного лица", "contact.name"), ("Должность контактного лица", "contact.post"),
    ("Фамилия", "contact.surname"), ("Имя", "contact.given_name"),
    ("Отчество", "contact.patronymic"), ("Должность", "contact.post"), ("Пол", "contact.gender"),
    ("Подписант", "signatory.name"), ("Должность подписанта", "signatory.post"),
    ("ФИО руководителя", "signatory.name"), ("Руководитель", "signatory.name"), ("ФИО подписанта", "signatory.name"),
    ("Генеральный директор", "signatory.name"), ("Директор", "signatory.name"), ("ФИО директора", "signatory.name"),
    ("Должность руководителя", "signatory.post"), ("Основание полномочий", "signatory.basis"),
    ("Основание", "signatory.basis"), ("На основании", "signatory.basis"),
    ("В лице", "signatory.genitive"), ("Действует на основании", "signatory.basis"),
    ("Документ о полномочиях", "signatory.authority"), ("Вид полномочий", "signatory.authority"),
    ("Номер документа о полномочиях", "signatory.authority_number"),
    ("Номер доверенности", "signatory.authority_number"),
    ("Дата документа о полномочиях", "signatory.authority_date"), ("Дата доверенности", "signatory.authority_date"),
    ("Полномочия до", "signatory.authority_until"), ("Доверенность до", "signatory.authority_until"),
    ("Пол подписанта", "signatory.gender"), ("Паспорт", "passport"),
    ("Обращение", "salutation"), ("Задача", "need"), ("Потребность", "need"),
    ("Обязательно", "needs.must"), ("Желательно", "needs.nice"), ("Бюджет", "budget"),
    ("Объекты", "objects"), ("Объект", "objects"), ("Площадь", "area"), ("Площадь, м²", "area"),
    ("Площадь, кв. м", "area"), ("Менеджер", "manager"),
    ("Головная организация", "branch_of"),
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
