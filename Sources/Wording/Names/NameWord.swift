/// One word of a name as it is written, and what it is there.
struct NameWord: Sendable {
  enum Role: Sendable {
    case surname
    case givenName
    case patronymic
    /// Initials, and what no rule gives a place.
    case unchanged
  }

  let text: Substring
  let role: Role
}

extension PersonName {
  /// The words in the order in which ``whole`` has them.
  var words: [NameWord] {
    let surname = NameWord(text: surname[...], role: .surname)
    var words = [NameWord(text: givenName[...], role: .givenName)]
    if let patronymic { words.append(NameWord(text: patronymic[...], role: .patronymic)) }
    return isLatin ? words + [surname] : [surname] + words
  }
}

/// Finds the places of the words in a name that is one text: «Иван Иванович», «Иванов Иван», «Иванов И.И».
enum NameReading {
  static func words(_ text: String) -> [NameWord] {
    let words = text.split(whereSeparator: \.isWhitespace)
    let full = words.indices.filter { !words[$0].contains(".") }
    var roles = [NameWord.Role](repeating: .unchanged, count: words.count)
    let found = Self.roles(of: full.map { words[$0] }, hasInitials: full.count < words.count)
    for (index, role) in zip(full, found) { roles[index] = role }
    return zip(words, roles).map { NameWord(text: $0, role: $1) }
  }

  private static func roles(of words: [Substring], hasInitials: Bool) -> [NameWord.Role] {
    guard let last = words.indices.last else { return [] }
    if last == 0 {
      let isGiven = !hasInitials && KnownGivenNames.gender(of: words[0]) != nil
      return [isGiven ? .givenName : .surname]
    }
    if PatronymicTable.isTurkic(words[last]), !words[last].contains("-"), last >= 1 {
      // The father's name and the word behind it make one patronymic.
      let head = Array(words[..<(last - 1)])
      return (head.isEmpty ? [] : simpleRoles(of: head)) + [.patronymic, .patronymic]
    }
    return simpleRoles(of: words)
  }

  private static func simpleRoles(of words: [Substring]) -> [NameWord.Role] {
    let last = words.count - 1
    if let patronymic = words.lastIndex(where: looksLikePatronymic), patronymic > 0 {
      var roles = [NameWord.Role](repeating: .surname, count: words.count)
      roles[patronymic] = .patronymic
      roles[patronymic - 1] = .givenName
      return roles
    }
    switch last {
    case 0: return [KnownGivenNames.gender(of: words[0]) == nil ? .surname : .givenName]
    case 1:
      let isTurned = KnownGivenNames.gender(of: words[0]) != nil && KnownGivenNames.gender(of: words[1]) == nil
      return isTurned ? [.givenName, .surname] : [.surname, .givenName]
    case 2 where !UnchangingParts.hasSurnamePart(words[0]): return [.surname, .givenName, .patronymic]
    default:
      // «фон Браун Вернер»: the particles go with the surname.
      var roles = [NameWord.Role](repeating: .surname, count: words.count)
      roles[last] = .givenName
      return roles
    }
  }

  /// «Мицкевич» is a surname and «Кузьмич» may be one; -ович and -евна are hardly ever.
  private static func looksLikePatronymic(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return ["ович", "евич", "овна", "евна", "ична", "инична"].contains(where: word.hasSuffix)
      || ["ильич", "кузьмич", "лукич", "фомич", "никитич", "саввич", "ильинишна"].contains(word)
  }
}
