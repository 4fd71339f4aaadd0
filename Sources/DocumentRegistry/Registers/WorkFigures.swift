package import Diagnostics
package import Values

/// Folds what happened in a period into the figures of a report.
package struct WorkFigures: Sendable {
  private let calendar: ProductionCalendar
  private var counts: [Key: Tally] = [:]
  private var spans: [Key: Span] = [:]
  /// Counted once each: many stages begin and end on the same days.
  private var lengths: [Days: Int] = [:]
  /// What the entries of a kind are called, by kind.
  private var titles: [String: String] = [:]

  private struct Key: Hashable {
    var name: WorkFigure.Name
    var subject: String?
  }

  private struct Days: Hashable {
    var first: CalendarDate
    var last: CalendarDate
  }

  /// Entries that count once each, with their amounts.
  private struct Tally {
    var entries = MentionList()
    /// By currency.
    var sums: [String: Decimal] = [:]
  }

  private struct Span {
    var days = 0
    var count = 0
    var entries = MentionList()
  }

  /// - Parameter calendar: by which working days are counted.
  package init(calendar: ProductionCalendar) { self.calendar = calendar }

  /// Takes in what the journal says.
  package mutating func take(_ fact: PeriodFact) throws(Faults) {
    let kind = fact.entry.kind
    // What came from outside has figures of its own.
    if kind == ClaimCase.kind { return }
    if titles[kind] == nil { titles[kind] = fact.title }
    switch fact.event {
    case .created: try count(.made, kind, fact)
    case .approved:
      try count(.approved, kind, fact)
      add(.approvalDays, nil, fact)
    case .returned, .signingReturned: try count(.returned, nil, fact)
    case .rejected: try count(.rejected, nil, fact)
    case .withdrawn: try count(.withdrawn, nil, fact)
    case .signed:
      try count(.signed, kind, fact)
      add(.signingDays, nil, fact)
    case .counterpartySigned: try count(.concluded, kind, fact)
    case .visa: add(.stageDays, fact.role, fact)
    }
  }

  private mutating func count(_ name: WorkFigure.Name, _ subject: String?, _ fact: PeriodFact) throws(Faults) {
    let key = Key(name: name, subject: subject)
    var tally = counts.removeValue(forKey: key) ?? Tally()
    if tally.entries.add(fact.entry), let amount = fact.amount, subject != nil {
      tally.sums[amount.currency] = try (tally.sums[amount.currency] ?? .zero).plus(amount.amount)
    }
    counts[key] = tally
  }

  private mutating func add(_ name: WorkFigure.Name, _ subject: String?, _ fact: PeriodFact) {
    guard let began = fact.began, let days = length(Days(first: began, last: fact.day)), days >= 0 else { return }
    let key = Key(name: name, subject: subject)
    var span = spans.removeValue(forKey: key) ?? Span()
    span.days += days
    span.count += 1
    span.entries.add(fact.entry)
    spans[key] = span
  }

  /// In working days.
  private mutating func length(_ days: Days) -> Int? {
    if let known = lengths[days] { return known }
    let length = calendar.workingDays(since: days.first, until: days.last)
    lengths[days] = length
    return length
  }

  /// What was counted, in the order of ``WorkFigure/Name`` and of the subjects.
  package func figures() throws(Faults) -> [WorkFigure] {
    var figures: [WorkFigure] = []
    for name in WorkFigure.Name.allCases {
      for key in (Array(counts.keys) + Array(spans.keys)).filter({ $0.name == name }).sorted(by: Self.precede) {
        if let tally = counts[key] {
          let entries = tally.entries.all
          let title = key.subject.flatMap { titles[$0] }
          figures.append(WorkFigure(name, of: key.subject, titled: title, .count, Decimal(entries.count), entries))
          for (currency, sum) in tally.sums.sorted(by: { $0.key < $1.key }) {
            figures.append(WorkFigure(name, of: key.subject, titled: title, .money(currency: currency), sum, entries))
          }
        }
        if let span = spans[key] {
          let average = try Decimal.average(span.days, over: span.count)
          figures.append(WorkFigure(name, of: key.subject, .workingDays, average, span.entries.all))
        }
      }
    }
    return figures
  }

  private static func precede(_ a: Key, _ b: Key) -> Bool {
    (a.subject ?? "").utf8.lexicographicallyPrecedes((b.subject ?? "").utf8)
  }
}

/// Entries in the order they came, each once.
struct MentionList: Sendable {
  private(set) var all: [PeriodFact.Mention] = []
  private var known: Set<Int> = []

  /// Whether it was new.
  @discardableResult mutating func add(_ entry: PeriodFact.Mention) -> Bool {
    guard known.insert(entry.id).inserted else { return false }
    all.append(entry)
    return true
  }
}
