import Diagnostics
import DocumentRegistry
import MailAddresses
import Production
import Values

/// Makes the letters of one mailing: the same from the same documents, when it is prepared and when it is sent.
struct LetterMaking {
  private let desk: MailDesk
  private let press: LetterPress
  private let number: String
  private let day: CalendarDate
  private let letterClass: LetterClass
  private let details: Record
  /// nil for letters that nobody unsubscribes from.
  private let key: UnsubscribeKey?

  /// - Parameters:
  ///   - template: its path, and its bytes where it was kept.
  ///   - number: the mailing's.
  init(
    _ order: KeptMailingOrder, template: (path: String, bytes: [UInt8]?), number: String, day: CalendarDate,
    key: UnsubscribeKey?, at desk: MailDesk
  ) throws(Faults) {
    self.desk = desk
    press = try LetterPress(
      template: template, subject: order.subject, office: desk.register.office, language: desk.register.language,
      today: day, desk.outside.production)
    self.number = number
    self.day = day
    letterClass = order.letterClass
    details = order.details
    self.key = key
  }

  /// Those of a mailing that was prepared.
  init(_ mailing: PreparedMailing, at desk: MailDesk) throws(Faults) {
    let folder = desk.register.registry.folder
    try self.init(
      mailing.order, template: (mailing.order.template, mailing.template), number: mailing.number,
      day: mailing.plan.day, key: mailing.order.letterClass == .advertising ? try MailKey.read(in: folder) : nil,
      at: desk)
  }

  /// What the document was made from.
  func data(of state: EntryState) throws(Faults) -> Record {
    guard let revision = state.revision else { return Record() }
    return try RevisionContents(revision, of: state, desk.register.registry.folder).data()
  }

  /// Subject and bodies of the letter with a document's data.
  func content(_ data: Record, to address: MailAddress) throws(Faults) -> LetterContent {
    let leave = try leave(of: address)
    var mailing: Record = ["number": .text(number), "class": .text(letterClass.rawValue), "date": .date(day)]
    if let leave {
      var record: Record = [
        "address": .text(leave.mailbox.text), "token": .text(leave.token.text), "href": .text(leave.href),
      ]
      if let link = leave.link { record.set("link", .text(link)) }
      mailing.set("unsubscribe", .record(record))
    }
    var data = data.overlaid(with: details)
    data.set("mailing", .record(mailing))
    return try press.letter(data, closing: leave.map { closing($0, data) })
  }

  static func digest(of content: LetterContent) -> SHA256 {
    SHA256(of: [content.subject, content.text, content.html].joined(separator: "\u{0}"))
  }

  /// The whole letter.
  ///
  /// - Throws: `bad-header-text` for a subject that cannot stand in a header; `bad-attachment-name`.
  func message(
    _ content: LetterContent, to recipient: (name: String, address: MailAddress),
    attachments: [(name: String, bytes: [UInt8])]
  ) throws(Faults) -> Message {
    var message = Message(
      from: desk.from,
      to: Mailbox(name: try Self.shown(recipient.name), address: recipient.address),
      subject: try HeaderText(content.subject, of: "the subject"), text: content.text, html: content.html)
    for attachment in attachments {
      message.attachments.append(try Attachment(name: attachment.name, bytes: attachment.bytes))
    }
    message.replyTo = desk.replyTo
    if let leave = try leave(of: recipient.address) {
      message.isBulk = true
      let name = desk.settings.list?.name ?? ""
      message.list = try MailingListID(
        name: name.isEmpty ? nil : HeaderText(name, of: "the name of the list"), id: desk.listID)
      message.unsubscribing = try Unsubscribing(link: leave.link, mailbox: leave.mailbox, token: leave.token)
    }
    return message
  }

  /// The same for the same letter, also when it is sent once more.
  func id(of address: MailAddress) -> MessageID {
    MessageID(seed: ["mailing", number, address.key], sender: desk.from.address)
  }

  /// A name for people: what cannot stand in a header is a space there.
  private static func shown(_ name: String) throws(Faults) -> HeaderText? {
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: shown.append(" ")
      default: shown.append(scalar)
      }
    }
    let words = String(shown).split(separator: " ").joined(separator: " ")
    return words.isEmpty ? nil : try HeaderText(words, of: "the recipient's name")
  }

  // MARK: Unsubscribing

  private struct Leave {
    var token: UnsubscribeToken
    var link: String?
    var mailbox: MailAddress
    /// What a click in the letter opens.
    var href: String
  }

  private func leave(of address: MailAddress) throws(Faults) -> Leave? {
    guard let key else { return nil }
    let token = try UnsubscribeToken(list: desk.listID, recipient: address.key, key: key)
    let link = desk.settings.unsubscribing?.link.map { $0 + token.text }
    let mailbox = desk.unsubscribeMailbox
    return Leave(
      token: token, link: link, mailbox: mailbox, href: link ?? "mailto:\(mailbox.text)?subject=\(token.text)")
  }

  private func closing(_ leave: Leave, _ data: Record) -> LetterClosing {
    let company = data["company"]?.record
    let sender = [company?["full_name"]?.text ?? company?["name"]?.text, company?["address"]?.text].compactMap { $0 }
    return LetterClosing(
      mark: leave.token.text, sender: sender.joined(separator: ", "),
      words: desk.isRussian
        ? "Вы получили это письмо, потому что согласились получать наши предложения. Если больше не хотите их получать,"
        : "You get this letter because you agreed to receive our offers. If you want no more of them, you can",
      link: desk.isRussian ? "откажитесь от рассылки" : "unsubscribe", address: leave.href)
  }
}
