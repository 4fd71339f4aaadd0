package import MailAddresses

/// A letter to one recipient, as a value; ``bytes(date:id:)`` is what a server or an `.eml` file gets.
///
/// Everything in it has been checked by its type, so that it can always be written. The same letter with the same
/// date and id has the same bytes: 7-bit ASCII in lines ended by CRLF. Lines are at most 78 characters long, but for
/// one address or link that is longer, and then below 998.
package struct Message: Sendable {
  package var from: Mailbox
  package var to: Mailbox
  package var subject: HeaderText
  /// What readers without HTML show; lines may end as they like.
  package var text: String
  /// The same as a page; its `data:` pictures become parts of the letter.
  package var html: String?
  package var attachments: [Attachment] = []

  /// Who sends for `from`, where that is another.
  package var sender: MailAddress?
  package var replyTo: Mailbox?
  /// Says that no person wrote the letter, so that absence notes stay away.
  package var isAutomatic = false
  /// Says that the letter is one of many: advertising to a list.
  package var isBulk = false
  package var list: MailingListID?
  package var unsubscribing: Unsubscribing?
  /// The office's own headers.
  package var headers: [CustomHeader] = []

  package init(
    from: Mailbox, to: Mailbox, subject: HeaderText, text: String, html: String? = nil, attachments: [Attachment] = []
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
    self.attachments = attachments
  }

  /// The finished letter, which is an `.eml` file as well.
  package func bytes(date: MailDate, id: MessageID) -> [UInt8] {
    let body = body
    var count = MessageCount()
    put(body, into: &count, date: date, id: id)
    var letter = MessageBytes(count: count.count)
    put(body, into: &letter, date: date, id: id)
    return letter.bytes
  }

  /// How many bytes the finished letter has, attachments encoded; they are not encoded for it.
  package func byteCount(date: MailDate, id: MessageID) -> Int {
    var count = MessageCount()
    put(body, into: &count, date: date, id: id)
    return count.count
  }

  private func put(_ body: BodyPart, into sink: inout some MessageSink, date: MailDate, id: MessageID) {
    for field in fields(date: date, id: id) { field.put(into: &sink) }
    body.put(into: &sink, seed: id)
    if body.lacksLineEnd { sink.put("\r\n") }
  }

  private func fields(date: MailDate, id: MessageID) -> [HeaderField] {
    var fields: [HeaderField] = [.date(date), .mailbox("From", from)]
    if let sender { fields.append(.mailbox("Sender", Mailbox(address: sender))) }
    if let replyTo { fields.append(.mailbox("Reply-To", replyTo)) }
    fields += [.mailbox("To", to), .subject(subject), .messageID(id), .fixed("MIME-Version", "1.0")]
    if isAutomatic { fields.append(.fixed("Auto-Submitted", "auto-generated")) }
    if isBulk { fields.append(.fixed("Precedence", "bulk")) }
    if let list { fields.append(.listID(list)) }
    if let unsubscribing {
      fields.append(.unsubscribe(unsubscribing))
      if unsubscribing.isOneClick { fields.append(.fixed("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")) }
    }
    return fields + headers.map { .custom($0) }
  }

  private var body: BodyPart {
    var readable = BodyPart.text(text, .plain)
    if let html {
      let page = InlinePictures(of: html, sender: from.address)
      let root = BodyPart.text(page.html, .html)
      readable = .several(
        .alternative, [],
        [readable, page.parts.isEmpty ? root : .several(.related, [.rootIsHTML], [root] + page.parts)])
    }
    return attachments.isEmpty ? readable : .several(.mixed, [], [readable] + attachments.map(\.part))
  }
}
