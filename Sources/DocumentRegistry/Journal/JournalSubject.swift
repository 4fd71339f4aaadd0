import Diagnostics

/// What the journal's records are about, as they tell it so far.
enum JournalSubject: Sendable, Equatable {
  case entry(EntryState)
  case letter(LetterState)
  case recipient(RecipientState)

  /// What a first record begins: the record's position is its id.
  init(_ record: JournalRecord) throws(Faults) {
    switch record.fact.event {
    case LetterEvent.firstName: self = .letter(try LetterState(record))
    case let event where RecipientEvent.names.contains(event): self = .recipient(try RecipientState(record))
    default: self = .entry(try EntryState(record))
    }
  }

  mutating func apply(_ record: JournalRecord) throws(Faults) {
    switch self {
    case .entry(var state):
      try state.apply(record)
      self = .entry(state)
    case .letter(var state):
      try state.apply(record)
      self = .letter(state)
    case .recipient(var state):
      try state.apply(record)
      self = .recipient(state)
    }
  }

  var entry: EntryState? { if case .entry(let state) = self { state } else { nil } }
  var letter: LetterState? { if case .letter(let state) = self { state } else { nil } }
  var recipient: RecipientState? { if case .recipient(let state) = self { state } else { nil } }

  /// How people call it, where its rows are not as they should be.
  var title: String {
    switch self {
    case .entry(let state): "`\(state.facts.number.text)` (\(state.facts.kind))"
    case .letter(let state): "the letter to \(state.facts.address)"
    case .recipient(let state): state.address
    }
  }

  var touched: Int {
    switch self {
    case .entry(let state): state.touched
    case .letter(let state): state.touched
    case .recipient(let state): state.touched
    }
  }
}
