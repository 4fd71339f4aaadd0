/// What a server's final «no» is about; only one about the recipient says anything of the address, and the recipient is
/// named to the server no earlier than by RCPT.
package enum RefusalSubject: String, Sendable, Hashable, CaseIterable {
  case recipient
  case sender
  case content
  /// The server's rules, its trust in the sender's machine, or something that it does not tell.
  case policy

  /// - Parameter step: the command that was refused.
  package init(of refusal: ServerRefusal, at step: SMTPStep) {
    let subject = refusal.enhanced.flatMap { Self.byStatus($0, step) } ?? Self.byCode(refusal, step)
    self = subject == .recipient && step.rawValue < SMTPStep.recipient.rawValue ? Self.byCode(refusal, step) : subject
  }

  /// RFC 3463 with the registered additions; nil where it leaves open what is meant.
  private static func byStatus(_ status: EnhancedStatus, _ step: SMTPStep) -> RefusalSubject? {
    switch (status.subject, status.detail) {
    case (0, _): nil
    // Bad sender's address or system.
    case (1, 7), (1, 8): .sender
    case (1, _): .recipient
    // Too long for this mailbox.
    case (2, 3): .content
    case (2, _): .recipient
    // Too big for this system.
    case (3, 4): .content
    case (3, _): .policy
    // No way to the recipient's host; elsewhere the server speaks of itself.
    case (4, _): step == .recipient ? .recipient : .policy
    case (5, _): .policy
    case (6, _): .content
    // The mailbox belongs to somebody else by now (RFC 7293), or cannot be reached by anybody.
    case (7, 17), (7, 18): .recipient
    case (7, _): .policy
    default: nil
    }
  }

  private static func byCode(_ refusal: ServerRefusal, _ step: SMTPStep) -> RefusalSubject {
    // «Relay not permitted», «blocked by a list»: a server without RFC 3463 says it with the code of unknown mailboxes.
    let words = refusal.text.lowercased()
    let tellsOfRules = [
      "relay", "spam", "block", "blacklist", "denylist", "policy", "spf", "dkim", "dmarc", "reputation", "rbl",
      "authenticat", "not permitted", "access denied",
    ].contains { words.contains($0) }
    switch step {
    case .sender:
      return refusal.code == 552 ? .content : tellsOfRules || refusal.code == 503 ? .policy : .sender
    case .recipient:
      // 554 and the codes of the protocol say nothing of the mailbox.
      return [550, 551, 552, 553].contains(refusal.code) && !tellsOfRules ? .recipient : .policy
    case .body:
      return refusal.code == 552 || refusal.code == 554 && !tellsOfRules ? .content : .policy
    case .greeting, .hello, .startTLS, .authentication, .data: return .policy
    }
  }
}

extension ServerRefusal {
  /// Whether it is the letter's size that the server minds: MAIL tells it that, too.
  var isAboutSize: Bool {
    switch enhanced.map({ ($0.subject, $0.detail) }) {
    case (3, 4)?, (2, 3)?: true
    // Nothing, or nothing in particular: the code tells.
    case nil, (0, _)?: code == 552
    default: false
    }
  }
}
