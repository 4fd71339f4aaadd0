import Mailing
import Testing

/// What became of a letter, by what was said and answered; no server needed.
@Suite struct SMTPDialogueTests {
  /// `> COMMAND`, `< answer`, `= bytes of the letter`; the letter has 100 bytes.
  private func answer(_ script: [String], trouble: MailFailure? = MailFailure(.dropped, "it broke")) -> MailAnswer {
    var dialogue = SMTPDialogue(letterBytes: 100)
    for line in script {
      switch line.first {
      case ">": dialogue.sent(command: Array((line.dropFirst(2) + "\r\n").utf8))
      case "<": dialogue.received(line: Array((line.dropFirst(2) + "\r\n").utf8))
      default: dialogue.sent(bodyBytes: Int(line.dropFirst(2)) ?? 0)
      }
    }
    return dialogue.answer(trouble: trouble)
  }

  private static let begun = [
    "< 220 hi", "> EHLO a", "< 250 hi", "> MAIL FROM:<a>", "< 250 ok", "> RCPT TO:<b>", "< 250 ok",
  ]
  private static let asked = begun + ["> DATA", "< 354 go on"]

  private static let cases: [([String], Misdeed.Outcome)] = [
    ([], .notSent(.dropped)), (begun, .notSent(.dropped)), (begun + ["> DATA"], .notSent(.dropped)),
    (asked, .notSent(.dropped)), (asked + ["= 99"], .notSent(.dropped)),
    (asked + ["= 60", "= 39"], .notSent(.dropped)),
    // From here on the dot may be on its way.
    (asked + ["= 100"], .unsure), (asked + ["= 60", "= 44"], .unsure), (asked + ["= 100", "> QUIT"], .unsure),
    (asked + ["= 100", "< 250-half an answer"], .unsure), (asked + ["= 100", "< what"], .unsure),
    (asked + ["= 100", "< 250 ok"], .accepted), (asked + ["= 100", "< 250-ok", "< 250 done"], .accepted),
    (asked + ["= 100", "< 250 ok", "< 421 bye"], .accepted),
    (asked + ["= 100", "< 250 ok", "> QUIT", "< 500 what"], .accepted),
    (asked + ["= 100", "< 354 again"], .unsure), (asked + ["= 100", "< 451 4.3.0 later"], .deferred(451, "4.3.0")),
    (asked + ["= 100", "< 554 no"], .refused(554, nil, .content)),
    // An answer to the farewell is none to the letter.
    (asked + ["= 100", "> QUIT", "< 250 ok"], .unsure), (asked + ["= 50", "> QUIT", "< 250 ok"], .notSent(.dropped)),
    // A server that has had enough before the end.
    (asked + ["= 50", "< 552 too big"], .refused(552, nil, .content)),
    (asked + ["= 50", "< 421 going down"], .deferred(421, nil)),
    (begun + ["> DATA", "< 451 no"], .deferred(451, nil)), (begun + ["> DATA", "< 250 ok"], .notSent(.dropped)),
    (["< 421 busy"], .notSent(.busy)), (["< 554 go away"], .notSent(.unwelcome)),
    // The recipient was not named yet: it is about us, whatever the status says.
    (["< 550 5.1.1 who are you"], .notSent(.unwelcome)), (["< 220 hi", "> EHLO a", "< 550 no"], .notSent(.unwelcome)),
    (asked.prefix(4) + ["< 550 5.1.1 unknown sender"], .notSent(.unwelcome)),
    (asked.prefix(4) + ["< 550 5.7.1 blocked"], .notSent(.unwelcome)),
    (asked.prefix(4) + ["< 554 no"], .notSent(.unwelcome)), (asked.prefix(4) + ["< 450 later"], .notSent(.busy)),
    (asked.prefix(4) + ["< 552 too big"], .refused(552, nil, .content)),
    (asked.prefix(4) + ["< 552 5.3.4 too big"], .refused(552, "5.3.4", .content)),
    (asked.prefix(6) + ["< 550 5.1.1 unknown"], .refused(550, "5.1.1", .recipient)),
    (begun + ["> DATA", "< 550 5.1.1 unknown"], .refused(550, "5.1.1", .recipient)),
    (["< hello", "< you"], .notSent(.nonsense)), (["< 999 what"], .notSent(.nonsense)), (["< 22"], .notSent(.nonsense)),
    (
      ["< 220 hi", "> EHLO a", "< 250 hi", "> AUTH PLAIN", "< 334 ", "> AGEAYg==", "< 535 no"],
      .notSent(.noAuthentication)
    ),
    (["< 220 hi", "> EHLO a", "< 250 hi", "> AUTH PLAIN", "< 334 ", "> AGEAYg==", "< 454 later"], .notSent(.busy)),
    // The secret of an authentication can look like a command.
    (
      ["< 220 hi", "> EHLO a", "< 250 hi", "> AUTH LOGIN", "< 334 ", "> REFUQQ==", "< 535 no"],
      .notSent(.noAuthentication)
    ),
  ]

