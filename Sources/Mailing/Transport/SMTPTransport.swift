import CCurl
package import Diagnostics
import Glibc

/// Hands letters to a mail server, several over one connection.
///
/// Not for several threads at once: each sender has its own. It waits as long as ``ServerSettings/timeout`` says.
package final class SMTPTransport: MailTransport {
  private let server: ServerSettings
  private let secret: Secret?
  /// nil between connections that were taken leave of.
  private var session: CurlSession?
  /// Letters that went over the present connection.
  private var lettersOfConnection = 0

  /// Prepares the connection; nothing goes over the wire yet.
  ///
  /// - Parameter secret: the user's password, or the token where the server takes one.
  /// - Throws: `mail-password-open` where it would go over an open wire; `mail-password-missing` for a user without
  ///   one; `mail-server-unusable` where the file of certificates cannot be read.
  package init(_ server: ServerSettings, secret: Secret?) throws(Faults) {
    if server.tellsPasswordInTheOpen { throw Faults(.passwordInTheOpen(server.host, at: nil)) }
    if server.user != nil, secret == nil { throw Faults(.passwordMissing(at: nil)) }
    if let file = server.authorities, access(file, R_OK) != 0 {
      throw Faults(.authoritiesUnreadable(file, error: errno))
    }
    self.server = server
    self.secret = secret
    session = Self.session(server, secret)
    if session == nil { throw Faults(.carrierMissing) }
  }

  /// Hands over one letter over the connection that is there, or a new one.
  ///
  /// A connection that the server closed since the last letter is no reason to complain: it is made anew, once.
  package func send(_ letter: OutgoingLetter, _ watch: LetterWatch) -> MailAnswer {
    if let flaw = letter.flaw { return .notSent(MailFailure(.unfit, flaw)) }
    let first = attempt(letter, watch)
    return first.isOfOldConnection ? attempt(letter, watch).answer : first.answer
  }

  /// Says goodbye to the server without waiting for its answer.
  package func close() {
    lettersOfConnection = 0
    session = nil
  }

  private static func session(_ server: ServerSettings, _ secret: Secret?) -> CurlSession? {
    guard let session = CurlSession(), prepare(session, server, secret) else { return nil }
    return session
  }

  /// - Returns: the answer, and whether it only says that the server closed a connection that stood idle.
  private func attempt(
    _ letter: OutgoingLetter, _ watch: LetterWatch
  ) -> (answer: MailAnswer, isOfOldConnection: Bool) {
    guard let session = session ?? Self.session(server, secret) else {
      return (.notSent(MailFailure(.unfit, "there is no room for a connection")), false)
    }
    self.session = session
    lettersOfConnection += 1
    let isLast = lettersOfConnection >= server.lettersPerConnection
    let isPrepared = session.set([
      .text(CURLOPT_MAIL_FROM, letter.sender),
      .size(CURLOPT_INFILESIZE_LARGE, letter.bytes.count),
      .number(CURLOPT_FORBID_REUSE, isLast ? 1 : 0),
      .number(CURLOPT_TIMEOUT_MS, 1000 * Self.patience(server.timeout, bytes: letter.bytes.count)),
    ])
    guard isPrepared else {
      return (.notSent(MailFailure(.unfit, "it cannot be handed to the mail library")), false)
    }
    let trouble = session.perform(
      letter.bytes, recipient: letter.recipient, needsAuthentication: server.user != nil, watch
    ).map { MailFailure($0.kind, hidden($0.text)) }
    // After a mishap the library may keep a connection on which an answer is still to come: the next letter would take
    // it for its own.
    if trouble != nil { close() }
    if isLast { lettersOfConnection = 0 }
    let answer = session.dialogue.answer(trouble: trouble)
    return (hidden(answer), session.wasReused && Self.isClosedMeanwhile(answer, at: session.dialogue.step))
  }

  /// Seconds for a whole letter: the bytes at 8 KB a second and two silences.
  private static func patience(_ timeout: Int, bytes: Int) -> Int { 2 * timeout + bytes / 8192 }

  /// Whether the answer only says that the server had closed a connection that stood idle.
  private static func isClosedMeanwhile(_ answer: MailAnswer, at step: SMTPStep) -> Bool {
    switch answer {
    case .notSent(let failure):
      (failure.kind == .dropped || failure.code == 421) && step.rawValue <= SMTPStep.sender.rawValue
    case .accepted, .deferred, .refused, .unsure: false
    }
  }

  private func hidden(_ text: String) -> String { secret?.hidden(in: text, user: server.user) ?? text }

  private func hidden(_ answer: MailAnswer) -> MailAnswer {
    func hidden(_ refusal: ServerRefusal) -> ServerRefusal {
      ServerRefusal(code: refusal.code, enhanced: refusal.enhanced, text: self.hidden(refusal.text))
    }
    func hidden(_ failure: inout MailFailure) -> MailFailure {
      failure.text = self.hidden(failure.text)
      return failure
    }
    return switch answer {
    case .accepted(let words): .accepted(serverAnswer: self.hidden(words))
    case .deferred(let refusal): .deferred(hidden(refusal))
    case .refused(let refusal, let subject): .refused(hidden(refusal), about: subject)
    case .notSent(var failure): .notSent(hidden(&failure))
    case .unsure(let reason): .unsure(self.hidden(reason))
    }
  }

  /// What holds for every letter; false where the library lacks something of it.
  private static func prepare(_ session: CurlSession, _ server: ServerSettings, _ secret: Secret?) -> Bool {
    let scheme = server.protection == .implicit ? "smtps" : "smtp"
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    var options: [CurlSession.Option] = [
      .text(CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(server.hello)"),
      .text(CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      .text(CURLOPT_REDIR_PROTOCOLS_STR, "smtp,smtps"),
      // The environment names proxies that nobody here asked for.
      .text(CURLOPT_PROXY, ""),
      .number(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)),
      .number(CURLOPT_USE_SSL, Int((server.protection == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue)),
      .number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      .number(CURLOPT_SSL_VERIFYPEER, 1),
      .number(CURLOPT_SSL_VERIFYHOST, 2),
      .number(CURLOPT_CONNECTTIMEOUT_MS, 1000 * server.timeout),
      .number(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.timeout),
      .number(CURLOPT_LOW_SPEED_LIMIT, 1),
      .number(CURLOPT_LOW_SPEED_TIME, server.timeout),
    ]
    if let file = server.authorities {
      options += [.text(CURLOPT_CAINFO, file), .text(CURLOPT_CAPATH, nil)]
    }
    guard session.set(options) else { return false }
    guard let user = server.user, let secret else { return true }
    return secret.use { words in
      switch server.authentication {
      case .password:
        session.set([
          .text(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN"), .text(CURLOPT_USERNAME, user),
          .text(CURLOPT_PASSWORD, words),
        ])
      case .plain, .login:
        session.set([
          .text(CURLOPT_LOGIN_OPTIONS, "AUTH=\(server.authentication.rawValue.uppercased())"),
          .text(CURLOPT_USERNAME, user), .text(CURLOPT_PASSWORD, words),
        ])
      case .xoauth2:
        session.set([
          .text(CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2"), .text(CURLOPT_USERNAME, user),
          .text(CURLOPT_XOAUTH2_BEARER, words),
        ])
      }
    }
  }
}
