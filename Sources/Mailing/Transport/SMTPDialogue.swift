/// How far a letter has come; named by what the client said last.
package enum SMTPStep: Int, Sendable, Hashable, CaseIterable {
  /// Connected or not, nothing said yet.
  case greeting
  case hello
  case startTLS
  case authentication
  /// MAIL FROM
  case sender
  /// RCPT TO
  case recipient
  /// DATA, not yet answered.
  case data
  /// The server waits for the letter, or has it.
  case body

  /// What the server was to answer, as people know it.
  var words: String {
    switch self {
    case .greeting: "the greeting"
    case .hello: "EHLO"
    case .startTLS: "STARTTLS"
    case .authentication: "AUTH"
    case .sender: "MAIL"
    case .recipient: "RCPT"
    case .data: "DATA"
    case .body: "the letter's end"
    }
  }
}

/// What was said and answered for one letter, and what follows from it.
///
/// No input or output: events come in as they happen on the wire. What became of a letter is decided by what was
/// answered; what the carrier thinks of it only explains what was not.
package struct SMTPDialogue: Sendable {
  package private(set) var step = SMTPStep.greeting
  /// The bytes of the letter; the wire carries at least as many, because lines with a dot in front get one more.
  private let letterBytes: Int
  private var lines = SMTPReplyLines()
  /// The last complete answer to the present step.
  private var reply: SMTPReply?
  private var bodyBytes = 0
  private var isLeaving = false
  package private(set) var isAuthenticated = false
  /// Whether the letter had a connection made for it, instead of one that was there.
  package private(set) var isNewConnection = false

  package init(letterBytes: Int) { self.letterBytes = letterBytes }

  /// A command went out; only its first word is looked at, so that no secret is ever kept.
  package mutating func sent(command: some Sequence<UInt8>) {
    let verb = String(decoding: command.prefix(8).prefix { $0 > 32 }, as: UTF8.self).uppercased()
    switch verb {
    case "EHLO", "HELO":
      step = .hello
      isNewConnection = true
    case "STARTTLS": step = .startTLS
    case "AUTH": step = .authentication
    case "MAIL": step = .sender
    case "RCPT": step = .recipient
    case "DATA": step = .data
    case "QUIT":
      // Said on the way out, when all is decided; what the server answers to it says nothing of the letter.
      isLeaving = true
      return
    // The next piece of an authentication.
    default: break
    }
    reply = nil
    lines = SMTPReplyLines()
  }

  /// A line came in, with or without its end.
  package mutating func received(line: some Collection<UInt8>) {
    guard !isLeaving, let answer = lines.take(line) else { return }
    if step == .body, reply != nil { return }
    reply = answer
    switch (step, answer.code) {
    case (.data, 354):
      step = .body
      reply = nil
    case (.authentication, 235): isAuthenticated = true
    default: break
    }
  }

  /// So many bytes of the letter went out.
  package mutating func sent(bodyBytes count: Int) { bodyBytes += count }

  /// Whether the final dot may have reached the server.
  private var isPerhapsHandedOver: Bool { step == .body && bodyBytes >= letterBytes }

  /// What became of the letter.
  ///
  /// - Parameter trouble: what the carrier says of its own; nil where it has nothing to complain of.
  package func answer(trouble: MailFailure?) -> MailAnswer {
    if step == .body {
      if let reply {
        if reply.isPositive { return .accepted(serverAnswer: WireText.cleaned("\(reply.code) ".utf8 + reply.text)) }
        if reply.isNegative { return Self.negative(reply, at: .body) }
      }
      if isPerhapsHandedOver {
        let nonsense = lines.nonsense.map { ": it said «\(WireText.cleaned($0))»" } ?? ""
        return .unsure("\(trouble?.text ?? "the server gave no answer to the letter")\(nonsense)")
      }
    }
    if let reply, reply.isNegative { return refusal(reply) }
    if let nonsense = lines.nonsense, trouble?.kind == .timedOut || trouble?.kind == .dropped {
      return .notSent(MailFailure(.nonsense, "the server said «\(WireText.cleaned(nonsense))»"))
    }
    guard var trouble else { return .notSent(MailFailure(.nonsense, "the server's answers make no sense")) }
    // A server can hang up on one recipient or one text, and keep silent about one, as when it asks another server.
    trouble.isOfConnection =
      switch trouble.kind {
      case .dropped, .timedOut: step.rawValue < SMTPStep.recipient.rawValue
      default: trouble.isOfConnection
      }
    // The other kinds say it themselves.
    guard [.timedOut, .dropped, .nonsense].contains(trouble.kind) else { return .notSent(trouble) }
    // What stands behind the answer to STARTTLS was put there by somebody in between, or is no handshake.
    let kind = step == .startTLS && trouble.kind == .nonsense ? .noTLS : trouble.kind
    return .notSent(
      MailFailure(kind, "\(trouble.text), at \(step.words)", isOfConnection: trouble.isOfConnection || kind == .noTLS))
  }

  /// What a negative answer before the letter's text means.
  private func refusal(_ reply: SMTPReply) -> MailAnswer {
    let words = reply.refusal
    let said = "\(words.code) \(words.enhanced.map { "\($0) " } ?? "")\(words.text)"
    switch (step, words.code) {
    case (.startTLS, _): return .notSent(MailFailure(.noTLS, "the server refuses TLS: \(said)"))
    case (.authentication, 500...):
      return .notSent(MailFailure(.noAuthentication, "the server does not take the name and password: \(said)"))
    // Authentication required, or only with TLS.
    case (.sender, 530), (.sender, 538), (.recipient, 530):
      return .notSent(MailFailure(.noAuthentication, "the server asks for authentication: \(said)"))
    // Nothing was said of the recipient yet, and any other letter would be answered in the same way.
    case (.greeting, 500...), (.hello, 500...):
      return .notSent(MailFailure(.unwelcome, "the server refuses us at \(step.words): \(said)"))
    case (.sender, 500...) where !words.isAboutSize:
      return .notSent(MailFailure(.unwelcome, "the server refuses our address: \(said)"))
    case (.greeting, 400...), (.hello, 400...), (.authentication, 400...):
      return .notSent(MailFailure(.busy, "the server puts us off at \(step.words): \(said)", code: words.code))
    case (.sender, 400..<500) where !words.isAboutSize:
      return .notSent(MailFailure(.busy, "the server puts our address off: \(said)", code: words.code))
    default: return Self.negative(reply, at: step)
    }
  }

  private static func negative(_ reply: SMTPReply, at step: SMTPStep) -> MailAnswer {
    let refusal = reply.refusal
    // A status that says «not now» against a code that says «never», or the other way round: the code is what counts.
    return reply.code < 500 ? .deferred(refusal) : .refused(refusal, about: RefusalSubject(of: refusal, at: step))
  }
}
