import Foundation
import Mailing
import Testing

/// What a server does wrong, and what must become of the letter.
struct Misdeed: Sendable, CustomTestStringConvertible {
  /// The answer, by what counts of it.
  enum Outcome: Equatable {
    case accepted
    case deferred(Int, String?)
    case refused(Int, String?, RefusalSubject)
    case notSent(MailFailure.Kind)
    case unsure
  }

  var scenario: String
  var outcome: Outcome
  /// Words that the answer holds.
  var words = ""
  var isLarge = false
  var timeout = 20
  var tls = ServerSettings.Protection.starttls
  var certificate = "here"

  var testDescription: String {
    scenario + (isLarge ? ", large" : "") + (certificate == "here" ? "" : ", \(certificate)")
  }
}

private let misdeeds: [Misdeed] = [
  Misdeed(scenario: "hang_greeting", outcome: .notSent(.timedOut), timeout: 2),
  Misdeed(scenario: "hang_ehlo", outcome: .notSent(.timedOut), timeout: 2),
  Misdeed(scenario: "hang_rcpt", outcome: .notSent(.timedOut), timeout: 2),
  Misdeed(scenario: "hang_data", outcome: .notSent(.timedOut), timeout: 2),
  Misdeed(scenario: "hang_mid_data", outcome: .notSent(.timedOut), isLarge: true, timeout: 2),
  Misdeed(scenario: "hang_after_dot", outcome: .unsure, timeout: 2),
  Misdeed(scenario: "nonsense_greeting", outcome: .notSent(.nonsense), words: "HTTP/1.1 400 Bad Request", timeout: 2),
  Misdeed(scenario: "nonsense_ehlo", outcome: .notSent(.nonsense), words: "what do you mean", timeout: 2),
  Misdeed(scenario: "nonsense_after_dot", outcome: .unsure, words: "perhaps"),
  Misdeed(scenario: "greeting_421", outcome: .notSent(.busy), words: "421 4.3.2 too busy"),
  Misdeed(scenario: "greeting_554", outcome: .notSent(.unwelcome), words: "554 5.7.1"),
  Misdeed(scenario: "rcpt_450", outcome: .deferred(450, "4.2.1"), words: "mailbox busy"),
  Misdeed(scenario: "rcpt_550", outcome: .refused(550, "5.1.1", .recipient), words: "no such user"),
  Misdeed(
    scenario: "rcpt_550_lines", outcome: .refused(550, "5.1.1", .recipient),
    words: "The account does not exist. Look for typos. Bye"),
  Misdeed(scenario: "rcpt_550_rules", outcome: .refused(550, "5.7.1", .policy)),
  Misdeed(scenario: "rcpt_550_plain", outcome: .refused(550, nil, .recipient)),
  Misdeed(scenario: "rcpt_550_relay", outcome: .refused(550, nil, .policy)),
  Misdeed(scenario: "rcpt_long", outcome: .refused(550, "5.1.1", .recipient), words: "long long"),
  Misdeed(scenario: "rcpt_controls", outcome: .refused(550, "5.1.1", .recipient), words: "no such [31muser � !"),
  Misdeed(scenario: "long_greeting", outcome: .accepted),
  Misdeed(scenario: "endless_greeting", outcome: .notSent(.dropped)),
  Misdeed(scenario: "mail_550", outcome: .notSent(.unwelcome), words: "550 5.1.8"),
  Misdeed(scenario: "mail_452", outcome: .notSent(.busy)),
  Misdeed(scenario: "mail_530", outcome: .notSent(.noAuthentication), words: "Authentication required"),
  Misdeed(scenario: "data_554", outcome: .refused(554, "5.5.1", .policy)),
  Misdeed(scenario: "data_250", outcome: .notSent(.dropped)),
  Misdeed(scenario: "dot_451", outcome: .deferred(451, "4.7.1")),
  Misdeed(scenario: "dot_552", outcome: .refused(552, "5.3.4", .content)),
  Misdeed(scenario: "dot_554", outcome: .refused(554, "5.7.1", .policy)),
  Misdeed(scenario: "dot_550_content", outcome: .refused(550, "5.6.0", .content)),
  Misdeed(scenario: "drop_greeting", outcome: .notSent(.dropped)),
  Misdeed(scenario: "drop_ehlo", outcome: .notSent(.dropped)),
  Misdeed(scenario: "drop_mail", outcome: .notSent(.dropped)),
  Misdeed(scenario: "drop_rcpt", outcome: .notSent(.dropped)),
  Misdeed(scenario: "drop_mid_data", outcome: .notSent(.dropped), isLarge: true),
  // The whole of it was on its way when the server broke off: nobody here can know what it read.
  Misdeed(scenario: "drop_mid_data", outcome: .unsure),
  Misdeed(scenario: "drop_after_dot", outcome: .unsure),
  Misdeed(scenario: "drop_after_dot", outcome: .unsure, isLarge: true),
  Misdeed(scenario: "drop_after_dot", outcome: .unsure, tls: .none),
  Misdeed(scenario: "drop_after_250", outcome: .accepted, words: "2.0.0 taken as 42"),
  Misdeed(scenario: "farewell_after_250", outcome: .accepted),
  Misdeed(scenario: "no_starttls", outcome: .notSent(.noTLS)),
  Misdeed(scenario: "starttls_refused", outcome: .notSent(.noTLS)),
  Misdeed(scenario: "starttls_nonsense", outcome: .notSent(.noTLS)),
  Misdeed(scenario: "starttls_injected", outcome: .notSent(.noTLS)),
  Misdeed(scenario: "auth_refused", outcome: .notSent(.noAuthentication), words: "535 5.7.8 wrong name or password"),
  Misdeed(scenario: "auth_later", outcome: .notSent(.busy)),
  Misdeed(scenario: "hang_quit", outcome: .accepted),
]

