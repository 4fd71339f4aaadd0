/// Puts names of persons into a case: «Иванова Ивана Ивановича».
///
/// The letters' case and every ё stay as they are typed; initials and names in Latin letters do not change.
package enum NameDeclension {
  /// The name in a case; nil where its form hangs on the gender and that is not known.
  package static func decline(
    _ name: PersonName, gender: PersonGender?, into target: GrammaticalCase
  ) -> DeclinedText? {
    guard let slot = target.obliquePosition else { return DeclinedText(name.whole) }
    let patronymicSize = name.patronymic.map { $0.utf8.count + 1 } ?? 0
    let size = name.surname.utf8.count + name.givenName.utf8.count + patronymicSize + 1
    let isLatin = name.isLatin
    return known(gender) { gender in
      NameWriter.write(size: size, gender: gender, slot: slot) { writer in
        if !isLatin { writer.write(name.surname, .surname) }
        writer.write(name.givenName, .givenName)
        if let patronymic = name.patronymic { writer.write(patronymic, .patronymic) }
        if isLatin { writer.write(name.surname, .surname) }
      }
    }
  }

  /// The same for a name that is one text: «Иванов Иван Иванович», «Иван Иванович», «Иванов И.И.».
  package static func decline(
    _ text: String, gender: PersonGender?, into target: GrammaticalCase
  ) -> DeclinedText? {
    guard let slot = target.obliquePosition else { return DeclinedText(text) }
    let words = NameReading.words(text)
    return known(gender) { gender in
      NameWriter.write(size: text.utf8.count, gender: gender, slot: slot) { writer in
        for (index, word) in words.enumerated() {
          // Words of one part belong together as those with a hyphen do: «фон Брауна».
          let isLast = index + 1 == words.count || words[index + 1].role != word.role
          writer.write(String(word.text), word.role, isLast: isLast)
        }
      }
    }
  }

  /// The surname alone, for «Иванову И.И.».
  package static func decline(
    surname: String, gender: PersonGender?, into target: GrammaticalCase
  ) -> DeclinedText? {
    guard let slot = target.obliquePosition else { return DeclinedText(surname) }
    return known(gender) { gender in
      NameWriter.write(size: surname.utf8.count, gender: gender, slot: slot) { $0.write(surname, .surname) }
    }
  }

  /// A form that needs a gender; where that is not known, the form that is the same for both.
  @inline(__always)
  private static func known(_ gender: PersonGender?, _ form: (PersonGender) -> DeclinedText) -> DeclinedText? {
    if let gender { return form(gender) }
    let (man, woman) = (form(.male), form(.female))
    return man.text == woman.text ? man : nil
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
