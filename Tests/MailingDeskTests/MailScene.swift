import Diagnostics
import DocumentRegistry
import Foundation
import MailWorkload
import Mailing
import Production
import RegistryWorkload
import Synchronization
import TestKit
import Values

/// A made-up office in a folder of its own, with a clock that a test sets and a carrier that says what it is told.
final class MailScene {
  let path: String
  let office: LetterOffice
  let clock = StagedClock()
  let carrier = StagedCarrier()
  let told = ToldProgress()

  init(
    _ recipients: [LetterOffice.Recipient], mail: [String] = [], letter: String = LetterOffice.usualLetter,
    allowsDrafts: Bool = true
  ) throws {
    path = PassingFolder.path + "engross-mail-\(UUID().uuidString)"
    office = try LetterOffice(making: path, mail: mail, letter: letter, allowsDrafts: allowsDrafts)
    if !recipients.isEmpty { try office.enter(recipients) }
  }

  convenience init(count: Int, mail: [String] = []) throws {
    try self.init(LetterOffice.Recipient.several(count), mail: mail)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var desk: MailDesk { get throws(Faults) { try MailDesk(outside, office: path) } }
  var registry: Registry { get throws(Faults) { try Registry(RegistryFolder(office: path)) } }

  var outside: SenderSurroundings {
    let clock = clock
    let moment = clock.moment
    return SenderSurroundings(
      production: Surroundings(
        today: moment.day, now: moment.stamp, processors: 1, resourceFolder: nil, account: "made-up",
        acting: (moment.day, moment.stamp, moment.clock ?? "09:00")),
      now: { clock.moment }, milliseconds: { clock.milliseconds }, sleep: { clock.pass($0) },
      isStopped: { clock.isStopped }, randomBytes: { [UInt8](repeating: 42, count: $0) }, environment: { _ in nil })
  }

  /// Prepares the usual mailing, or another; gives its number.
  @discardableResult
  func prepare(_ change: (inout MailingOrder) -> Void = { _ in }) throws(Faults) -> ProductionReport {
    var order = office.order
    change(&order)
    return try desk.prepare(order) { _ in }
  }

  func send(_ number: String = "Р-1/2026", _ change: (inout SendingOrder) -> Void = { _ in }) throws(Faults)
    -> ProductionReport
  {
    // It may hold the scene, which would then never go.
    defer {
      carrier.onLetter = { _ in }
      carrier.onSecond = {}
    }
    var order = SendingOrder(mailing: number)
    order.person = "orlova"
    change(&order)
    return try desk.send(
      order, over: carrier,
      SendingListener(
        progress: { [told] in told.tallies.append($0) }, event: { _ in }, say: { [told] in told.lines.append($0) }))
  }

  /// The letters of the first mailing or another, each with its state.
  func letters(of number: String = "Р-1/2026") throws(Faults) -> [LetterRow] {
    try registry.read { reading in
      try reading.letters(of: reading.entry(number), most: .max)
    }
  }

  func phases() throws(Faults) -> [LetterState.Phase] { try letters().map(\.phase) }

  @discardableResult
  func consent(to address: String, on day: String = "2026-11-01") throws(Faults) -> ProductionReport {
    var order = ConsentOrder()
    order.address = address
    order.given = day
    order.means = "на бумаге"
    order.wording = "Согласен получать предложения"
    order.giver = "Иванов И.И."
    order.person = "orlova"
    return try desk.register.consent(order)
  }

  func suppress(_ address: String, _ cause: Suppression.Cause = .byHand) throws(Faults) {
    var order = SuppressionOrder()
    order.addresses = [address]
    order.cause = cause
    order.person = "orlova"
    _ = try desk.register.suppress(order)
  }

  /// What verifying the registry finds.
  func flaws() throws(Faults) -> [String] {
    try registry.verify(office: path, workers: 1, rebuilds: false).findings.filter { $0.severity > .note }.map(
      \.message)
  }
}

/// A clock of a machine at +03:00, on 26 November 2026.
final class StagedClock: Sendable {
  private let state = Mutex<(milliseconds: Int, stop: Int?)>((1_000_000, nil))
  private static let start = 1_795_672_800 - 1_000

  /// Milliseconds since any fixed instant.
  var milliseconds: Int { state.withLock { $0.milliseconds } }
  /// Whether it has been asked so often.
  var isStopped: Bool {
    state.withLock { state in
      guard let left = state.stop else { return false }
      state.stop = max(0, left - 1)
      return left == 0
    }
  }

  func pass(_ milliseconds: Int) { state.withLock { $0.milliseconds += milliseconds } }

  /// Asks to end when that has been looked at so many times.
  func stop(after count: Int?) { state.withLock { $0.stop = count } }

  var moment: Moment {
    let seconds = Self.start + milliseconds / 1000
    let local = Moment.stamp(of: seconds + 3 * 3600) ?? ""
    return Moment(
      day: CalendarDate(written: String(local.prefix(10))) ?? .unixEpoch, stamp: Moment.stamp(of: seconds) ?? "",
      clock: String(local.dropFirst(11).prefix(5)))
  }
}

/// A carrier that answers as a test has written.
final class StagedCarrier: MailTransport {
  /// By the beginning of an address; the first answer first, the last one stays.
  var answers: [String: [MailAnswer]] = [:]
  var usual = MailAnswer.accepted(serverAnswer: "250 ok")
  private(set) var sent: [OutgoingLetter] = []
  /// Done when a letter comes.
  var onLetter: (OutgoingLetter) throws -> Void = { _ in }
  /// For how many seconds nothing is heard of a letter, how far it is then, and what happens each second.
  var silence: (OutgoingLetter) -> Int? = { _ in nil }
  var stage = LetterWatch.Stage.announced
  var onSecond: () -> Void = {}
  private var isBrokenOff = false

  func send(_ letter: OutgoingLetter, _ watch: LetterWatch) -> MailAnswer {
    if let seconds = silence(letter) {
      for _ in 0..<seconds where !isBrokenOff {
        onSecond()
        isBrokenOff = !watch.goesOn(stage)
      }
      if isBrokenOff {
        isBrokenOff = false
        return stage == .announced ? .notSent(.init(.stopped, "broken off")) : .unsure("broken off")
      }
    }
    sent.append(letter)
    try? onLetter(letter)
    for (beginning, answers) in answers where letter.recipient.hasPrefix(beginning) {
      if answers.count > 1 { self.answers[beginning]?.removeFirst() }
      if let answer = answers.first { return answer }
    }
    return usual
  }

  func close() {}
}

/// What a run told while it went.
final class ToldProgress {
  var tallies: [SendingTally] = []
  var lines: [String] = []
}
