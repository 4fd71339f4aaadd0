/// Surnames of men, by their endings.
///
/// Source: the school norm of Russian surnames, as in Калакуцкая, «Склонение фамилий и личных имён», and the answers of gramota.ru.
enum MasculineSurnames {
  static let table = DeclensionTable(words + fleeting + adjectives + indeclinable + vowels + consonants)

  /// Words that go their own way; what else families may say stands behind `or`.
  private static let words: [DeclensionRow] = [
    .words("лев", .fleeting("ьв"), or: .hard),
    .words("заяц", .fleeting("йц", stressed: false), or: .hissing),
    .words("орел", .fleeting("л"), or: .hard),
    .words("козел осел дятел щегол посол котел", .fleeting("л"), or: .hard),
    .words("павел", .fleeting("л"), or: .hard),
    .words("пес", .fleeting("с"), or: .hard),
    .words("рот", .hard, or: .fleeting("т")),
    .words("ветер шатер костер бобер ковер", .fleeting("р"), or: .hard),
    .words("месяц", .hissing),
    // No adjectives, for all that they end as such.
    .words(
      "герой разбой прибой перебой отбой ковбой покой устой левкой домострой водопой зверобой плейбой рокой", .soft),
    .words("топчий бокий корний кулий бабий ямчий", .softIy),
    .words("кий вий", .soft),
    .words("куций", .softAdjective),
    // Foreign -ов and -ин: «Дарвином», against «Пушкиным».
    .words(
      "дарвин франклин кронин гершвин цеппелин бюлов вирхов берлин мартин бенджамин гриффин болдуин",
      .hard),
    .words("чаплин", .possessive, or: .hard),
    .words("львов псков", .possessive),
    // The stress on the ending: «Ткачом», against «Мицкевичем».
    .words(
      "ткач грач пугач деркач сыч толкач копач трубач скрипач силач рогач богач калач кузьмич ильич лукич фомич",
      .hard),
    .words("еж морж стриж чиж паж клещ хрущ борщ плющ лещ товстуш кулеш мякиш", .hard),
  ]

  private static let fleeting: [DeclensionRow] = [
    .words("соловей воробей муравей ручей репей", .fleetingSoft("ь", removing: 2)),
    // Two consonants before -ец keep the vowel, and so do words of one syllable; nouns that all know lose it.
    .words("перец месец", .hissing, or: .fleeting("ц", stressed: false)),
    .words("жеребец", .fleeting("ц"), or: .hard),
    .words("швец кузнец жнец чтец мудрец близнец храбрец хитрец мертвец гордец наглец подлец чернец спец жрец", .hard),
    .words("немец горец австриец", .fleeting("ц", stressed: false)),
    .words("кравец купец донец борец певец скворец отец удалец удовец чужец гонец ловец торговец", .fleeting("ц")),
    .row(
      "бец вец гец дец жец зец кец мец нец пец рец сец тец фец хец чец шец щец", .fleeting("ц"), oneSyllable: .hard,
      or: .hissing),
    .row("лец", .fleeting("ьц"), oneSyllable: .hard, or: .hissing),
    .row("аец еец иец оец уец юец яец ыец", .fleeting("йц", stressed: false)),
    .row(clusters("ец"), .hissing),
    .words("стрелец", .fleeting("ьц")),
    .words("волчок сверчок бычок смычок чубок дубок зубок белок сурок сапожок лужок", .fleeting("к")),
    .row("ок", .fleeting("к"), oneSyllable: .hard, or: .hard),
    .words("чапек гашек чек элек махачек замечек", .hard),
    .row("шток док лок чкок рок", .hard, or: .fleeting("к")),
    .row("ек", .hard, or: .fleeting("к")),
    .words("василек огонек пенек царек кулек хмелек конек", .fleeting("ьк")),
    .words("камень корень ремень кремень перстень парень ливень", .fleetingSoft("н"), or: .soft),
    .words("день пень", .soft, or: .fleetingSoft("н")),
    .words("уголь огонь", .soft),
  ]

  /// The three letters with two consonants before the ending: `знец`, `двец`.
  private static func clusters(_ ending: String) -> String {
    let first = "бвгджзклмнпрстфхцчшщй"
    return first.flatMap { one in "бвгджзкмпрстфхчшщ".map { "\(one)\($0)\(ending)" } }.joined(separator: " ")
  }

  private static let adjectives: [DeclensionRow] = [
    .row("ов ев ин ын", .possessive, oneSyllable: .hard),
    .row("ый", .adjective),
    .row("цый", .softAdjective),
    .row("ой", .adjective, oneSyllable: .soft),
    .row("гой кой хой жой чой шой щой", .velarAdjective, oneSyllable: .soft),
    .row("кий гий хий", .velarAdjective, oneSyllable: .soft),
    .row("жий чий ший щий ний", .softAdjective),
  ]

  private static let indeclinable: [DeclensionRow] = [
    .row("ых", .fixed, oneSyllable: .hard),
    // -их after these letters is a Russian plural (Долгих, Нижних); after all others it is German (Эрлих).
    .row("гих ких хих жих чих ших щих них", .fixed, oneSyllable: .hard),
    .row("их", .hard),
    .words("миних мюнних мюних", .hard),
    .row("о е и у ы э ю", .fixed),
    // A vowel before -а: Гулиа, Делакруа.
    .row("аа еа иа оа уа эа юа яа", .fixed),
    .words(
      "дюма тома дега люка ферма петипа бежа гамба нюма дарка бенуа моруа спа золя труайя гойа кома леглра шапа",
      .fixed),
  ]

  private static let vowels: [DeclensionRow] = vowelRows

  /// -а and -я, which decline for men and women alike; where nothing shows that the name is Slavic or Georgian, the
  /// stress may forbid it.
  static let vowelRows: [DeclensionRow] = [
    .words("лапша левша паша душа межа свеча каланча", .velarA),
    .words("овца маца", .sibilantStressedA),
    .words(
      "сирота щерба сковорода береза верба вода гора гроза звезда игла морда кривда правда борода голота беда рада дуда",
      .hardA),
    .row("ава ива ова ева ада ида уда ета ота ута ыта ена ина уна ына ера ора ура ыра ала ела ила ола ула", .hardA),
    .row("иба оба уба юба ыба апа опа упа ипа епа аса оса уса юса иса ыса аза оза уза иза еза юта юра яна ба", .hardA),
    .row("а", .hardA, or: .fixed, because: .stressDecides),
    .row("га ка ха", .velarA),
    .row("жа ша ча ща", .hissingA),
    .row("ца", .sibilantA),
    .row("я", .softA, or: .fixed, because: .stressDecides),
    .row("ая оя уя ея юя эя ья йя ля ня ря", .softA),
    .row("ия", .softIya),
  ]

  private static let consonants: [DeclensionRow] = [
    .row("б в г д з к л м н п р с т ф х", .hard),
    .row("ж ч ш щ ц", .hissing),
    .row("й ь", .soft),
    .row("ий", .softIy, oneSyllable: .soft),
    .row("жь чь шь щь", .hissingSoft, or: .fixed),
  ]
}
