/// What a month is called in a date.
package struct MonthNames {
  var short: String
  /// As it stands after a day: the genitive in Russian.
  var afterDay: String
  var alone: String
  /// As it stands after «в»: the prepositional in Russian.
  var inside: String

  static func of(_ month: Int, in language: WordingLanguage) -> MonthNames {
    guard 1...12 ~= month else { return MonthNames(short: "", afterDay: "", alone: "", inside: "") }
    switch language {
    case .russian:
      let (short, afterDay, alone) = russian[month - 1]
      return MonthNames(short: short, afterDay: afterDay, alone: alone, inside: afterDay.dropLast() + "е")
    case .english:
      let (short, name) = english[month - 1]
      return MonthNames(short: short, afterDay: name, alone: name, inside: name)
    }
  }

  /// The month that stands so behind a day: `ноября`.
  static func number(named name: String) -> Int? {
    russian.firstIndex { $0.1 == name }.map { $0 + 1 }
  }

  /// How every month is called behind a day, in each language, in small letters; January first.
  package static let behindDay = (1...12).map { month in
    [WordingLanguage.russian, .english].map { of(month, in: $0).afterDay.lowercased() }
  }

  private static let russian = [
    ("янв.", "января", "январь"), ("февр.", "февраля", "февраль"), ("мар.", "марта", "март"),
    ("апр.", "апреля", "апрель"), ("мая", "мая", "май"), ("июн.", "июня", "июнь"),
    ("июл.", "июля", "июль"), ("авг.", "августа", "август"), ("сент.", "сентября", "сентябрь"),
    ("окт.", "октября", "октябрь"), ("нояб.", "ноября", "ноябрь"), ("дек.", "декабря", "декабрь"),
  ]

  private static let english = [
    ("Jan", "January"), ("Feb", "February"), ("Mar", "March"), ("Apr", "April"), ("May", "May"), ("Jun", "June"),
    ("Jul", "July"), ("Aug", "August"), ("Sep", "September"), ("Oct", "October"), ("Nov", "November"),
    ("Dec", "December"),
  ]
}
