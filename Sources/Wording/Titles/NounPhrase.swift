/// A post, a company's full name or any phrase around a noun: «Генеральный директор», «Положение о филиале».
///
/// The adjectives at its beginning and its first noun take the case; the rest stays as it is. Where no noun goes with
/// the adjectives, the last of them stands for one: «Заведующая складом», «Исполняющий обязанности директора».
package struct NounPhrase {
  /// A word that changes, with its pattern.
  struct Piece {
    let word: PhraseWord
    let pattern: DeclensionPattern
    let isCapitals: Bool
  }

  let text: String
  private(set) var pieces: [Piece] = []
  /// What a word beside the phrase takes after; nil where its noun was not found.
  package private(set) var agreement: NounAgreement?
  private(set) var reason: DeclensionDoubt.Reason?
  private(set) var isThing = false
  /// A person's name behind «Индивидуальный предприниматель».
  private var name: Substring?

  package init(_ text: String) {
    self.text = text
    let words = text.split(whereSeparator: \.isWhitespace).map(PhraseWord.init)
    read(words[...], isInCapitals: text == text.uppercased())
  }

  private mutating func read(_ words: ArraySlice<PhraseWord>, isInCapitals: Bool) {
    var rest = words
    while let first = rest.first, Self.adverbs.contains(first.lower) { rest = rest.dropFirst() }
    guard let first = rest.first else { return }
    if Self.unchangingStarts.contains(where: first.lower.hasPrefix) { return }
    if first.isAbbreviation(inCapitals: isInCapitals) { return readForm(first, rest.dropFirst()) }
    while let first = rest.first, first.bare.hasSuffix(".") { rest = rest.dropFirst() }
    var adjectives: [(piece: Piece, agreement: NounAgreement)] = []
    while let word = rest.first, !word.isOpaque, let found = AdjectiveTables.match(word.last),
      found.agreement == adjectives.first?.agreement ?? found.agreement
    {
      let piece = Piece(word: word, pattern: found.pattern, isCapitals: found.capitals)
      adjectives.append((piece, found.agreement))
      rest = rest.dropFirst()
      if Self.governing.contains(where: word.lower.hasPrefix) { break }
    }
    pieces += adjectives.map(\.piece)
    let governs =
      adjectives.last.map { last in Self.governing.contains { last.piece.word.lower.hasPrefix($0) } } ?? false
    if let noun = rest.first, !noun.isOpaque, !governs, readNoun(noun, with: adjectives.first?.agreement) {
      readBehind(noun, rest.dropFirst(), isInCapitals: isInCapitals)
    } else if let last = adjectives.last {
      agreement = agreement ?? last.agreement
    } else if pieces.isEmpty, let first = rest.first, first.bare.first?.isLetter == true {
      reason = first.isLatin ? .notRussian : .unknownShape
    }
  }

  private mutating func readNoun(_ noun: PhraseWord, with wanted: NounAgreement?) -> Bool {
    if let wanted, !NounGender.goes(noun.last, with: wanted) || Self.prepositions.contains(noun.lower) { return false }
    guard let agreement = wanted ?? NounGender.agreement(of: noun.last) else { return false }
    self.agreement = self.agreement ?? agreement
    guard let found = NounTables.table(agreement).pattern(of: noun.last) else {
      reason = .unknownShape
      return true
    }
    if pieces.allSatisfy({ $0.word.text != noun.text }) { isThing = Animacy.isThing(noun.last) }
    pieces.append(Piece(word: noun, pattern: found.pattern, isCapitals: found.isCapitals))
    return true
  }

  /// What stands behind the noun: the name of a person, or a second post.
  private mutating func readBehind(_ noun: PhraseWord, _ rest: ArraySlice<PhraseWord>, isInCapitals: Bool) {
    if ["предприниматель", "гражданин", "гражданка", "господин", "госпожа"].contains(noun.lower) {
      readName(rest)
    } else if let mark = rest.first, ["—", "–", "-", "и", "/"].contains(mark.bare), let next = rest.dropFirst().first,
      AdjectiveTables.match(next.last) != nil || mark.bare != "и" || NounGender.goes(next.last, with: .masculine)
    {
      read(rest.dropFirst(), isInCapitals: isInCapitals)
    }
  }

  /// `ООО «Север»` stays as it is, `ИП Иванов Иван Иванович` is declined behind the form.
  private mutating func readForm(_ form: PhraseWord, _ rest: ArraySlice<PhraseWord>) {
    agreement = CompanyForm.named(form.bare)?.agreement
    if form.isLatin { reason = .notRussian }
    if ["ИП", "КФХ"].contains(form.bare) { readName(rest) }
  }

  private mutating func readName(_ rest: ArraySlice<PhraseWord>) {
    guard let first = rest.first, let last = rest.last, rest.allSatisfy({ $0.bare.first?.isUppercase == true }),
      !rest.contains(where: { $0.isAbbreviation(inCapitals: false) })
    else { return }
    name = text[first.text.startIndex..<last.text.endIndex]
  }

  /// The phrase in a case.
  package func declined(into target: GrammaticalCase) -> DeclinedText {
    guard let slot = target.obliquePosition else { return DeclinedText(text) }
    var out = ""
    var end = text.startIndex
    let staysInAccusative = target == .accusative && isThing && agreement == .masculine
    for piece in pieces where !staysInAccusative {
      out += text[end..<piece.word.text.startIndex]
      out += piece.word.declined(piece.pattern, slot: slot, isCapitals: piece.isCapitals)
      end = piece.word.text.endIndex
    }
    var doubt = reason.map { DeclensionDoubt(word: text, reason: $0, alternative: nil) }
    if let name {
      out += text[end..<name.startIndex]
      let declined = NameDeclension.decline(String(name), gender: PersonGender(ofText: String(name)), into: target)
      out += declined?.text ?? String(name)
      doubt = doubt ?? declined?.doubt
      if declined == nil { doubt = DeclensionDoubt(word: String(name), reason: .unknownShape, alternative: nil) }
      end = name.endIndex
    }
    out += text[end...]
    return DeclinedText(out, doubt: doubt)
  }

  private static let adverbs: Set<String> = ["временно"]

  /// Abbreviations that stand for the noun: what follows is in the genitive already.
  private static let unchangingStarts = ["и.о", "и.", "врио", "вр.", "зам.", "пом.", "нач.", "рук.", "зав."]

  /// Participles with an object behind them, whatever it looks like.
  private static let governing = ["исполняющ", "заведующ", "командующ", "замещающ", "возглавляющ"]

  private static let prepositions: Set<String> = [
    "по", "за", "на", "в", "во", "с", "со", "от", "для", "при", "из", "к", "ко", "о", "об", "без", "под", "над", "и",
  ]
}