  @Test(arguments: cases) func answerFollowsFromWhatWasSaid(_ script: [String], _ expected: Misdeed.Outcome) {
    #expect(outcome(answer(script)) == expected)
  }

  /// Wherever it breaks off, «certainly not» is never said of a letter that went out whole.
  @Test func neverCertainAboutAWholeLetterWithoutAnswer() {
    let whole = Self.asked + ["= 40", "= 40", "= 20", "< 250 ok"]
    for end in 0...whole.count {
      let script = Array(whole.prefix(end))
      let isOut = script.contains("= 20")
      for kind in MailFailure.Kind.allCases {
        switch answer(script, trouble: MailFailure(kind, "trouble")) {
        case .notSent: #expect(!isOut, "\(script)")
        case .unsure: #expect(isOut && end < whole.count, "\(script)")
        case .accepted: #expect(end == whole.count, "\(script)")
        case .deferred, .refused: Issue.record("nobody refused it: \(script)")
        }
      }
    }
  }

  /// Where a server that says nothing more leaves a letter: whether the next one would have fared the same.
  @Test(arguments: [(0, true), (3, true), (5, true), (begun.count, false), (asked.count, false)])
  func silenceBeforeTheTextIsTheConnections(_ count: Int, _ isOfConnection: Bool) {
    let script = Array((count == Self.asked.count ? Self.asked : Self.begun).prefix(count))
    guard case .notSent(let failure) = answer(script, trouble: MailFailure(.timedOut, "silence")) else {
      Issue.record("it was said to be sent")
      return
    }
    #expect(failure.isOfConnection == isOfConnection)
  }

  private static let subjects: [(Int, String, SMTPStep, RefusalSubject)] = [
    (550, "5.1.1 unknown", .recipient, .recipient), (550, "5.1.10 null MX", .recipient, .recipient),
    (550, "5.1.7 bad sender", .sender, .sender), (550, "5.1.1 unknown", .sender, .sender),
    (550, "5.1.8 bad sender", .recipient, .sender),
    (552, "5.2.2 full", .recipient, .recipient), (552, "5.2.3 too long", .body, .content),
    (552, "5.3.4 too big", .sender, .content), (550, "5.4.1 denied", .recipient, .recipient),
    (550, "5.4.6 loop", .body, .policy), (554, "5.6.1 media", .body, .content), (550, "5.7.1 spam", .body, .policy),
    (550, "5.7.1 rules", .recipient, .policy), (550, "5.7.17 new owner", .recipient, .recipient),
    (550, "5.0.0 who knows", .recipient, .recipient), (550, "no such user", .recipient, .recipient),
    (550, "relay not permitted", .recipient, .policy), (550, "blocked by RBL", .recipient, .policy),
    (554, "no", .recipient, .policy), (503, "bad sequence", .recipient, .policy), (550, "unknown", .sender, .sender),
    (550, "SPF fail", .sender, .policy), (552, "too big", .sender, .content), (554, "spam", .body, .policy),
    (554, "cannot parse", .body, .content), (550, "no", .body, .policy), (554, "closed", .greeting, .policy),
    (550, "go", .hello, .policy), (554, "none", .data, .policy),
  ]

  @Test(arguments: subjects)
  func refusalsAreAbout(_ code: Int, _ text: String, _ step: SMTPStep, _ subject: RefusalSubject) {
    var lines = SMTPReplyLines()
    let refusal = lines.take(Array("\(code) \(text)\r\n".utf8))?.refusal
    #expect(refusal.map { RefusalSubject(of: $0, at: step) } == subject)
  }

  @Test(arguments: [
    ("5.1.1", true), ("4.2.20", true), ("2.0.0", true), ("3.1.1", false), ("5.1", false), ("5.1.1.1", false),
    ("5..1", false), ("5.1.1234", false), ("5.1.a", false), ("", false), ("5.1.-1", false), ("5.1.٣", false),
  ])
  func enhancedStatus(_ written: String, _ isOne: Bool) {
    #expect((EnhancedStatus(written: written)?.description == written) == isOne)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\u{0}b\r\nc\td", "a b c d"), ("\u{1B}[31mred", "[31mred"), ("  a   b  ", "a b"),
    ("a\u{202E}b\u{2028}c\u{200B}d", "a b c d"), ("", ""), ("\n", ""), ("Ё№", "Ё№"),
  ])
  func wireTextIsFitToBeShown(_ wire: String, _ shown: String) {
    #expect(WireText.cleaned(wire) == shown)
  }

  @Test func wireTextEnds() {
    #expect(WireText.cleaned(String(repeating: "я", count: 100_000)).count == WireText.longest + 1)
    #expect(WireText.cleaned("a" + String(repeating: "\u{301}", count: 100_000)).unicodeScalars.count <= 301)
    #expect(WireText.cleaned([0xFF, 0xFE, 0x41]) == "\u{FFFD}\u{FFFD}A")
  }
}
