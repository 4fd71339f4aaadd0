import Diagnostics
import DocumentRegistry
import Production
import Values

/// When the next letter may go, by the office's limits; letters into a folder go at once.
struct SendingPace {
  enum Answer {
    /// The letter at that position.
    case now(Int)
    /// So many milliseconds from now.
    case wait(milliseconds: Int, reason: String)
  }

  /// Seconds that a run waits without being asked to: a server that puts strangers off takes the letter a minute later.
  static let patience = 90

  private var throttle: Throttle?
  private var day: CalendarDate
  private let perDay: Int

  init(_ desk: MailDesk) throws(Faults) {
    let now = desk.outside.now()
    day = now.day
    perDay = desk.settings.limits.perDay
    if desk.settings.way == .folder { return }
    let midnight = Moment.stamp(of: Self.midnight(before: now)) ?? now.stamp
    let count = try desk.register.registry.read { try $0.handedOver(since: midnight) }
    throttle = Throttle(desk.settings.limits, sentToday: count)
  }

  /// The first of some letters that may go, each given by its recipient's domain.
  mutating func next(of domains: [String], at outside: SenderSurroundings) -> Answer {
    let now = outside.now()
    if now.day != day {
      day = now.day
      throttle?.beginDay()
    }
    guard let throttle else { return .now(0) }
    let clock = outside.milliseconds()
    let restOfDay = Self.midnight(before: now) + 86_400 - (Moment.seconds(of: now.stamp) ?? 0)
    let dayEnds = clock + max(1, restOfDay) * 1000
    var earliest = Int.max
    var seen: Set<String> = []
    for (position, domain) in domains.enumerated() where seen.insert(domain).inserted {
      switch throttle.answer(domain: domain, now: clock, dayEnds: dayEnds) {
      case .now: return .now(position)
      case .wait(let until): earliest = min(earliest, until)
      }
    }
    return .wait(
      milliseconds: earliest - clock,
      reason: earliest >= dayEnds ? "today's \(perDay) letters have gone" : "the limit of letters a minute")
  }

  /// Whether all letters of this day have gone: other mailings go from the same mailbox at the same time.
  func isDayOver(_ reading: RegistryReading, at now: Moment) throws -> Bool {
    if throttle == nil { return false }
    return try reading.handedOver(since: Moment.stamp(of: Self.midnight(before: now)) ?? now.stamp) >= perDay
  }

  mutating func endDay() { throttle?.endDay() }

  /// - Parameter instant: milliseconds of the sender's clock when the letter was handed over.
  mutating func sent(to domain: String, at instant: Int) { throttle?.sent(domain: domain, now: instant) }

  /// The instant at which the day of the machine began, in seconds.
  private static func midnight(before now: Moment) -> Int {
    (Moment.seconds(of: "\(now.day)T00:00:00Z") ?? 0) - now.offset * 60
  }
}
