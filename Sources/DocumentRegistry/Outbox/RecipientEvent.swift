package import Values

/// A fact about an address: what its owner agreed to, and whether anything may be sent there.
package enum RecipientEvent: Sendable, Equatable {
  /// The owner agreed to advertising.
  case consented(Consent)
  case consentWithdrawn(reason: String?)
  case suppressed(Suppression)
  /// Somebody has taken it off the suppression list.
  case released(reason: String?)
  /// A mailing gave up on it without being refused for good.
  case missed(mailing: Int)
  /// A server took a letter for it after mailings had given up on it.
  case reached(mailing: Int)

  package var name: String {
    switch self {
    case .consented: "consent-given"
    case .consentWithdrawn: "consent-withdrawn"
    case .suppressed: "address-suppressed"
    case .released: "address-released"
    case .missed: "address-missed"
    case .reached: "address-reached"
    }
  }

  static let names: Set<String> = [
    "consent-given", "consent-withdrawn", "address-suppressed", "address-released", "address-missed",
    "address-reached",
  ]

  package var details: Record {
    var details = Record()
    switch self {
    case .consented(let consent): details = consent.record
    case .consentWithdrawn(let reason), .released(let reason): details.write("reason", reason)
    case .suppressed(let suppression): details = suppression.record
    case .missed(let mailing), .reached(let mailing): details.write("mailing", mailing)
    }
    return details
  }

  init?(name: String, details: Record) {
    switch name {
    case "consent-given":
      guard let consent = Consent(details) else { return nil }
      self = .consented(consent)
    case "consent-withdrawn": self = .consentWithdrawn(reason: details.writtenText("reason"))
    case "address-suppressed":
      guard let suppression = Suppression(details) else { return nil }
      self = .suppressed(suppression)
    case "address-released": self = .released(reason: details.writtenText("reason"))
    case "address-missed":
      guard let mailing = details.writtenNumber("mailing") else { return nil }
      self = .missed(mailing: mailing)
    case "address-reached":
      guard let mailing = details.writtenNumber("mailing") else { return nil }
      self = .reached(mailing: mailing)
    default: return nil
    }
  }
}

/// That somebody agreed to advertising; the sender has to prove it (38-ФЗ, article 18).
package struct Consent: Sendable, Equatable {
  /// The day on which it was given.
  package var day: CalendarDate
  /// How: `website form`, `paper`, `by telephone`.
  package var means: String
  /// What was agreed to, in the words that the person saw.
  package var wording: String
  /// Who gave it.
  package var person: String
  /// The proof, kept among the registry's files.
  package var proof: StoredFile?

  package init(day: CalendarDate, means: String, wording: String, person: String, proof: StoredFile?) {
    self.day = day
    self.means = means
    self.wording = wording
    self.person = person
    self.proof = proof
  }
}

extension Consent: Recorded {
  package var record: Record {
    var record: Record = ["means": .text(means), "wording": .text(wording), "person": .text(person)]
    record.write("day", day)
    record.write("proof", proof)
    return record
  }

  package init?(_ record: Record) {
    guard let day = record["day"]?.day, let means = record.writtenText("means"),
      let wording = record.writtenText("wording"), let person = record.writtenText("person")
    else { return nil }
    self.init(
      day: day, means: means, wording: wording, person: person, proof: record.written("proof", as: StoredFile.self))
  }
}

/// Why nothing is sent to an address.
package struct Suppression: Sendable, Equatable {
  package enum Cause: String, Sendable, CaseIterable {
    /// The owner wants no more advertising; letters that belong to a contract still go out.
    case unsubscribed
    case complaint
    /// The server says that there is no such address.
    case bounced
    case byHand = "by-hand"

    /// Whether the owner says by it that they want no advertising, whatever they agreed to before.
    package var endsConsent: Bool {
      switch self {
      case .unsubscribed, .complaint: true
      case .bounced, .byHand: false
      }
    }
  }

  package var cause: Cause
  package var note: String?
  /// The mailing's entry that gave rise to it.
  package var mailing: Int?

  package init(cause: Cause, note: String? = nil, mailing: Int? = nil) {
    self.cause = cause
    self.note = note
    self.mailing = mailing
  }

  /// Whether letters of a class are kept back.
  package func covers(_ kind: LetterClass) -> Bool {
    switch cause {
    case .unsubscribed, .complaint: kind == .advertising
    case .bounced, .byHand: true
    }
  }
}

extension Suppression: Recorded {
  package var record: Record {
    var record: Record = ["cause": .text(cause.rawValue)]
    record.write("note", note)
    if let mailing { record.write("mailing", mailing) }
    return record
  }

  package init?(_ record: Record) {
    guard let cause = record.writtenText("cause").flatMap(Cause.init(rawValue:)) else { return nil }
    self.init(cause: cause, note: record.writtenText("note"), mailing: record.writtenNumber("mailing"))
  }
}
