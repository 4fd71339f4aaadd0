/// A name as it stands beside a signature or in an address: the surname with initials.
package struct SignedName: Sendable {
  package let surname: String
  /// `И.И.`; empty where there is nothing but a surname.
  package let initials: String

  package init(_ name: PersonName) {
    surname = name.surname
    initials = ([name.givenName] + (name.patronymic.map { [$0] } ?? [])).map(PersonName.initial).joined()
  }

  /// Takes a name that is one text apart; nil where no surname is found in it.
  package init?(text: String) {
    let words = NameReading.words(text)
    let surnames = words.filter { $0.role == .surname }.map(\.text)
    guard !surnames.isEmpty else { return nil }
    surname = surnames.joined(separator: " ")
    initials = words.filter { $0.role != .surname }.map { word in
      word.role == .unchanged ? String(word.text) : PersonName.initial(String(word.text))
    }.joined()
  }

  /// The two with a no-break space between; `surname` is the surname in another case.
  package func written(surnameFirst: Bool, surname other: String? = nil) -> String {
    let surname = other ?? surname
    if initials.isEmpty { return surname }
    return surnameFirst ? surname + "\u{A0}" + initials : initials + "\u{A0}" + surname
  }
}
