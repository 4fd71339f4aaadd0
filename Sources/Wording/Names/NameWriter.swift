/// Writes the words of a name in a case, straight into the bytes of the text that is made.
struct NameWriter {
  private let gender: PersonGender
  private let slot: Int
  /// Whether the first doubtful part gets its other form.
  private let usesAlternative: Bool
  private let out: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var doubt: (word: String, reason: DeclensionDoubt.Reason, hasAlternative: Bool)?

  /// The longest that one part of a name can grow, in bytes: «Лев», «Львом».
  private static let growth = 16

  /// Makes a text of what `body` writes; `size` is the length of the name in bytes.
  @inline(__always)
  static func write(
    size: Int, gender: PersonGender, slot: Int, _ body: (inout NameWriter) -> Void
  ) -> DeclinedText {
    let first = write(size, gender, slot, usesAlternative: false, body)
    guard let doubt = first.doubt else { return DeclinedText(first.text) }
    let alternative = doubt.hasAlternative ? write(size, gender, slot, usesAlternative: true, body).text : nil
    // Where both ways give the same form there is nothing to decide.
    if alternative == first.text { return DeclinedText(first.text) }
    return DeclinedText(
      first.text, doubt: DeclensionDoubt(word: doubt.word, reason: doubt.reason, alternative: alternative))
  }

  @inline(__always)
  private static func write(
    _ size: Int, _ gender: PersonGender, _ slot: Int, usesAlternative: Bool, _ body: (inout NameWriter) -> Void
  ) -> (text: String, doubt: (word: String, reason: DeclensionDoubt.Reason, hasAlternative: Bool)?) {
    var doubt: (word: String, reason: DeclensionDoubt.Reason, hasAlternative: Bool)?
    // A part that grows has three bytes and a mark behind it at least; the text is copied out of here at its own size.
    let room = size + (size / 4 + 2) * growth
    let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { out in
      var writer = NameWriter(gender: gender, slot: slot, usesAlternative: usesAlternative, out: out)
      body(&writer)
      doubt = writer.doubt
      return String(decoding: UnsafeBufferPointer(rebasing: out[..<writer.count]), as: UTF8.self)
    }
    return (text, doubt)
  }

  private init(gender: PersonGender, slot: Int, usesAlternative: Bool, out: UnsafeMutableBufferPointer<UInt8>) {
    self.gender = gender
    self.slot = slot
    self.usesAlternative = usesAlternative
    self.out = out
  }

  /// One word or part of the name, a space before it if it is not the first.
  mutating func write(_ word: String, _ role: NameWord.Role, isLast: Bool = true) {
    if count > 0 { append(0x20) }
    var word = word
    word.withUTF8 { write($0, role, isLast: isLast) }
  }

  /// A surname of several words, a name with hyphens: part by part.
  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ role: NameWord.Role, isLast: Bool) {
    if role == .unchanged { return append(bytes) }
    guard let lastMark = bytes.lastIndex(where: { $0 == 0x2D || $0 == 0x20 }) else {
      return writePart(bytes, role, isLast: isLast)
    }
    let last = UnsafeBufferPointer(rebasing: bytes[(lastMark + 1)...])
    if role == .patronymic, PatronymicTable.turkic.has(last) { return append(bytes) }
    let keepsFirst = UnchangingParts.titles.has(last)
    var start = 0
    for end in 0...lastMark where bytes[end] == 0x2D || bytes[end] == 0x20 {
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if keepsFirst { append(part) } else { writePart(part, role, isLast: false) }
      append(bytes[end])
      start = end + 1
    }
    writePart(last, role, isLast: isLast)
  }

  private mutating func writePart(_ part: UnsafeBufferPointer<UInt8>, _ role: NameWord.Role, isLast: Bool) {
    if part.count <= 2 || !isLast && unchanging(role).has(part) { return append(part) }
    switch table(role).match(part) {
    case .rule(let rule, let isOneSyllable, let isCapitals):
      if isOneSyllable, let pattern = rule.oneSyllable { return append(part, pattern, isCapitals) }
      var pattern = rule.pattern
      if let other = rule.doubt, doubt == nil {
        note(part, other.reason, hasAlternative: true)
        if usesAlternative { pattern = other.alternative }
      }
      append(part, pattern, isCapitals)
    case .none:
      append(part)
      note(part, .unknownShape, hasAlternative: false)
    case .notRussian:
      append(part)
      if !part.contains(0x2E) { note(part, .notRussian, hasAlternative: false) }
    }
  }

  private func unchanging(_ role: NameWord.Role) -> DeclensionTable {
    role == .givenName ? UnchangingParts.ofGivenNames : UnchangingParts.ofSurnames
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
    append(UnsafeBufferPointer(rebasing: part[..<(part.count - 2 * pattern.removed)]))
    (isCapitals ? pattern.capitals : pattern.endings)[slot].withUnsafeBufferPointer { append($0) }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    guard count < out.count else { return }
    out[count] = byte
    count += 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Never so, or else the room was counted wrongly: better a short text than foreign memory.
    guard bytes.count <= out.count - count else { return }
    _ = UnsafeMutableBufferPointer(rebasing: out[count...]).update(fromContentsOf: bytes)
    count += bytes.count
  }

  private mutating func note(
    _ part: UnsafeBufferPointer<UInt8>, _ reason: DeclensionDoubt.Reason, hasAlternative: Bool
  ) {
    if doubt == nil { doubt = (String(decoding: part, as: UTF8.self), reason, hasAlternative) }
  }
}
