/// What became of one letter that was handed to a carrier.
package enum MailAnswer: Sendable, Hashable {
  /// The server took it upon itself to deliver the letter; its words are kept as a proof.
  case accepted(serverAnswer: String)
  /// The server asks to try later (4yz of RFC 5321).
  case deferred(ServerRefusal)
  /// The server will not have it, now or later (5yz), and what that is about.
  case refused(ServerRefusal, about: RefusalSubject)
  /// Certainly not taken: the letter was never handed over as a whole.
  case notSent(MailFailure)
  /// The letter was perhaps handed over as a whole, and no answer came: it may have been delivered or not.
  ///
  /// Sending it again can deliver it twice, so a person or a rule has to decide.
  case unsure(String)

  /// Whether a server heard of the letter.
  var reachedServer: Bool {
    if case .notSent(let failure) = self { return failure.reachedServer }
    return true
  }
}

/// A server's «no»: `550 5.1.1 no such user`.
package struct ServerRefusal: Sendable, Hashable {
  /// The three digits of RFC 5321: 400 to 599.
  package var code: Int
  /// The three numbers of RFC 3463, which say more exactly what is wrong; nil where the server gave none.
  package var enhanced: EnhancedStatus?
  /// The server's words, fit to be shown.
  package var text: String

  package init(code: Int, enhanced: EnhancedStatus? = nil, text: String) {
    self.code = code
    self.enhanced = enhanced
    self.text = text
  }
}

/// A status of RFC 3463, such as `5.1.1`.
package struct EnhancedStatus: Sendable, Hashable, CustomStringConvertible {
  /// 2 done, 4 not now, 5 never.
  package var kind: Int
  /// 1 addresses, 2 mailboxes, 3 the system, 4 the network, 5 the protocol, 6 the content, 7 rules.
  package var subject: Int
  package var detail: Int

  package init(_ kind: Int, _ subject: Int, _ detail: Int) {
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }

  /// The status as it is written; nil for anything else.
  package init?(written: some StringProtocol) {
    let numbers = written.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers.allSatisfy({ 1...3 ~= $0.utf8.count && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let kind = Int(numbers[0]), [2, 4, 5].contains(kind), let subject = Int(numbers[1]), let detail = Int(numbers[2])
    else { return nil }
    self.init(kind, subject, detail)
  }

  package var description: String { "\(kind).\(subject).\(detail)" }
}

/// Why a letter certainly did not leave.
package struct MailFailure: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The host's name leads nowhere.
    case nameUnknown
    /// Nobody answers at that port.
    case noConnection
    /// No protected connection: not offered, the certificate is not good, or the handshake broke.
    case noTLS
    /// The name and password were not taken, or there was no way to give them.
    case noAuthentication
    /// The server will have nothing from this sender or machine, whoever it is for.
    case unwelcome
    /// What answers speaks something else than SMTP.
    case nonsense
    /// The connection broke before the letter was whole.
    case dropped
    /// No answer in time, and the letter was not whole yet.
    case timedOut
    /// The server puts off whoever comes, before it has heard who the letter is for.
    case busy
    /// The sender has broken it off.
    case stopped
    /// The letter itself cannot be handed over: an address with a line break in it, a file that cannot be written.
    case unfit
  }

  package var kind: Kind
  /// What happened, fit to be shown.
  package var text: String
  /// The server's three digits; nil where it said none.
  package var code: Int?
  /// Whether it says nothing of the letter: no word of its text was handed over, and another would have fared the same.
  package var isOfConnection: Bool

  /// - Parameter isOfConnection: nil for what is usual with failures of that kind.
  package init(_ kind: Kind, _ text: String, code: Int? = nil, isOfConnection: Bool? = nil) {
    self.kind = kind
    self.text = text
    self.code = code
    self.isOfConnection = isOfConnection ?? ![.dropped, .timedOut, .unfit].contains(kind)
  }

  /// Whether a server heard of it: attempts that reach none count in nobody's limit.
  package var reachedServer: Bool { ![.nameUnknown, .noConnection].contains(kind) }

  /// Whether the next letter would fare the same, so that somebody has to see to the settings first.
  package var concernsAllLetters: Bool {
    switch kind {
    case .nameUnknown, .noTLS, .noAuthentication, .unwelcome, .nonsense: true
    case .noConnection, .dropped, .timedOut, .busy, .stopped, .unfit: false
    }
  }
}
