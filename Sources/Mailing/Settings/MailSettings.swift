package import DocumentRegistry

/// What `mail` in `office.yaml` lays down: who writes, by which way letters go, and how fast.
package struct MailSettings: Sendable {
  /// Who a letter is from, or where it goes: a name that people read and an address.
  package struct Mailbox: Sendable, Hashable {
    /// Empty where there is none.
    package var name: String
    package var address: String

    package init(name: String = "", address: String) {
      self.name = name
      self.address = address
    }
  }

  /// How a list of recipients is called in letters, so that mail programs can sort by it.
  package struct ListName: Sendable, Hashable {
    /// A name as those of hosts: `offers.example.org`.
    package var id: String
    package var name: String
  }

  /// How a recipient takes leave of the list; at least one of both.
  package struct Unsubscribing: Sendable, Hashable {
    /// Begins with `https://`; a token is put behind it.
    package var link: String?
    package var address: String?
  }

  package enum Way: String, Sendable, CaseIterable {
    case folder
    case smtp
  }

  package var from: Mailbox
  package var replyTo: Mailbox?
  /// Where bounces go; nil for the sender.
  package var bounce: String?
  package var list: ListName?
  package var unsubscribing: Unsubscribing?
  package var way: Way
  /// The folder of letters, its path from where the program stands.
  package var folder: String
  /// nil where `office.yaml` names no server.
  package var server: ServerSettings?
  /// nil where nothing says it.
  package var password: PasswordSource?
  package var limits: MailLimits
  /// What the law makes of letters with a kind of document, in the order they were written.
  package var classes: [(kind: String, letterClass: LetterClass)]

  /// Whether documents that nobody has approved may be sent.
  package var allowsDrafts: Bool

  /// The address that the server is told for bounces.
  package var envelopeSender: String { bounce ?? from.address }

  /// What is to be told of a pace that nobody asked for; nil where the office gave one, or letters go into a folder.
  package var usualPace: String? {
    if way == .folder || limits.isPerMinuteGiven { return nil }
    return "\(limits.perMinute) letters a minute, as `mail.limits` in office.yaml has no `per_minute`"
  }
}

/// How many letters go, and how big.
package struct MailLimits: Sendable, Hashable {
  /// What mailboxes of providers bear: one letter in half a minute.
  package var perMinute = 2
  /// Whether the office has said so itself.
  package var isPerMinuteGiven = false
  package var perDay = 700
  /// Letters to recipients of one domain.
  package var perDomainPerMinute = 2
  /// All attachments of a letter together, in MB of 1 048 576 bytes.
  package var attachmentMegabytes = 20

  package init() {}
}
