import Mailing
import Testing

/// How fast letters go, when they are tried again, and when it is enough.
@Suite struct PaceTests {
  private func limits(minute: Int, day: Int = 1000, domain: Int = 1000) -> MailLimits {
    var limits = MailLimits()
    limits.perMinute = minute
    limits.perDay = day
    limits.perDomainPerMinute = domain
    return limits
  }

  private static let dayEnds = 86_400_000

  @Test(arguments: [(1, 60_000), (2, 30_000), (7, 8572), (60, 1000), (60_000, 1)])
  func lettersGoInEvenSteps(_ perMinute: Int, _ gap: Int) {
    var throttle = Throttle(limits(minute: perMinute, domain: 60_000), sentToday: 0)
    #expect(throttle.answer(domain: "a", now: 0, dayEnds: Self.dayEnds) == .now)
    throttle.sent(domain: "a", now: 0)
    #expect(throttle.answer(domain: "b", now: 0, dayEnds: Self.dayEnds) == .wait(until: gap))
    #expect(throttle.answer(domain: "b", now: gap - 1, dayEnds: Self.dayEnds) == .wait(until: gap))
    #expect(throttle.answer(domain: "b", now: gap, dayEnds: Self.dayEnds) == .now)
  }

  @Test func domainsHaveTheirOwnPace() {
    var throttle = Throttle(limits(minute: 60_000, domain: 2), sentToday: 0)
    throttle.sent(domain: "a", now: 0)
    #expect(throttle.answer(domain: "a", now: 5, dayEnds: Self.dayEnds) == .wait(until: 30_000))
    #expect(throttle.answer(domain: "b", now: 5, dayEnds: Self.dayEnds) == .now)
  }

  @Test func dayIsCountedFromOutside() {
    var throttle = Throttle(limits(minute: 60_000, day: 3, domain: 60_000), sentToday: 2)
    #expect(throttle.answer(domain: "a", now: 10, dayEnds: 5000) == .now)
    throttle.sent(domain: "a", now: 10)
    #expect(throttle.answer(domain: "a", now: 20, dayEnds: 5000) == .wait(until: 5000))
    throttle.beginDay()
    #expect(throttle.answer(domain: "a", now: 5000, dayEnds: 10_000) == .now)
  }

  /// Whatever the order of letters, no minute and no domain's minute holds more than its limit.
  @Test(arguments: 1...20) func noMinuteHoldsMore(_ seed: Int) {
    let rules = limits(minute: 1 + seed % 9, domain: 1 + seed % 4)
    var throttle = Throttle(rules, sentToday: 0)
    var now = 0
    var sent: [(at: Int, domain: String)] = []
    for number in 0..<200 {
      let domain = "d\((number * seed * 7919) % 5)"
      while case .wait(let until) = throttle.answer(domain: domain, now: now, dayEnds: Self.dayEnds) {
        #expect(until > now)
        now = until
      }
      throttle.sent(domain: domain, now: now)
      sent.append((now, domain))
    }
    for (at, domain) in sent {
      let minute = sent.filter { at..<(at + 60_000) ~= $0.at }
      #expect(minute.count <= rules.perMinute)
      #expect(minute.count { $0.domain == domain } <= rules.perDomainPerMinute)
    }
  }

  @Test(arguments: [(1, 1), (2, 5), (3, 30), (4, 240), (5, 240), (9, 240)])
  func delaysGrow(_ attempts: Int, _ minutes: Int) {
    var delays: Set<Int> = []
    for letter in 0..<200 {
      guard case .again(let at) = BackOff(seed: 7).answer(letter: "\(letter)", attempts: attempts, first: 0, now: 1000)
      else {
        Issue.record("it gave up")
        continue
      }
      let delay = at - 1000
      #expect(delay >= minutes * 48_000 && delay <= minutes * 72_000)
      delays.insert(delay)
    }
    // Letters put off together come back apart, on both sides of the step.
    #expect(delays.count > 30)
    #expect(delays.contains { $0 < minutes * 60_000 } && delays.contains { $0 > minutes * 60_000 })
  }

  @Test func sameSeedGivesSameDelays() {
    let one = BackOff(seed: 1).answer(letter: "a", attempts: 2, first: 0, now: 0)
    #expect(one == BackOff(seed: 1).answer(letter: "a", attempts: 2, first: 0, now: 0))
    let others = (2...20).map { BackOff(seed: $0).answer(letter: "a", attempts: 2, first: 0, now: 0) }
    #expect(others.contains { $0 != one })
  }

  @Test func twoDaysAreEnough() {
    let backOff = BackOff(seed: 3)
    var now = 0
    var attempts = 1
    while case .again(let at) = backOff.answer(letter: "a", attempts: attempts, first: 0, now: now) {
      #expect(at > now)
      now = at
      attempts += 1
      if attempts > 100 { break }
    }
    #expect(13...20 ~= attempts)
    #expect(now <= 48 * 3_600_000)
  }

  private static let soft = MailAnswer.deferred(ServerRefusal(code: 451, text: "later"))

  private static func hard(_ subject: RefusalSubject) -> MailAnswer {
    .refused(ServerRefusal(code: 550, text: "no"), about: subject)
  }

  private static let consequences: [(MailAnswer, Bool, Int, BounceRules.Consequence)] = [
    (.accepted(serverAnswer: "250"), true, 2, .none), (hard(.recipient), true, 0, .suppress),
    (hard(.sender), true, 5, .none), (hard(.content), true, 5, .none), (hard(.policy), true, 5, .none),
    (soft, false, 0, .tryAgain), (soft, false, 9, .tryAgain), (soft, true, 0, .countMailing),
    (soft, true, 1, .countMailing),
    (soft, true, 2, .suppress), (.unsure("?"), true, 5, .none),
    (.notSent(MailFailure(.dropped, "")), false, 5, .tryAgain),
    (.notSent(MailFailure(.dropped, "")), true, 5, .none),
  ]

  @Test(arguments: consequences)
  func bounces(_ answer: MailAnswer, _ isGivenUp: Bool, _ earlier: Int, _ expected: BounceRules.Consequence) {
    #expect(BounceRules.consequence(of: answer, isGivenUp: isGivenUp, earlierMailings: earlier) == expected)
  }

  @Test(arguments: [
    (9, 9, false), (10, 10, true), (10, 9, false), (49, 49, true), (49, 48, false), (50, 1, false), (50, 2, true),
    (100, 2, false), (100, 3, true), (1000, 20, false),
    (1000, 21, true),
    (0, 0, false),
  ])
  func mailingPausesAtTooManyRefusals(_ answered: Int, _ refused: Int, _ isPaused: Bool) {
    #expect(MailingHealth(answered: answered, refused: refused).shouldPause == isPaused)
  }

  @Test func healthCountsAnswersOnly() {
    var health = MailingHealth()
    for answer in [
      .accepted(serverAnswer: ""), Self.hard(.policy), Self.soft, .unsure(""), .notSent(MailFailure(.dropped, "")),
    ] { health.note(answer) }
    #expect(health == MailingHealth(answered: 2, refused: 1))
  }
}
