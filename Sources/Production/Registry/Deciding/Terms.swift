package import Diagnostics
import DocumentRegistry
import Values

/// What becomes of a document after it was approved.
extension Producer {
  /// What the other side does with a document.
  package enum OtherSide: Sendable {
    /// They have it.
    case sent
    case agreed
    case disagreed(String)
    /// With the day, today where none is said, and the number that they gave it.
    case signed(date: String?, number: String?)
  }

  package func noteOtherSide(
    _ numbers: [String], _ what: OtherSide, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    switch what {
    case .sent: return try decideEach(numbers, order) { _, _ in [.send] }
    case .agreed: return try decideEach(numbers, order) { _, _ in [.noteAgreement] }
    case .disagreed(let text): return try decideEach(numbers, order) { _, _ in [.noteDisagreement(text: text)] }
    case .signed(let written, let number):
      let date = try date(written)
      if let today = surroundings.today, date > today { throw Faults(.dayToCome("--date", date.description)) }
      return try decideEach(numbers, order) { state, _ in
        try Self.check(date, "--date", against: state)
        return [.counterpartySigned(date: date, number: number)]
      }
    }
  }

  /// - Parameter number: under which it stands in another list; nil for its own.
  package func register(
    _ numbers: [String], under number: String?, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    try decideEach(numbers, order) { _, _ in [.register(number: number)] }
  }

  package func terminate(
    _ number: String, on written: String, reason: String, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    let date = try date(written)
    return try decideEach([number], order) { state, _ in
      try Self.check(date, "--date", against: state)
      return [.terminate(date: date, reason: reason)]
    }
  }

  package func prolong(
    _ number: String, until written: String, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    let until = try date(written)
    return try decideEach([number], order) { state, _ in
      try Self.check(until, "--until", against: state)
      let isRepeated = state.approval.prolongedUntil == until
      if !isRepeated, let end = state.approval.prolongedUntil ?? state.facts.end, until <= end {
        let number = state.facts.number.text
        throw Faults(.prolongedBackwards(number, until: until.description, end: end.description))
      }
      return [.prolong(until: until)]
    }
  }

  package func supersede(
    _ number: String, by other: String, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    try decideEach([number], order) { state, reading in
      let id = try reading.entry(other)
      let number = state.facts.number.text
      if id == state.id { throw Faults(.supersededByItself(number)) }
      return [.supersede(by: try reading.state(of: id).facts.number.text)]
    }
  }

  package func expire(_ numbers: [String], _ order: DecisionOrder) throws(Faults) -> ProductionReport {
    try decideEach(numbers, order) { _, _ in [.expire] }
  }

  /// A day that is about a document does not lie before it.
  private static func check(_ day: CalendarDate, _ option: String, against state: EntryState) throws(Faults) {
    if day < state.facts.date {
      throw Faults(.dayBeforeDocument(option, day.description, date: state.facts.date.description))
    }
  }
}
