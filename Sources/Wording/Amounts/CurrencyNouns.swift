/// What a currency and its hundredth part are called in words.
package struct CurrencyNouns: Sendable {
  /// ISO 4217.
  package let code: String
  let major: CountedNoun
  let minor: CountedNoun
  let english: EnglishNoun
  let englishMinor: EnglishNoun

  private init(
    _ code: String, _ major: CountedNoun, _ minor: CountedNoun, _ english: EnglishNoun, _ englishMinor: EnglishNoun
  ) {
    self.code = code
    self.major = major
    self.minor = minor
    self.english = english
    self.englishMinor = englishMinor
  }

  /// Nil for a currency without words.
  package static func named(_ code: String) -> CurrencyNouns? { table.first { $0.code == code } }

  /// All currencies that can be said in words, the same as in ``CurrencyWording``.
  package static let table: [CurrencyNouns] = [
    CurrencyNouns("RUB", rouble, kopeck, EnglishNoun("rouble"), EnglishNoun("kopeck")),
    CurrencyNouns(
      "USD",
      CountedNoun(
        .masculine, "доллар доллара доллару доллар долларом долларе",
        "доллары долларов долларам доллары долларами долларах", tail: "США"),
      cent, EnglishNoun("US dollar"), EnglishNoun("cent")),
    CurrencyNouns(
      "EUR", CountedNoun(.masculine, unchanging: "евро"),
      CountedNoun(
        .masculine, "евроцент евроцента евроценту евроцент евроцентом евроценте",
        "евроценты евроцентов евроцентам евроценты евроцентами евроцентах"),
      EnglishNoun("euro"), EnglishNoun("cent")),
    CurrencyNouns(
      "BYN", rouble.with(adjective: AdjectiveForms("белорусский")), kopeck, EnglishNoun("Belarusian rouble"),
      EnglishNoun("kopeck")),
    CurrencyNouns(
      "KZT", CountedNoun(.masculine, unchanging: "тенге"),
      CountedNoun(
        .masculine, "тиын тиына тиыну тиын тиыном тиыне", "тиыны тиынов тиынам тиыны тиынами тиынах"),
      EnglishNoun("tenge", "tenge"), EnglishNoun("tiyn", "tiyn")),
    CurrencyNouns(
      "CNY",
      CountedNoun(.masculine, "юань юаня юаню юань юанем юане", "юани юаней юаням юани юанями юанях"),
      CountedNoun(.masculine, "фэнь фэня фэню фэнь фэнем фэне", "фэни фэней фэням фэни фэнями фэнях"),
      EnglishNoun("yuan", "yuan"), EnglishNoun("fen", "fen")),
    CurrencyNouns(
      "GBP",
      CountedNoun(
        .masculine, "фунт фунта фунту фунт фунтом фунте", "фунты фунтов фунтам фунты фунтами фунтах",
        tail: "стерлингов"),
      CountedNoun(.masculine, "пенс пенса пенсу пенс пенсом пенсе", "пенсы пенсов пенсам пенсы пенсами пенсах"),
      EnglishNoun("pound sterling", "pounds sterling"), EnglishNoun("penny", "pence")),
    CurrencyNouns(
      "CHF",
      CountedNoun(
        .masculine, "франк франка франку франк франком франке", "франки франков франкам франки франками франках"
      )
      .with(adjective: AdjectiveForms("швейцарский")),
      CountedNoun(
        .masculine, "сантим сантима сантиму сантим сантимом сантиме",
        "сантимы сантимов сантимам сантимы сантимами сантимах"),
      EnglishNoun("Swiss franc"), EnglishNoun("centime")),
    CurrencyNouns(
      "TRY",
      CountedNoun(.feminine, "лира лиры лире лиру лирой лире", "лиры лир лирам лиры лирами лирах")
        .with(adjective: AdjectiveForms("турецкий")),
      CountedNoun(
        .masculine, "куруш куруша курушу куруш курушем куруше", "куруши курушей курушам куруши курушами курушах"),
      EnglishNoun("Turkish lira"), EnglishNoun("kurush", "kurush")),
    CurrencyNouns(
      "AED",
      CountedNoun(
        .masculine, "дирхам дирхама дирхаму дирхам дирхамом дирхаме",
        "дирхамы дирхамов дирхамам дирхамы дирхамами дирхамах", tail: "ОАЭ"),
      CountedNoun(.masculine, "филс филса филсу филс филсом филсе", "филсы филсов филсам филсы филсами филсах"),
      EnglishNoun("UAE dirham"), EnglishNoun("fils", "fils")),
    CurrencyNouns(
      "UZS",
      CountedNoun(.masculine, "сум сума суму сум сумом суме", "сумы сумов сумам сумы сумами сумах")
        .with(adjective: AdjectiveForms("узбекский")),
      CountedNoun(
        .masculine, "тийин тийина тийину тийин тийином тийине", "тийины тийинов тийинам тийины тийинами тийинах"),
      EnglishNoun("Uzbekistani sum", "Uzbekistani sum"), EnglishNoun("tiyin", "tiyin")),
    CurrencyNouns(
      "KGS",
      CountedNoun(.masculine, "сом сома сому сом сомом соме", "сомы сомов сомам сомы сомами сомах")
        .with(adjective: AdjectiveForms("киргизский")),
      CountedNoun(
        .masculine, "тыйын тыйына тыйыну тыйын тыйыном тыйыне", "тыйыны тыйынов тыйынам тыйыны тыйынами тыйынах"),
      EnglishNoun("Kyrgyzstani som", "Kyrgyzstani som"), EnglishNoun("tyiyn", "tyiyn")),
    CurrencyNouns(
      "AMD",
      CountedNoun(.masculine, "драм драма драму драм драмом драме", "драмы драмов драмам драмы драмами драмах")
        .with(adjective: AdjectiveForms("армянский")),
      CountedNoun(.feminine, "лума лумы луме луму лумой луме", "лумы лум лумам лумы лумами лумах"),
      EnglishNoun("Armenian dram"), EnglishNoun("luma", "luma")),
    CurrencyNouns(
      "GEL", CountedNoun(.masculine, unchanging: "лари"), CountedNoun(.masculine, unchanging: "тетри"),
      EnglishNoun("lari", "lari"), EnglishNoun("tetri", "tetri")),
    CurrencyNouns(
      "RSD",
      CountedNoun(
        .masculine, "динар динара динару динар динаром динаре", "динары динаров динарам динары динарами динарах"
      )
      .with(adjective: AdjectiveForms("сербский")),
      CountedNoun(.feminine, "пара пары паре пару парой паре", "пары пар парам пары парами парах"),
      EnglishNoun("Serbian dinar"), EnglishNoun("para", "para")),
  ]

  private static let rouble = CountedNoun(
    .masculine, "рубль рубля рублю рубль рублём рубле", "рубли рублей рублям рубли рублями рублях")
  private static let kopeck = CountedNoun(
    .feminine, "копейка копейки копейке копейку копейкой копейке",
    "копейки копеек копейкам копейки копейками копейках")
  private static let cent = CountedNoun(
    .masculine, "цент цента центу цент центом центе", "центы центов центам центы центами центах")
}
