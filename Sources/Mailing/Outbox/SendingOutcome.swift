import DocumentRegistry

/// What follows from a carrier's answer to one letter: a fact for the letter, and perhaps one for its address.
struct SendingOutcome {
  /// nil where the answer leaves open what became of it.
  var letter: LetterEvent?
  var recipient: RecipientEvent?
  /// Why no other letter would fare better now; nil where others may.
  var stop: MailFailure?

  private init(_ letter: LetterEvent?, _ recipient: RecipientEvent? = nil, stop: MailFailure? = nil) {
    self.letter = letter
    self.recipient = recipient
    self.stop = stop
  }

  /// - Parameters:
  ///   - letter: as it was when it was handed over.
  ///   - missed: the mailings in a row that gave up on the address; this letter's own may be among them, where it was
  ///     refused before.
  ///   - backOff: of the mailing.
  ///   - stamp: now, UTC to the second.
  ///   - isFolder: whether the carrier is a folder, whose failures are those of the disk.
  init(
    _ answer: MailAnswer, to letter: LetterState, missed: [Int], _ backOff: BackOff, at stamp: String, isFolder: Bool
  ) {
    let mailing = letter.facts.mailing
    switch answer {
    case .accepted(let words):
      self.init(.accepted(answer: words), missed.isEmpty ? nil : .reached(mailing: mailing))
    case .unsure: self.init(nil)
    case .refused(let refusal, let subject):
      let failure = SendingFailure(code: refusal.code, about: subject.rawValue, text: refusal.words)
      self.init(.refused(failure), Self.fact(of: answer, letter, isGivenUp: false, missed, failure.text))
    case .deferred(let refusal):
      self = Self.later(
        answer, SendingFailure(code: refusal.code, about: "server", text: refusal.words), letter, missed, backOff, stamp
      )
    case .notSent(let failure):
      let told = SendingFailure(code: failure.code, about: failure.kind.rawValue, text: failure.text)
      if failure.concernsAllLetters || isFolder {
        self.init(.returned(told), stop: failure)
      } else if failure.isOfConnection {
        self.init(.returned(told))
      } else if failure.kind == .unfit {
        self.init(.refused(told))
      } else {
        self = Self.later(answer, told, letter, missed, backOff, stamp)
      }
    }
  }

  private static func later(
    _ answer: MailAnswer, _ failure: SendingFailure, _ letter: LetterState, _ missed: [Int], _ backOff: BackOff,
    _ stamp: String
  ) -> SendingOutcome {
    let now = (Moment.seconds(of: stamp) ?? 0) * 1000
    let first = (letter.firstTry.flatMap { Moment.seconds(of: $0.stamp) } ?? 0) * 1000
    let next = backOff.answer(letter: letter.facts.key, attempts: letter.tries, first: first, now: now)
    if case .again(let at) = next, let until = Moment.stamp(of: (at + 999) / 1000) {
      return SendingOutcome(.deferred(failure, until: until))
    }
    return SendingOutcome(.refused(failure), fact(of: answer, letter, isGivenUp: true, missed, failure.text))
  }

  private static func fact(
    of answer: MailAnswer, _ letter: LetterState, isGivenUp: Bool, _ missed: [Int], _ words: String
  ) -> RecipientEvent? {
    let mailing = letter.facts.mailing
    let others = Set(missed).subtracting([mailing])
    switch BounceRules.consequence(of: answer, isGivenUp: isGivenUp, earlierMailings: others.count) {
    case .suppress: return .suppressed(Suppression(cause: .bounced, note: words, mailing: mailing))
    case .countMailing: return .missed(mailing: mailing)
    case .none, .tryAgain: return nil
    }
  }
}

extension ServerRefusal {
  /// What the server said: `5.1.1 no such user`.
  fileprivate var words: String { [enhanced?.description, text].compactMap { $0 }.joined(separator: " ") }
}
