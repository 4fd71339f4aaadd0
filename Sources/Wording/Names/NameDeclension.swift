/// Puts names of persons into a case: «Иванова Ивана Ивановича».
///
/// The letters' case and every ё stay as they are typed; initials and names in Latin letters do not change.
package enum NameDeclension {
  /// The name in a case; nil where its form hangs on the gender and that is not known.
  package static func decline(
    _ name: PersonName, gender: PersonGender?, into target: GrammaticalCase
  ) -> DeclinedText? {
    decline(name.words, gender: gender, into: target, whole: name.whole)
  }

  /// The same for a name that is one text: «Иванов Иван Иванович», «Иван Иванович», «Иванов И.И.».
  package static func decline(
    _ text: String, gender: PersonGender?, into target: GrammaticalCase
  ) -> DeclinedText? {
    if target == .nominative { return DeclinedText(text) }
    return decline(NameReading.words(text), gender: gender, into: target, whole: text)
  }

  /// The surname alone, for «Иванову И.И.».
  package static func decline(
    surname: String, gender: PersonGender?, into target: GrammaticalCase
  ) -> DeclinedText? {
    decline([NameWord(text: surname[...], role: .surname)], gender: gender, into: target, whole: surname)
  }

  private static func decline(
    _ words: [NameWord], gender: PersonGender?, into target: GrammaticalCase, whole: String
  ) -> DeclinedText? {
    guard let slot = target.obliquePosition else { return DeclinedText(whole) }
    if let gender {
      var writer = NameWriter(gender: gender, slot: slot)
      return writer.write(words)
    }
    let man = decline(words, gender: .male, into: target, whole: whole)
    let woman = decline(words, gender: .female, into: target, whole: whole)
    return man?.text == woman?.text ? man : nil
  }
}

extension GrammaticalCase {
  /// Where its ending stands in a ``DeclensionPattern``; nil for the nominative.
  var obliquePosition: Int? {
    switch self {
    case .nominative: nil
    case .genitive: 0
    case .dative: 1
    case .accusative: 2
    case .instrumental: 3
    case .prepositional: 4
    }
  }
}
