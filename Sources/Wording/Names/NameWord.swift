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

/// Finds the places of the words in a name that is one text: «Иван Иванович», «Иванов Иван», «Иванов И.И».
enum NameReading {
  static func words(_ text: String) -> [NameWord] {
    var words = text.split(whereSeparator: \.isWhitespace)
    var patronymic: [NameWord] = []
    if words.count > 1, let last = words.last, PatronymicTable.turkic.has(last) {
      // The father's name and the word behind it make one patronymic.
      patronymic = [NameWord(text: text[words[words.count - 2].startIndex..<last.endIndex], role: .patronymic)]
      words.removeLast(2)
    }
    let full = words.indices.filter { !words[$0].contains(".") }
    var roles = [NameWord.Role](repeating: .unchanged, count: words.count)
    let found = Self.roles(of: full.map { words[$0] }, hasInitials: full.count < words.count)
    for (index, role) in zip(full, found) { roles[index] = role }
    return zip(words, roles).map { NameWord(text: $0, role: $1) } + patronymic
  }

  private static func roles(of words: [Substring], hasInitials: Bool) -> [NameWord.Role] {
    if words.isEmpty { return [] }
    if words.count == 1, hasInitials { return [.surname] }
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
    case 2 where !UnchangingParts.ofSurnames.has(words[0]): return [.surname, .givenName, .patronymic]
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
