/// Spreads letters over time, so that no mailbox, day or recipient's domain gets more than it bears.
///
/// No clock: instants are milliseconds since any fixed moment, and only grow.
package struct Throttle: Sendable {
  package enum Answer: Sendable, Hashable {
    case now
    /// At this instant, or later: ask again then.
    case wait(until: Int)
  }

  private let limits: MailLimits
  private var sentToday: Int
  /// The instant from which a letter may go, whoever it is to.
  private var next: Int?
  private var nextOfDomain: [String: Int] = [:]

  /// From so many domains on, those that may be written to again are forgotten.
  private static let crowd = 1024

  /// - Parameter sentToday: letters of this day that are sent already, by this run or another.
  package init(_ limits: MailLimits, sentToday: Int) {
    self.limits = limits
    self.sentToday = sentToday
  }

  /// Whether a letter may go now.
  ///
  /// - Parameters:
  ///   - domain: the recipient's, in lower case.
  ///   - dayEnds: the instant of the next midnight.
  package func answer(domain: String, now: Int, dayEnds: Int) -> Answer {
    var until = max(next ?? now, nextOfDomain[domain] ?? now)
    if sentToday >= limits.perDay { until = max(until, dayEnds) }
    return until > now ? .wait(until: until) : .now
  }

  /// Notes a letter that was handed over, whatever became of it: servers count attempts.
  package mutating func sent(domain: String, now: Int) {
    sentToday += 1
    next = now + Self.gap(limits.perMinute)
    if nextOfDomain.count >= Self.crowd { nextOfDomain = nextOfDomain.filter { $0.value > now } }
    nextOfDomain[domain] = now + Self.gap(limits.perDomainPerMinute)
  }

  /// Notes that others have used up what was left of this day.
  package mutating func endDay() { sentToday = max(sentToday, limits.perDay) }

  /// Begins a new day.
  package mutating func beginDay() { sentToday = 0 }

  /// Milliseconds between letters: even steps, because servers mind bursts and not averages.
  private static func gap(_ perMinute: Int) -> Int {
    let count = max(1, perMinute)
    return (60_000 + count - 1) / count
  }
}
