/// How a letter begins: «Уважаемый Иван Иванович!», «Dear Ms Smith,».
package enum Salutation {
  /// Without a patronymic, Russian letters address the surname: «Уважаемый господин Смит!».
  package static func write(_ name: PersonName, gender: PersonGender, in language: WordingLanguage) -> String {
    let isWoman = gender == .female
    switch language {
    case .english: return "Dear \(isWoman ? "Ms" : "Mr") \(name.surname),"
    case .russian:
      let dear = isWoman ? "Уважаемая" : "Уважаемый"
      if let patronymic = name.patronymic { return "\(dear) \(name.givenName) \(patronymic)!" }
      return "\(dear) \(isWoman ? "госпожа" : "господин") \(name.surname)!"
    }
  }
}
