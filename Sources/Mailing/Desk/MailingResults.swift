import Diagnostics
import DocumentRegistry
import Production
import Values

/// What became of a mailing's letters, by state and by reason.
struct MailingResults {
  /// Letters of one state with one reason, or documents without a letter.
  struct Group: Hashable {
    /// The state in a word like `sent` or `refused`.
    var state: String
    var reason: String
  }

  let number: String
  let phase: String
  /// The day on which it was prepared.
  let prepared: CalendarDate
  /// Why it stands still.
  let reason: String?
  let letterClass: LetterClass?
  let letters: [LetterRow]
  let leftOut: [MailingPlan.LeftOut]
  /// When the next letter may be tried, UTC to the second; nil where none was put off.
  let next: String?
  /// Whether a program is sending it now.
  let isBeingSent: Bool
  private let counts: [LetterState.Phase: Int]

  init(_ state: EntryState, at desk: RegistryDesk) throws(Faults) {
    let mailing = try PreparedMailing(state, at: desk)
    number = mailing.number
    phase = state.state
    prepared = state.facts.date
    reason = state.mailing?.reason
    letterClass = state.facts.letters
    leftOut = mailing.plan.leftOut
    (letters, counts, next) = try desk.registry.read {
      (
        try $0.letters(of: state.id, most: .max), try $0.letterCounts(of: state.id), try $0.nextAttempt(of: state.id)
      )
    }
    isBeingSent = SendingTurn.isTaken(state.id, in: desk.registry.folder)
  }

  var total: Int { letters.count }
  func count(_ phase: LetterState.Phase) -> Int { counts[phase] ?? 0 }
  /// Letters that are still to be sent.
  var left: Int { count(.queued) + count(.deferred) }

  /// How many there are of each state and reason, states in the order of a letter's life.
  var groups: [(group: Group, count: Int)] {
    var counts: [Group: Int] = [:]
    for letter in letters { counts[Group(state: letter.phase.words, reason: letter.reason), default: 0] += 1 }
    for document in leftOut { counts[Group(state: Self.withoutLetter, reason: document.reason.words), default: 0] += 1 }
    let order = LetterState.Phase.allCases.map(\.words) + [Self.withoutLetter]
    return counts.map { ($0.key, $0.value) }.sorted { one, other in
      let places = (order.firstIndex(of: one.0.state) ?? 0, order.firstIndex(of: other.0.state) ?? 0)
      if places.0 != places.1 { return places.0 < places.1 }
      if one.1 != other.1 { return one.1 > other.1 }
      return one.0.reason < other.0.reason
    }
  }

  private static let withoutLetter = "no letter"

  /// For people.
  var lines: [String] {
    var head = "\(number): \(phase)" + (isBeingSent ? ", a program is sending it now" : "")
    if let reason { head += " (\(reason))" }
    var lines = [head]
    let rows = groups.map { ["\($0.count)", $0.group.state, $0.group.reason] }
    lines += AlignedTable([["", "state", "reason"]] + rows, rightward: [0]).lines
    if let next { lines.append("the next attempt of letters that were put off: \(next)") }
    return lines
  }

  var findings: [Diagnostic] {
    let unsure = letters.filter { $0.phase == .handedOver }
    if unsure.isEmpty || isBeingSent { return [] }
    let isCancelled = phase == MailingProgress.Phase.cancelled.rawValue
    return [.lettersUnsure(unsure.count, number: number, names: unsure.map(\.address), isCancelled: isCancelled)]
  }

  var letterRows: ListedRows {
    var list = ListedRows(headings: ["letter", "address", "client", "state", "attempts", "last attempt", "why"])
    list.rows = letters.map { letter in
      [
        "\(letter.place)", letter.address, letter.client ?? "", letter.phase.words, "\(letter.attempts)",
        letter.handedOver ?? "", letter.reason,
      ]
    }
    list.rows += leftOut.map { ["", "", $0.number, Self.withoutLetter, "", "", $0.detail] }
    list.sheet =
      [
        [
          "letter", "address", "name", "client", "state", "attempts", "handed_over", "not_before", "code", "about",
          "answer",
        ]
      ]
      + letters.map { letter in
        [
          "\(letter.place)", letter.address, letter.name, letter.client ?? "", letter.phase.rawValue,
          "\(letter.attempts)", letter.handedOver ?? "", letter.notBefore ?? "", letter.code.map { "\($0)" } ?? "",
          letter.about ?? "", letter.answer ?? "",
        ]
      } + leftOut.map { ["", "", $0.clientName, $0.number, "left-out", "", "", "", "", $0.reason.rawValue, $0.detail] }
    return list
  }

  func record(withLetters: Bool) -> Record {
    var record: Record = ["number": .text(number), "state": .text(phase), "sending": .bool(isBeingSent)]
    if let reason { record.set("reason", .text(reason)) }
    if let letterClass { record.set("class", .text(letterClass.rawValue)) }
    record.set("letters", .integer(total))
    var states = Record()
    for phase in LetterState.Phase.allCases { states.set(phase.rawValue, .integer(count(phase))) }
    record.set("counts", .record(states))
    if let next { record.set("next_attempt", .text(next)) }
    record.set(
      "reasons",
      .list(
        List(
          groups.map {
            .record(["state": .text($0.group.state), "reason": .text($0.group.reason), "count": .integer($0.count)])
          })))
    if withLetters { record.set("list", .list(List(letters.map { .record($0.record) }))) }
    return record
  }
}

extension LetterState.Phase {
  var words: String {
    switch self {
    case .queued: "to be sent"
    case .handedOver: "unsure"
    case .accepted: "sent"
    case .deferred: "put off"
    case .refused: "refused"
    case .suppressed: "kept back"
    case .skipped: "given up"
    }
  }
}

extension LetterRow {
  /// Why it is where it is; empty where there is nothing to say.
  var reason: String {
    switch phase {
    case .suppressed: answer.map { LeftOutReason(rawValue: $0)?.words ?? $0 } ?? ""
    case .refused, .deferred: [code.map { "\($0)" }, answer].compactMap { $0 }.joined(separator: " ")
    case .handedOver: "handed over without an answer"
    case .queued, .accepted, .skipped: ""
    }
  }

  /// For machines.
  fileprivate var record: Record {
    var record: Record = [
      "letter": .integer(place), "address": .text(address), "name": .text(name), "state": .text(phase.rawValue),
      "attempts": .integer(attempts),
    ]
    if let client { record.set("client", .text(client)) }
    if let handedOver { record.set("handed_over", .text(handedOver)) }
    if let notBefore { record.set("not_before", .text(notBefore)) }
    if let code { record.set("code", .integer(code)) }
    if let about { record.set("about", .text(about)) }
    if let answer { record.set("answer", .text(answer)) }
    return record
  }
}
