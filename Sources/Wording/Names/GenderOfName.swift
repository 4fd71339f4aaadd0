extension PersonGender {
  /// What a name tells of who bears it: by the patronymic, then by a surname of two endings and a known given name.
  ///
  /// Nil where nothing tells it, or where surname and given name contradict each other: then somebody has to be asked.
  package init?(of name: PersonName) {
    self.init(surname: name.surname, givenName: name.givenName, patronymic: name.patronymic)
  }

  /// The same for a name that is one text.
  package init?(ofText text: String) {
    let words = NameReading.words(text)
    func part(_ role: NameWord.Role) -> String? {
      let parts = words.filter { $0.role == role }.map(\.text)
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
    self.init(surname: part(.surname), givenName: part(.givenName), patronymic: part(.patronymic))
  }

  private init?(surname: String?, givenName: String?, patronymic: String?) {
    if let patronymic, let gender = PersonGender(patronymic: patronymic) {
      self = gender
      return
    }
    let bySurname = surname.flatMap { PersonGender(surname: $0) }
    let byGivenName = givenName.flatMap { KnownGivenNames.gender(of: $0) }
    if let bySurname, let byGivenName, bySurname != byGivenName { return nil }
    guard let gender = bySurname ?? byGivenName else { return nil }
    self = gender
  }

  /// A surname that has an ending for men and one for women; of several parts, one that tells it is enough.
  private init?(surname: String) {
    var found: PersonGender?
    for part in surname.split(whereSeparator: { $0 == "-" || $0 == " " }) {
      // In one syllable -ин and -ов are no such endings: Ким Шин, Лев.
      guard part.count > 4, let gender = Self.paired(part.lowercased()) else { continue }
      if let found, found != gender { return nil }
      found = gender
    }
    guard let found else { return nil }
    self = found
  }

  private static func paired(_ surname: String) -> PersonGender? {
    if ["ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "цкой"].contains(where: surname.hasSuffix) {
      return .male
    }
    let isWomans = ["ова", "ева", "ёва", "ина", "ына", "ская", "цкая"].contains(where: surname.hasSuffix)
    return isWomans ? .female : nil
  }
}
