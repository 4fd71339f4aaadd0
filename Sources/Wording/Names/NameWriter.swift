/// Writes the words of a name in a case, straight into the bytes of the text that is made.
struct NameWriter {
  private let tables: NameTables
  private let slot: Int
  /// Whether the first doubtful part gets its other form.
  private let usesAlternative: Bool
  private let out: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// The first only.
  private var doubts: [Doubt] = []

  private struct Doubt {
    let word: String
    let reason: DeclensionDoubt.Reason
    let hasAlternative: Bool
  }

  /// Makes a text of what `body` writes; `size` is the length of the name in bytes.
  @inline(__always)
  static func write(
    size: Int, gender: PersonGender, slot: Int, _ body: (inout NameWriter) -> Void
  ) -> DeclinedText {
    let first = write(size, gender, slot, usesAlternative: false, body)
    guard let doubt = first.doubts.first else { return DeclinedText(first.text) }
    let alternative = doubt.hasAlternative ? write(size, gender, slot, usesAlternative: true, body).text : nil
    // Where both ways give the same form there is nothing to decide.
    if alternative == first.text { return DeclinedText(first.text) }
    return DeclinedText(
      first.text, doubt: DeclensionDoubt(word: doubt.word, reason: doubt.reason, alternative: alternative))
  }

  @inline(__always)
  private static func write(
    _ size: Int, _ gender: PersonGender, _ slot: Int, usesAlternative: Bool, _ body: (inout NameWriter) -> Void
  ) -> (text: String, doubts: [Doubt]) {
    var doubts: [Doubt] = []
    // A part that grows has three bytes and a mark behind it at least; the text is copied out of here at its own size.
    let room = size + (size / 4 + 2) * DeclensionEnding.room
    let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { out in
      var writer = NameWriter(tables: .of(gender), slot: slot, usesAlternative: usesAlternative, out: out)
      body(&writer)
      doubts = writer.doubts
      // Whole letters of valid text and endings of ours: checking them again would take a tenth of the time.
      let written = UTF8Span(unchecked: UnsafeBufferPointer(rebasing: out[..<writer.count]).span)
      return String(copying: written)
    }
    return (text, doubts)
  }

  private init(tables: NameTables, slot: Int, usesAlternative: Bool, out: UnsafeMutableBufferPointer<UInt8>) {
    self.tables = tables
    self.slot = slot
    self.usesAlternative = usesAlternative
    self.out = out
  }

  /// One word or part of the name, a space before it if it is not the first.
  mutating func write(_ word: String, _ role: NameWord.Role, isLast: Bool = true) {
    if count > 0 { append(0x20) }
    word.utf8Span.span.withUnsafeBufferPointer { write($0, role, isLast: isLast) }
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ role: NameWord.Role, isLast: Bool) {
    if role == .unchanged || bytes.count <= 2 { return append(bytes) }
    if !isLast, tables.unchanging(role).has(bytes) { return append(bytes) }
    let table = tables.table(role)
    switch table.match(bytes) {
    case .rule(let rule): write(bytes, by: table.entry(rule, slot: slot))
    case .none:
      append(bytes)
      note(bytes, .unknownShape, hasAlternative: false)
    case .notRussian:
      append(bytes)
      if !bytes.contains(0x2E) { note(bytes, .notRussian, hasAlternative: false) }
    case .divided(let lastMark):
      writeParts(bytes, lastMark: lastMark, role, isLast: isLast)
    }
  }

  /// A surname of several words, a name with hyphens: part by part.
  private mutating func writeParts(
    _ bytes: UnsafeBufferPointer<UInt8>, lastMark: Int, _ role: NameWord.Role, isLast: Bool
  ) {
    let last = UnsafeBufferPointer(rebasing: bytes[(lastMark + 1)...])
    if role == .patronymic, PatronymicTable.turkic.has(last) { return append(bytes) }
    let keepsFirst = UnchangingParts.titles.has(last)
    var start = 0
    for end in 0...lastMark where bytes[end] == 0x2D || bytes[end] == 0x20 {
      let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if keepsFirst { append(part) } else { write(part, role, isLast: false) }
      append(bytes[end])
      start = end + 1
    }
    write(last, role, isLast: isLast)
  }

  @inline(__always)
  private mutating func write(_ part: UnsafeBufferPointer<UInt8>, by entry: DeclensionTable.Entry) {
    var ending = entry.usual
    if let own = entry.oneSyllable, BackwardLetters.isOneSyllable(part) {
      ending = own
    } else if let reason = entry.reason, doubts.isEmpty {
      note(part, reason, hasAlternative: true)
      if usesAlternative { ending = entry.alternative }
    }
    append(UnsafeBufferPointer(rebasing: part[..<ending.kept(of: part)]))
    append(ending, BackwardLetters.areCapitals(part))
  }

  @inline(__always)
  private mutating func append(_ ending: DeclensionEnding, _ isCapitals: Bool) {
    if isCapitals { return appendAll(ending.capitals) }
    guard let start = out.baseAddress, out.count - count >= DeclensionEnding.room else { return }
    ending.write(to: start + count)
    count += ending.count
  }

  private mutating func appendAll(_ text: String) {
    for byte in text.utf8 { append(byte) }
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
    guard doubts.isEmpty else { return }
    doubts = [Doubt(word: String(decoding: part, as: UTF8.self), reason: reason, hasAlternative: hasAlternative)]
  }
}
