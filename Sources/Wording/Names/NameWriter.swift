/// Writes the words of a name in a case into one run of bytes.
struct NameWriter {
  private let gender: PersonGender
  private let slot: Int
  private var text: [UInt8] = []
  private var doubt: (word: String, reason: DeclensionDoubt.Reason, start: Int, end: Int, other: [UInt8]?)?

  init(gender: PersonGender, slot: Int) {
    self.gender = gender
    self.slot = slot
    text.reserveCapacity(96)
  }

  mutating func write(_ words: [NameWord]) -> DeclinedText {
    for (index, word) in words.enumerated() {
      if index > 0 { text.append(0x20) }
      var copy = word.text
      // Words of one part belong together as those with a hyphen do: «фон Брауна».
      let isLast = index + 1 == words.count || words[index + 1].role != word.role
      copy.withUTF8 { write($0, role: word.role, isLast: isLast) }
    }
    return DeclinedText(String(decoding: text, as: UTF8.self), doubt: finishedDoubt)
  }

  /// The first doubt, with the whole name in its other form.
  private var finishedDoubt: DeclensionDoubt? {
    guard let doubt else { return nil }
    let alternative = doubt.other.map { other in
      String(decoding: text[..<doubt.start] + other + text[doubt.end...], as: UTF8.self)
    }
    return DeclensionDoubt(word: doubt.word, reason: doubt.reason, alternative: alternative)
  }

  /// A surname of several words, a name with hyphens: part by part.
  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, role: NameWord.Role, isLast: Bool) {
    guard role != .unchanged else { return text.append(contentsOf: bytes) }
    if role == .patronymic, PatronymicTable.isTurkic(String(decoding: bytes, as: UTF8.self)) {
      return text.append(contentsOf: bytes)
    }
    var start = 0
    if let last = bytes.lastIndex(where: { $0 == 0x2D || $0 == 0x20 }) {
      let keepsFirst = UnchangingParts.isTitle(String(decoding: bytes[(last + 1)...], as: UTF8.self))
      for end in bytes[...last].indices where bytes[end] == 0x2D || bytes[end] == 0x20 {
        let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if keepsFirst { text.append(contentsOf: part) } else { writePart(part, role, isLast: false) }
        text.append(bytes[end])
        start = end + 1
      }
    }
    writePart(UnsafeBufferPointer(rebasing: bytes[start...]), role, isLast: isLast)
  }

  private mutating func writePart(_ part: UnsafeBufferPointer<UInt8>, _ role: NameWord.Role, isLast: Bool) {
    if part.count <= 2 || part.contains(0x2E) || !isLast && isUnchanging(part, role) {
      return text.append(contentsOf: part)
    }
    switch table(role).match(part) {
    case .rule(let rule, let isOneSyllable, let isCapitals):
      if isOneSyllable, let pattern = rule.oneSyllable { return append(part, pattern, isCapitals) }
      if let other = rule.doubt, doubt == nil {
        let start = text.count
        append(part, other.alternative, isCapitals)
        let alternative = Array(text[start...])
        text.removeSubrange(start...)
        append(part, rule.pattern, isCapitals)
        note(part, other.reason, from: start, other: alternative)
      } else {
        append(part, rule.pattern, isCapitals)
      }
    case .none: leave(part, .unknownShape)
    case .notRussian: leave(part, .notRussian)
    }
  }

  private func isUnchanging(_ part: UnsafeBufferPointer<UInt8>, _ role: NameWord.Role) -> Bool {
    let word = String(decoding: part, as: UTF8.self)
    return role == .surname ? UnchangingParts.hasSurnamePart(word) : UnchangingParts.hasGivenNamePart(word)
  }

  private func table(_ role: NameWord.Role) -> DeclensionTable {
    switch (role, gender) {
    case (.givenName, .male): GivenNameTables.masculine
    case (.givenName, .female): GivenNameTables.feminine
    case (.patronymic, _): PatronymicTable.table
    case (_, .male): MasculineSurnames.table
    case (_, .female): FeminineSurnames.table
    }
  }

  /// Every letter that a pattern removes has two bytes.
  private mutating func append(
    _ part: UnsafeBufferPointer<UInt8>, _ pattern: DeclensionPattern, _ isCapitals: Bool
  ) {
    text.append(contentsOf: UnsafeBufferPointer(rebasing: part[..<(part.count - 2 * pattern.removed)]))
    text.append(contentsOf: (isCapitals ? pattern.capitals : pattern.endings)[slot].utf8)
  }

  private mutating func leave(_ part: UnsafeBufferPointer<UInt8>, _ reason: DeclensionDoubt.Reason) {
    let start = text.count
    text.append(contentsOf: part)
    note(part, reason, from: start, other: nil)
  }

  private mutating func note(
    _ part: UnsafeBufferPointer<UInt8>, _ reason: DeclensionDoubt.Reason, from start: Int, other: [UInt8]?
  ) {
    // Where both ways give the same form there is nothing to decide.
    if doubt != nil || other.map({ text[start...].elementsEqual($0) }) == true { return }
    doubt = (String(decoding: part, as: UTF8.self), reason, start, text.count, other)
  }
}
