/// How a kind of words ends in the five cases after the nominative.
struct DeclensionPattern: Sendable {
  /// Genitive, dative, accusative, instrumental, prepositional.
  let endings: [DeclensionEnding]

  /// So many letters of the nominative go for each of the five endings, which are apart by spaces; `-` is none.
  init(removing removed: Int = 0, _ endings: String) {
    self.endings = endings.split(separator: " ").map { DeclensionEnding(removing: removed, $0 == "-" ? "" : $0) }
  }

  init(_ endings: [DeclensionEnding]) { self.endings = endings }

  /// A word with the ending of a case.
  func apply(to word: Substring, slot: Int, isCapitals: Bool) -> String {
    endings[slot].apply(to: word, isCapitals: isCapitals)
  }
}

/// The patterns of nouns, adjectives and names; each with a word that goes by it.
///
/// Endings have е where ё could stand: ё is a thing of the word as it is written, and none is added.
extension DeclensionPattern {
  /// Like Шевченко.
  static let fixed = DeclensionPattern("- - - - -")

  // MARK: Masculine

  /// Like Ткач, Ким: «Кимом».
  static let hard = DeclensionPattern("а у а ом е")
  /// Like Мицкевич, Франц: «Мицкевичем».
  static let hissing = DeclensionPattern("а у а ем е")
  /// Like Коваль, Герой.
  static let soft = DeclensionPattern(removing: 1, "я ю я ем е")
  /// Like Юрий: «о Юрии».
  static let softIy = DeclensionPattern(removing: 1, "я ю я ем и")
  /// Like Мышь.
  static let hissingSoft = DeclensionPattern(removing: 1, "а у а ем е")
  /// Like Иванов, Пушкин: «Ивановым».
  static let possessive = DeclensionPattern("а у а ым е")
  /// Кравец, участок: «Кравца» is made of what stands before the vowel and the consonant after it.
  static func fleeting(_ end: String, removing: Int = 2, stressed: Bool = true) -> DeclensionPattern {
    DeclensionPattern(
      removing: removing, "\(end)а \(end)у \(end)а \(end)\(stressed ? "ом" : "ем") \(end)е")
  }
  /// Like Камень, Соловей: «камня», «соловья».
  static func fleetingSoft(_ end: String, removing: Int = 3) -> DeclensionPattern {
    DeclensionPattern(removing: removing, "\(end)я \(end)ю \(end)я \(end)ем \(end)е")
  }

  // MARK: Feminine, and masculine ones that end the same way

  /// Like Окуджава, Никита.
  static let hardA = DeclensionPattern(removing: 1, "ы е у ой е")
  /// Like Муха, Ольга.
  static let velarA = DeclensionPattern(removing: 1, "и е у ой е")
  /// Like Кваша, Саша.
  static let hissingA = DeclensionPattern(removing: 1, "и е у ей е")
  /// Like Птица.
  static let sibilantA = DeclensionPattern(removing: 1, "ы е у ей е")
  /// Like Овца.
  static let sibilantStressedA = DeclensionPattern(removing: 1, "ы е у ой е")
  /// Like Илья, Шенгелая, Наталья.
  static let softA = DeclensionPattern(removing: 1, "и е ю ей е")
  /// Like Данелия, Мария.
  static let softIya = DeclensionPattern(removing: 1, "и и ю ей и")
  /// Like Нинель, Любовь, должность.
  static let softFeminine = DeclensionPattern(removing: 1, "и и ь ью и")
  /// Like Иванова: «Ивановой».
  static let possessiveA = DeclensionPattern(removing: 1, "ой ой у ой ой")

  // MARK: Neuter

  /// Like общество.
  static let hardO = DeclensionPattern(removing: 1, "а у о ом е")
  /// Like училище.
  static let hissingE = DeclensionPattern(removing: 1, "а у е ем е")
  /// Like поле, поместье.
  static let softE = DeclensionPattern(removing: 1, "я ю е ем е")
  /// Like предприятие.
  static let softIe = DeclensionPattern(removing: 1, "я ю е ем и")
  /// Like время.
  static let time = DeclensionPattern(removing: 1, "ени ени я енем ени")

  // MARK: Adjectives and participles

  /// Like главный, Белый.
  static let adjective = DeclensionPattern(removing: 2, "ого ому ого ым ом")
  /// Like технический, Чижевский, Лихой.
  static let velarAdjective = DeclensionPattern(removing: 2, "ого ому ого им ом")
  /// Like старший, управляющий, внутренний.
  static let softAdjective = DeclensionPattern(removing: 2, "его ему его им ем")
  /// Like третий.
  static let thirdAdjective = DeclensionPattern(removing: 2, "ьего ьему ьего ьим ьем")
  /// Like учащийся.
  static let reflexiveAdjective = DeclensionPattern(removing: 4, "егося емуся егося имся емся")
  /// Like главная, Толстая.
  static let adjectiveA = DeclensionPattern(removing: 2, "ой ой ую ой ой")
  /// Like старшая, Рыжая.
  static let hissingAdjectiveA = DeclensionPattern(removing: 2, "ей ей ую ей ей")
  /// Like внутренняя.
  static let softAdjectiveA = DeclensionPattern(removing: 2, "ей ей юю ей ей")
  /// Like третья.
  static let thirdAdjectiveA = DeclensionPattern(removing: 2, "ьей ьей ью ьей ьей")
  /// Like учащаяся.
  static let reflexiveAdjectiveA = DeclensionPattern(removing: 4, "ейся ейся уюся ейся ейся")
  /// Like акционерное.
  static let adjectiveO = DeclensionPattern(removing: 2, "ого ому ое ым ом")
  /// Like техническое.
  static let velarAdjectiveO = DeclensionPattern(removing: 2, "ого ому ое им ом")
  /// Like общее.
  static let softAdjectiveO = DeclensionPattern(removing: 2, "его ему ее им ем")
  /// Like третье.
  static let thirdAdjectiveO = DeclensionPattern(removing: 2, "ьего ьему ье ьим ьем")
  /// Like главные.
  static let adjectives = DeclensionPattern(removing: 2, "ых ым ые ыми ых")
  /// Like общие, технические.
  static let softAdjectives = DeclensionPattern(removing: 2, "их им ие ими их")
}
