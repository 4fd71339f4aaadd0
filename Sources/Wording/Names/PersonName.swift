/// The parts of a person's name, and the ways an office writes them together.
package struct PersonName: Sendable, Hashable {
  package var surname: String
  package var givenName: String
  package var patronymic: String?

  package init(surname: String, givenName: String, patronymic: String? = nil) {
    self.surname = surname
    self.givenName = givenName
    self.patronymic = patronymic
  }

  /// Turkic patronymics are two words: «Гейдар оглы».
  private static let patronymicEndings: Set<String> = ["оглы", "кызы", "улы", "уулу", "гызы", "оглу"]

  /// Takes a whole name apart: `Иванов Иван Иванович`, surname first; in Latin letters `John Smith`, surname last.
  ///
  /// Gives nil where the parts cannot be told: one word, too many words, initials.
  package init?(whole text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count >= 2, !text.contains("."), !text.contains(",") else { return nil }
    if let first = words[0].unicodeScalars.first, first.isLatinLetter {
      self.init(surname: words[words.count - 1], givenName: words.dropLast().joined(separator: " "))
      return
    }
    switch words.count {
    case 2: self.init(surname: words[0], givenName: words[1])
    case 3: self.init(surname: words[0], givenName: words[1], patronymic: words[2])
    case 4 where Self.patronymicEndings.contains(words[3].lowercased()):
      self.init(surname: words[0], givenName: words[1], patronymic: words[2] + " " + words[3])
    default: return nil
    }
  }

  /// `Иванов Иван Иванович`; in Latin letters `John Smith`.
  package var whole: String {
    if isLatin { return givenName + " " + surname }
    return [surname, givenName, patronymic ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `И.И. Иванов`, as it stands beside a signature; the space does not break.
  package var signed: String {
    let initials = Self.initial(givenName) + (patronymic.map(Self.initial) ?? "")
    return initials.isEmpty ? surname : initials + "\u{A0}" + surname
  }

  var isLatin: Bool {
    // No letter of a script that begins behind these bytes has to be decoded: Russian ones begin with D0 and D1.
    guard let first = surname.utf8.first, first < 0xD0 else { return false }
    return surname.unicodeScalars.first?.isLatinLetter ?? false
  }

  /// `И.`; `А.-М.` for a name in two parts; of several given names each has its own: `J. R.` stays `J.R.`.
  static func initial(_ name: String) -> String {
    let words = name.split(separator: " ").filter { !patronymicEndings.contains($0.lowercased()) }
    return words.map { word in
      word.split(separator: "-").compactMap(\.first).map { String($0) + "." }.joined(separator: "-")
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Letters of Latin script as they begin European names.
  fileprivate var isLatinLetter: Bool {
    ("A"..."Z").contains(self) || ("a"..."z").contains(self) || ("\u{C0}"..."\u{24F}").contains(self)
  }
}
