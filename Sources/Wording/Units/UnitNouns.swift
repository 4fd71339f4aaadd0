/// The units in which contracts count terms, copies and people.
enum UnitNouns {
  /// The unit with this dictionary form: `рабочий день`.
  static func russian(_ name: String) -> CountedNoun? { russianTable[name] }

  /// The unit with this dictionary form: `business day`.
  static func english(_ name: String) -> EnglishNoun? { englishTable[name] }

  static var names: [String] { russianTable.keys.sorted() + englishTable.keys.sorted() }

  private static let day = CountedNoun(.masculine, "день дня дню день днём дне", "дни дней дням дни днями днях")
  private static let month = CountedNoun(
    .masculine, "месяц месяца месяцу месяц месяцем месяце", "месяцы месяцев месяцам месяцы месяцами месяцах")
  private static let year = CountedNoun(
    .masculine, "год года году год годом годе", "годы лет годам годы годами годах")
  private static let hour = CountedNoun(
    .masculine, "час часа часу час часом часе", "часы часов часам часы часами часах")
  private static let metre = CountedNoun(
    .masculine, "метр метра метру метр метром метре", "метры метров метрам метры метрами метрах")

  private static let russianTable: [String: CountedNoun] = {
    let adjectives: [(String, CountedNoun)] = [
      ("рабочий", day), ("календарный", day), ("банковский", day), ("календарный", month), ("календарный", year),
      ("рабочий", hour), ("квадратный", metre), ("кубический", metre), ("погонный", metre),
    ]
    var table: [String: CountedNoun] = [:]
    for noun in plain + adjectives.map({ $1.with(adjective: AdjectiveForms($0)) }) { table[noun.name] = noun }
    return table
  }()

  private static let plain: [CountedNoun] = [
    day, month, year, hour, metre,
    CountedNoun(
      .feminine, "неделя недели неделе неделю неделей неделе", "недели недель неделям недели неделями неделях"),
    CountedNoun(
      .masculine, "квартал квартала кварталу квартал кварталом квартале",
      "кварталы кварталов кварталам кварталы кварталами кварталах"),
    CountedNoun(
      .feminine, "минута минуты минуте минуту минутой минуте", "минуты минут минутам минуты минутами минутах"),
    CountedNoun(.feminine, "смена смены смене смену сменой смене", "смены смен сменам смены сменами сменах"),
    CountedNoun(.masculine, "раз раза разу раз разом разе", "разы раз разам разы разами разах"),
    CountedNoun(
      .masculine, "экземпляр экземпляра экземпляру экземпляр экземпляром экземпляре",
      "экземпляры экземпляров экземплярам экземпляры экземплярами экземплярах"),
    CountedNoun(.masculine, "лист листа листу лист листом листе", "листы листов листам листы листами листах"),
    CountedNoun(
      .feminine, "страница страницы странице страницу страницей странице",
      "страницы страниц страницам страницы страницами страницах"),
    CountedNoun(
      .feminine, "единица единицы единице единицу единицей единице",
      "единицы единиц единицам единицы единицами единицах"),
    CountedNoun(.feminine, "штука штуки штуке штуку штукой штуке", "штуки штук штукам штуки штуками штуках"),
    CountedNoun(
      .masculine, "комплект комплекта комплекту комплект комплектом комплекте",
      "комплекты комплектов комплектам комплекты комплектами комплектах"),
    CountedNoun(
      .feminine, "услуга услуги услуге услугу услугой услуге", "услуги услуг услугам услуги услугами услугах"),
    CountedNoun(
      .masculine, "объект объекта объекту объект объектом объекте",
      "объекты объектов объектам объекты объектами объектах"),
    CountedNoun(.masculine, "пост поста посту пост постом посте", "посты постов постам посты постами постах"),
    CountedNoun(
      .masculine, "процент процента проценту процент процентом проценте",
      "проценты процентов процентам проценты процентами процентах"),
    CountedNoun(
      .masculine, "работник работника работнику работника работником работнике",
      "работники работников работникам работников работниками работниках", isAnimate: true),
    CountedNoun(
      .masculine, "сотрудник сотрудника сотруднику сотрудника сотрудником сотруднике",
      "сотрудники сотрудников сотрудникам сотрудников сотрудниками сотрудниках", isAnimate: true),
    CountedNoun(
      .masculine, "охранник охранника охраннику охранника охранником охраннике",
      "охранники охранников охранникам охранников охранниками охранниках", isAnimate: true),
    CountedNoun(
      .masculine, "человек человека человеку человека человеком человеке",
      // Beside numbers; without one they are «люди».
      "человеки человек человекам человек человеками человеках", isAnimate: true),
  ]

  private static let englishTable: [String: EnglishNoun] = {
    let regular = [
      "day", "working day", "business day", "calendar day", "banking day", "week", "month", "calendar month", "quarter",
      "year", "calendar year", "hour", "working hour", "minute", "shift", "time", "page", "sheet", "unit", "piece",
      "set", "service", "site", "post", "percentage point", "employee", "worker", "guard", "square metre",
      "cubic metre", "metre",
    ]
    var table: [String: EnglishNoun] = [:]
    for noun in regular.map({ EnglishNoun($0) }) + [EnglishNoun("copy", "copies"), EnglishNoun("person", "persons")] {
      table[noun.one] = noun
    }
    return table
  }()
}