/// Every letter ends in its state, in time, and the next one goes on.
@Suite(.enabled(if: Tools.hasScripts, Tools.missing)) struct MisbehavingServerTests {
  /// Made once: it takes a while.
  private static let large = OutgoingLetter.large()

  @Test(arguments: misdeeds) func letterEndsInItsState(_ misdeed: Misdeed) throws {
    let server = try TestServer(misdeed.scenario, tls: misdeed.tls, certificate: misdeed.certificate)
    let transport = try SMTPTransport(
      server.settings(tls: misdeed.tls, timeout: misdeed.timeout), secret: Secret("pa55word"))
    let begun = Date()
    let answer = transport.send(misdeed.isLarge ? Self.large : .sample())
    #expect(outcome(answer) == misdeed.outcome, "\(answer)")
    #expect(misdeed.words.isEmpty || text(answer).contains(misdeed.words), "\(answer)")
    #expect(text(answer).unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 })
    #expect(text(answer).count <= 400)
    #expect(!"\(answer)".contains("pa55word"))

    #expect(outcome(transport.send(.sample("2"))) == .accepted)
    transport.close()
    let seconds = Date().timeIntervalSince(begun)
    #expect(seconds < Double(4 * misdeed.timeout + 60), "it took \(seconds) s")
    // What was accepted came once, and nothing else came.
    let expected = outcome(answer) == .accepted ? 2 : 1
    #expect(server.letters.count == expected)
  }

  @Test func tellsTheTroubleWithCertificates() throws {
    for (certificate, authority, host) in [
      ("over", "authority.pem", "localhost"), ("elsewhere", "authority.pem", "localhost"),
      ("stranger", "authority.pem", "localhost"), ("here", "stranger.pem", "localhost"),
    ] {
      for tls in [ServerSettings.Protection.starttls, .implicit] {
        let server = try TestServer("good", tls: tls, certificate: certificate)
        let transport = try SMTPTransport(
          server.settings(tls: tls, host: host, authority: authority), secret: Secret("pa55word"))
        #expect(outcome(transport.send(.sample())) == .notSent(.noTLS), "\(certificate) \(tls)")
        #expect(!server.events.contains { $0.event == "auth" || $0.event == "letter" })
      }
    }
  }

  /// Nobody has to know the words of libraries.
  @Test func tellsInItsOwnWordsWhatIsWrong() throws {
    let cases: [(String, ServerSettings.Protection, ServerSettings.Protection, String, String)] = [
      ("good", .none, .implicit, "here", "speaks no TLS"),
      ("no_starttls", .starttls, .starttls, "here", "offers no TLS"),
      ("good", .starttls, .starttls, "over", "certificate is over"),
      ("good", .starttls, .starttls, "elsewhere", "for another name"),
      ("good", .starttls, .starttls, "stranger", "vouched for by nobody"),
      ("drop_ehlo", .starttls, .starttls, "here", "the connection was lost, at EHLO"),
      ("good", .implicit, .starttls, "here", "no answer in time, at the greeting"),
    ]
    for (scenario, spoken, expected, certificate, words) in cases {
      let server = try TestServer(scenario, tls: spoken, certificate: certificate)
      let transport = try SMTPTransport(server.settings(tls: expected, timeout: 3), secret: Secret("pa55word"))
      let answer = transport.send(.sample())
      #expect(text(answer).contains(words), "\(scenario) \(certificate): \(answer)")
      #expect(!text(answer).contains("SSL") && !text(answer).contains("errno"))
    }
    let nobody = try SMTPTransport(.init(host: "127.0.0.1", port: 1, protection: .none, timeout: 5), secret: nil)
    #expect(text(nobody.send(.sample())).contains("nothing listens at this port"))
  }

  /// Whoever waits for a server that hangs can leave it, and knows what became of the letter.
  @Test(arguments: [
    ("hang_greeting", true), ("hang_rcpt", true), ("hang_data", true), ("hang_after_dot", false),
  ])
  func aLetterIsBrokenOffWhereSomebodyAsks(_ scenario: String, _ isCertain: Bool) throws {
    let server = try TestServer(scenario)
    let transport = try SMTPTransport(server.settings(timeout: 60), secret: Secret("pa55word"))
    let begun = Date()
    let answer = transport.send(
      .sample(),
      LetterWatch { stage in
        let isLate = Date().timeIntervalSince(begun) > 1
        if isLate { #expect((stage == .announced) == isCertain) }
        return !isLate
      })
    #expect(outcome(answer) == (isCertain ? .notSent(.stopped) : .unsure))
    transport.close()
    #expect(Date().timeIntervalSince(begun) < 20)
  }

  @Test func speaksNoOldTLS() throws {
    let server = try TestServer("old_tls")
    let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
    #expect(outcome(transport.send(.sample())) == .notSent(.noTLS))
  }

  @Test func sendsNothingWithoutTheAuthenticationItWasToldOf() throws {
    let server = try TestServer("no_auth")
    let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
    #expect(outcome(transport.send(.sample())) == .notSent(.noAuthentication))
    #expect(outcome(transport.send(.sample())) == .notSent(.noAuthentication))
    #expect(server.letters.isEmpty)
  }

  @Test func tellsThatNobodyIsThere() throws {
    let settings = ServerSettings(host: "127.0.0.1", port: 1, protection: .none, timeout: 5)
    let transport = try SMTPTransport(settings, secret: nil)
    #expect(outcome(transport.send(.sample())) == .notSent(.noConnection))
    let nowhere = try SMTPTransport(
      ServerSettings(host: "no-such-host.invalid", protection: .none, timeout: 5), secret: nil)
    #expect([.notSent(.nameUnknown), .notSent(.timedOut)].contains(outcome(nowhere.send(.sample()))))
  }

  @Test func keepsTheSecretThatAServerRepeats() throws {
    let server = try TestServer("echo_secret")
    let transport = try SMTPTransport(server.settings(authentication: .plain), secret: Secret("pa55word"))
    let answer = transport.send(.sample())
    #expect(outcome(answer) == .notSent(.noAuthentication))
    #expect(text(answer).contains("I do not like ••• nor •••"), "\(answer)")
  }

  @Test func tellsThatALetterIsTooLarge() throws {
    let server = try TestServer("size")
    let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
    #expect(outcome(transport.send(.large(megabytes: 1))) == .refused(552, "5.3.4", .content))
    #expect(outcome(transport.send(.sample())) == .accepted)
  }
}

/// The answer by what counts of it.
func outcome(_ answer: MailAnswer) -> Misdeed.Outcome {
  switch answer {
  case .accepted: .accepted
  case .deferred(let refusal): .deferred(refusal.code, refusal.enhanced?.description)
  case .refused(let refusal, let subject): .refused(refusal.code, refusal.enhanced?.description, subject)
  case .notSent(let failure): .notSent(failure.kind)
  case .unsure: .unsure
  }
}

func text(_ answer: MailAnswer) -> String {
  switch answer {
  case .accepted(let words): words
  case .deferred(let refusal), .refused(let refusal, _): refusal.text
  case .notSent(let failure): failure.text
  case .unsure(let reason): reason
  }
}
