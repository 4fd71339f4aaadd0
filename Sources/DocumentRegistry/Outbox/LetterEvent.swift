package import Values

/// A fact of a letter's way.
package enum LetterEvent: Sendable, Equatable {
  case queued(LetterFacts)
  /// It is about to be given to the server: from here on it may have gone out.
  case handedOver(LetterWay)
  /// The server, or the folder, has it.
  case accepted(answer: String)
  /// It certainly was not taken; it is tried again from that instant on, UTC to the second.
  case deferred(SendingFailure, until: String)
  case refused(SendingFailure)
  /// It is not sent: the address is on the suppression list, or there is no consent.
  case suppressed(reason: String)
  /// Somebody has decided that it is sent again, though it may have gone out before.
  case released
  /// Nothing of its text was handed over, for a reason that is not the letter's: it is as it was before.
  case returned(SendingFailure)
  /// Somebody has decided that it is not sent again.
  case skipped

  package var name: String {
    switch self {
    case .queued: "letter-queued"
    case .handedOver: "letter-handed-over"
    case .accepted: "letter-accepted"
    case .deferred: "letter-deferred"
    case .refused: "letter-refused"
    case .suppressed: "letter-suppressed"
    case .released: "letter-released"
    case .returned: "letter-returned"
    case .skipped: "letter-skipped"
    }
  }

  static let firstName = "letter-queued"

  package var details: Record {
    var details = Record()
    switch self {
    case .queued(let facts): return facts.record
    case .handedOver(let way): details.write("way", way.rawValue)
    case .released, .skipped: break
    case .accepted(let answer): details.write("answer", answer)
    case .deferred(let failure, let until):
      details = failure.record
      details.write("until", until)
    case .refused(let failure), .returned(let failure): return failure.record
    case .suppressed(let reason): details.write("reason", reason)
    }
    return details
  }

  /// Nil for what is no event of a letter.
  init?(name: String, details: Record) {
    switch name {
    case Self.firstName:
      guard let facts = LetterFacts(details) else { return nil }
      self = .queued(facts)
    // Where the journal is silent, the way that needs a decision is the safe one.
    case "letter-handed-over":
      self = .handedOver(details.writtenText("way").flatMap(LetterWay.init(rawValue:)) ?? .smtp)
    case "letter-accepted": self = .accepted(answer: details.writtenText("answer") ?? "")
    case "letter-deferred":
      guard let failure = SendingFailure(details), let until = details.writtenText("until") else { return nil }
      self = .deferred(failure, until: until)
    case "letter-refused":
      guard let failure = SendingFailure(details) else { return nil }
      self = .refused(failure)
    case "letter-suppressed": self = .suppressed(reason: details.writtenText("reason") ?? "")
    case "letter-released": self = .released
    case "letter-returned":
      guard let failure = SendingFailure(details) else { return nil }
      self = .returned(failure)
    case "letter-skipped": self = .skipped
    default: return nil
    }
  }
}

/// What a letter is handed over to.
package enum LetterWay: String, Sendable, CaseIterable {
  /// A mail server: without its answer nobody knows whether the letter went out.
  case smtp
  /// A folder, where writing the same file again changes nothing.
  case folder
}

/// Why a letter was not taken.
package struct SendingFailure: Sendable, Equatable {
  /// The server's three digits (RFC 5321); nil where it said none.
  package var code: Int?
  /// What it was about, in a word like `connection`, `login`, `recipient` or `content`.
  package var about: String
  /// The server's or the system's words, on one line.
  package var text: String

  package init(code: Int?, about: String, text: String) {
    self.code = code
    self.about = about
    self.text = text
  }
}

extension SendingFailure: Recorded {
  package var record: Record {
    var record: Record = ["about": .text(about), "text": .text(text)]
    if let code { record.write("code", code) }
    return record
  }

  package init?(_ record: Record) {
    guard let about = record.writtenText("about"), let text = record.writtenText("text") else { return nil }
    self.init(code: record.writtenNumber("code"), about: about, text: text)
  }
}
